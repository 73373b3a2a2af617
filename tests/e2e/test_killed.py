"""Killed at random moments and started again: paid once, and nothing that was paid for is lost."""

from __future__ import annotations

import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import Bench
from tests.e2e.program import Running
from tests.standin import Act, Course, Delay, Hang, LoseAnswer

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows"),
]

# What the program says on its way, one for each state that it can be killed in.
WORDS = (
    "waiting",
    "preparing",
    "uploading",
    "sending the request",
    "in the queue",
    "working",
    "downloading",
    "finished",
)
BRIEF = ("waiting", "preparing")  # states that pass sooner than any other
LATER, SOON = 0.15, 0.02  # seconds, at most, from the words to the kill
LONGEST = (1.5, 3.0)  # seconds from the first words to the kill
SILENCE = 6.0  # seconds; an edit says its first words well before
SLOW = 0.25  # seconds, at most, that a step of the service takes
FEW, MANY = 12, 25  # kills
LOOK = ("--wait", "3")  # seconds; two looks for each edit in doubt


@dataclass
class Killing:
    """Runs that are killed one after another, over one library."""

    bench: Bench
    dice: random.Random
    edits: int = 0
    states: Counter[str] = field(default_factory=Counter)
    _words: list[str] = field(default_factory=list)

    def kill_one(self) -> bool:
        """Start a run and kill it at a moment of chance; False where it had ended before."""
        self._trouble()
        running = self._started()
        words = self._next_words()
        _await_words(running, words, self.dice.uniform(*LONGEST))
        threading.Event().wait(self.dice.uniform(0, SOON if words in BRIEF else LATER))
        running.kill()
        self.bench.fal.forget_plans()
        killed = running.process.returncode == -signal.SIGKILL
        if killed:
            self.states.update([self._latest_state()])
        return killed

    def _next_words(self) -> str:
        if not self._words:
            self._words = self.dice.sample(WORDS, len(WORDS))
        return self._words.pop()

    def _started(self) -> Running:
        if self.edits and self.dice.random() < 0.4:
            return self.bench.program.start("queue", "run", "--json")
        self.edits += 1
        count = self.dice.choice([1, 1, 2])
        words = ("--prompt", f"edit {self.edits}", "--out", self.bench.out, "--json")
        return self.bench.program.start(
            "edit", self.bench.photo, *words, "--set", f"num_images={count}"
        )

    def _trouble(self) -> None:
        """Make the service slow here and there, so that every moment lasts a while."""
        fal, dice = self.bench.fal, self.dice
        fal.course = Course(queued=dice.uniform(0, SLOW), running=dice.uniform(0, SLOW))
        for route in ("initiate", "put", "stream", "result", "file"):
            fal.plan(route, Delay(dice.uniform(0, SLOW)))
        # Killed while the request is on its way: it is worked on, answered to nobody, or lost.
        acts: Sequence[Act] = (Delay(dice.uniform(0, SLOW)), LoseAnswer(hang=True), Hang())
        fal.plan("submit", dice.choices(acts, (4, 1, 1))[0])

    def _latest_state(self) -> str:
        """The state of the edit that changed last, read from a copy, so that nothing is mended."""
        with tempfile.TemporaryDirectory() as folder:
            for path in self.bench.program.library.glob("library.sqlite3*"):
                if not path.name.endswith("-shm"):
                    shutil.copy(path, folder)
            with closing(sqlite3.connect(Path(folder) / "library.sqlite3")) as connection:
                query = "SELECT state FROM edits ORDER BY changed_at DESC LIMIT 1"
                row = connection.execute(query).fetchone()
        return str(row[0]) if row else "no row yet"

    def accepted(self) -> Counter[str]:
        """How many requests the service accepted, by the prompt of the edit."""
        return Counter(str(each.arguments["prompt"]) for each in self.bench.fal.accepted)


