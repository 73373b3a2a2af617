from __future__ import annotations

from collections.abc import Iterable

import pytest

from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.metadata.exif_copy import CopyFacts
from firered_desktop.imaging.metadata.iptc import IptcValue, iptc_values
from firered_desktop.imaging.metadata.xmp import RDF, Xmp, array, named, simple
from firered_desktop.imaging.metadata.xmp_copy import iptc_of_copy, xmp_of_copy, xmp_of_iptc

SILENT = CopyFacts(Dimensions(3, 2), srgb=True, software="here", made_at=0.0, location=False)
TELLING = CopyFacts(Dimensions(3, 2), srgb=True, software="here", made_at=0.0, location=True)
GEO = "{http://www.w3.org/2003/01/geo/wgs84_pos#}"
GEO_TAGS = ("geo:lat=48.8566", "GEO:Lon=2.3522", "geo:long=2.3522")
SUBJECT, HIERARCHICAL = named("dc:subject"), named("lr:hierarchicalSubject")


def simples(*names: str) -> Xmp:
    return Xmp({name: simple(name, "48.8566") for name in names})


def kept(*names: str, facts: CopyFacts = SILENT) -> set[str]:
    return set(xmp_of_copy(simples(*names), facts).properties)


def items(xmp: Xmp, name: str) -> list[str | None]:
    return [item.text for item in xmp.properties[name].iter(f"{RDF}li")]


def iptc(*keywords: str) -> bytes:
    block = b"\x1c\x02\x5a\x00\x05Paris"
    for keyword in keywords:
        content = keyword.encode()
        block += b"\x1c\x02\x19" + len(content).to_bytes(2) + content
    return block


def test_the_namespace_of_places_stays_away_whole() -> None:
    names = [GEO + name for name in ("lat", "long", "alt", "lat_long", "Point")]
    assert kept(*names) == set()
    assert kept(*names, facts=TELLING) == set(names)


PLACES = (
    *("lat", "Lon", "long", "Lng", "LatLon", "lat_lon", "latLong", "LatLng", "coordinates"),
    *("CameraLat", "CameraLon", "DestLng", "GEOLat", "camera_lat", "GPSPosition", "flightAltitude"),
    *("GeoCoordinates", "GpsLongtitude"),
)
OTHERS = (
    *("Translated", "isTranslationOf", "Flat", "weightedFlatSubject", "Platform", "Colon"),
    *("LongExposure", "Longest", "Latest", "Salon", "Relation", "Along", "Belong"),
)


@pytest.mark.parametrize("name", PLACES)
def test_what_is_named_as_a_place_stays_away(name: str) -> None:
    assert kept(f"{{urn:a}}{name}") == set()


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_only_written_alike_goes_along(name: str) -> None:
    assert kept(f"{{urn:a}}{name}") == {f"{{urn:a}}{name}"}


def test_places_within_structures_stay_away_too() -> None:
    outer = simple("{urn:a}camera", "")
    outer.append(simple("{urn:a}CameraLat", "48.8566"))
    outer.append(simple("{urn:a}model", "X"))
    outer.set(f"{GEO}long", "2.3522")
    copied = xmp_of_copy(Xmp({outer.tag: outer}), SILENT).properties[outer.tag]
    assert ([child.tag for child in copied], copied.attrib) == (["{urn:a}model"], {})


def lists(texts: Iterable[str]) -> Xmp:
    wanted = list(texts)
    return Xmp({name: array(name, "Bag", wanted) for name in (SUBJECT, HIERARCHICAL)})


def test_keywords_that_are_coordinates_stay_away() -> None:
    origin = lists(("harbour", *GEO_TAGS, "geo:latin"))
    copied, telling = xmp_of_copy(origin, SILENT), xmp_of_copy(origin, TELLING)
    for name in (SUBJECT, HIERARCHICAL):
        assert items(copied, name) == ["harbour", "geo:latin"]
        assert items(telling, name) == ["harbour", *GEO_TAGS, "geo:latin"]
        assert len(items(origin, name)) == 5


def test_no_keywords_are_left_where_all_were_coordinates() -> None:
    alone = Xmp({SUBJECT: simple(SUBJECT, GEO_TAGS[0])})
    assert xmp_of_copy(lists(GEO_TAGS), SILENT).properties == {}
    assert xmp_of_copy(alone, SILENT).properties == {}


def test_coordinates_below_another_keyword_stay_away() -> None:
    origin = Xmp(
        {HIERARCHICAL: array(HIERARCHICAL, "Bag", ["Places|Paris", f"Places|{GEO_TAGS[0]}"])}
    )
    assert items(xmp_of_copy(origin, SILENT), HIERARCHICAL) == ["Places|Paris"]


def test_keywords_of_iptc_that_are_coordinates_stay_away() -> None:
    block = iptc("harbour", *GEO_TAGS)
    copied = iptc_of_copy(block, SILENT)
    assert copied == iptc("harbour")
    assert iptc_values(copied)[0] == IptcValue((2, 90), b"Paris")
    assert items(xmp_of_iptc(copied), SUBJECT) == ["harbour"]
    assert iptc_of_copy(block, TELLING) == block
