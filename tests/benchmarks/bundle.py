"""The bundle beside the source: how soon its window is open, and how large it is."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from installers.bundle import bundle_folder
from tests.benchmarks.contenders.opened_window import OPEN
from tests.benchmarks.contenders.size import HOLDS
from tests.benchmarks.race import Benchmark, Contender, Pair, RaceFailed

TOP = Path(__file__).resolve().parents[2]


def _bundle() -> Path:
    folder = bundle_folder(TOP)
    if not folder.is_dir():
        raise RaceFailed("there is no bundle; make bundle builds it")
    return folder


@contextmanager
def _started(_: Path) -> Iterator[Pair]:
    built = _bundle()

    def contender(*command: str) -> Contender:
        module = "tests.benchmarks.contenders.opened_window"
        return Contender(module, OPEN, lambda home: (str(home), *command), itself_timed=True)

    yield Pair(
        ours=contender(str(built / built.name)),
        reference=contender(sys.executable, "-m", "firered_desktop"),
    )


@contextmanager
def _measured(_: Path) -> Iterator[Pair]:
    built = _bundle()

    def contender(*words: str) -> Contender:
        module = "tests.benchmarks.contenders.size"
        return Contender(module, HOLDS, lambda _: words, itself_timed=True)

    yield Pair(ours=contender(str(built)), reference=contender())


START = Benchmark(
    "start of the bundle",
    "the built program until its window is open, beside the same from source",
    target=1.0,
    opened=_started,
)
SIZE = Benchmark(
    "size of the bundle",
    "the built folder, beside Python's library and the packages in an environment",
    target=1.0,
    opened=_measured,
    most_rounds=1,
    unit="MB",
)