def _await_words(running: Running, words: str, longest: float) -> None:
    """Return once an edit says `words`, or the run has ended.

    Where the words never come, since a request hangs, it is killed `longest` seconds after it said
    anything at all, for how long a start takes is the machine's affair. A search for an edit in
    doubt says nothing, so there is a limit on that too.
    """
    said = running.process.stderr
    assert said is not None
    with _killed_after(SILENCE, running):
        line = said.readline()
    with _killed_after(longest, running):
        while line and words not in line:
            line = said.readline()


@contextmanager
def _killed_after(seconds: float, running: Running) -> Iterator[None]:
    limit = threading.Timer(seconds, running.process.kill)
    limit.start()
    try:
        yield
    finally:
        limit.cancel()
        limit.join()


def assert_sound(library: Path) -> None:
    with closing(sqlite3.connect(library / "library.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO entry_index (entry_index) VALUES ('integrity-check')")


def rows(bench: Bench) -> list[dict[str, Any]]:
    return bench.program.run("history", "--json", "--limit", "1000").lines


def check_results(bench: Bench, finished: list[dict[str, Any]]) -> None:
    """Every result is in the folder once, with the service's bytes, and every one was fetched."""
    fetched = {seen.target.partition("?")[0] for seen in bench.fal.ledger.on("file")}
    delivered: list[str] = []
    for row in finished:
        request_id = row["request_id"]
        contents = [Path(name).read_bytes() for name in row["files"]]
        assert contents == bench.fal.results_of(request_id)
        images = bench.fal.routes.result_of(bench.fal.edits[request_id])["images"]
        addresses = bench.fal.addresses.media
        assert {image["url"].removeprefix(addresses) for image in images} <= fetched
        delivered += row["files"]
    assert len(set(delivered)) == len(delivered)
    names = {path.name for path in bench.out.iterdir() if not path.name.startswith(".")}
    assert names == {Path(name).name for name in delivered}


def kill_and_recover(bench: Bench, kills: int, seed: int) -> str:
    """Kill so many runs, go on with `queue run`, check everything; what was met, in words."""
    killing = Killing(bench, random.Random(seed))
    done = 0
    while done < kills:
        done += killing.kill_one()
        # Whatever comes later: no edit was ever accepted twice.
        assert max(killing.accepted().values(), default=0) <= 1
    bench.fal.let_go()
    bench.fal.course = Course()
    bench.queue("run", *LOOK)
    assert_sound(bench.program.library)

    accepted = killing.accepted()
    assert max(accepted.values(), default=0) <= 1
    known = rows(bench)
    in_doubt = [row for row in known if row["state"] == "unconfirmed"]
    finished = [row for row in known if row["state"] == "finished"]
    assert len(in_doubt) + len(finished) == len(known)
    assert not [row for row in in_doubt if accepted[row["prompt"]]]
    assert set(accepted) == {row["prompt"] for row in finished}
    check_results(bench, finished)

    for row in in_doubt:
        sent = bench.queue("resend", row["edit"])
        assert (sent.status, sent.line["event"]) == (0, "finished")
    assert bench.queue().lines == []
    known = rows(bench)
    assert {row["state"] for row in known} <= {"finished"}
    assert killing.accepted() == Counter(row["prompt"] for row in known)
    check_results(bench, known)
    assert_sound(bench.program.library)
    states = ", ".join(f"{state} {count}" for state, count in sorted(killing.states.items()))
    return (
        f"seed {seed}: {done} kills ({states}); {len(known)} edits, "
        f"{len(in_doubt)} of them sent again by the person"
    )


def test_killed_a_few_times_every_edit_is_paid_once_and_kept(bench: Bench) -> None:
    seed = random.randrange(2**32)
    print(f"kills with seed {seed}")  # noqa: T201 - shown where the test fails
    print(kill_and_recover(bench, FEW, seed))  # noqa: T201 - shown where the test fails


@pytest.mark.whole
@pytest.mark.parametrize("batch", range(8))
def test_killed_two_hundred_times_every_edit_is_paid_once_and_kept(
    bench: Bench, batch: int
) -> None:
    seed = random.randrange(2**32) + batch
    print(f"kills with seed {seed}")  # noqa: T201 - shown where the test fails
    print(kill_and_recover(bench, MANY, seed))  # noqa: T201 - shown where the test fails
