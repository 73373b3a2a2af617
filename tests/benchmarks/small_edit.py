"""One edit of a small picture, command start to file saved, beside a short fal_client script."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageFilter

from tests.benchmarks.race import Benchmark, Contender, Pair, RaceFailed

WIDTH, HEIGHT = 1216, 816  # pixels, a megapixel as the program asks for it


@contextmanager
def _opened(folder: Path) -> Iterator[Pair]:
    picture = folder / "photograph.jpg"
    draw(picture)
    with _service() as address:
        modules = "tests.benchmarks.contenders"
        # A made-up key: the service on loopback takes any that is well formed.
        key = {"FAL_KEY": f"00000000-0000-0000-0000-000000000000:{'0' * 32}"}

        def arguments(run: Path) -> tuple[str, ...]:
            return address, str(picture), str(run)

        yield Pair(
            ours=Contender(f"{modules}.program_edit", '"finished"', arguments, key),
            reference=Contender(f"{modules}.script_edit", "saved", arguments, key),
        )


@contextmanager
def _service() -> Iterator[str]:
    """The demo service in another process, as fal is on another machine; gives its address."""
    command = (sys.executable, "-m", "tests.benchmarks.contenders.service")
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        try:
            if not (address := process.stdout.readline().strip()):
                raise RaceFailed("the demo service did not start")
            yield address
        finally:
            process.stdin.close()


def draw(picture: Path) -> None:
    """A JPEG with the detail and the grain of a photograph, about 300 kB."""
    bands = [
        Image.effect_noise((WIDTH // scale, HEIGHT // scale), 90)
        .resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
        .filter(ImageFilter.GaussianBlur(blur))
        for scale, blur in ((4, 1), (8, 2), (16, 2))
    ]
    grain = Image.effect_noise((WIDTH, HEIGHT), 20).convert("RGB")
    Image.blend(Image.merge("RGB", bands), grain, 0.2).save(picture, quality=90)


BENCHMARK = Benchmark(
    "one edit of a 1-megapixel picture",
    "firered-desktop edit, start to file saved, beside upload_file, subscribe and a download",
    target=1.0,
    opened=_opened,
)
