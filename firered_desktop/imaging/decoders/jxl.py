"""JPEG XL files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, BinaryIO

from PIL import Image

from firered_desktop.core.picture import Colours
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import modes, profiles
from firered_desktop.imaging.decoders import arrays, jxl_header
from firered_desktop.imaging.decoders.found import Decoded, Deep, Found, whole_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

_SIDEWAYS = range(5, 9)  # the orientations that exchange width and height
_THREADS = 2
_SEVERAL = 2  # frames: how many there are, only decoding them all would tell
_COLOURS = 3  # channels of RGB
_MODES = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}
_BYTES_A_PIXEL = 28


@dataclass(frozen=True, slots=True)
class JxlSource:
    """The pixels of a JPEG XL file; the decoder turns them upright."""

    stream: BinaryIO
    size: Dimensions
    header: jxl_header.JxlHeader
    profile: bytes | None

    def decode(self, least: Dimensions | None) -> Decoded:
        if self.header.bits > 8:
            return arrays.as_decoded(self._layout(), least)
        pixels = self._pixels()
        mode = _MODES[pixels.shape[2]]
        image = Image.frombytes(mode, (self.size.width, self.size.height), pixels.tobytes())
        return Decoded(image, whole_of(image), self.profile, modes.is_see_through(image))

    def glance(self, least: Dimensions) -> Decoded:
        return self.decode(least)

    def deep(self) -> Deep | None:
        return self._layout() if self.header.bits > 8 else None

    def _layout(self) -> Deep:
        colours = Colours.GREY if self.header.grey else Colours.RGB
        return Deep(self.size, colours, self.header.alpha, self.profile, self._bands)

    def _bands(self) -> Iterator[NDArray[np.uint16]]:
        import numpy as np  # noqa: PLC0415 - an 8-bit picture does without

        for band in arrays.bands(self._pixels()):
            if band.dtype == np.uint16:
                yield band
            elif band.dtype.kind == "f":
                yield (np.nan_to_num(band).clip(0, 1) * 65535 + 0.5).astype(np.uint16)
            else:
                raise ValueError(f"JPEG XL samples of {band.dtype}")

    def _pixels(self) -> NDArray[Any]:
        """Rows × width × channels."""
        import imagecodecs  # noqa: PLC0415 - large, and an extra
        import numpy as np  # noqa: PLC0415 - the extra brings it up anyway

        self.stream.seek(0)
        pixels = imagecodecs.jpegxl_decode(self.stream.read(), index=0, numthreads=_THREADS)
        if pixels.shape[:2] != (self.size.height, self.size.width):
            raise ValueError(f"JPEG XL pixels of shape {pixels.shape}")
        whole = pixels if pixels.ndim == 3 else pixels[..., None]
        spread = whole.shape[2] < _COLOURS and not self.header.grey
        return np.concatenate([whole[..., :1]] * 2 + [whole], axis=2) if spread else whole


def found(stream: BinaryIO) -> Found:
    """What the JPEG XL file `stream` says of itself; raises what `damage.DAMAGE` holds."""
    header = jxl_header.read(stream)
    size = header.size
    if header.orientation in _SIDEWAYS:
        size = Dimensions(size.height, size.width)
    profile = None if header.space == profiles.SRGB else profiles.icc_profile(header.space)
    # A space is one of RGB here: a grey of another tone curve is read as three equal channels.
    grey = header.grey and profile is None
    return Found(
        "image/jxl",
        size,
        JxlSource(stream, size, replace(header, grey=grey), profile),
        depth=header.bits,
        colours=Colours.GREY if grey else Colours.RGB,
        profile=profile,
        transparent=header.alpha,
        frames=_SEVERAL if header.animated else 1,
        bytes_a_pixel=_BYTES_A_PIXEL,
    )
