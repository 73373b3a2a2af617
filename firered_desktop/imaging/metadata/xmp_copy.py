"""XMP made true of a copy: what people and cameras said stays, what was about its file does not."""

from __future__ import annotations

import copy
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from firered_desktop.imaging.metadata.iptc import (
    Dataset,
    IptcValue,
    iptc_text,
    iptc_values,
    iptc_where,
)
from firered_desktop.imaging.metadata.xmp import Xmp, array, named, simple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree import ElementTree as ET

    from firered_desktop.imaging.metadata.exif_copy import CopyFacts

# Namespaces whose properties are no longer so: how to develop a RAW file (a reader would develop
# the copy a second time), and what stands behind the pixels of the file (gain and depth maps,
# further pictures), which a copy does not have.
_UNTRUE_NAMESPACES = (
    "http://ns.adobe.com/camera-raw-settings/1.0/",
    "http://ns.adobe.com/camera-raw-saved-settings/1.0/",
    "http://ns.adobe.com/camera-raw-defaults/1.0/",
    "http://ns.adobe.com/hdr-gain-map/1.0/",
    "http://ns.apple.com/HDRGainMap/1.0/",
    "http://ns.google.com/photos/1.0/",  # cameras, containers, depth maps
    "http://ns.google.com/photos/dd/1.0/",
    "http://darktable.sf.net/",
)
_UNTRUE = frozenset(
    map(
        named,
        (
            "tiff:BitsPerSample",
            "tiff:Compression",
            "tiff:PhotometricInterpretation",
            "tiff:SamplesPerPixel",
            "tiff:PlanarConfiguration",
            "tiff:YCbCrSubSampling",
            "tiff:YCbCrPositioning",
            "tiff:YCbCrCoefficients",
            "tiff:TransferFunction",
            "tiff:WhitePoint",
            "tiff:PrimaryChromaticities",
            "tiff:ReferenceBlackWhite",
            "tiff:NativeDigest",
            "exif:NativeDigest",
            "exif:SceneType",
            "exif:CompressedBitsPerPixel",
            "exif:ComponentsConfiguration",
            "exif:Gamma",
            "exifEX:Gamma",
            "exifEX:InteropIndex",
            "exifEX:CompositeImage",
            "photoshop:ICCProfile",
            "photoshop:ColorMode",
            "photoshop:SidecarForExtension",
            "photoshop:LegacyIPTCDigest",
            "xmp:Thumbnails",
            "xmpNote:HasExtendedXMP",
        ),
    )
)
# A place as numbers, in whatever namespace: exif:GPSLatitude, drone-dji:GpsLongtitude, …
_PLACE = re.compile(
    r"(?i:\Agps|latitude|longt?itude|altitude|lat_?(lon|lng)|coordinates\Z)"
    r"|(?i:(\A|_)(lat|long?|lng)\Z)"
    r"|(Lat|Lon|Lng)\Z"  # CameraLat, but not Flat
)
_PLACES = "{http://www.w3.org/2003/01/geo/wgs84_pos#}"
# Keywords that programs and sites for maps write: "geo:lat=48.8566".
_GEO_TAG = re.compile(r"geo:(lat|lon|long)=", re.IGNORECASE)
_KEYWORDS = frozenset(map(named, ("dc:subject", "lr:hierarchicalSubject")))
_IPTC_KEYWORD: Dataset = (2, 25)


def xmp_of_copy(origin: Xmp, facts: CopyFacts) -> Xmp:
    """The properties of `origin` made true of a copy."""
    kept = {name: each for name, each in origin.properties.items() if _is_kept(name)}
    if not facts.location:
        kept = dict(_without_places(kept))
    for name, text in _renewed(facts).items():
        if named(name) in kept:
            kept[named(name)] = simple(named(name), text)
    return Xmp(kept, origin.prefixes)


def iptc_of_copy(block: bytes, facts: CopyFacts) -> bytes:
    """The values of an IPTC block that may go along with a copy."""
    return block if facts.location else iptc_where(block, _is_placeless)


def _is_placeless(value: IptcValue) -> bool:
    # What the pattern asks for is the same in every coding.
    return value.dataset != _IPTC_KEYWORD or not _is_geo_tag(value.content.decode("latin-1"))


def _is_geo_tag(keyword: str) -> bool:
    """Whether `keyword` is a coordinate, or ends in one below others."""
    return any(_GEO_TAG.match(each.strip()) for each in keyword.split("|"))


def _is_kept(name: str) -> bool:
    uri = name[1:].partition("}")[0]
    return name not in _UNTRUE and not uri.startswith(_UNTRUE_NAMESPACES)


