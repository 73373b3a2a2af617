"""What was said of a picture, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.judging import Flag, Judgement, Label
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.joining import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

_STARS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("judgements", "No stars"),
    QT_TRANSLATE_NOOP("judgements", "1 star"),
    QT_TRANSLATE_NOOP("judgements", "2 stars"),
    QT_TRANSLATE_NOOP("judgements", "3 stars"),
    QT_TRANSLATE_NOOP("judgements", "4 stars"),
    QT_TRANSLATE_NOOP("judgements", "5 stars"),
)
_FLAGS: Mapping[Flag, str] = {
    Flag.NONE: QT_TRANSLATE_NOOP("judgements", "No flag"),
    Flag.PICK: QT_TRANSLATE_NOOP("judgements", "Picked"),
    Flag.REJECT: QT_TRANSLATE_NOOP("judgements", "Rejected"),
}
_LABELS: Mapping[Label, str] = {
    Label.NONE: QT_TRANSLATE_NOOP("judgements", "No label"),
    Label.RED: QT_TRANSLATE_NOOP("judgements", "Red label"),
    Label.YELLOW: QT_TRANSLATE_NOOP("judgements", "Yellow label"),
    Label.GREEN: QT_TRANSLATE_NOOP("judgements", "Green label"),
    Label.BLUE: QT_TRANSLATE_NOOP("judgements", "Blue label"),
    Label.PURPLE: QT_TRANSLATE_NOOP("judgements", "Purple label"),
}
# One letter for each, which is written on its colour.
_LETTERS: Mapping[Label, str] = {
    Label.RED: QT_TRANSLATE_NOOP("label letters", "R"),
    Label.YELLOW: QT_TRANSLATE_NOOP("label letters", "Y"),
    Label.GREEN: QT_TRANSLATE_NOOP("label letters", "G"),
    Label.BLUE: QT_TRANSLATE_NOOP("label letters", "B"),
    Label.PURPLE: QT_TRANSLATE_NOOP("label letters", "P"),
}
_IN_TRASH = QT_TRANSLATE_NOOP("judgements", "In the trash")


def star_words(rating: int) -> str:
    """How many stars."""
    return _translated(_STARS[rating])


def flag_words(flag: Flag) -> str:
    """Which flag."""
    return _translated(_FLAGS[flag])


def label_words(label: Label) -> str:
    """Which label."""
    return _translated(_LABELS[label])


def label_letter(label: Label) -> str:
    """The letter that stands on the colour of a label; none for none."""
    source = _LETTERS.get(label, "")
    return QCoreApplication.translate("label letters", source) if source else ""


def judgement_words(judgement: Judgement) -> str:
    """All marks that a card shows, in words; empty where it has none."""
    said = [star_words(judgement.rating)] if judgement.rating else []
    said += [flag_words(judgement.flag)] if judgement.flag is not Flag.NONE else []
    said += [label_words(judgement.label)] if judgement.label is not Label.NONE else []
    said += [_translated(_IN_TRASH)] if judgement.trashed_at is not None else []
    return listed(said)


def _translated(source: str) -> str:
    return QCoreApplication.translate("judgements", source)
