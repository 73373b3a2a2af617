from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from firered_desktop.core.errors import FolderUnwritable, PictureUnreadable
from firered_desktop.core.picture import PreparedFile
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import profiles
from firered_desktop.imaging.prepare import prepare
from tests.imaging.pictures import (
    BLUE,
    GREEN,
    LYING,
    RED,
    YELLOW,
    adobe_rgb,
    corner_colours,
    corners,
    encoded,
    exif,
    fits,
    lab,
    near,
    photograph,
    saved,
)

XMP = b"<x:xmpmeta>canary xmp</x:xmpmeta>"


def prepared(path: Path, area: int = 1_000_000) -> PreparedFile:
    (file,) = prepare(path, fits(area), path.parent, "picture")
    return file


def image_of(file: PreparedFile) -> Image.Image:
    with Image.open(file.path) as image:
        image.load()
    return image


@pytest.mark.parametrize("orientation", LYING)
def test_every_orientation_leaves_upright(tmp_path: Path, orientation: int) -> None:
    turn = LYING[orientation]
    upright = corners(480, 320)
    lying = upright if turn is None else upright.transpose(turn)
    path = saved(tmp_path, "a.jpg", encoded(lying, "JPEG", exif=exif(orientation)))

    file = prepared(path, 240 * 160)

    assert file.dimensions == Dimensions(240, 160)
    assert image_of(file).size == (240, 160)
    assert near(corner_colours(image_of(file)), [RED, GREEN, BLUE, YELLOW])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF"])
@pytest.mark.parametrize("graphic", [False, True], ids=["photograph", "graphic"])
def test_nothing_but_pixels_leaves(tmp_path: Path, kind: str, graphic: bool) -> None:
    image = corners() if graphic else photograph(96, 64)
    options: dict[str, Any] = {"exif": exif(), "xmp": XMP, "icc_profile": adobe_rgb()}
    if kind == "JPEG":
        options["comment"] = b"canary comment"
    if kind == "PNG":
        options["pnginfo"] = _text_chunks()
        del options["xmp"]
    if kind == "TIFF":
        options["tiffinfo"] = {270: "canary description", 700: XMP}
    content = encoded(image, kind, **options)
    assert b"anary" in content

    file = prepared(saved(tmp_path, "canary.img", content))

    left = file.path.read_bytes()
    assert b"anary" not in left
    for mark in (b"Exif", b"GPS", b"xmp", b"http"):
        assert mark not in left
    told = subprocess.run(
        ["exiftool", "-s", "-G1", "-Location:all", "-EXIF:all", "-XMP:all", file.path],
        capture_output=True,
        check=True,
        text=True,
    )
    assert told.stdout == ""


def _text_chunks() -> PngImagePlugin.PngInfo:
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Author", "canary author")
    chunks.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return chunks


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_what_leaves_is_tagged_srgb(tmp_path: Path, kind: str) -> None:
    path = saved(tmp_path, "a", encoded(corners(), kind, icc_profile=adobe_rgb()))
    tag = image_of(prepared(path)).info["icc_profile"]
    assert tag == profiles.icc_profile(profiles.SRGB)


def test_a_wide_gamut_photograph_keeps_its_look(tmp_path: Path) -> None:
    wide = Image.new("RGB", (400, 400), (100, 140, 120))
    path = saved(tmp_path, "a.jpg", encoded(wide, "JPEG", quality=98, icc_profile=adobe_rgb()))
    assert np.linalg.norm(lab(image_of(prepared(path, 10_000))) - lab(wide, adobe_rgb())) < 2


def test_a_photograph_leaves_as_jpeg_without_chroma_subsampling(tmp_path: Path) -> None:
    file = prepared(saved(tmp_path, "a.png", encoded(photograph(400, 300), "PNG")))
    image = image_of(file)
    assert (file.content_type, file.path.suffix, image.format) == ("image/jpeg", ".jpg", "JPEG")
    assert {component[1:3] for component in getattr(image, "layer")} == {(1, 1)}  # noqa: B009 - Pillow's stubs lack it


def test_only_the_first_picture_of_a_jpeg_with_several_leaves(tmp_path: Path) -> None:
    second = photograph(96, 64, seed=8)
    content = encoded(photograph(96, 64), "MPO", save_all=True, append_images=[second])
    left = prepared(saved(tmp_path, "phone.jpg", content)).path.read_bytes()
    assert left.count(b"\xff\xd8\xff") == 1


def test_a_graphic_leaves_as_png_without_loss(tmp_path: Path) -> None:
    file = prepared(saved(tmp_path, "a.png", encoded(corners(), "PNG")))
    assert (file.content_type, file.path.suffix) == ("image/png", ".png")
    assert image_of(file).tobytes() == corners().tobytes()


def test_a_cut_out_leaves_as_png_on_white(tmp_path: Path) -> None:
    image = photograph(200, 200).convert("RGBA")
    image.putalpha(Image.new("L", (200, 200), 0))
    file = prepared(saved(tmp_path, "a.png", encoded(image, "PNG")))
    assert file.content_type == "image/png"
    assert image_of(file).getcolors() == [(40_000, (255, 255, 255))]


def test_one_file_for_each_area_none_enlarged(tmp_path: Path) -> None:
    path = saved(tmp_path, "My Holiday.jpg", encoded(photograph(900, 600), "JPEG"))

    files = prepare(path, fits(10_000, 100_000, 4_000_000), tmp_path, "picture")

    assert [file.dimensions for file in files] == [
        Dimensions(122, 81),
        Dimensions(387, 258),
        Dimensions(900, 600),
    ]
    assert [file.path.name for file in files] == [
        "picture-1.jpg",
        "picture-2.jpg",
        "picture-3.jpg",
    ]
    for file in files:
        content = file.path.read_bytes()
        assert (file.size, file.sha256) == (len(content), hashlib.sha256(content).hexdigest())
        assert image_of(file).size == (file.dimensions.width, file.dimensions.height)


@pytest.mark.parametrize("image", [corners(), photograph(300, 200)], ids=["graphic", "photograph"])
def test_equal_input_gives_equal_bytes(tmp_path: Path, image: Image.Image) -> None:
    content = encoded(image, "PNG")
    first = prepare(saved(tmp_path, "a.png", content), fits(9_000), tmp_path, "first")
    again = prepare(saved(tmp_path, "b.jpg", content), fits(9_000), tmp_path, "again")
    assert first[0].sha256 == again[0].sha256


def test_a_side_longer_than_jpeg_allows_leaves_as_png(tmp_path: Path) -> None:
    path = saved(tmp_path, "long.png", encoded(photograph(70_000, 2), "PNG"))
    assert prepared(path).content_type == "image/png"


def test_a_damaged_file_leaves_nothing(tmp_path: Path) -> None:
    content = encoded(photograph(300, 200), "JPEG")
    path = saved(tmp_path, "a.jpg", content[: len(content) // 2])
    with pytest.raises(PictureUnreadable):
        prepared(path)
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_unwritable(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.jpg", encoded(corners(), "JPEG"))
    with pytest.raises(FolderUnwritable):
        prepare(path, fits(1000), tmp_path / "gone", "picture")


def test_pure_noise_leaves_as_well(tmp_path: Path) -> None:
    # The file is larger than Pillow expects of one that it optimizes.
    noise = np.random.default_rng(1).integers(0, 256, (300, 400, 3), dtype=np.uint8)
    path = tmp_path / "noise.png"
    Image.fromarray(noise).save(path)
    file = prepared(path)
    assert image_of(file).size == (400, 300)
    assert file.size > 2 * 300 * 400
