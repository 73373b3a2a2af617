"""What a photograph says beside its pixels, as one value and as a file of its own."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from typing import Any

from firered_desktop.imaging.metadata.exif import Entries, Exif
from firered_desktop.imaging.metadata.source import Damaged
from firered_desktop.imaging.metadata.tiff import WIDTHS, Entry
from firered_desktop.imaging.metadata.xmp import NOTHING, Xmp, packet_of, read_xmp

_VERSION = 1
_DIRECTORIES = ("main", "exif", "gps", "interop")


@dataclass(frozen=True, slots=True)
class Origin:
    """What goes along with copies; `depth` is the original's, in bits per channel.

    `icc` is its ICC profile and `iptc` its IPTC-IIM block; empty where there is none.
    """

    exif: Exif | None = None
    iptc: bytes = b""
    xmp: Xmp = NOTHING
    icc: bytes = b""
    depth: int = 8

    def __bool__(self) -> bool:
        return bool(self.exif or self.iptc or self.xmp.properties or self.icc or self.depth != 8)

    def pack(self) -> bytes:
        """This as JSON; the same bytes each time."""
        values = {
            "version": _VERSION,
            "exif": None if not self.exif else _pack_exif(self.exif),
            "iptc": _text(self.iptc),
            "xmp": packet_of(self.xmp).decode() if self.xmp.properties else "",
            "icc": _text(self.icc),
            "depth": self.depth,
        }
        return json.dumps(values, sort_keys=True, ensure_ascii=False, indent=1).encode()

    @classmethod
    def unpack(cls, packed: bytes) -> Origin:
        """What `pack` made; raises one of FAULTS where it is damaged, or of a newer program."""
        values = json.loads(packed)
        if not isinstance(values, dict) or values.get("version") != _VERSION:
            raise Damaged("not a record of an original")
        try:
            return cls(
                None if values["exif"] is None else _unpack_exif(values["exif"]),
                base64.b64decode(values["iptc"]),
                read_xmp(values["xmp"].encode()) if values["xmp"] else NOTHING,
                base64.b64decode(values["icc"]),
                int(values["depth"]),
            )
        except (AttributeError, TypeError) as error:
            raise Damaged("a value of another kind") from error


def _pack_exif(exif: Exif) -> dict[str, Any]:
    directories = zip(_DIRECTORIES, (exif.main, exif.exif, exif.gps, exif.interop), strict=True)
    packed = {
        name: [[entry.tag, entry.kind, _text(entry.content)] for entry in entries]
        for name, entries in directories
    }
    return {"order": exif.order, "note_at": exif.note_at, **packed}


def _unpack_exif(values: dict[str, Any]) -> Exif:
    main, exif, gps, interop = (_entries(values[name]) for name in _DIRECTORIES)
    order, note_at = values["order"], values["note_at"]
    if order not in ("<", ">") or not (note_at is None or isinstance(note_at, int)):
        raise Damaged("no EXIF")
    return Exif(order, main, exif, gps, interop, note_at)


def _entries(values: list[list[Any]]) -> Entries:
    entries = tuple(Entry(tag, kind, base64.b64decode(text)) for tag, kind, text in values)
    for entry in entries:
        if not 0 <= entry.tag <= 0xFFFF or len(entry.content) % WIDTHS[entry.kind]:
            raise Damaged("an entry that is none")
    return entries


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()
