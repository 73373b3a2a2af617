"""Another program at the same library: does what it is told on standard input, line by line."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from firered_desktop.core.budget import Budgets
from firered_desktop.core.gallery import HistoryQuery, Shelf
from firered_desktop.core.judging import Rate, SetTags
from firered_desktop.store.library import SqliteLibrary
from tests.contract.library_contract import NOW, a_reservation
from tests.contract.sample_jobs import a_job
from tests.store.life import acts

TOP = Path(__file__).parents[2]


class Neighbour:
    """The other program, as the test sees it."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def tell(self, *words: str) -> str:
        """Give a command and wait for its answer."""
        self.order(*words)
        return self.answer()

    def order(self, *words: str) -> None:
        """Give a command."""
        assert self.process.stdin is not None
        self.process.stdin.write(" ".join(words) + "\n")
        self.process.stdin.flush()

    def answer(self) -> str:
        """The next line that it says."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def kill(self) -> list[str]:
        """End it without a warning; what it still said, whole lines alone."""
        self.process.kill()
        assert self.process.stdout is not None
        said = self.process.stdout.read()
        self.process.wait()
        return said.split("\n")[:-1]


@contextmanager
def neighbour(folder: Path) -> Iterator[Neighbour]:
    """Start the other program at the library in `folder`; it has opened it once it says so."""
    command = [sys.executable, "-m", "tests.store.neighbour", str(folder)]
    with subprocess.Popen(
        command, cwd=TOP, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield Neighbour(process)
        finally:
            process.kill()


def _obey(library: SqliteLibrary, words: list[str]) -> None:
    match words:
        case ["add", name]:
            library.add(a_job(name, prompt=f"made by {name}"))
            _say(name)
        case ["rename", name, prompt]:
            job = library.get(name)
            assert job is not None
            parameters = {**job.request.parameters, "prompt": prompt}
            changed = type(job.request.parameters)(parameters)
            library.update(replace(job, request=replace(job.request, parameters=changed)))
            _say(prompt)
        case ["adopt", name, request_id]:
            _say(str(library.adopt(a_job(name, request_id=request_id))))
        case ["reserve-many", prefix, count, limit]:
            for number in range(int(count)):
                job = a_reservation(f"{prefix}-{number}")
                over = library.reserve(job, Budgets(per_day=Decimal(limit)), NOW)
                _say("over" if over else "fits")
        case ["add-many", prefix, count]:
            for number in range(int(count)):
                library.add(a_job(f"{prefix}-{number}", created_at=float(number)))
                _say(f"{prefix}-{number}")
        case ["take-in", text]:
            source = library.workspace() / "part"
            source.write_text(text)
            library.take_in(source, hashlib.sha256(text.encode()).hexdigest(), "image/png")
            _say("taken")
        case _:
            _obey_about_history(library, words)


def _obey_about_history(library: SqliteLibrary, words: list[str]) -> None:
    match words:
        case ["judge-many", name, count]:
            keys = library.gallery.keys_of(name)
            for number in range(int(count)):
                library.judging.judge(keys, Rate(number % 6))
                library.judging.judge(keys, SetTags((f"tag-{number}",)))
                _say(str(number))
        case ["purge-all"]:
            for key in library.gallery.listing(HistoryQuery(shelf=Shelf.TRASH)).keys:
                library.purging.purge(1e9, [key])
                _say(str(key))
        case ["live", seed]:
            for act in acts(int(seed)):
                act.do(library)
                _say(f"{act.kind} {act.number}")
        case _:
            raise ValueError(words)


def _say(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def main() -> None:
    """Obey until standard input ends."""
    with SqliteLibrary(Path(sys.argv[1])) as library:
        _say("open")
        for line in sys.stdin:
            _obey(library, line.split())


if __name__ == "__main__":
    main()
