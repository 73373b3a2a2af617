"""What an original says goes along with its copies, as exiftool reads it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from firered_desktop.core.export import PLAIN, ColourSpace, ExportChoices, ExportFormat
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.export import export
from firered_desktop.imaging.label import SOFTWARE
from firered_desktop.imaging.origin_record import record_origin
from tests.imaging.label_sample import LABEL, SOURCE_TYPES
from tests.imaging.originals import (
    SUFFIXES,
    block_with_note,
    exiftool,
    original,
    tags_of,
    tags_of_each,
    tell,
)
from tests.imaging.pictures import encoded, photograph, saved

KINDS = tuple(SUFFIXES)
# Groups of tags that are about the file, and not about the photograph.
OF_THE_FILE: tuple[str, ...] = (
    *("SourceFile", "ExifTool", "System", "File", "JFIF", "PNG", "ICC", "RIFF", "IFD1"),
    *("Photoshop", "Composite", "XMP-x:"),
)
# Tags that tell how pixels lie in a TIFF file.
OF_THE_PIXELS = {
    f"IFD0:{name}"
    for name in (
        *("ImageWidth", "ImageHeight", "BitsPerSample", "Compression", "PhotometricInterpretation"),
        *("StripOffsets", "SamplesPerPixel", "RowsPerStrip", "StripByteCounts"),
        *("PlanarConfiguration", "YCbCrPositioning"),
    )
}
RENEWED = {
    "IFD0:Orientation": 1,
    "IFD0:Software": SOFTWARE,
    "IFD0:ModifyDate": "2026:02:02 02:40:00",
    "ExifIFD:OffsetTime": "+00:00",
    "ExifIFD:ColorSpace": 1,
    "ExifIFD:ExifImageWidth": 120,
    "ExifIFD:ExifImageHeight": 80,
    "XMP-exif:ColorSpace": 1,
    "XMP-exif:ExifImageWidth": 120,
    "XMP-tiff:ImageWidth": 120,
    "XMP-tiff:Orientation": 1,
    "XMP-xmp:CreatorTool": SOFTWARE,
    "XMP-xmp:ModifyDate": "2026:02:02 02:40:00Z",
    "XMP-iptcExt:AISystemUsed": "FireRed Image Edit v1.1",
    "XMP-iptcExt:DigitalSourceType": SOURCE_TYPES + "compositeWithTrainedAlgorithmicMedia",
}
DROPPED = {"ExifIFD:SubSecTime", "XMP-crs:Exposure2012", "XMP-crs:HasSettings"}
HERE = {"City": "Paris", "CountryName": "France"}
OF_THE_PLACE = "XMP-iptcExt:LocationCreated"


def copies_of(
    folder: Path, taken: Path, *forms: ExportFormat, choices: ExportChoices = PLAIN
) -> list[Path]:
    """Copies of a result whose original is `taken`."""
    result = folder / "result.png"
    if not result.exists():
        saved(folder, result.name, encoded(photograph(120, 80), "PNG"))
    stem = f"{taken.stem}-{len(list(folder.iterdir()))}"
    record = record_origin(taken, folder, stem)
    assert record is not None
    return [
        export(result, ExportWish(form, LABEL, choices, record.path), folder, stem).path
        for form in forms
    ]


def read_of(
    folder: Path, taken: Path, *forms: ExportFormat, choices: ExportChoices = PLAIN
) -> list[dict[str, Any]]:
    """The tags of such copies."""
    return tags_of_each(*copies_of(folder, taken, *forms, choices=choices))


def tells_place(name: str) -> bool:
    group, _, tag = name.partition(":")
    return group == "GPS" or "GPS" in tag or "Altitude" in tag


def carried(tags: dict[str, Any], *, iptc: bool) -> dict[str, Any]:
    """Of an original's tags those that a copy must tell alike."""
    groups = OF_THE_FILE if iptc else (*OF_THE_FILE, "IPTC")
    return {
        name: value
        for name, value in tags.items()
        if not name.startswith(groups)
        and name not in OF_THE_PIXELS | RENEWED.keys() | DROPPED | {OF_THE_PLACE}
        and not tells_place(name)
    }


@pytest.mark.parametrize("kind", KINDS)
def test_every_tag_that_goes_along_is_equal(tmp_path: Path, kind: str) -> None:
    taken = original(tmp_path, kind)
    before, *copies = tags_of_each(taken, *copies_of(tmp_path, taken, *ExportFormat))
    for form, after in zip(ExportFormat, copies, strict=True):
        wanted = carried(before, iptc=form is not ExportFormat.WEBP)
        assert len(wanted) > 40
        assert {name: after.get(name) for name in wanted} == wanted
        assert {name: after.get(name) for name in RENEWED} == RENEWED
        assert not DROPPED & after.keys()
        assert "ExifTool:Warning" not in after


@pytest.mark.parametrize("kind", KINDS)
def test_the_place_goes_along_only_where_that_is_asked_for(tmp_path: Path, kind: str) -> None:
    taken = original(tmp_path, kind)
    asked = ExportChoices(location=True)
    silent = copies_of(tmp_path, taken, *ExportFormat)
    telling = copies_of(tmp_path, taken, *ExportFormat, choices=asked)
    before, *copies = tags_of_each(taken, *silent, *telling)
    for after in copies[: len(silent)]:
        assert not [name for name in after if tells_place(name)]
        assert after[OF_THE_PLACE] == [HERE]
    places = {name: value for name, value in before.items() if tells_place(name)}
    assert len(places) > 8
    for after in copies[len(silent) :]:
        assert {name: after.get(name) for name in places} == places
        assert after[OF_THE_PLACE] == before[OF_THE_PLACE]


