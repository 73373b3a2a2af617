"""The history of a hundred thousand edits, beside plain SQLite over the same file."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

from tests.benchmarks.large_history import EDITS, fill
from tests.benchmarks.race import Benchmark, Contender, Pair

_MADE = "made"  # stands beside a library that is whole


def library() -> Path:
    """The library of all these benchmarks: it takes minutes to make, so it stays for a next time.

    It lies in the folder for temporary files.
    """
    folder = Path(tempfile.gettempdir()) / f"firered-bench-history-{EDITS}"
    if not (folder / _MADE).exists():
        shutil.rmtree(folder, ignore_errors=True)
        print(f"making {EDITS:,} edits in {folder}, which takes some minutes", flush=True)
        fill(folder / "library")
        (folder / _MADE).touch()
    return folder / "library"


@contextmanager
def _opened(work: str, folder: Path) -> Iterator[Pair]:
    del folder
    shelves = str(library())

    def contender(name: str) -> Contender:
        module = f"tests.benchmarks.contenders.{name}_history"
        offscreen = {"QT_QPA_PLATFORM": "offscreen"}
        return Contender(module, "took", lambda _: (work, shelves), offscreen, itself_timed=True)

    yield Pair(ours=contender("program"), reference=contender("plain"))


def _of(work: str) -> Callable[[Path], AbstractContextManager[Pair]]:
    return partial(_opened, work)


FIRST = Benchmark(
    f"history of {EDITS:,} edits: first grid",
    "the library opened and the first screen of the gallery read, beside a new connection and as "
    "many records; at most 300 ms",
    target=15,
    opened=_of("first"),
)
SEARCH = Benchmark(
    "the same: the slowest of many searches",
    "words of one to many letters, English and Chinese, and filters, to the first screen, beside "
    "LIKE over the prompts; at most 50 ms",
    target=1.0,
    opened=_of("search"),
)
SCROLL = Benchmark(
    "the same: a page somewhere",
    "60 pictures far down the gallery with all that is said of them, beside records by OFFSET",
    target=1.5,
    opened=_of("scroll"),
)


@contextmanager
def _scrolled(work: str, folder: Path) -> Iterator[Pair]:
    del folder
    shelves = str(library())
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    modules = "tests.benchmarks.contenders"
    ours = f"{modules}.gallery_frames"
    yield Pair(
        ours=Contender(ours, "took", lambda _: (work, shelves), offscreen, itself_timed=True),
        reference=Contender(f"{modules}.screen_frame", "took", lambda _: (), itself_timed=True),
    )


_SCROLLED = (
    "the gallery in its widget, 1366×620, from end to end by pages and slowly in three places, "
    "beside a frame of a 60 Hz screen; at most 16 ms"
)
FRAMES = Benchmark(
    "the same: the longest frame of scrolling",
    f"how long the window does not answer: {_SCROLLED}",
    target=1.0,
    opened=partial(_scrolled, "frames"),
    most_rounds=3,
)
TURNS = Benchmark(
    "the same: the processor time of a frame",
    f"that of the longest turn of the event loop, on a busy machine too: {_SCROLLED}",
    target=1.0,
    opened=partial(_scrolled, "turns"),
    most_rounds=3,
)
MEMORY = Benchmark(
    "the same: memory",
    "after the grid, searches and a thousand rows, beside a connection that read as many records; "
    "at most 400 MB",
    target=10,
    opened=_of("memory"),
    most_rounds=3,
    unit="MB",
)
