"""The settings that a labelled copy was made with, as far as they can be taken up again."""

from __future__ import annotations

from dataclasses import dataclass

from firered_desktop.core.label import ExportLabel
from firered_desktop.core.models import Model, find_model
from firered_desktop.core.parameters import BY_NAME, PROMPT, SEED, EditParameters, Parameter
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence

CONTEXT = "restoring"
_LONGEST = 60  # letters of a name that another program may have written

_NO_PROMPT = QT_TRANSLATE_NOOP(
    "restoring", "It was saved without its instruction, so yours is left as it is."
)
_NO_MODEL = QT_TRANSLATE_NOOP(
    "restoring", "Its model {model} is not known here; the one that is chosen stays."
)
_NO_VALUE = QT_TRANSLATE_NOOP("restoring", "Its setting {field} cannot be used here.")


@dataclass(frozen=True, slots=True)
class Restoration:
    """What to compose with; `model` is None where it is not known. `lost` tells what is not."""

    parameters: EditParameters
    model: Model | None
    lost: tuple[Sentence, ...] = ()


def restoration(label: ExportLabel, present: EditParameters) -> Restoration:
    """What `label` says, with the instruction of `present` where the label has none.

    The label may come from anywhere: what is not allowed is left at its default.
    """
    lost: list[Sentence] = []
    values: dict[str, object] = {}
    given = {**label.parameters, SEED.name: label.seed, PROMPT.name: label.prompt}
    if not label.prompt:
        given[PROMPT.name] = present.value(PROMPT)
        lost.append(Sentence(CONTEXT, _NO_PROMPT))
    model = find_model(label.model_id)
    if model is None:
        lost.append(Sentence(CONTEXT, _NO_MODEL, {"model": label.model_id[:_LONGEST]}))
    for name, stored in given.items():
        row = BY_NAME.get(name)
        value = None if row is None else _value(row, stored)
        if value is None and not (row is SEED and stored is None):
            lost.append(Sentence(CONTEXT, _NO_VALUE, {"field": name[:_LONGEST]}))
        else:
            values[name] = value
    return Restoration(EditParameters(values), model, tuple(lost))


def _value(row: Parameter[object], stored: object) -> object | None:
    """The value of `row` that was `stored`, or None where it is not allowed."""
    if not isinstance(stored, str | int | float | bool):
        return None
    try:
        value = row.from_json(stored)
    except (TypeError, ValueError):
        return None
    # An instruction may be empty here: whoever runs the edit is told.
    return value if row.problem(value) is None or value == "" else None
