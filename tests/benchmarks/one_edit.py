"""One edit by ``firered-desktop edit``, beside the same by a short fal_client script."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageChops

from tests.benchmarks.race import Contender, Pair
from tests.benchmarks.services import KEY

MIDDLE = 128  # of the 256 levels


def side_by_side(address: str, picture: Path, size: tuple[int, int]) -> Pair:
    """Both from the start of the process to the file saved; `size` is asked for, in pixels."""
    modules = "tests.benchmarks.contenders"
    key = {"FAL_KEY": KEY}
    asked = "x".join(map(str, size))

    def arguments(run: Path) -> tuple[str, ...]:
        return address, str(picture), str(run), asked

    return Pair(
        ours=Contender(f"{modules}.program_edit", '"finished"', arguments, key),
        reference=Contender(f"{modules}.script_edit", "saved", arguments, key),
    )


def draw(picture: Path, width: int, height: int) -> None:
    """A JPEG that is as hard to pack as a photograph of foliage, about half a byte a pixel.

    As in photographs there is as much detail in each octave, less of it in colour, and grain.
    """
    size = (width, height)
    bright, blue, red = (_octaves(size, *kind) for kind in ((2, 11), (8, 6), (8, 6)))
    grain = Image.effect_noise(size, 6)
    bright = ImageChops.add(bright, grain, 1, -MIDDLE)
    Image.merge("YCbCr", (bright, blue, red)).convert("RGB").save(picture, quality=93)


def _octaves(size: tuple[int, int], finest: int, strength: float) -> Image.Image:
    """Clouds upon clouds, from `finest` pixels on, each twice as coarse as the one before."""
    laid = Image.new("L", size, MIDDLE)
    for octave in range(9):
        scale = finest << octave
        if min(size) < 4 * scale:
            break
        noise = Image.effect_noise((size[0] // scale, size[1] // scale), strength)
        laid = ImageChops.add(laid, noise.resize(size, Image.Resampling.BICUBIC), 1, -MIDDLE)
    return laid
