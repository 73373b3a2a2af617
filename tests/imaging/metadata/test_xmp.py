from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.imaging.metadata.source import FAULTS
from firered_desktop.imaging.metadata.xmp import (
    Xmp,
    array,
    named,
    packet_of,
    read_xmp,
    simple,
)

HEAD = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:a="urn:a"'


def described(inner: str, attributes: str = "") -> bytes:
    return f"{HEAD}><rdf:Description {attributes}>{inner}</rdf:Description></rdf:RDF>".encode()


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="￾￿")))
def test_a_text_comes_back_as_it_went(text: str) -> None:
    again = read_xmp(packet_of(Xmp({named("dc:format"): simple(named("dc:format"), text)})))
    assert again.text(named("dc:format")) == text


def test_line_ends_and_tabs_come_back_too() -> None:
    text = " one\r\ntwo\rthree\n\tfour "
    again = read_xmp(packet_of(Xmp({"{urn:a}x": simple("{urn:a}x", text)})))
    assert again.text("{urn:a}x") == text


def test_values_written_as_attributes_are_properties() -> None:
    xmp = read_xmp(described("<a:x>1</a:x>", 'a:y="2 &amp; 3" rdf:about="x"'))
    assert {name: xmp.text(name) for name in xmp.properties} == {
        "{urn:a}y": "2 & 3",
        "{urn:a}x": "1",
    }


def test_foreign_structures_and_prefixes_stay() -> None:
    inner = (
        '<a:x rdf:parseType="Resource"><a:y xml:lang="fr">é</a:y>'
        '<b:z xmlns:b="urn:b"><rdf:Bag><rdf:li a:q="1&#10;2">li</rdf:li></rdf:Bag></b:z></a:x>'
    )
    packet = packet_of(read_xmp(described(inner)))
    assert inner.replace(' xmlns:b="urn:b"', "").encode() in packet
    assert b'xmlns:a="urn:a" xmlns:b="urn:b"' in packet
    assert packet_of(read_xmp(packet)) == packet


def test_prefixes_that_clash_or_are_none_are_replaced() -> None:
    names = {name: simple(name, "1") for name in ("{urn:b}x", "{urn:c}y", named("dc:format"))}
    prefixes = {"urn:b": "dc", "urn:c": "0 bad"}
    packet = packet_of(Xmp(names, prefixes))
    assert read_xmp(packet).properties.keys() == names.keys()


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32-le"])
def test_every_coding_that_packets_are_in_is_read(coding: str) -> None:
    text = described("<a:x>港口</a:x>").decode()
    padded = text.encode(coding) + "  \n".encode(coding.replace("-sig", ""))
    assert read_xmp(padded).text("{urn:a}x") == "港口"


HOSTILE = {
    "entities": f'<!DOCTYPE x [<!ENTITY a "aaaa">]>{HEAD}/>',
    "entities without end": (
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
        + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 or str()};" * 10}">' for n in range(1, 12))
        + f"]>{HEAD}>&a11;</rdf:RDF>"
    ),
    "a file of this machine": f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>{HEAD}/>',
    "depth": "<a>" * 100_000,
    "breadth": f"{HEAD}>" + "<a:x/>" * 200_000 + "</rdf:RDF>",
    "length": " " * (9 << 20),
    "no XML": "\0\1\2",
    "nothing": "",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_packets_are_refused(name: str) -> None:
    with pytest.raises(FAULTS):
        read_xmp(HOSTILE[name].encode())


def test_arrays_are_of_the_kind_that_is_asked_for() -> None:
    packet = packet_of(Xmp({"{urn:a}x": array("{urn:a}x", "Alt", ["one"])}))
    assert b'<rdf:Alt><rdf:li xml:lang="x-default">one</rdf:li></rdf:Alt>' in packet


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_whatever_a_packet_is_only_a_fault_is_raised(packet: bytes) -> None:
    with suppress(*FAULTS):
        read_xmp(packet)
