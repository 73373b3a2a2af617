"""One edit of a large photograph over a slow line, beside a short fal_client script."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.one_edit import draw, side_by_side
from tests.benchmarks.race import Benchmark, Pair
from tests.benchmarks.services import FIXED, served

SENSOR = (8192, 5464)  # pixels, 45 megapixels
SIZE = (1728, 1152)  # pixels; what the program asks for when nothing else is said
LINE = 20_000_000  # bits a second
IN_QUEUE, IN_PROGRESS = 0.1, 0.4  # seconds; shorter than at fal, so that the clients' part shows


@contextmanager
def _opened(folder: Path) -> Iterator[Pair]:
    picture = folder / "photograph.jpg"
    draw(picture, *SENSOR)
    with served(FIXED, IN_QUEUE, IN_PROGRESS, LINE) as service:
        yield side_by_side(service.address, picture, SIZE)


BENCHMARK = Benchmark(
    "one edit of a 45-megapixel JPEG, 20 Mbit/s",
    "firered-desktop edit, start to file saved, beside upload_file, subscribe and a download",
    target=0.2,
    opened=_opened,
    most_rounds=5,
)
