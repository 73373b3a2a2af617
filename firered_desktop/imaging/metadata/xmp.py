"""XMP packets: properties by name, read with care and written the same way each time.

XMP specification part 1 (ISO 16684-1), sections 6 and 7. Names are in ElementTree's way: the
namespace in braces before the local name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from firered_desktop.imaging.metadata.source import Damaged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_META = "{adobe:ns:meta/}"

# The usual prefixes; a packet may bring others for namespaces that are not among these.
NAMESPACES: Mapping[str, str] = {
    "rdf": RDF[1:-1],
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "xmpNote": "http://ns.adobe.com/xmp/note/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "aux": "http://ns.adobe.com/exif/1.0/aux/",
    "exifEX": "http://cipa.jp/exif/1.0/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}
_PREFIXES = {uri: prefix for prefix, uri in NAMESPACES.items()}

_HEADER = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_TRAILER = '\n<?xpacket end="w"?>'
_LONGEST_PACKET = 8 << 20  # bytes
_DEEPEST, _MOST_ELEMENTS = 60, 100_000
# What XML 1.0 cannot hold (section 2.2): control characters, half a surrogate pair.
_UNSPEAKABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PREFIX = re.compile(r"[A-Za-z_][\w.-]{0,30}", re.ASCII)
_CODINGS = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Xmp:
    """The properties of a packet by name; `prefixes` by namespace are how it called them."""

    properties: Mapping[str, ET.Element] = field(default_factory=dict)
    prefixes: Mapping[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """The value of a simple property, None where it is none or not there."""
        element = self.properties.get(name)
        return None if element is None or len(element) else element.text or ""

    def over(self, other: Xmp) -> Xmp:
        """These properties, and of `other` those that are not here."""
        return Xmp({**other.properties, **self.properties}, {**other.prefixes, **self.prefixes})


NOTHING = Xmp()


def named(name: str) -> str:
    """ElementTree's way of ``prefix:name``, for one of the usual prefixes."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def simple(name: str, text: str) -> ET.Element:
    """A property whose value is `text`."""
    element = ET.Element(name)
    element.text = text
    return element


def array(name: str, kind: str, texts: Iterable[str]) -> ET.Element:
    """A property of several values; `kind` is Bag, Seq or Alt, the last of which has languages."""
    element = ET.Element(name)
    inner = ET.SubElement(element, f"{RDF}{kind}")
    for text in texts:
        item = ET.SubElement(inner, f"{RDF}li")
        item.text = text
        if kind == "Alt":
            item.set(f"{_XML}lang", "x-default")
    return element


def read_xmp(packet: bytes) -> Xmp:
    """The properties in `packet`; raises one of FAULTS where it is damaged or hostile."""
    if len(packet) > _LONGEST_PACKET:
        raise Damaged("a packet too long")
    target = _Bounded()
    # The dangers of XML begin with a document type, and `target` refuses those.
    parser = ET.XMLParser(target=target, encoding="utf-8")  # noqa: S314 - see above
    parser.feed(_in_utf8(packet))
    root = parser.close()
    found: dict[str, ET.Element] = {}
    rdf = root if root.tag == f"{RDF}RDF" else root.find(f".//{RDF}RDF")
    for description in () if rdf is None else rdf:
        for element in _properties(description):
            found.setdefault(element.tag, element)
    return Xmp(found, target.prefixes)


def _in_utf8(packet: bytes) -> bytes:
    stripped = packet.strip(b"\0\t\n\r ") if packet[:1] not in (b"\0", b"\xff") else packet
    for mark, coding in _CODINGS:
        if packet.startswith(mark):
            stripped = packet.decode(coding, "ignore").strip("\0\t\n\r \ufeff").encode()
            break
    end = stripped.rfind(b">") + 1  # what follows the last tag is padding, or was cut
    return stripped[:end]


