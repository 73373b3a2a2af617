"""One edit of a small picture, command start to file saved, beside a short fal_client script."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.one_edit import draw, side_by_side
from tests.benchmarks.race import Benchmark, Pair
from tests.benchmarks.services import DEMO, served

SIZE = (1216, 816)  # pixels, a megapixel as the program asks for it


@contextmanager
def _opened(folder: Path) -> Iterator[Pair]:
    picture = folder / "photograph.jpg"
    draw(picture, *SIZE)
    with served(DEMO) as service:
        yield side_by_side(service.address, picture, SIZE)


BENCHMARK = Benchmark(
    "one edit of a 1-megapixel picture",
    "firered-desktop edit, start to file saved, beside upload_file, subscribe and a download",
    target=1.0,
    opened=_opened,
)
