"""Start to first usable frame, with a full library, beside a bare window."""

from __future__ import annotations

import compileall
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import firered_desktop
import tests
from tests.benchmarks.contenders.first_frame import PAINTED
from tests.benchmarks.full_library import fill
from tests.benchmarks.race import Benchmark, Contender, Pair

EDITS = 10_000


@contextmanager
def _opened(folder: Path) -> Iterator[Pair]:
    library = folder / "library"
    fill(library, EDITS)
    for package in (firered_desktop, tests):
        # As installers leave it: no start compiles, also where Python is told to write nothing.
        compileall.compile_dir(Path(package.__file__ or "").parent, quiet=1)
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    modules = "tests.benchmarks.contenders"
    yield Pair(
        ours=Contender(f"{modules}.program_window", PAINTED, lambda _: (str(library),), offscreen),
        reference=Contender(f"{modules}.bare_window", PAINTED, lambda _: (), offscreen),
    )


BENCHMARK = Benchmark(
    "start to first usable frame",
    f"the window with {EDITS:,} edits in its library, beside a bare window with one button",
    target=2.5,
    opened=_opened,
)
