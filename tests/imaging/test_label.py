"""Our own label read back, from whatever another program left of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from firered_desktop.core.errors import PictureMissing
from firered_desktop.core.export import PLAIN, ExportChoices, ExportFormat
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.job import Service
from firered_desktop.core.label import ExportLabel
from firered_desktop.core.models import DEFAULT_MODEL
from firered_desktop.core.ports import CancelToken
from firered_desktop.imaging.export import export
from firered_desktop.imaging.label import labelled, read_label
from firered_desktop.imaging.metadata.xmp import NOTHING, packet_of
from firered_desktop.imaging.process import ImagingProcess
from tests.imaging.label_sample import LABEL
from tests.imaging.originals import EXIF, XMP, exiftool, tags_of, tell
from tests.imaging.pictures import encoded, photograph, saved


@pytest.fixture
def result(tmp_path: Path) -> Path:
    return saved(tmp_path, "result.png", encoded(photograph(60, 40), "PNG"))


def copy_of(
    result: Path, form: ExportFormat, label: ExportLabel = LABEL, choices: ExportChoices = PLAIN
) -> Path:
    return export(result, ExportWish(form, label, choices), result.parent, f"copy-{form}").path


@pytest.mark.parametrize("form", ExportFormat)
def test_a_label_is_read_as_it_was_written(result: Path, form: ExportFormat) -> None:
    assert read_label(copy_of(result, form)) == LABEL


@pytest.mark.parametrize("form", ExportFormat)
def test_a_label_is_read_after_another_program_wrote_into_the_file(
    result: Path, form: ExportFormat
) -> None:
    copy = tell(copy_of(result, form), *EXIF, *XMP, "-XMP-xmp:ModifyDate=2030:01:01 00:00:00")
    assert read_label(copy) == LABEL


@pytest.mark.parametrize("form", ExportFormat)
def test_a_label_longer_than_a_segment_is_read(result: Path, form: ExportFormat) -> None:
    long = replace(LABEL, prompt="把天空换成🌅\r\n\t " * 12_000)
    copy = copy_of(result, form, long)
    assert read_label(copy) == long
    if form is ExportFormat.JPEG:
        assert read_label(tell(copy, *XMP)) == long


@settings(suppress_health_check=list(HealthCheck), deadline=None)
@given(
    prompt=st.text(st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="￾￿")),
    seed=st.none() | st.integers(0, 2**53),
    request=st.none() | st.text("abc-123", min_size=1),
    number=st.floats(1, 20) | st.booleans() | st.none(),
)
def test_any_prompt_and_settings_come_back(
    tmp_path: Path, prompt: str, seed: int | None, request: str | None, number: float | None
) -> None:
    label = replace(
        LABEL, prompt=prompt, seed=seed, request_id=request, parameters={"guidance_scale": number}
    )
    packet = packet_of(labelled(NOTHING, label, prompt=True))
    assert read_label(webp_with(tmp_path, packet)) == label


@pytest.mark.parametrize("form", ExportFormat)
def test_the_demo_comes_back_as_the_demo(result: Path, form: ExportFormat) -> None:
    label = replace(LABEL, service=Service.DEMO, seed=None, request_id=None)
    copy = read_label(copy_of(result, form, label))
    assert copy == replace(label, model_id=DEFAULT_MODEL.id)


@pytest.mark.parametrize("form", ExportFormat)
def test_a_copy_without_its_prompt_tells_it_nowhere(result: Path, form: ExportFormat) -> None:
    label = replace(LABEL, prompt="canary prompt", parameters={"negative_prompt": "canary", "a": 1})
    copy = copy_of(result, form, label, ExportChoices(prompt=False))
    assert b"canary" not in copy.read_bytes()
    assert "canary" not in str(tags_of(copy))
    assert read_label(copy) == replace(label, prompt="", parameters={"a": 1})


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "BMP"])
def test_a_picture_that_is_not_ours_has_no_label(tmp_path: Path, kind: str) -> None:
    path = saved(tmp_path, "foreign", encoded(Image.new("RGB", (8, 8)), kind))
    assert read_label(path) is None
    if kind != "BMP":
        assert read_label(tell(path, "-XMP-dc:Title=foreign")) is None


def test_what_is_no_picture_has_no_label_and_what_is_missing_is_said(tmp_path: Path) -> None:
    assert read_label(saved(tmp_path, "text.txt", b"not a picture")) is None
    assert read_label(saved(tmp_path, "nothing", b"")) is None
    with pytest.raises(PictureMissing):
        read_label(tmp_path / "gone.png")


WRONG = {
    "a service that there is not": ("Service", "elsewhere"),
    "a seed that is no number": ("Seed", "seven"),
    "a seed below zero": ("Seed", "-1"),
    "a seed beyond all numbers": ("Seed", "9" * 5000),
    "a date that is none": ("MadeAt", "yesterday"),
    "settings that are no object": ("Parameters", "[1, 2]"),
    "settings that hold a list": ("Parameters", '{"seed": [1]}'),
    "settings that are no JSON": ("Parameters", "{"),
    "settings without end": ("Parameters", "[" * 50_000),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_label_with_a_wrong_value_is_none(tmp_path: Path, name: str) -> None:
    field, text = WRONG[name]
    xmp = labelled(NOTHING, LABEL, prompt=True)
    element = next(each for tag, each in xmp.properties.items() if tag.endswith(f":1:}}{field}"))
    element.text = text
    assert read_label(webp_with(tmp_path, packet_of(xmp))) is None


@settings(max_examples=150, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_a_damaged_packet_is_a_label_or_none(tmp_path: Path, data: st.DataObject) -> None:
    changed = bytearray(packet_of(labelled(NOTHING, LABEL, prompt=True)))
    for _ in range(data.draw(st.integers(1, 8))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    read_label(webp_with(tmp_path, bytes(changed)))


def test_the_imaging_process_reads_labels(result: Path) -> None:
    imaging = ImagingProcess()
    try:
        assert imaging.read_label(copy_of(result, ExportFormat.PNG), CancelToken()) == LABEL
        assert imaging.read_label(result, CancelToken()) is None
    finally:
        imaging.close()


def test_the_label_survives_being_copied_to_another_format(result: Path, tmp_path: Path) -> None:
    """As when another program saves the JPEG copy as TIFF and takes all tags along."""
    copy = copy_of(result, ExportFormat.JPEG)
    other = saved(tmp_path, "other.tif", encoded(photograph(60, 40), "TIFF"))
    exiftool("-q", "-overwrite_original", "-TagsFromFile", str(copy), "-XMP", str(other))
    assert read_label(other) == LABEL


def webp_with(folder: Path, packet: bytes) -> Path:
    """A WebP file of nothing but an XMP packet."""
    chunk = b"XMP " + len(packet).to_bytes(4, "little") + packet + bytes(len(packet) % 2)
    riff = b"WEBP" + chunk
    return saved(folder, "packet.webp", b"RIFF" + len(riff).to_bytes(4, "little") + riff)
