"""Photographs on the screen and on their way: each beside the plain way of Qt or Pillow."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

from tests.benchmarks.large_edit import SENSOR
from tests.benchmarks.one_edit import draw
from tests.benchmarks.race import Benchmark, Contender, Pair

MANY = 500  # photographs of a folder
SMALLER = (3008, 2000)  # pixels of each of them, 6 megapixels


@contextmanager
def _opened(work: str, size: tuple[int, int], count: int, folder: Path) -> Iterator[Pair]:
    first = folder / "photograph-0.jpg"
    draw(first, *size)
    others = (folder / f"photograph-{number}.jpg" for number in range(1, count))
    files = [first, *(shutil.copy(first, other) for other in others)]

    def arguments(run: Path) -> tuple[str, ...]:
        return work, str(run), *map(str, files)

    def contender(name: str) -> Contender:
        module = f"tests.benchmarks.contenders.{name}_pictures"
        return Contender(module, "took", arguments, itself_timed=True)

    yield Pair(ours=contender("program"), reference=contender("plain"))


def _of(
    work: str, size: tuple[int, int], count: int = 1
) -> Callable[[Path], AbstractContextManager[Pair]]:
    return partial(_opened, work, size, count)


PREVIEW = Benchmark(
    "a 45-megapixel JPEG dropped: preview",
    "the imaging process, running already, beside Qt's own scaled read in the program",
    target=1.5,
    opened=_of("preview", SENSOR),
)
PREPARATION = Benchmark(
    "the same made ready to upload",
    "2 and 4 megapixels in linear light, on disk, beside Pillow's decode, resize and save of one",
    target=1.0,
    opened=_of("prepare", SENSOR),
    most_rounds=5,
)
THUMBNAILS = Benchmark(
    f"thumbnails of {MANY} photographs",
    "one after the other in the imaging process, beside Pillow's thumbnail in the program",
    target=1.5,
    opened=_of("thumbnails", SMALLER, MANY),
    most_rounds=3,
)
