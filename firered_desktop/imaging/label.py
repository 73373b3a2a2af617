"""The label of a result as XMP: what made it, when, and with which settings; and back again.

IPTC Photo Metadata Standard 2025.1 for DigitalSourceType, AISystemUsed and AIPromptInformation.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from firered_desktop import __version__
from firered_desktop.core.errors import PictureMissing
from firered_desktop.core.job import Service
from firered_desktop.core.label import ExportLabel
from firered_desktop.core.models import DEFAULT_MODEL, find_model
from firered_desktop.core.parameters import NEGATIVE_PROMPT
from firered_desktop.imaging.metadata.reading import findings_in
from firered_desktop.imaging.metadata.source import FAULTS, Damaged
from firered_desktop.imaging.metadata.xmp import Xmp, named, simple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SOFTWARE = f"FireRed Desktop {__version__}"
NAMESPACE = "urn:firered-desktop:edit:1:"  # ours; a field's name follows the last colon
_PREFIX = "firered"
_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
# IPTC's words: "Edited using Generative AI", and "Algorithmically-altered media" for what the
# demo's filters do by plain arithmetic.
_SOURCE_TYPE = {
    Service.FAL: _SOURCE_TYPES + "compositeWithTrainedAlgorithmicMedia",
    Service.DEMO: _SOURCE_TYPES + "algorithmicallyEnhanced",
}
_DEMO_MADE_IT = "a demo filter of FireRed Desktop; no AI model was used"
# What an original may say that was itself made by a model; of the copy ours alone is true.
_OF_MODELS = (
    "Iptc4xmpExt:DigitalSourceType",
    "Iptc4xmpExt:AISystemUsed",
    "Iptc4xmpExt:AISystemVersionUsed",
    "Iptc4xmpExt:AIPromptInformation",
    "Iptc4xmpExt:AIPromptWriterName",
)
_LARGEST_SEED = 2**63


def source_type(label: ExportLabel) -> str:
    """IPTC's word for how the result came about."""
    return _SOURCE_TYPE[label.service]


def made_by(label: ExportLabel) -> str:
    """What made the result, for people."""
    if label.service is Service.DEMO:
        return _DEMO_MADE_IT
    model = find_model(label.model_id)
    return label.model_id if model is None else model.label


def labelled(origin: Xmp, label: ExportLabel, *, prompt: bool) -> Xmp:
    """`origin` with `label`, which wins; without `prompt` it does not tell the instruction."""
    fields = _fields(label, prompt=prompt)
    ours = {name: simple(name, text) for name, text in fields.items()}
    untrue = {named(name) for name in _OF_MODELS}
    kept = {
        name: element
        for name, element in origin.properties.items()
        if name not in untrue and not name.startswith(f"{{{NAMESPACE}}}")
    }
    prefixes = {uri: each for uri, each in origin.prefixes.items() if each != _PREFIX}
    return Xmp({**kept, **ours}, {**prefixes, NAMESPACE: _PREFIX})


def _fields(label: ExportLabel, *, prompt: bool) -> dict[str, str]:
    made_at = datetime.fromtimestamp(label.made_at, UTC)
    parameters = dict(label.parameters)
    if not prompt:
        parameters.pop(NEGATIVE_PROMPT.name, None)
    fields = {
        named("xmp:CreatorTool"): SOFTWARE,
        named("xmp:ModifyDate"): made_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        named("Iptc4xmpExt:DigitalSourceType"): source_type(label),
        _own("Service"): label.service.value,
        _own("MadeAt"): made_at.isoformat(),
        _own("Parameters"): json.dumps(parameters, ensure_ascii=False),
        **_maker(label),
    }
    if prompt:
        fields[_own("Prompt")] = label.prompt
        if label.service is not Service.DEMO:
            fields[named("Iptc4xmpExt:AIPromptInformation")] = label.prompt
    if label.seed is not None:
        fields[_own("Seed")] = str(label.seed)
    if label.request_id is not None:
        fields[_own("RequestId")] = label.request_id
    return fields


def _own(field: str) -> str:
    return f"{{{NAMESPACE}}}{field}"


def _maker(label: ExportLabel) -> Mapping[str, str]:
    """Who made the result; a demo must not pass for the work of a model."""
    name = made_by(label)
    if label.service is Service.DEMO:
        return {_own("MadeBy"): name}
    return {
        _own("MadeBy"): name,
        _own("Model"): label.model_id,
        named("Iptc4xmpExt:AISystemUsed"): name,
    }


def read_label(path: Path) -> ExportLabel | None:
    """The label of the copy at `path` that this program once exported; None where there is none.

    Raises PictureMissing.
    """
    if not path.is_file():
        raise PictureMissing(name=path.name)
    try:
        return _label(findings_in(path).xmp)
    except FAULTS:
        return None


def _label(xmp: Xmp) -> ExportLabel:
    """What `xmp` tells; raises one of FAULTS where it is not as we write it."""
    service = Service(xmp.text(_own("Service")) or "")
    seed = xmp.text(_own("Seed"))
    if seed is not None and not 0 <= int(seed) < _LARGEST_SEED:
        raise Damaged("a seed out of range")
    # The demo names no model; what is edited by its settings goes on with the usual one.
    return ExportLabel(
        service=service,
        model_id=xmp.text(_own("Model")) or DEFAULT_MODEL.id,
        made_at=datetime.fromisoformat(xmp.text(_own("MadeAt")) or "").timestamp(),
        prompt=xmp.text(_own("Prompt")) or "",
        parameters=_parameters(xmp.text(_own("Parameters")) or ""),
        seed=None if seed is None else int(seed),
        request_id=xmp.text(_own("RequestId")),
    )


def _parameters(text: str) -> Mapping[str, object]:
    """Simple values by name; what a parameter may be is for its table to say."""
    values = json.loads(text)
    if not isinstance(values, dict):
        raise Damaged("no settings")
    if not all(isinstance(value, (str, int, float, bool, type(None))) for value in values.values()):
        raise Damaged("settings of no known kind")
    return values
