"""What stands in the image resources of a Photoshop file.

Adobe Photoshop File Formats Specification, "Photoshop File Format".
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from firered_desktop.imaging.metadata.iptc import RESOURCE_IPTC, resources
from firered_desktop.imaging.metadata.source import FAULTS, Source

if TYPE_CHECKING:
    from firered_desktop.imaging.metadata.findings import Findings

_HEADER = 26  # bytes
_ICC, _EXIF, _XMP = 1039, 1058, 1060


def read_psd(file: Source, found: Findings) -> None:
    """Add what the Photoshop file says to `found`."""
    with suppress(*FAULTS):
        at = _HEADER + 4 + file.number(_HEADER, 4)  # behind the colours of a palette
        for number, block in resources(file.part(at + 4, file.number(at, 4))):
            match number:
                case int() if number == RESOURCE_IPTC:
                    found.add_iptc(block.head(block.size))
                case int() if number == _EXIF:
                    found.add_exif(block)
                case int() if number == _XMP:
                    found.add_xmp(block.head(block.size))
                case int() if number == _ICC:
                    found.add_icc(block.head(block.size))
