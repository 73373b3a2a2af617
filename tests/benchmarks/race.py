"""Runs two programs in fresh processes, turn by turn, so that the machine's moods hit both."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

CODE = "code"  # the folder for compiled code
LONGEST = 120  # seconds that one process may take; past it something is wrong
# The caller's settings and proxies would make the same benchmark another one elsewhere.
_OUTSIDE_WORDS = (
    *("FAL_", "FIRERED_", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"),
    "PYTHONDONTWRITEBYTECODE",
)


class RaceFailed(Exception):
    """A contender did not do what is timed; the message holds what it said."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A module of this package that is run with `arguments`.

    Its time goes from the start of its process to the line that contains `done`; one that is
    `itself_timed` ends that line with the seconds that it took. `arguments` is given a new empty
    folder for each run.
    """

    module: str
    done: str
    arguments: Callable[[Path], tuple[str, ...]]
    variables: Mapping[str, str] = field(default_factory=dict)
    itself_timed: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """What is compared: seconds, or what `count` gives after each run."""

    ours: Contender
    reference: Contender
    count: Callable[[], float] | None = None


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A line of the table; `opened` prepares both contenders in a folder and cleans up after.

    Seconds are told in ms; what a contender tells in another `unit` is told as it is.

    More than `most_rounds` would tell nothing new; one of what is counted needs no first round
    that fills caches.
    """

    name: str
    about: str
    target: float  # ours over reference, at most
    opened: Callable[[Path], AbstractContextManager[Pair]]
    most_rounds: int | None = None
    unit: str = "ms"


@dataclass(frozen=True, slots=True)
class Result:
    """The seconds of each round that counted, or what was `counted`."""

    benchmark: Benchmark
    ours: tuple[float, ...]
    reference: tuple[float, ...]
    counted: bool = False

    @property
    def ratio(self) -> float:
        """Ours over reference, by their medians."""
        return statistics.median(self.ours) / statistics.median(self.reference)

    @property
    def met(self) -> bool:
        """Whether the target is reached."""
        return self.ratio <= self.benchmark.target


def race(benchmark: Benchmark, rounds: int, folder: Path) -> Result:
    """Run both contenders `rounds` times; a first round, which fills caches, does not count."""
    rounds = min(rounds, benchmark.most_rounds or rounds)
    ours: list[float] = []
    reference: list[float] = []
    with benchmark.opened(folder) as pair:
        first = 0 if pair.count else 1
        for number in range(first + rounds):
            turns = [(pair.ours, ours), (pair.reference, reference)]
            # Who goes second may find a warmer machine, so they take turns at it.
            for contender, values in turns if number % 2 else reversed(turns):
                seconds = timed(contender, Path(tempfile.mkdtemp(dir=folder)), folder / CODE)
                values.append(pair.count() if pair.count else seconds)
    counted = pair.count is not None
    return Result(benchmark, tuple(ours[first:]), tuple(reference[first:]), counted)


def timed(contender: Contender, folder: Path, code: Path) -> float:
    """The seconds that one run of `contender` takes; raises RaceFailed.

    Compiled code is kept in `code`, as it is where programs are installed.
    """
    command = (sys.executable, "-m", contender.module, *contender.arguments(folder))
    said = folder / "stderr"
    with said.open("wb") as errors:
        begun = perf_counter()
        process = subprocess.Popen(
            command, env=_environ(contender, code), stdout=subprocess.PIPE, stderr=errors, text=True
        )
        taken = _seconds_until(contender, process, begun)
        try:
            status = process.wait(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            process.kill()
            status = process.wait()
    if taken is None or status != 0:
        words = said.read_text(encoding="utf-8", errors="replace").strip()
        raise RaceFailed(f"{contender.module} ended with status {status}.\n{words}")
    return taken


def _seconds_until(
    contender: Contender, process: subprocess.Popen[str], begun: float
) -> float | None:
    """When the line came, or what it says.

    It is read on to the end, so that the process never waits for its reader.
    """
    taken: float | None = None
    assert process.stdout is not None
    with process.stdout as lines:
        for line in lines:
            if taken is None and contender.done in line:
                told = line.split()[-1] if contender.itself_timed else None
                taken = perf_counter() - begun if told is None else float(told)
    return taken


def _environ(contender: Contender, code: Path) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.upper().startswith(_OUTSIDE_WORDS)
    }
    ours = {"NO_PROXY": "127.0.0.1,localhost", "PYTHONPYCACHEPREFIX": str(code)}
    return {**kept, **ours, **contender.variables}
