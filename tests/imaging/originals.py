"""Photographs that say a lot beside their pixels, made with exiftool; and what it reads in them."""

from __future__ import annotations

import json
import struct
import subprocess
from pathlib import Path
from typing import Any

from tests.imaging.pictures import adobe_rgb, encoded, photograph, saved

# EXIF as a camera and a photographer's program write it.
EXIF = (
    "-IFD0:Make=Canon",
    "-IFD0:Model=Canon EOS R5",
    "-IFD0:ImageDescription=Sunset over the harbour",
    "-IFD0:Artist=Ana Photographer",
    "-IFD0:Copyright=(c) 2024 Ana",
    "-IFD0:Rating=4",
    "-IFD0:XPKeywords=harbour;sunset",
    "-IFD0:XResolution=300",
    "-IFD0:YResolution=300",
    "-ExifIFD:DateTimeOriginal=2024:05:06 07:08:09",
    "-ExifIFD:CreateDate=2024:05:06 07:08:09",
    "-ExifIFD:SubSecTimeOriginal=123",
    "-ExifIFD:SubSecTimeDigitized=123",
    "-ExifIFD:OffsetTimeOriginal=+02:00",
    "-ExifIFD:OffsetTimeDigitized=+02:00",
    "-ExifIFD:ExposureTime=1/250",
    "-ExifIFD:FNumber=2.8",
    "-ExifIFD:ISO=400",
    "-ExifIFD:FocalLength=85",
    "-ExifIFD:LensModel=RF85mm F1.2 L USM",
    "-ExifIFD:LensSerialNumber=0000012345",
    "-ExifIFD:LensInfo=85 85 1.2 1.2",
    "-ExifIFD:SerialNumber=112233",
    "-ExifIFD:OwnerName=Ana",
    "-ExifIFD:UserComment=grüße 港口",
    "-ExifIFD:Flash=16",
    "-ExifIFD:MeteringMode=5",
    "-ExifIFD:ImageUniqueID=0123456789abcdef0123456789abcdef",
)
STALE = (
    "-IFD0:Orientation#=6",
    "-IFD0:Software=Other program 1.0",
    "-IFD0:ModifyDate=2024:06:07 08:09:10",
    "-ExifIFD:SubSecTime=55",
    "-ExifIFD:OffsetTime=+09:00",
    "-ExifIFD:ExifImageWidth=9999",
    "-ExifIFD:ExifImageHeight=8888",
    "-ExifIFD:ColorSpace#=65535",
    "-XMP-tiff:Orientation#=6",
    "-XMP-tiff:ImageWidth=9999",
    "-XMP-exif:ExifImageWidth=9999",
    "-XMP-exif:ColorSpace#=2",
    "-XMP-xmp:CreatorTool=Other program 1.0",
    "-XMP-xmp:ModifyDate=2024:06:07 08:09:10",
    "-XMP-crs:Exposure2012=1.5",
    "-XMP-crs:HasSettings=true",
    "-XMP-iptcExt:AISystemUsed=Another model",
)
PLACE = (
    "-GPS:GPSLatitude=48.8566",
    "-GPS:GPSLatitudeRef=N",
    "-GPS:GPSLongitude=2.3522",
    "-GPS:GPSLongitudeRef=E",
    "-GPS:GPSAltitude=35",
    "-GPS:GPSDateStamp=2024:05:06",
    "-XMP-exif:GPSLatitude=48.8566",
    "-XMP-exif:GPSLongitude=2.3522",
    "-XMP-iptcExt:LocationCreated={City=Paris,CountryName=France,GPSLatitude=48.8566}",
    "-XMP-drone-dji:GPSLatitude=48.8566",
    "-XMP-drone-dji:AbsoluteAltitude=+35.10",
)
IPTC = (
    "-codedcharacterset=utf8",
    "-IPTC:Keywords=港口",
    "-IPTC:Keywords=日落 🌅",
    "-IPTC:Keywords=Hafen",
    "-IPTC:Caption-Abstract=码头上的日落",
    "-IPTC:By-line=Ana Photographer",
    "-IPTC:Headline=Sunset",
    "-IPTC:City=Paris",
    "-IPTC:CopyrightNotice=(c) 2024 Ana",
    "-IPTC:DateCreated=2024:05:06",
    "-IPTC:TimeCreated=07:08:09+02:00",
)
XMP = (
    "-XMP-dc:Subject=港口",
    "-XMP-dc:Subject=日落 🌅",
    "-XMP-dc:Title=Harbour & <sea>",
    "-XMP-dc:Title-zh-CN=港口",
    "-XMP-dc:Description=码头上的日落",
    "-XMP-dc:Creator=Ana Photographer",
    "-XMP-dc:Rights=(c) 2024 Ana",
    "-XMP-xmp:Rating=4",
    "-XMP-xmp:Label=Red",
    "-XMP-lr:HierarchicalSubject=Places|港口",
    "-XMP-photoshop:City=Paris",
    "-XMP-photoshop:Instructions=Line one\nline two",
    "-XMP-iptcCore:CountryCode=FR",
    "-XMP-iptcCore:CreatorWorkEmail=ana@example.org",
    "-XMP-xmpRights:UsageTerms=Ask me",
    "-XMP-aux:Lens=RF85mm F1.2 L USM",
    "-XMP-xmpMM:OriginalDocumentID=xmp.did:0123",
    "-XMP-iptcExt:PersonInImage=Ana",
)


