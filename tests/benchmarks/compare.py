"""The compare view under somebody's hands, beside a frame of the screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.race import Benchmark, Contender, Pair

LONGEST_FRAME = 8  # milliseconds; what 95 of 100 frames take at most


@contextmanager
def _opened(folder: Path) -> Iterator[Pair]:
    del folder
    modules = "tests.benchmarks.contenders"
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    yield Pair(
        ours=Contender(
            f"{modules}.compare_frames", "took", lambda _: ("all",), offscreen, itself_timed=True
        ),
        reference=Contender(f"{modules}.screen_frame", "took", lambda _: (), itself_timed=True),
    )


BENCHMARK = Benchmark(
    "compare view: pan, zoom, divider",
    "2560×1440 over two 45-megapixel pictures, the frame that 95 of 100 beat, "
    "beside one of a 60 Hz screen",
    target=round(LONGEST_FRAME * 60 / 1000, 2),
    opened=_opened,
    most_rounds=5,
)
