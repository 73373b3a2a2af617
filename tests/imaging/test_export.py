"""Labelled copies as other software reads them."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from firered_desktop import __version__
from firered_desktop.core.errors import FolderUnwritable, PictureMissing, PictureTooLarge
from firered_desktop.core.export import PLAIN, ColourSpace, ExportChoices, ExportFormat
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.job import Service
from firered_desktop.core.label import ExportLabel
from firered_desktop.core.picture import PreparedFile
from firered_desktop.core.ports import CancelToken, Exporter
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import profiles
from firered_desktop.imaging.export import export
from firered_desktop.imaging.origin_record import record_origin
from firered_desktop.imaging.process import ImagingProcess
from tests.imaging.label_sample import LABEL, PARAMETERS, PROMPT, SOURCE_TYPES
from tests.imaging.pictures import adobe_rgb, cmyk_profile, encoded, exif, lab, photograph, saved

BEST = ExportChoices(quality=100)
LOSSLESS = (ExportFormat.PNG, ExportFormat.TIFF, ExportFormat.WEBP)


@pytest.fixture
def result(tmp_path: Path) -> Path:
    return saved(tmp_path, "result.png", encoded(photograph(120, 80), "PNG"))


def exported(
    path: Path, form: ExportFormat, label: ExportLabel = LABEL, choices: ExportChoices = PLAIN
) -> PreparedFile:
    stem = f"copy-{len(list(path.parent.iterdir()))}"
    return export(path, ExportWish(form, label, choices), path.parent, stem)


def tags_of(path: Path) -> dict[str, Any]:
    """Every tag as exiftool reads it, with the group that it stands in."""
    command = [
        "exiftool",
        "-json",
        "-G1",
        "-a",
        "-n",
        "-b",
        "-validate",
        "-warning",
        "-all",
        str(path),
    ]
    read = subprocess.run(command, capture_output=True, check=True)
    (tags,) = json.loads(read.stdout)
    assert isinstance(tags, dict)
    # What it checks TIFF by is older than deflate.
    if tags.get("ExifTool:Warning") == "Invalid value for IFD0 tag 0x0103 Compression":
        del tags["ExifTool:Warning"]
    return tags


def pixels_of(path: Path) -> np.ndarray[Any, np.dtype[np.int16]]:
    with Image.open(path) as image:
        assert image.mode == "RGB"
        return np.asarray(image, dtype=np.int16)


def identified(path: Path, wished: str) -> str:
    """What ImageMagick says of a file."""
    command = ["identify", "-format", wished, str(path)]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout


def samples_of(path: Path) -> np.ndarray[Any, np.dtype[np.int64]]:
    """The numbers of a picture in 16 bits as ImageMagick reads them, without its profile."""
    command = ["convert", str(path), "+profile", "*", "-depth", "16", "-endian", "LSB", "rgb:-"]
    read = subprocess.run(command, capture_output=True, check=True).stdout
    width, height = map(int, identified(path, "%w %h").split())
    return np.frombuffer(read, "<u2").reshape(height, width, 3).astype(np.int64)


@pytest.mark.parametrize("form", ExportFormat)
def test_other_software_reads_the_whole_label(result: Path, form: ExportFormat) -> None:
    tags = tags_of(exported(result, form).path)
    assert (
        tags["XMP-iptcExt:DigitalSourceType"]
        == SOURCE_TYPES + "compositeWithTrainedAlgorithmicMedia"
    )
    assert tags["XMP-xmp:CreatorTool"] == f"FireRed Desktop {__version__}"
    assert tags["XMP-xmp:ModifyDate"] == "2026:02:02 02:40:00Z"
    assert tags["XMP-iptcExt:AISystemUsed"] == "FireRed Image Edit v1.1"
    assert tags["XMP-iptcExt:AIPromptInformation"] == PROMPT
    assert tags["XMP-firered:Model"] == LABEL.model_id
    assert tags["XMP-firered:Prompt"] == PROMPT
    assert json.loads(tags["XMP-firered:Parameters"]) == PARAMETERS
    assert int(tags["XMP-firered:Seed"]) == LABEL.seed
    assert tags["XMP-firered:RequestId"] == LABEL.request_id
    assert "ExifTool:Warning" not in tags


@pytest.mark.parametrize("form", ExportFormat)
def test_the_demo_does_not_pass_for_a_model(result: Path, form: ExportFormat) -> None:
    tags = tags_of(exported(result, form, replace(LABEL, service=Service.DEMO)).path)
    assert tags["XMP-iptcExt:DigitalSourceType"] == SOURCE_TYPES + "algorithmicallyEnhanced"
    assert "demo filter" in tags["XMP-firered:MadeBy"]
    assert LABEL.model_id not in str(tags)
    assert not [name for name in tags if ":AI" in name]
    assert tags["XMP-firered:Prompt"] == PROMPT


@pytest.mark.parametrize("form", ExportFormat)
def test_a_copy_is_in_srgb_and_says_so(result: Path, form: ExportFormat) -> None:
    file = exported(result, form)
    with Image.open(file.path) as image:
        assert image.info["icc_profile"] == profiles.icc_profile(profiles.SRGB)
        assert image.get_format_mimetype() == file.content_type == form.content_type
    assert file.dimensions == Dimensions(120, 80)
    assert file.size == file.path.stat().st_size
    assert tags_of(file.path)["ICC_Profile:ProfileDescription"] == "sRGB"


@pytest.mark.parametrize("form", ExportFormat)
def test_pixels_are_the_same_or_close_in_jpeg(result: Path, form: ExportFormat) -> None:
    copy = exported(result, form, choices=BEST).path
    apart = np.abs(pixels_of(copy) - pixels_of(result))
    if form in LOSSLESS:
        assert apart.max() == 0
    else:
        assert 0 < apart.mean() < 3  # the grain of the picture is 6


def test_jpeg_keeps_the_colours_in_full_resolution(result: Path) -> None:
    tags = tags_of(exported(result, ExportFormat.JPEG).path)
    assert tags["File:YCbCrSubSampling"] == "1 1"  # 4:4:4


@pytest.mark.parametrize("form", ExportFormat)
def test_equal_edits_give_equal_bytes_and_others_do_not(result: Path, form: ExportFormat) -> None:
    first = exported(result, form).sha256
    assert exported(result, form).sha256 == first
    assert exported(result, form, replace(LABEL, request_id="another")).sha256 != first


@pytest.mark.parametrize("form", ExportFormat)
def test_nothing_of_what_the_file_said_goes_along(tmp_path: Path, form: ExportFormat) -> None:
    content = encoded(
        photograph(60, 40),
        "JPEG",
        exif=exif(),
        comment=b"canary comment",
        xmp=b"<x:xmpmeta>canary xmp</x:xmpmeta>",
    )
    copy = exported(saved(tmp_path, "private.jpg", content), form).path
    assert not [name for name in tags_of(copy) if name.startswith(("GPS", "ExifIFD"))]
    assert b"anary" not in copy.read_bytes()


@pytest.mark.parametrize("form", ExportFormat)
def test_another_colour_space_is_brought_to_srgb(tmp_path: Path, form: ExportFormat) -> None:
    colour = Image.new("RGB", (64, 64), (110, 160, 120))
    path = saved(tmp_path, "wide.png", encoded(colour, "PNG", icc_profile=adobe_rgb()))
    with Image.open(exported(path, form).path) as copy:
        assert np.abs(lab(copy.convert("RGB")) - lab(colour, adobe_rgb())).max() < 1.5


@pytest.mark.parametrize("form", ExportFormat)
def test_a_prompt_may_be_as_long_as_a_book(result: Path, form: ExportFormat) -> None:
    prompt = "把天空换成🌅 " * 12_000  # more than a segment of a JPEG file holds
    tags = tags_of(exported(result, form, replace(LABEL, prompt=prompt)).path)
    assert tags["XMP-firered:Prompt"] == prompt
    assert tags["XMP-iptcExt:DigitalSourceType"].endswith("compositeWithTrainedAlgorithmicMedia")
    assert json.loads(tags["XMP-firered:Parameters"]) == PARAMETERS
    assert "ExifTool:Warning" not in tags


@pytest.mark.parametrize("form", [ExportFormat.PNG, ExportFormat.TIFF])
def test_sixteen_bits_are_sixteen_bits_for_other_software(result: Path, form: ExportFormat) -> None:
    deep = ExportChoices(depth=16, box=Dimensions(60, 60))
    copy = exported(result, form, choices=deep)
    assert copy.dimensions == Dimensions(60, 40)
    assert identified(copy.path, "%wx%h %[bit-depth]") == "60x40 16"
    values = samples_of(copy.path)
    assert values.shape == (40, 60, 3)
    assert (values % 257 != 0).mean() > 0.9
    shallow = samples_of(exported(result, form, choices=replace(deep, depth=8)).path)
    assert np.abs(values - shallow).max() <= 257


@pytest.mark.parametrize("form", [ExportFormat.JPEG, ExportFormat.WEBP])
def test_formats_of_eight_bits_stay_so(result: Path, form: ExportFormat) -> None:
    copy = exported(result, form, choices=ExportChoices(depth=16))
    assert identified(copy.path, "%[bit-depth]") == "8"


@pytest.mark.parametrize("form", ExportFormat)
@pytest.mark.parametrize("depth", [8, 16])
def test_a_copy_fits_into_the_box_and_is_enlarged_only_by_wish(
    result: Path, form: ExportFormat, depth: int
) -> None:
    def size(box: Dimensions, *, enlarge: bool = False) -> Dimensions:
        choices = ExportChoices(depth=depth, box=box, enlarge=enlarge)
        copy = exported(result, form, choices=choices)
        with Image.open(copy.path) as image:
            assert image.size == (copy.dimensions.width, copy.dimensions.height)
        return copy.dimensions

    assert size(Dimensions(60, 1000)) == Dimensions(60, 40)
    assert size(Dimensions(1000, 60)) == Dimensions(90, 60)
    assert size(Dimensions(400, 400)) == Dimensions(120, 80)
    assert size(Dimensions(360, 400), enlarge=True) == Dimensions(360, 240)
    assert size(Dimensions(60, 1000), enlarge=True) == Dimensions(60, 40)


def test_a_copy_larger_than_pictures_may_be_is_refused(result: Path) -> None:
    huge = ExportChoices(box=Dimensions(100_000, 100_000), enlarge=True)
    with pytest.raises(PictureTooLarge):
        exported(result, ExportFormat.TIFF, choices=huge)


@pytest.mark.parametrize("form", [ExportFormat.JPEG, ExportFormat.WEBP])
def test_less_quality_makes_smaller_files(result: Path, form: ExportFormat) -> None:
    sizes = [
        exported(result, form, choices=ExportChoices(quality=quality)).size
        for quality in (100, 80, 30)
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[2] * 3 < sizes[0]


def origin_with(folder: Path, icc: bytes) -> Path:
    """The record of an original that has the profile `icc` and nothing else."""
    mode = "CMYK" if icc[16:20] == b"CMYK" else "L" if icc[16:20] == b"GRAY" else "RGB"
    taken = encoded(Image.new(mode, (8, 8)), "JPEG", icc_profile=icc)
    record = record_origin(saved(folder, "taken.jpg", taken), folder, "record")
    assert record is not None
    return record.path


@pytest.mark.parametrize("depth", [8, 16])
@pytest.mark.parametrize("form", ExportFormat)
def test_a_copy_can_have_the_profile_of_the_original(
    tmp_path: Path, form: ExportFormat, depth: int
) -> None:
    colour = Image.new("RGB", (64, 64), (110, 160, 120))
    result = saved(tmp_path, "result.png", encoded(colour, "PNG"))
    choices = ExportChoices(depth=depth, space=ColourSpace.ORIGINAL, quality=100, metadata=False)
    wish = ExportWish(form, LABEL, choices, origin_with(tmp_path, adobe_rgb()))
    with Image.open(export(result, wish, tmp_path, "copy").path) as copy:
        assert copy.info["icc_profile"] == adobe_rgb()
        assert np.abs(lab(copy.convert("RGB"), adobe_rgb()) - lab(colour)).max() < 1.5
        assert copy.convert("RGB").getpixel((9, 9)) != (110, 160, 120)


@pytest.mark.parametrize("depth", [8, 16])
def test_a_profile_that_is_not_of_rgb_is_passed_over(tmp_path: Path, depth: int) -> None:
    result = saved(tmp_path, "result.png", encoded(photograph(30, 20), "PNG"))
    choices = ExportChoices(depth=depth, space=ColourSpace.ORIGINAL)
    record = origin_with(tmp_path, cmyk_profile((50.0, 0.0, 0.0)))
    wish = ExportWish(ExportFormat.TIFF, LABEL, choices, record)
    with Image.open(export(result, wish, tmp_path, "copy").path) as copy:
        assert copy.info["icc_profile"] == profiles.icc_profile(profiles.SRGB)


def test_what_xml_cannot_hold_does_not_break_the_label(result: Path) -> None:
    label = replace(LABEL, prompt="bell\x07 half\ud83d end", request_id=None, seed=None)
    tags = tags_of(exported(result, ExportFormat.PNG, label).path)
    assert tags["XMP-firered:Prompt"] == "bell\ufffd half\ufffd end"
    assert "XMP-firered:RequestId" not in tags


def test_a_side_that_the_format_cannot_hold_is_refused(tmp_path: Path) -> None:
    wide = saved(tmp_path, "wide.png", encoded(Image.new("L", (16_384, 1)), "PNG"))
    with pytest.raises(PictureTooLarge):
        exported(wide, ExportFormat.WEBP)
    assert exported(wide, ExportFormat.TIFF).dimensions == Dimensions(16_384, 1)


def test_a_missing_result_or_folder_is_said_and_leaves_nothing(result: Path) -> None:
    with pytest.raises(PictureMissing):
        exported(result.with_name("gone.png"), ExportFormat.JPEG)
    with pytest.raises(FolderUnwritable):
        export(result, ExportWish(ExportFormat.JPEG, LABEL), result.parent / "no folder", "copy")
    assert [path.name for path in result.parent.iterdir()] == [result.name]


def test_the_imaging_process_writes_the_same_copy(result: Path) -> None:
    imaging = ImagingProcess()
    wish = ExportWish(ExportFormat.WEBP, LABEL)
    try:
        exporter: Exporter = imaging
        file = exporter.export(result, wish, result.parent, CancelToken())
    finally:
        imaging.close()
    here = exported(result, ExportFormat.WEBP)
    assert file == replace(here, path=file.path)
    assert file.path.read_bytes() == here.path.read_bytes()
