"""What was found in a file so far, block by block."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field

from firered_desktop.imaging.metadata.exif import Exif, completed, read_exif
from firered_desktop.imaging.metadata.iptc import RESOURCE_IPTC, read_iptc, resources
from firered_desktop.imaging.metadata.source import FAULTS, Damaged, Source
from firered_desktop.imaging.metadata.xmp import Xmp, read_xmp

_LARGEST_ICC = 8 << 20  # bytes; profiles of printers have some megabytes
_SMALLEST_ICC = 132
_MOST_BLOCKS = 20  # a file with more to read is made to keep its reader busy


@dataclass(slots=True)
class Findings:
    """Grows while a file is read. Of each block what is damaged is left out, and nothing raised."""

    exif: Exif | None = None
    iptc: bytes = b""
    xmp: Xmp = field(default_factory=Xmp)
    icc: bytes = b""
    _left: int = _MOST_BLOCKS

    @property
    def is_full(self) -> bool:
        """Whether nothing more will be taken."""
        return self._left <= 0

    def add_exif(self, block: Source) -> None:
        """A TIFF structure; with the word Exif before it, as some write."""
        with suppress(*FAULTS):
            self._count()
            start = 6 if block.head(6) == b"Exif\0\0" else 0
            found = read_exif(block.part(start, block.size - start))
            self.exif = completed(self.exif, found) if self.exif else found

    def add_xmp(self, packet: bytes) -> None:
        """A packet; what an earlier one said stays."""
        with suppress(*FAULTS):
            self._count()
            self.xmp = self.xmp.over(read_xmp(packet))

    def add_iptc(self, block: bytes) -> None:
        """An IPTC-IIM block."""
        self.iptc = self.iptc or read_iptc(block)

    def add_resources(self, block: Source) -> None:
        """Photoshop's image resources, of which one is IPTC."""
        with suppress(*FAULTS):
            self._count()
            for number, resource in resources(block):
                if number == RESOURCE_IPTC:
                    self.add_iptc(resource.head(resource.size))

    def add_icc(self, profile: bytes) -> None:
        """An ICC profile."""
        if _SMALLEST_ICC <= len(profile) <= _LARGEST_ICC and profile[36:40] == b"acsp":
            self.icc = self.icc or profile

    def _count(self) -> None:
        if self.is_full:
            raise Damaged("too many blocks")
        self._left -= 1
