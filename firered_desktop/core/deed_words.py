"""What was done to pictures, in words, with how many they were."""

from __future__ import annotations

from firered_desktop.core.judging import (
    Change,
    Deed,
    Flag,
    Label,
    MoveTo,
    Rate,
    Restore,
    SetFlag,
    SetLabel,
    SetNote,
    SetTags,
    Trash,
)
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Phrase, Sentence, Value

CONTEXT = "deeds"

_RATED = QT_TRANSLATE_NOOP("deeds", "{count} rated {rating}")
_UNRATED = QT_TRANSLATE_NOOP("deeds", "{count} without stars now")
_FLAGGED = {
    Flag.PICK: QT_TRANSLATE_NOOP("deeds", "{count} picked"),
    Flag.REJECT: QT_TRANSLATE_NOOP("deeds", "{count} rejected"),
    Flag.NONE: QT_TRANSLATE_NOOP("deeds", "{count} without a flag now"),
}
_LABELLED = QT_TRANSLATE_NOOP("deeds", "{count} labelled {label}")
_UNLABELLED = QT_TRANSLATE_NOOP("deeds", "{count} without a label now")
LABELS = {
    Label.NONE: QT_TRANSLATE_NOOP("deeds", "none"),
    Label.RED: QT_TRANSLATE_NOOP("deeds", "red"),
    Label.YELLOW: QT_TRANSLATE_NOOP("deeds", "yellow"),
    Label.GREEN: QT_TRANSLATE_NOOP("deeds", "green"),
    Label.BLUE: QT_TRANSLATE_NOOP("deeds", "blue"),
    Label.PURPLE: QT_TRANSLATE_NOOP("deeds", "purple"),
}
_NOTED = QT_TRANSLATE_NOOP("deeds", "{count} with another note")
_TAGGED = QT_TRANSLATE_NOOP("deeds", "{count} tagged {tags}")
_UNTAGGED = QT_TRANSLATE_NOOP("deeds", "{count} without the tag {tags} now")
_RETAGGED = QT_TRANSLATE_NOOP("deeds", "{count} with other tags")
_MOVED = QT_TRANSLATE_NOOP("deeds", "{count} moved to {project}")
_LEFT = QT_TRANSLATE_NOOP("deeds", "{count} without a project now")
_TRASHED = QT_TRANSLATE_NOOP("deeds", "{count} moved to the trash")
_RESTORED = QT_TRANSLATE_NOOP("deeds", "{count} taken out of the trash")
_UNDONE = QT_TRANSLATE_NOOP("deeds", "Taken back: {what}")
_REDONE = QT_TRANSLATE_NOOP("deeds", "Done again: {what}")
_SKIPPED = QT_TRANSLATE_NOOP(
    "deeds", "{count} still at work or waiting cannot be moved to the trash."
)


def told(deed: Deed) -> Sentence:
    """What `deed` did, such as "3 rated 4"."""
    source, values = _said(deed.change)
    return Sentence(CONTEXT, source, {"count": len(deed), **values})


def told_undone(deed: Deed, count: int) -> Sentence:
    """That it was taken back, of so many pictures."""
    return _about(_UNDONE, deed, count)


def told_redone(deed: Deed, count: int) -> Sentence:
    """That it was done again, to so many pictures."""
    return _about(_REDONE, deed, count)


def told_skipped(deed: Deed) -> Sentence | None:
    """What could not be done; None where all could."""
    return Sentence(CONTEXT, _SKIPPED, {"count": deed.skipped}) if deed.skipped else None


def _about(source: str, deed: Deed, count: int) -> Sentence:
    inner, values = _said(deed.change)
    return Sentence(CONTEXT, source, {"what": Sentence(CONTEXT, inner, {"count": count, **values})})


def _said(change: Change) -> tuple[str, dict[str, Value]]:
    values: dict[str, Value] = {}
    match change:
        case Rate(rating):
            source = _RATED if rating else _UNRATED
            values["rating"] = rating
        case SetFlag(flag):
            source = _FLAGGED[flag]
        case SetLabel(label):
            source = _UNLABELLED if label is Label.NONE else _LABELLED
            values["label"] = Phrase(CONTEXT, LABELS[label])
        case SetNote():
            source = _NOTED
        case SetTags(add, remove):
            source = _RETAGGED if add and remove else _TAGGED if add else _UNTAGGED
            values["tags"] = ", ".join(add or remove)
        case MoveTo(project):
            source = _MOVED if project.strip() else _LEFT
            values["project"] = project
        case Trash():
            source = _TRASHED
        case Restore():
            source = _RESTORED
    return source, values
