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
_ARRIVED = QT_TRANSLATE_NOOP(
    "upkeep", "This library was moved or copied here from {folder}, so nothing is sent by itself."
)
_HELD = QT_TRANSLATE_NOOP("upkeep", "Edits that were not sent and wait for you: {count}.")


def told_opening(recovery: Recovery | None, arrival: Arrival | None) -> tuple[Sentence, ...]:
    """What a person should know; nothing where the library is as it was left."""
    said = []
    held = 0
    if recovery is not None:
        day = datetime.fromtimestamp(recovery.copied_at).astimezone().date().isoformat()
        values: dict[str, Value] = {
            "day": day,
            "count": recovery.salvaged,
            "name": recovery.set_aside.name,
        }
        said.append(Sentence(CONTEXT, _RECOVERED, values))
        held = recovery.held
    if arrival is not None:
        said.append(Sentence(CONTEXT, _ARRIVED, {"folder": arrival.former}))
        held += arrival.held
    if held:
        said.append(Sentence(CONTEXT, _HELD, {"count": held}))
    return tuple(said)
