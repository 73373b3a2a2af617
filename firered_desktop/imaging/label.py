"""The label of a result as XMP: what made it, when, and with which settings.

XMP specification part 1 (ISO 16684-1), section 7; IPTC Photo Metadata Standard 2025.1 for
DigitalSourceType, AISystemUsed and AIPromptInformation.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from firered_desktop import __version__
from firered_desktop.core.job import Service
from firered_desktop.core.label import ExportLabel
from firered_desktop.core.models import find_model

NAMESPACE = "urn:firered-desktop:edit:1:"  # ours; a field's name follows the last colon
_NAMESPACES = {
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpNote": "http://ns.adobe.com/xmp/note/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "firered": NAMESPACE,
}
_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
# IPTC's words: "Edited using Generative AI", and "Algorithmically-altered media" for what the
# demo's filters do by plain arithmetic.
_SOURCE_TYPE = {
    Service.FAL: _SOURCE_TYPES + "compositeWithTrainedAlgorithmicMedia",
    Service.DEMO: _SOURCE_TYPES + "algorithmicallyEnhanced",
}
_DEMO_MADE_IT = "a demo filter of FireRed Desktop; no AI model was used"
_HEADER = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_TRAILER = '\n<?xpacket end="w"?>'
_LONG = ("Iptc4xmpExt:AIPromptInformation", "firered:Prompt", "firered:Parameters")
# What XML 1.0 cannot hold (section 2.2): control characters, half a surrogate pair.
_UNSPEAKABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SplitPacket:
    """A packet in two, for files that bound its length; `guid` is how `main` names `extended`."""

    main: bytes
    extended: bytes
    guid: str


def xmp_packet(label: ExportLabel) -> bytes:
    """`label` as one XMP packet in UTF-8; the same bytes each time."""
    return _packet(_fields(label))


def split_packet(label: ExportLabel) -> SplitPacket:
    """`label` in two parts, the texts of any length in the second (XMP part 3, section 1.1.3.1)."""
    fields = _fields(label)
    extended = _meta({name: fields[name] for name in _LONG if name in fields}).encode()
    guid = hashlib.md5(extended, usedforsecurity=False).hexdigest().upper()
    short = {name: text for name, text in fields.items() if name not in _LONG}
    return SplitPacket(_packet({**short, "xmpNote:HasExtendedXMP": guid}), extended, guid)


def _fields(label: ExportLabel) -> dict[str, str]:
    made_at = datetime.fromtimestamp(label.made_at, UTC)
    fields = {
        "xmp:CreatorTool": f"FireRed Desktop {__version__}",
        "xmp:ModifyDate": made_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "Iptc4xmpExt:DigitalSourceType": _SOURCE_TYPE[label.service],
        "firered:Service": label.service.value,
        "firered:Prompt": label.prompt,
        "firered:Parameters": json.dumps(label.parameters, ensure_ascii=False),
        **_maker(label),
    }
    if label.seed is not None:
        fields["firered:Seed"] = str(label.seed)
    if label.request_id is not None:
        fields["firered:RequestId"] = label.request_id
    return fields


def _maker(label: ExportLabel) -> _Fields:
    """Who made the result; a demo must not pass for the work of a model."""
    if label.service is Service.DEMO:
        return {"firered:MadeBy": _DEMO_MADE_IT}
    model = find_model(label.model_id)
    name = label.model_id if model is None else model.label
    return {
        "firered:MadeBy": name,
        "firered:Model": label.model_id,
        "Iptc4xmpExt:AISystemUsed": name,
        "Iptc4xmpExt:AIPromptInformation": label.prompt,
    }


def _packet(fields: _Fields) -> bytes:
    return (_HEADER + _meta(fields) + _TRAILER).encode()


def _meta(fields: _Fields) -> str:
    # Prefixes are written out: ElementTree would keep a registered one for the whole program.
    meta = ET.Element("x:xmpmeta", {"xmlns:x": "adobe:ns:meta/"})
    rdf_namespace = {"xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}
    rdf = ET.SubElement(meta, "rdf:RDF", rdf_namespace)
    prefixes = {name.partition(":")[0] for name in fields}
    used = {f"xmlns:{name}": uri for name, uri in _NAMESPACES.items() if name in prefixes}
    description = ET.SubElement(rdf, "rdf:Description", {"rdf:about": "", **used})
    for name, text in fields.items():
        ET.SubElement(description, name).text = _UNSPEAKABLE.sub("\ufffd", text)
    return ET.tostring(meta, encoding="unicode")
