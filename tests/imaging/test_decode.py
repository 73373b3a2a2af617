from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from firered_desktop.core.errors import PictureMissing, PictureTooLarge, PictureUnreadable
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.decode import opened
from firered_desktop.imaging.formats import Limits
from firered_desktop.imaging.preview import preview, probe, verify
from tests.imaging.looks import shown
from tests.imaging.pictures import (
    BLUE,
    GREEN,
    LYING,
    RED,
    YELLOW,
    corner_colours,
    corners,
    encoded,
    exif,
    near,
    photograph,
    png,
    saved,
)

TYPES = {
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "TIFF": "image/tiff",
    "WEBP": "image/webp",
    "AVIF": "image/avif",
    "GIF": "image/gif",
    "BMP": "image/bmp",
}
WITH_EXIF = ("JPEG", "PNG", "TIFF", "WEBP", "AVIF")
BOX = Dimensions(96, 96)


@pytest.mark.parametrize("kind", TYPES)
def test_every_format_is_read_whatever_its_name_says(tmp_path: Path, kind: str) -> None:
    path = saved(tmp_path, "photo.txt", encoded(corners(), kind))

    facts = probe(path)

    assert (facts.content_type, facts.dimensions) == (TYPES[kind], Dimensions(96, 64))
    assert facts.size == path.stat().st_size
    assert verify(path) == facts
    assert near(corner_colours(shown(path)), [RED, GREEN, BLUE, YELLOW])


@pytest.mark.parametrize("kind", WITH_EXIF)
@pytest.mark.parametrize("orientation", LYING)
def test_every_orientation_comes_out_upright(tmp_path: Path, kind: str, orientation: int) -> None:
    turn = LYING[orientation]
    lying = corners() if turn is None else corners().transpose(turn)
    path = saved(tmp_path, "photo", encoded(lying, kind, exif=exif(orientation)))

    image = shown(path)

    assert probe(path).dimensions == Dimensions(96, 64)
    assert image.size == (96, 64)
    assert near(corner_colours(image), [RED, GREEN, BLUE, YELLOW])


def test_an_orientation_that_only_xmp_holds_turns_the_size_too(tmp_path: Path) -> None:
    xmp = b'<x:xmpmeta><rdf:Description tiff:Orientation="6"/></x:xmpmeta>'
    lying = corners().transpose(Image.Transpose.ROTATE_90)
    path = saved(tmp_path, "photo.tif", encoded(lying, "TIFF", tiffinfo={700: xmp}))

    assert probe(path).dimensions == Dimensions(96, 64)
    assert near(corner_colours(shown(path)), [RED, GREEN, BLUE, YELLOW])


def test_an_orientation_beyond_the_eight_is_passed_over(tmp_path: Path) -> None:
    path = saved(tmp_path, "photo.jpg", encoded(corners(), "JPEG", exif=exif(99)))
    assert probe(path).dimensions == Dimensions(96, 64)


def test_damaged_exif_does_not_hide_the_picture(tmp_path: Path) -> None:
    broken = b"Exif\0\0MM\0*\xff\xff\xff\xff"
    path = saved(tmp_path, "photo.jpg", encoded(corners(), "JPEG", exif=broken))
    assert near(corner_colours(shown(path)), [RED, GREEN, BLUE, YELLOW])


def test_a_large_jpeg_is_decoded_no_larger_than_needed(tmp_path: Path) -> None:
    path = saved(tmp_path, "photo.jpg", encoded(photograph(1600, 1200), "JPEG"))
    with opened(path) as picture:
        decoded = picture.glance(Dimensions(300, 225))
    assert 300 <= decoded.image.width < 600


def test_sixteen_bit_grey_is_scaled_not_clipped(tmp_path: Path) -> None:
    ramp = np.linspace(0, 65535, 256 * 4).astype(">u2").reshape(4, 256)
    rows = b"".join(b"\0" + row.tobytes() for row in ramp)
    path = saved(tmp_path, "grey.png", png(256, 4, 16, 0, rows))

    grey = np.asarray(shown(path, Dimensions(256, 4)))

    assert np.abs(grey[..., 0].astype(int) - (ramp.astype(int) * 255 + 32767) // 65535).max() == 0


@pytest.mark.parametrize(("photometric", "first"), [(1, 0), (0, 255)])
def test_sixteen_bit_tiff_knows_which_end_is_white(
    tmp_path: Path, photometric: int, first: int
) -> None:
    ramp = np.repeat(np.array([0, 65535], dtype=np.uint16), 8).reshape(1, 16)
    image = Image.fromarray(np.repeat(ramp, 8, axis=0))
    path = saved(tmp_path, "grey.tif", encoded(image, "TIFF", tiffinfo={262: photometric}))
    assert shown(path).getpixel((0, 0)) == (first, first, first)


def test_what_is_seen_through_is_told_and_keeps_its_colour_to_the_rim(tmp_path: Path) -> None:
    image = Image.new("RGBA", (96, 64), (*GREEN, 255))
    image.paste((*BLUE, 0), (0, 0, 49, 64))  # a colour that nobody sees
    path = saved(tmp_path, "cut out.png", encoded(image, "PNG"))
    pixels = preview(path, Dimensions(48, 48)).pixels
    alpha = np.frombuffer(pixels.alpha, np.uint8).reshape(32, 48)
    assert (alpha[:, :22] == 0).all()
    assert (alpha[:, 28:] == 255).all()
    colours = np.frombuffer(pixels.rgb, np.uint8).reshape(32, 48, 3).astype(int)
    assert np.abs(colours[alpha > 64] - GREEN).max() <= 20  # what Lanczos overshoots
    assert preview(path, BOX).pixels.alpha


def test_what_could_be_transparent_and_is_not_is_opaque(tmp_path: Path) -> None:
    path = saved(tmp_path, "whole.png", encoded(corners().convert("RGBA"), "PNG"))
    assert preview(path, BOX).pixels.alpha == b""


def test_transparency_is_laid_on_white(tmp_path: Path) -> None:
    image = corners().convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 48, 32))
    path = saved(tmp_path, "cut out.png", encoded(image, "PNG"))
    assert near(corner_colours(shown(path)), [(255, 255, 255), GREEN, BLUE, YELLOW], within=2)


