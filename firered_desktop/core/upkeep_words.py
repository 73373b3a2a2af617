"""What became of a library when it was opened, in words."""

from __future__ import annotations

from datetime import datetime

from firered_desktop.core.upkeep import Arrival, Recovery
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence, Value

CONTEXT = "upkeep"

_RECOVERED = QT_TRANSLATE_NOOP(
    "upkeep",
    "The library's database was damaged. The copy of {day} is in its place now, with {count} newer"
    " edits that could still be read. The damaged one is kept as {name}.",
)
_BEGUN_ANEW = QT_TRANSLATE_NOOP(
    "upkeep",
    "The library's database could not be read and had no copy. A new one is in its place, with"
    " {count} edits that could still be read. The former one is kept as {name}. Picture files that"
    " belong to no edit now are found by “Check the library” in the settings.",
)
_ARRIVED = QT_TRANSLATE_NOOP(
    "upkeep", "This library was moved or copied here from {folder}, so nothing is sent by itself."
)
_HELD = QT_TRANSLATE_NOOP("upkeep", "Edits that were not sent and wait for you: {count}.")


def told_opening(recovery: Recovery | None, arrival: Arrival | None) -> tuple[Sentence, ...]:
    """What a person should know; nothing where the library is as it was left."""
    said = []
    held = 0
    if recovery is not None:
        said.append(_recovered(recovery))
        held = recovery.held
    if arrival is not None:
        said.append(Sentence(CONTEXT, _ARRIVED, {"folder": arrival.former}))
        held += arrival.held
    if held:
        said.append(Sentence(CONTEXT, _HELD, {"count": held}))
    return tuple(said)


def _recovered(recovery: Recovery) -> Sentence:
    values: dict[str, Value] = {"count": recovery.salvaged, "name": recovery.set_aside.name}
    if recovery.copied_at is None:
        return Sentence(CONTEXT, _BEGUN_ANEW, values)
    day = datetime.fromtimestamp(recovery.copied_at).astimezone().date().isoformat()
    return Sentence(CONTEXT, _RECOVERED, {**values, "day": day})