class _Bounded:
    """Builds the tree; no document types (and so no entities), and no more than is sane."""

    def __init__(self) -> None:
        self._builder = ET.TreeBuilder()
        self._depth = 0
        self._count = 0
        self.prefixes: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> ET.Element:
        self._depth += 1
        self._count += 1 + len(attributes)
        if self._depth > _DEEPEST or self._count > _MOST_ELEMENTS:
            raise Damaged("XML without end")
        return self._builder.start(tag, attributes)

    def end(self, tag: str) -> ET.Element:
        self._depth -= 1
        return self._builder.end(tag)

    def data(self, text: str) -> None:
        self._builder.data(text)

    def start_ns(self, prefix: str, uri: str) -> None:
        self.prefixes.setdefault(uri, prefix)

    def doctype(self, *_declared: str | None) -> None:
        raise Damaged("XMP knows no document types")

    def close(self) -> ET.Element:
        return self._builder.close()


def _properties(description: ET.Element) -> Iterator[ET.Element]:
    """A simple value may stand as an attribute too."""
    for name, value in description.attrib.items():
        if name.startswith("{") and not name.startswith((RDF, _XML)):
            yield simple(name, value)
    for element in description:
        if element.tag.startswith("{"):
            element.tail = None
            yield element


def packet_of(xmp: Xmp) -> bytes:
    """`xmp` as one packet in UTF-8; the same bytes each time."""
    return (_HEADER + bare_packet(xmp) + _TRAILER).encode()


def bare_packet(xmp: Xmp) -> str:
    """`xmp` without the frame around it, as extended packets are."""
    prefixes = _prefixes(xmp)
    declared = "".join(
        f' xmlns:{prefix}="{_quoted(uri)}"'
        for uri, prefix in prefixes.items()
        if uri not in (RDF[1:-1], _XML[1:-1])
    )
    body = "".join(_written(element, prefixes) for element in xmp.properties.values())
    return (
        f'<x:xmpmeta xmlns:x="{_META[1:-1]}"><rdf:RDF xmlns:rdf="{RDF[1:-1]}">'
        f'<rdf:Description rdf:about=""{declared}>{body}</rdf:Description></rdf:RDF></x:xmpmeta>'
    )


def _prefixes(xmp: Xmp) -> dict[str, str]:
    """A prefix for each namespace that is used: the usual one, else the packet's own."""
    prefixes = {_XML[1:-1]: "xml", RDF[1:-1]: "rdf"}
    taken = set(prefixes.values()) | {"x", "xmlns"}
    for uri in _namespaces(xmp.properties.values()):
        if uri not in prefixes:
            wished = _PREFIXES.get(uri) or xmp.prefixes.get(uri) or ""
            if wished in taken or _PREFIX.fullmatch(wished) is None:
                wished = next(f"ns{n}" for n in range(len(taken) + 1) if f"ns{n}" not in taken)
            prefixes[uri] = wished
            taken.add(wished)
    return prefixes


def _namespaces(elements: Iterable[ET.Element]) -> Iterator[str]:
    for element in elements:
        for each in element.iter():
            for name in (each.tag, *each.attrib):
                if name.startswith("{"):
                    yield name[1:].partition("}")[0]


def _written(element: ET.Element, prefixes: Mapping[str, str]) -> str:
    name = _prefixed(element.tag, prefixes)
    attributes = "".join(
        f' {_prefixed(key, prefixes)}="{_quoted(value)}"' for key, value in element.items()
    )
    # Between elements there is nothing but the layout of whoever wrote them.
    inner = "".join(_written(each, prefixes) for each in element) or _escaped(element.text or "")
    return f"<{name}{attributes}>{inner}</{name}>"


def _prefixed(name: str, prefixes: Mapping[str, str]) -> str:
    if not name.startswith("{"):
        return name
    uri, _, local = name[1:].partition("}")
    return f"{prefixes[uri]}:{local}"


_ESCAPES: Sequence[tuple[str, str]] = (
    ("&", "&amp;"),
    ("<", "&lt;"),
    (">", "&gt;"),
    ("\r", "&#13;"),  # a reader would make a newline of it
)
_ESCAPES_IN_QUOTES = (('"', "&quot;"), ("\n", "&#10;"), ("\t", "&#9;"))


def _escaped(text: str) -> str:
    text = _UNSPEAKABLE.sub("\ufffd", text)
    for character, escape in _ESCAPES:
        text = text.replace(character, escape)
    return text


def _quoted(text: str) -> str:
    text = _escaped(text)
    for character, escape in _ESCAPES_IN_QUOTES:
        text = text.replace(character, escape)
    return text
