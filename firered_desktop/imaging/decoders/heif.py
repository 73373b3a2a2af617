"""HEIC and HEIF files, through libheif."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from PIL import Image

from firered_desktop.core.picture import Colours
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import modes, optional, profiles
from firered_desktop.imaging.decoders import arrays
from firered_desktop.imaging.decoders.found import Decoded, Deep, Found, whole_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import numpy as np
    import pi_heif
    from numpy.typing import NDArray

_COLOURS = {"L": Colours.GREY, "LA": Colours.GREY}
_SPACES = {9: profiles.BT_2020, 12: profiles.DISPLAY_P3}  # ColourPrimaries of ISO/IEC 23091-2


@dataclass(frozen=True, slots=True)
class HeifSource:
    """The pixels of a HEIF file, upright: the file's own turns are applied while decoding.

    An EXIF orientation beside them is for information alone (ISO/IEC 23008-12, annex A.2).
    """

    stream: BinaryIO
    profile: bytes | None
    deep_colours: Colours | None

    def decode(self, least: Dimensions | None) -> Decoded:
        del least  # libheif knows whole pictures only
        heif = _primary(self.stream, deep=False)
        mode = heif.mode
        data = heif.data  # decodes, and may learn a better size
        image = Image.frombytes(mode, heif.size, data, "raw", mode, heif.stride)
        if mode.startswith("I;16"):
            image = modes.from_16_bit(image)
        see_through = mode.endswith(("A", "a")) and image.getextrema()[-1][0] < 255  # type: ignore[index]  # a pair a channel
        return Decoded(image, whole_of(image), self.profile, see_through)

    def glance(self, least: Dimensions) -> Decoded:
        return self.decode(least)

    def deep(self) -> Deep | None:
        if self.deep_colours is None:
            return None
        heif = _primary(self.stream, deep=True)
        alpha = heif.mode.partition(";")[0].endswith(("A", "a"))
        size = Dimensions(*heif.size)
        return Deep(size, self.deep_colours, alpha, self.profile, lambda: self._bands(heif))

    @staticmethod
    def _bands(heif: pi_heif.HeifImage) -> Iterator[NDArray[np.uint16]]:
        import numpy as np  # noqa: PLC0415 - an 8-bit picture does without

        depth = int(heif.info["bit_depth"])
        samples = np.asarray(heif).view(np.uint16)
        for band in arrays.bands(samples):
            yield band | (
                band >> np.uint16(depth)
            )  # its bits are the upper ones: white is made white


def found(stream: BinaryIO, content_type: str) -> Found:
    """What the HEIF file `stream` says of itself; raises what `damage.DAMAGE` holds."""
    heif = _primary(stream, deep=True)
    name, _, bits = heif.mode.partition(";")
    colours = _COLOURS.get(name, Colours.RGB)
    depth = int(heif.info["bit_depth"])
    deep = bool(bits) and optional.is_there(optional.TIFF16)
    profile = _profile(heif.info)
    return Found(
        content_type,
        Dimensions(*heif.size),
        HeifSource(stream, profile, colours if deep else None),
        depth=depth,
        reduced=depth > 8 and not deep,
        colours=colours,
        profile=profile,
        transparent=heif.has_alpha,
        bytes_a_pixel=14 if deep else 12,
    )


def _primary(stream: BinaryIO, *, deep: bool) -> pi_heif.HeifImage:
    """The picture that the file is about; its pixels are not decoded yet."""
    import pi_heif  # noqa: PLC0415 - large, and an extra

    pi_heif.options.DECODE_THREADS = 2
    heif = pi_heif.open_heif(stream, convert_hdr_to_8bit=not deep)
    return heif[heif.primary_index]


def _profile(info: Mapping[str, Any]) -> bytes | None:
    """The embedded ICC profile, or that of the colour primaries that stand in its place."""
    embedded = info.get("icc_profile")
    if isinstance(embedded, bytes) and embedded:
        return embedded
    named = info.get("nclx_profile") or {}
    space = _SPACES.get(int(named.get("color_primaries", 0)))
    return None if space is None else profiles.icc_profile(space)
