"""Arrays of 16-bit samples as bands, and as pictures of 8 bits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from firered_desktop.core.picture import Colours
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.decoders.found import Decoded, Deep, whole_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

_BAND = 1_000_000  # pixels that are worked on at a time


def bands(samples: NDArray[np.uint16]) -> Iterator[NDArray[np.uint16]]:
    """`samples` (rows × width, perhaps × channels) cut into bands."""
    whole = samples if samples.ndim == 3 else samples[..., None]
    rows = max(1, _BAND // whole.shape[1])
    for top in range(0, whole.shape[0], rows):
        yield whole[top : top + rows]


def as_decoded(deep: Deep, least: Dimensions | None) -> Decoded:
    """`deep` in eight bits, in whole steps smaller, but at least as large as `least`."""
    import numpy as np  # noqa: PLC0415 - an 8-bit picture does without

    size = deep.size
    step = 1
    if least is not None:
        step = max(1, min(size.width // least.width, size.height // least.height))
    small = Dimensions(-(-size.width // step), -(-size.height // step))
    image = Image.new(_mode(deep), (small.width, small.height))
    top = 0
    for band in regular(deep.bands(), step):
        eight = ((band.astype(np.uint32) + 128) // 257).astype(np.uint8)
        if deep.colours is Colours.LAB:
            eight[..., 1:3] ^= 128  # Pillow keeps a and b as two's complement
        strip = _strip(eight, image.mode).reduce(step)
        image.paste(strip, (0, top))
        top += strip.height
    see_through = deep.alpha and image.getextrema()[-1][0] < 255  # type: ignore[index]  # a pair a channel
    box = (0.0, 0.0, size.width / step, size.height / step)
    return Decoded(image, box if step > 1 else whole_of(image), deep.profile, see_through)


def regular(pieces: Iterator[NDArray[np.uint16]], step: int) -> Iterator[NDArray[np.uint16]]:
    """The same rows in bands whose heights are times of `step`, the last one apart."""
    import numpy as np  # noqa: PLC0415 - as above

    left: NDArray[np.uint16] | None = None
    for piece in (part for each in pieces for part in bands(each)):
        whole = piece if left is None else np.concatenate((left, piece))
        rows = whole.shape[0] // step * step
        if rows:
            yield whole[:rows]
        left = whole[rows:] if rows < whole.shape[0] else None
    if left is not None:
        yield left


def reduced(band: NDArray[np.uint16], step: int) -> NDArray[np.uint16]:
    """The mean of each `step` × `step` samples of a channel, fewer at the right and lower edge."""
    import numpy as np  # noqa: PLC0415 - as above

    height, width = band.shape[:2]
    rows, columns = np.arange(0, height, step), np.arange(0, width, step)
    added = np.add.reduceat(band.astype(np.uint32), columns, axis=1)
    added = np.add.reduceat(added, rows, axis=0)
    down, across = (
        np.minimum(step, side - firsts) for side, firsts in ((height, rows), (width, columns))
    )
    means: NDArray[np.uint16] = (added // (down[:, None, None] * across[None, :, None])).astype(
        np.uint16
    )
    return means


def _mode(deep: Deep) -> str:
    mode = {Colours.GREY: "L", Colours.CMYK: "CMYK", Colours.LAB: "LAB"}.get(deep.colours, "RGB")
    return {"L": "LA", "RGB": "RGBA"}.get(mode, mode) if deep.alpha else mode


def _strip(eight: NDArray[np.uint8], mode: str) -> Image.Image:
    channels = len(mode.replace("LAB", "RGB"))
    picked = eight[..., :channels] if channels > 1 else eight[..., 0]
    height, width = picked.shape[:2]
    return Image.frombytes(mode, (width, height), picked.tobytes())
