"""How often a service is asked about an edit of a minute, beside fal_client's polling."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tests.benchmarks.one_edit import draw, side_by_side
from tests.benchmarks.race import Benchmark, Pair
from tests.benchmarks.services import FIXED, served

SIZE = (1216, 816)  # pixels
IN_QUEUE, IN_PROGRESS = 10.0, 50.0  # seconds
NO_LIMIT = 0  # bits a second


@contextmanager
def _opened(folder: Path) -> Iterator[Pair]:
    picture = folder / "photograph.jpg"
    draw(picture, *SIZE)
    with served(FIXED, IN_QUEUE, IN_PROGRESS, NO_LIMIT) as service:
        pair = side_by_side(service.address, picture, SIZE)
        yield replace(pair, count=service.requests)


BENCHMARK = Benchmark(
    "requests to follow an edit of 60 s",
    "firered-desktop edit beside subscribe; the edit waits 10 s and works 50 s, once each",
    target=1 / 20,
    opened=_opened,
    most_rounds=1,
)
