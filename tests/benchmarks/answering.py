"""How long the GUI thread does not answer while large edits run, beside a frame of the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

from tests.benchmarks.large_edit import SENSOR
from tests.benchmarks.one_edit import draw
from tests.benchmarks.race import Benchmark, Contender, Pair
from tests.benchmarks.services import FIXED, KEY, served

EDITS = 8  # as the contender runs them
IN_QUEUE, IN_PROGRESS = 0.5, 2.0  # seconds
NO_LIMIT = 0  # bits a second
FRAMES = 60 / 1000  # of a screen, each millisecond


@contextmanager
def _opened(which: str, folder: Path) -> Iterator[Pair]:
    picture = folder / "photograph.jpg"
    draw(picture, *SENSOR)
    modules = "tests.benchmarks.contenders"
    variables = {"QT_QPA_PLATFORM": "offscreen", "FAL_KEY": KEY}
    with served(FIXED, IN_QUEUE, IN_PROGRESS, NO_LIMIT) as service:

        def arguments(run: Path) -> tuple[str, ...]:
            return service.address, str(picture), str(run), which

        yield Pair(
            ours=Contender(
                f"{modules}.program_answers", "took", arguments, variables, itself_timed=True
            ),
            reference=Contender(f"{modules}.screen_frame", "took", lambda _: (), itself_timed=True),
        )


def _of(which: str) -> Callable[[Path], AbstractContextManager[Pair]]:
    return partial(_opened, which)


_ABOUT = f"{EDITS} edits of 45-megapixel photographs run in the window, beside a frame at 60 Hz"
USUAL = Benchmark(
    "GUI thread does not answer, p99.9", _ABOUT, round(16 * FRAMES, 2), _of("usual"), 3
)
LONGEST = Benchmark(
    "GUI thread does not answer, at longest", _ABOUT, round(50 * FRAMES, 2), _of("longest"), 3
)