def _renewed(facts: CopyFacts) -> Mapping[str, str]:
    width, height = str(facts.dimensions.width), str(facts.dimensions.height)
    made_at = datetime.fromtimestamp(facts.made_at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {
        "tiff:Orientation": "1",
        "tiff:Software": facts.software,
        "tiff:DateTime": made_at,
        "xmp:MetadataDate": made_at,
        "tiff:ImageWidth": width,
        "tiff:ImageLength": height,
        "exif:PixelXDimension": width,
        "exif:PixelYDimension": height,
        "exif:ColorSpace": "1" if facts.srgb else "65535",
    }


def _tells_place(name: str) -> bool:
    return name.startswith(_PLACES) or _PLACE.search(name.rpartition("}")[2]) is not None


def _without_places(properties: Mapping[str, ET.Element]) -> Iterator[tuple[str, ET.Element]]:
    for name, element in properties.items():
        if not _tells_place(name):
            kept = _without_geo_tags(element) if name in _KEYWORDS else element
            if kept is not None:
                yield name, _without_place(kept)


def _without_place(element: ET.Element) -> ET.Element:
    """`element` without what tells a place as numbers, however deep."""
    if not any(_tells_place(name) for each in element.iter() for name in (each.tag, *each.attrib)):
        return element
    changed = copy.deepcopy(element)
    for each in list(changed.iter()):
        for name in list(filter(_tells_place, each.attrib)):
            del each.attrib[name]
        for child in [child for child in each if _tells_place(child.tag)]:
            each.remove(child)
    return changed


def _without_geo_tags(element: ET.Element) -> ET.Element | None:
    """The keywords in `element` that are no coordinates; None where no other is there."""
    if not len(element):
        return None if _is_geo_tag(_said(element)) else element
    if not any(_is_geo_tag(_said(item)) for kind in element for item in kind):
        return element
    changed = copy.deepcopy(element)
    for kind in changed:
        for item in [item for item in kind if _is_geo_tag(_said(item))]:
            kind.remove(item)
    return changed if any(map(len, changed)) else None


def _said(element: ET.Element) -> str:
    return "".join(element.itertext())


# How the two say the same: IPTC Photo Metadata Standard 2025.1, section 11.
_SIMPLE: Mapping[Dataset, str] = {
    (2, 10): "photoshop:Urgency",
    (2, 15): "photoshop:Category",
    (2, 40): "photoshop:Instructions",
    (2, 85): "photoshop:AuthorsPosition",
    (2, 90): "photoshop:City",
    (2, 92): "Iptc4xmpCore:Location",
    (2, 95): "photoshop:State",
    (2, 100): "Iptc4xmpCore:CountryCode",
    (2, 101): "photoshop:Country",
    (2, 103): "photoshop:TransmissionReference",
    (2, 105): "photoshop:Headline",
    (2, 110): "photoshop:Credit",
    (2, 115): "photoshop:Source",
    (2, 122): "photoshop:CaptionWriter",
}
_ARRAYS: Mapping[Dataset, tuple[str, str]] = {
    (2, 5): ("dc:title", "Alt"),
    (2, 12): ("Iptc4xmpCore:SubjectCode", "Bag"),
    (2, 20): ("photoshop:SupplementalCategories", "Bag"),
    (2, 25): ("dc:subject", "Bag"),
    (2, 80): ("dc:creator", "Seq"),
    (2, 116): ("dc:rights", "Alt"),
    (2, 120): ("dc:description", "Alt"),
}
_DATE_CREATED, _TIME_CREATED = (2, 55), (2, 60)


def xmp_of_iptc(block: bytes) -> Xmp:
    """What an IPTC block says, as XMP: for formats that have no place for the block itself."""
    values = iptc_values(block)
    return Xmp({element.tag: element for element in _properties(values)})


def _properties(values: tuple[IptcValue, ...]) -> Iterator[ET.Element]:
    texts: dict[Dataset, list[str]] = {}
    for value in values:
        text = iptc_text(value.content, values).rstrip("\0")
        texts.setdefault(value.dataset, []).append(text)
    for dataset, name in _SIMPLE.items():
        if dataset in texts:
            yield simple(named(name), texts[dataset][0])
    for dataset, (name, kind) in _ARRAYS.items():
        if dataset in texts:
            yield array(named(name), kind, texts[dataset])
    if created := _created(texts):
        yield simple(named("photoshop:DateCreated"), created)


def _created(texts: Mapping[Dataset, list[str]]) -> str | None:
    """The date as ISO 8601 writes it; None where it is none."""
    date = "".join(texts.get(_DATE_CREATED, ())[:1])
    time = "".join(texts.get(_TIME_CREATED, ())[:1])
    if re.fullmatch(r"[0-9]{8}", date) is None:
        return None
    day = f"{date[:4]}-{date[4:6]}-{date[6:]}"
    if re.fullmatch(r"[0-9]{6}([+-][0-9]{4})?", time) is None:
        return day
    zone = f"{time[6:9]}:{time[9:]}" if len(time) > 6 else ""
    return f"{day}T{time[:2]}:{time[2:4]}:{time[4:6]}{zone}"
