"""What the window holds in memory while nobody does anything, beside a bare window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.full_library import fill
from tests.benchmarks.race import Benchmark, Contender, Pair
from tests.benchmarks.start_up import EDITS


@contextmanager
def _opened(folder: Path) -> Iterator[Pair]:
    library = folder / "library"
    fill(library, EDITS)

    def contender(*words: str) -> Contender:
        module = "tests.benchmarks.contenders.idle_memory"
        offscreen = {"QT_QPA_PLATFORM": "offscreen"}
        return Contender(module, "holds", lambda _: words, offscreen, itself_timed=True)

    yield Pair(ours=contender("program", str(library)), reference=contender("bare"))


BENCHMARK = Benchmark(
    "memory, idle",
    f"the window with {EDITS:,} edits in its library, some seconds after it opened, beside a bare "
    "window with one button",
    target=2.5,
    opened=_opened,
    most_rounds=3,
    unit="MB",
)