def exiftool(*arguments: str) -> bytes:
    """What exiftool prints."""
    command = ["exiftool", "-charset", "utf8", *arguments]
    return subprocess.run(command, capture_output=True, check=True).stdout


def tags_of(path: Path) -> dict[str, Any]:
    """Every tag as exiftool reads it, with the group that it stands in."""
    (tags,) = tags_of_each(path)
    return tags


def tags_of_each(*paths: Path) -> list[dict[str, Any]]:
    """`tags_of` each, read at once; starting exiftool takes longer than reading."""
    wished = ("-json", "-G1", "-a", "-n", "-b", "-struct", "-u", "-warning", "-all")
    tags = json.loads(exiftool(*wished, *map(str, paths)))
    assert isinstance(tags, list)
    return tags


def tell(path: Path, *arguments: str) -> Path:
    """Have exiftool write tags into the file at `path`."""
    exiftool("-q", "-q", "-m", "-overwrite_original", *arguments, str(path))
    return path


SUFFIXES = {"JPEG": ".jpg", "PNG": ".png", "TIFF": ".tif", "WEBP": ".webp"}


def original(folder: Path, kind: str, *more: str) -> Path:
    """A photograph of `kind` that says all of the above, as far as its kind has a place for it."""
    content = encoded(photograph(90, 60), kind, icc_profile=adobe_rgb())
    path = saved(folder, f"original{SUFFIXES[kind]}", content)
    iptc = () if kind == "WEBP" else IPTC
    return tell(path, *EXIF, *STALE, *PLACE, *iptc, *XMP, *more)


def canon_note(at: int, order: str = "<", *, footer: bool = True) -> bytes:
    """A maker note as Canon writes it: its offsets count from the beginning of the EXIF block."""
    values = (
        (0x0001, 3, struct.pack(f"{order}46H", 92, 2, *range(44))),  # camera settings
        (0x0006, 2, b"Canon EOS R5\0"),
        (0x0007, 2, b"Firmware Version 1.8.1\0"),
        (0x0009, 2, b"Ana Owner of the camera\0"),
        (0x000C, 4, struct.pack(f"{order}I", 112233)),
        (0x0095, 2, b"RF85mm F1.2 L USM".ljust(70, b"\0")),  # lens model
    )
    widths = {2: 1, 3: 2, 4: 4}
    table, body = struct.pack(f"{order}H", len(values)), b""
    start = at + 2 + 12 * len(values) + 4
    for tag, kind, content in values:
        table += struct.pack(f"{order}HHI", tag, kind, len(content) // widths[kind])
        if len(content) <= 4:
            table += content.ljust(4, b"\0")
        else:
            table += struct.pack(f"{order}I", start + len(body))
            body += content + bytes(len(content) % 2)
    note = table + bytes(4) + body
    mark = b"II" if order == "<" else b"MM"
    return note + struct.pack(f"{order}2sHI", mark, 42, at) if footer else note


def block_with_note(note_at: int, order: str = "<", *, footer: bool = True) -> bytes:
    """EXIF of a Canon camera, by hand, whose maker note stands at `note_at`."""
    note = canon_note(note_at, order, footer=footer)
    mark = b"II" if order == "<" else b"MM"
    make, model = b"Canon\0", b"Canon EOS R5\0\0"
    main_at = 8
    texts_at = main_at + 2 + 3 * 12 + 4
    exif_at = texts_at + len(make) + len(model)
    main = struct.pack(f"{order}H", 3)
    main += struct.pack(f"{order}HHII", 0x010F, 2, len(make), texts_at)
    main += struct.pack(f"{order}HHII", 0x0110, 2, len(model) - 1, texts_at + len(make))
    main += struct.pack(f"{order}HHII", 0x8769, 4, 1, exif_at) + bytes(4)
    exif = struct.pack(f"{order}H", 2)
    exif += struct.pack(f"{order}HHI4s", 0x9000, 7, 4, b"0232")
    exif += struct.pack(f"{order}HHII", 0x927C, 7, len(note), note_at) + bytes(4)
    head = struct.pack(f"{order}2sHI", mark, 42, main_at) + main + make + model + exif
    assert len(head) <= note_at
    return head.ljust(note_at, b"\0") + note