@pytest.mark.parametrize("kind", ["PNG", "GIF"])
def test_a_transparent_palette_colour_is_laid_on_white(tmp_path: Path, kind: str) -> None:
    image = corners().quantize(8)
    key = image.getpixel((0, 0))
    path = saved(tmp_path, "drawing", encoded(image, kind, transparency=key))
    assert near(corner_colours(shown(path)), [(255, 255, 255), GREEN, BLUE, YELLOW])


def test_grey_with_transparency_stays_grey_on_white(tmp_path: Path) -> None:
    image = Image.new("LA", (16, 16), (100, 0))
    image.paste((100, 255), (8, 0, 16, 16))
    path = saved(tmp_path, "grey.png", encoded(image, "PNG"))
    assert corner_colours(shown(path))[:2] == [(255, 255, 255), (100, 100, 100)]


def test_black_and_white_is_read(tmp_path: Path) -> None:
    path = saved(tmp_path, "fax.tif", encoded(corners().convert("1"), "TIFF"))
    assert shown(path).size == (96, 64)


def test_the_first_frame_of_a_moving_gif_is_taken(tmp_path: Path) -> None:
    still = Image.new("RGB", (96, 64), BLUE)
    content = encoded(corners(), "GIF", save_all=True, append_images=[still])
    path = saved(tmp_path, "moving.gif", content)
    assert near(corner_colours(shown(path)), [RED, GREEN, BLUE, YELLOW])


def test_the_first_picture_of_a_jpeg_with_several_is_taken(tmp_path: Path) -> None:
    still = Image.new("RGB", (96, 64), BLUE)
    content = encoded(corners(), "MPO", save_all=True, append_images=[still])
    path = saved(tmp_path, "phone.jpg", content)
    assert verify(path).content_type == "image/jpeg"
    assert near(corner_colours(shown(path)), [RED, GREEN, BLUE, YELLOW])


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(PictureMissing) as caught:
        probe(tmp_path / "nowhere" / "photo.jpg")
    assert caught.value.values == {"name": "photo.jpg"}


@pytest.mark.parametrize(
    "content",
    [b"", b"<!doctype html><title>502</title>" * 50, b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"],
    ids=["nothing", "a web page", "a JPEG mark", "a PNG mark"],
)
def test_what_is_no_picture_is_unreadable_and_named_without_its_folder(
    tmp_path: Path, content: bytes
) -> None:
    path = saved(tmp_path, "photo.jpg", content)
    with pytest.raises(PictureUnreadable) as caught:
        probe(path)
    assert caught.value.values == {"name": "photo.jpg"}


def test_a_folder_and_a_pipe_are_unreadable(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    for path in (tmp_path, tmp_path / "pipe.jpg"):
        with pytest.raises(PictureUnreadable):
            probe(path)


def test_other_formats_that_pillow_knows_are_not_let_in(tmp_path: Path) -> None:
    path = saved(tmp_path, "photo.ppm", encoded(corners(), "PPM"))
    with pytest.raises(PictureUnreadable):
        probe(path)


def test_the_preview_inside_a_camera_raw_file_is_not_taken_for_the_photograph(
    tmp_path: Path,
) -> None:
    dng = encoded(corners(), "TIFF", tiffinfo={50706: b"\1\4\0\0"})
    nef = encoded(corners(), "TIFF", tiffinfo={254: 1})
    for content in (dng, nef):
        with pytest.raises(PictureUnreadable):
            probe(saved(tmp_path, "photo.tif", content))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF", "GIF"])
def test_a_cut_file_is_unreadable_or_has_all_its_pixels(tmp_path: Path, kind: str) -> None:
    content = encoded(photograph(48, 40), kind)
    whole = shown(saved(tmp_path, "whole", content)).tobytes()
    path = tmp_path / "cut"
    survivors = 0
    for length in range(0, len(content), max(1, len(content) // 300)):
        path.write_bytes(content[:length])
        try:
            verify(path)
        except PictureUnreadable:
            continue
        survivors += 1
        assert shown(path).tobytes() == whole
    assert survivors < 10


def test_a_flipped_bit_in_a_png_is_found(tmp_path: Path) -> None:
    content = bytearray(encoded(photograph(48, 40), "PNG", compress_level=0))
    content[len(content) // 2] ^= 1
    with pytest.raises(PictureUnreadable):
        verify(saved(tmp_path, "photo.png", bytes(content)))


def test_a_file_of_too_many_bytes_says_both_numbers(tmp_path: Path) -> None:
    path = tmp_path / "photo.tif"
    with path.open("wb") as stream:
        stream.truncate(612_000_000)
    with pytest.raises(PictureTooLarge) as caught:
        probe(path)
    assert caught.value.values == {"name": "photo.tif", "size": "612 MB", "limit": "500 MB"}


def test_a_picture_of_too_many_pixels_says_both_numbers(tmp_path: Path) -> None:
    path = saved(tmp_path, "photo.png", encoded(corners(1000, 700), "PNG"))
    with pytest.raises(PictureTooLarge) as caught:
        probe(path, Limits(pixels=600_000))
    assert caught.value.values == {"name": "photo.png", "size": "1000×700, 1 MP", "limit": "0.6 MP"}
