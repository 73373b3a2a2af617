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
from firered_desktop.core.export import ExportFormat
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.job import Service
from firered_desktop.core.label import ExportLabel
from firered_desktop.core.picture import PreparedFile
from firered_desktop.core.ports import CancelToken, Exporter
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging import profiles
from firered_desktop.imaging.export import export
from firered_desktop.imaging.process import ImagingProcess
from tests.imaging.pictures import adobe_rgb, encoded, exif, lab, photograph, saved

PROMPT = '把灰色的天空换成温暖的日落 🌅👩‍🚀\n<b>"warm" & soft</b> — ﷺ'
PARAMETERS = {"negative_prompt": "模糊, blur 😀", "seed": 2**53 - 1, "image_size": "match"}
LABEL = ExportLabel(
    service=Service.FAL,
    model_id="fal-ai/firered-image-edit-v1.1",
    made_at=1_770_000_000.9,
    prompt=PROMPT,
    parameters=PARAMETERS,
    seed=2**53 - 1,
    request_id="764cabcf-b745-4b3e-ae38-1200304cf45b",
)
LOSSLESS = (ExportFormat.PNG, ExportFormat.TIFF, ExportFormat.WEBP)
IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"


@pytest.fixture
def result(tmp_path: Path) -> Path:
    return saved(tmp_path, "result.png", encoded(photograph(120, 80), "PNG"))


def exported(path: Path, form: ExportFormat, label: ExportLabel = LABEL) -> PreparedFile:
    return export(path, ExportWish(form, label), path.parent, f"copy-{form}")


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
    return tags


def pixels_of(path: Path) -> np.ndarray[Any, np.dtype[np.int16]]:
    with Image.open(path) as image:
        assert image.mode == "RGB"
        return np.asarray(image, dtype=np.int16)


@pytest.mark.parametrize("form", ExportFormat)
def test_other_software_reads_the_whole_label(result: Path, form: ExportFormat) -> None:
    tags = tags_of(exported(result, form).path)
    assert tags["XMP-iptcExt:DigitalSourceType"] == IPTC + "compositeWithTrainedAlgorithmicMedia"
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
    assert tags["XMP-iptcExt:DigitalSourceType"] == IPTC + "algorithmicallyEnhanced"
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
    apart = np.abs(pixels_of(exported(result, form).path) - pixels_of(result))
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
