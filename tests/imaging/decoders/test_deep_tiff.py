"""TIFF files of 16 bits a channel, however their samples are laid out."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image

from firered_desktop.core.errors import DecoderMissing, PictureUnreadable
from firered_desktop.core.picture import Colours
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import optional
from firered_desktop.imaging.colour import to_srgb
from firered_desktop.imaging.preview import probe, verify
from tests.imaging.looks import sent, shown
from tests.imaging.pictures import (
    BLUE,
    GREEN,
    LYING,
    RED,
    YELLOW,
    adobe_rgb,
    cmyk_profile,
    corner_colours,
    corners,
    lab,
    near,
    photograph,
    saved,
)

LAYOUTS: dict[str, dict[str, Any]] = {
    "plain": {},
    "big endian": {"byteorder": ">"},
    "LZW": {"compression": "lzw"},
    "LZW, by differences": {"compression": "lzw", "predictor": True},
    "ZIP": {"compression": "zlib"},
    "ZIP, by differences": {"compression": "zlib", "predictor": True, "byteorder": ">"},
    "strips": {"rowsperstrip": 5},
    "tiles": {"tile": (32, 16), "compression": "zlib"},
    "planes": {"planarconfig": "separate"},
    "planes in tiles": {"planarconfig": "separate", "tile": (16, 32), "compression": "lzw"},
    "planes in strips": {"planarconfig": "separate", "rowsperstrip": 7, "compression": "zlib"},
    "BigTIFF": {"bigtiff": True},
    "ZSTD": {"compression": "zstd"},
}


def tiff(pixels: NDArray[Any], **options: Any) -> bytes:
    stream = io.BytesIO()
    opening = {name: options.pop(name) for name in ("byteorder", "bigtiff") if name in options}
    options.setdefault("photometric", "rgb")
    with tifffile.TiffWriter(stream, **opening) as writer:
        writer.write(pixels, metadata=None, software=False, **options)
    return stream.getvalue()


def deep(image: Image.Image) -> NDArray[np.uint16]:
    return np.asarray(image).astype(np.uint16) * 257


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_is_read(tmp_path: Path, layout: str) -> None:
    options = dict(LAYOUTS[layout])
    pixels = deep(corners())
    if options.get("planarconfig") == "separate":
        pixels = np.moveaxis(pixels, 2, 0)
    path = saved(tmp_path, "photo", tiff(pixels, **options))

    facts = probe(path)

    assert (facts.content_type, facts.dimensions) == ("image/tiff", Dimensions(96, 64))
    assert (facts.depth, facts.reduced, facts.colours) == (16, False, Colours.RGB)
    assert verify(path) == facts
    assert corner_colours(shown(path)) == [RED, GREEN, BLUE, YELLOW]
    assert corner_colours(sent(path)) == [RED, GREEN, BLUE, YELLOW]


@pytest.mark.parametrize("orientation", LYING)
def test_every_orientation_comes_out_upright(tmp_path: Path, orientation: int) -> None:
    turn = LYING[orientation]
    lying = corners() if turn is None else corners().transpose(turn)
    content = tiff(deep(lying), extratags=[(274, "H", 1, orientation, True)])
    path = saved(tmp_path, "photo", content)
    assert probe(path).dimensions == Dimensions(96, 64)
    for image in (shown(path), sent(path)):
        assert corner_colours(image) == [RED, GREEN, BLUE, YELLOW]


def test_what_lies_between_two_levels_becomes_a_pattern_of_both(tmp_path: Path) -> None:
    between = np.full((64, 64, 3), 100 * 257 + 128, np.uint16)
    found = np.asarray(sent(saved(tmp_path, "photo.tif", tiff(between))))
    assert set(np.unique(found)) == {100, 101}
    assert abs(found.mean() - 100.5) < 0.02


def test_equal_files_give_equal_bytes(tmp_path: Path) -> None:
    content = tiff(deep(photograph(120, 90)) + 77)
    bytes_of = []
    for name in ("one", "other"):
        folder = tmp_path / name
        folder.mkdir()
        sent(saved(folder, "photo.tif", content), area=5000)
        bytes_of.append((folder / "photo-sent-ffffff-5000-1.jpg").read_bytes())
    assert bytes_of[0] == bytes_of[1]


def test_a_photograph_is_scaled_as_one_of_eight_bits_is(tmp_path: Path) -> None:
    photo = photograph(300, 200)
    path = saved(tmp_path, "deep.tif", tiff(deep(photo), rowsperstrip=9))
    photo.save(tmp_path / "plain.png")
    one = np.asarray(sent(path, area=6000), dtype=np.int16)
    other = np.asarray(sent(tmp_path / "plain.png", area=6000), dtype=np.int16)
    assert one.shape == other.shape
    assert np.abs(one - other).mean() < 1.2


def test_its_profile_is_followed(tmp_path: Path) -> None:
    path = saved(tmp_path, "photo.tif", tiff(deep(corners()), iccprofile=adobe_rgb()))
    assert probe(path).profile == "Adobe RGB (1998)"
    wanted = corner_colours(to_srgb(corners(), adobe_rgb()))
    for image in (shown(path), sent(path)):
        assert near(corner_colours(image), wanted, within=2)


def test_inks_go_through_their_profile_and_without_one_by_arithmetic(tmp_path: Path) -> None:
    inks = np.zeros((16, 16, 4), np.uint16)
    inks[..., 0] = 65535
    path = saved(tmp_path, "print.tif", tiff(inks, photometric="separated"))
    assert probe(path).colours is Colours.CMYK
    assert corner_colours(sent(path))[0] == (0, 255, 255)
    profile = cmyk_profile((60.0, -30.0, -30.0))
    path = saved(tmp_path, "print.tif", tiff(inks, photometric="separated", iccprofile=profile))
    for image in (sent(path), shown(path)):
        assert np.abs(lab(image) - [60.0, -30.0, -30.0]).max() < 4


@pytest.mark.parametrize("wanted", [(53.0, 40.0, -30.0), (80.0, -20.0, 50.0), (20.0, 0.0, 0.0)])
def test_lab_comes_out_in_its_colour(tmp_path: Path, wanted: tuple[float, float, float]) -> None:
    samples = np.zeros((16, 16, 3), np.uint16)
    samples[..., 0] = round(wanted[0] * 655.35)
    for channel in (1, 2):
        samples[..., channel] = np.uint16(round(wanted[channel] * 256) & 0xFFFF)
    path = saved(tmp_path, "lab.tif", tiff(samples, photometric="cielab"))
    assert probe(path).colours is Colours.LAB
    for image in (sent(path), shown(path)):
        assert np.abs(lab(image) - wanted).max() < 1.6


@pytest.mark.parametrize(("photometric", "first"), [("minisblack", 0), ("miniswhite", 255)])
def test_grey_knows_which_end_is_white(tmp_path: Path, photometric: str, first: int) -> None:
    path = saved(tmp_path, "grey.tif", tiff(np.zeros((16, 16), np.uint16), photometric=photometric))
    assert probe(path).colours is Colours.GREY
    for image in (sent(path), shown(path)):
        assert image.convert("RGB").getpixel((3, 3)) == (first,) * 3


@pytest.mark.parametrize("extra", ["unassalpha", "assocalpha"])
def test_what_is_transparent_is_laid_on_the_ground(tmp_path: Path, extra: str) -> None:
    pixels = np.dstack((deep(corners()), np.full((64, 96), 65535, np.uint16)))
    pixels[:32, :48] = 0
    path = saved(tmp_path, "cut out.tif", tiff(pixels, extrasamples=[extra]))
    assert probe(path).transparent
    assert corner_colours(shown(path)) == [(255, 255, 255), GREEN, BLUE, YELLOW]
    wanted = [(0x20, 0x40, 0x60), GREEN, BLUE, YELLOW]
    assert near(corner_colours(sent(path, ground="#204060")), wanted, within=1)


def test_a_fourth_channel_that_is_no_alpha_is_left_out(tmp_path: Path) -> None:
    pixels = np.dstack((deep(corners()), np.zeros((64, 96), np.uint16)))
    path = saved(tmp_path, "mask.tif", tiff(pixels, extrasamples=["unspecified"]))
    assert not probe(path).transparent
    assert corner_colours(sent(path)) == [RED, GREEN, BLUE, YELLOW]


@pytest.mark.parametrize("kind", ["float32", "float16", "int16", "uint32"])
def test_samples_whose_range_nothing_tells_are_refused(tmp_path: Path, kind: str) -> None:
    path = saved(tmp_path, "photo.tif", tiff(np.zeros((16, 16, 3), kind)))
    with pytest.raises(PictureUnreadable):
        verify(path)


def test_what_no_codec_here_unpacks_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "microscope.tif"
    path.write_bytes(tiff(deep(photograph(24, 16))))
    with tifffile.TiffFile(path, mode="r+") as file:
        file.pages.first.tags[259].overwrite(48124)  # Jetraw, whose library cannot be had freely
    with pytest.raises(PictureUnreadable):
        verify(path)


def test_without_its_extra_it_is_read_in_eight_bits_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(optional, "is_there", lambda extra: False)
    path = saved(tmp_path, "photo.tif", tiff(deep(corners())))
    facts = probe(path)
    assert (facts.depth, facts.reduced) == (16, True)
    assert near(corner_colours(sent(path)), [RED, GREEN, BLUE, YELLOW], within=1)
    planes = tiff(np.moveaxis(deep(corners()), 2, 0), planarconfig="separate")
    with pytest.raises(DecoderMissing) as caught:
        verify(saved(tmp_path, "planes.tif", planes))
    assert caught.value.values == {"name": "planes.tif", "kind": "16-bit", "extra": "tiff16"}