def test_a_copy_in_the_profile_of_the_original_does_not_say_srgb(tmp_path: Path) -> None:
    taken = original(tmp_path, "JPEG", "-InteropIFD:InteropIndex=R03")
    kept = ExportChoices(space=ColourSpace.ORIGINAL)
    (wide,) = read_of(tmp_path, taken, ExportFormat.JPEG, choices=kept)
    assert (wide["ExifIFD:ColorSpace"], wide["XMP-exif:ColorSpace"]) == (65_535, 65_535)
    assert wide["ICC_Profile:ProfileDescription"] == "Adobe RGB (1998)"
    assert "InteropIFD:InteropIndex" not in wide
    (narrow,) = read_of(tmp_path, taken, ExportFormat.JPEG)
    assert narrow["InteropIFD:InteropIndex"] == "R98"


def test_a_copy_without_metadata_has_the_label_alone(tmp_path: Path) -> None:
    taken = original(tmp_path, "JPEG")
    bare = ExportChoices(metadata=False, location=True)
    for after in read_of(tmp_path, taken, *ExportFormat, choices=bare):
        groups = {name.partition(":")[0] for name in after}
        assert not groups & {"ExifIFD", "GPS", "IPTC", "XMP-dc", "XMP-lr", "XMP-photoshop"}
        assert after["XMP-firered:Prompt"] == LABEL.prompt


def test_what_iptc_alone_says_is_said_as_xmp_too_where_iptc_has_no_place(tmp_path: Path) -> None:
    taken = original(tmp_path, "JPEG", "-XMP-dc:all=", "-XMP-photoshop:all=")
    for after in read_of(tmp_path, taken, ExportFormat.PNG, ExportFormat.WEBP):
        assert after["XMP-dc:Subject"] == ["港口", "日落 🌅", "Hafen"]
        assert after["XMP-dc:Description"] == "码头上的日落"
        assert after["XMP-photoshop:DateCreated"] == "2024:05:06 07:08:09+02:00"


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("note_at", [176, 1001, 58_000, 61_000])
def test_a_maker_note_stays_readable(tmp_path: Path, order: str, note_at: int) -> None:
    for footer in (True, False):
        block = block_with_note(note_at, order, footer=footer)
        jpeg = encoded(photograph(90, 60), "JPEG", exif=b"Exif\0\0" + block)
        taken = saved(tmp_path, f"canon-{footer}.jpg", jpeg)
        before, *copies = tags_of_each(taken, *copies_of(tmp_path, taken, *ExportFormat))
        note = {name: value for name, value in before.items() if name.startswith("Canon")}
        assert len(note) > 30
        for after in copies:
            assert {name: after.get(name) for name in note} == note
            assert "ExifTool:Warning" not in after


def test_a_maker_note_keeps_its_place_where_it_can(tmp_path: Path) -> None:
    block = block_with_note(1001)
    jpeg = encoded(photograph(90, 60), "JPEG", exif=b"Exif\0\0" + block)
    (copy,) = copies_of(tmp_path, saved(tmp_path, "canon.jpg", jpeg), ExportFormat.JPEG)
    content = copy.read_bytes()
    start = content.index(b"Exif\0\0") + 6
    assert content[start + 1001 : start + len(block)] == block[1001:]


def test_more_than_a_jpeg_has_room_for_loses_what_is_longest(tmp_path: Path) -> None:
    taken = original(tmp_path, "PNG", f"-ExifIFD:UserComment={'long ' * 14_000}")
    (after,) = read_of(tmp_path, taken, ExportFormat.JPEG)
    assert "ExifIFD:UserComment" not in after
    assert after["ExifIFD:LensModel"] == "RF85mm F1.2 L USM"
    assert after["IFD1:ThumbnailLength"] > 500


def test_the_thumbnail_shows_the_copy(tmp_path: Path) -> None:
    (copy,) = copies_of(tmp_path, original(tmp_path, "JPEG"), ExportFormat.JPEG)
    thumbnail = saved(tmp_path, "thumbnail.jpg", exiftool("-b", "-ThumbnailImage", str(copy)))
    tags = tags_of(thumbnail)
    assert (tags["File:ImageWidth"], tags["File:ImageHeight"]) == (120, 80)
    assert not [name for name in tags if name.startswith(("ICC", "XMP", "IFD0"))]


def test_xmp_of_any_length_goes_along(tmp_path: Path) -> None:
    keywords = [f"keyword {number} {'港口' * 30}" for number in range(900)]
    lines = "\n".join(f"-XMP-dc:Subject={word}" for word in keywords)
    taken = original(tmp_path, "PNG")
    tell(taken, "-@", str(saved(tmp_path, "arguments", lines.encode())))
    for after in read_of(tmp_path, taken, *ExportFormat):
        assert after["XMP-dc:Subject"] == keywords
        assert after["XMP-firered:Prompt"] == LABEL.prompt
        assert "ExifTool:Warning" not in after


def test_equal_originals_give_equal_bytes(tmp_path: Path) -> None:
    taken = original(tmp_path, "JPEG")
    first, second = (copies_of(tmp_path, taken, *ExportFormat) for _ in range(2))
    for one, other in zip(first, second, strict=True):
        assert one != other
        assert one.read_bytes() == other.read_bytes()


def test_a_record_that_is_gone_or_damaged_keeps_no_copy_from_being_made(tmp_path: Path) -> None:
    result = saved(tmp_path, "result.png", encoded(photograph(120, 80), "PNG"))
    damaged = saved(tmp_path, "damaged.json", b'{"version": 1, "exif": 7}')
    for number, record in enumerate((tmp_path / "gone.json", damaged)):
        wish = ExportWish(ExportFormat.JPEG, LABEL, PLAIN, record)
        assert export(result, wish, tmp_path, f"copy{number}").dimensions == Dimensions(120, 80)
