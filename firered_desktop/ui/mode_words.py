"""How each mode of the compare view is drawn and called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.compare_scene import Mode

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class ModeWords:
    """A mode's icon, its word, what a screen reader says, its tooltip for KeyTips; in English."""

    icon: str
    word: str
    spoken: str
    tip: str


MODE_WORDS: Mapping[Mode, ModeWords] = {
    Mode.SPLIT: ModeWords(
        "split",
        QT_TRANSLATE_NOOP("CompareModes", "Split"),
        QT_TRANSLATE_NOOP("CompareModes", "Split view"),
        QT_TRANSLATE_NOOP(
            "CompareModes",
            "Before and after under one divider {split}; again turns the divider {level}",
        ),
    ),
    Mode.SIDE_BY_SIDE: ModeWords(
        "side-by-side",
        QT_TRANSLATE_NOOP("CompareModes", "Side by side"),
        QT_TRANSLATE_NOOP("CompareModes", "Side by side view"),
        QT_TRANSLATE_NOOP(
            "CompareModes", "Before beside after, moving together {side}; Shift moves one alone"
        ),
    ),
    Mode.BEFORE: ModeWords(
        "before",
        QT_TRANSLATE_NOOP("CompareModes", "Before"),
        QT_TRANSLATE_NOOP("CompareModes", "Show before"),
        QT_TRANSLATE_NOOP("CompareModes", "The picture as it was {before} {hold_before}"),
    ),
    Mode.AFTER: ModeWords(
        "after",
        QT_TRANSLATE_NOOP("CompareModes", "After"),
        QT_TRANSLATE_NOOP("CompareModes", "Show after"),
        QT_TRANSLATE_NOOP("CompareModes", "The result alone {after}"),
    ),
    Mode.DIFFERENCE: ModeWords(
        "difference",
        QT_TRANSLATE_NOOP("CompareModes", "Difference"),
        QT_TRANSLATE_NOOP("CompareModes", "Show difference"),
        QT_TRANSLATE_NOOP("CompareModes", "What changed, made stronger {difference}"),
    ),
    Mode.FADE: ModeWords(
        "fade",
        QT_TRANSLATE_NOOP("CompareModes", "Fade"),
        QT_TRANSLATE_NOOP("CompareModes", "Fade view"),
        QT_TRANSLATE_NOOP(
            "CompareModes", "The after laid over the before, as strong as you like {fade}"
        ),
    ),
    Mode.BLINK: ModeWords(
        "blink",
        QT_TRANSLATE_NOOP("CompareModes", "Blink"),
        QT_TRANSLATE_NOOP("CompareModes", "Blink view"),
        QT_TRANSLATE_NOOP("CompareModes", "Before and after in turn {blink} {hold_blink}"),
    ),
}


def mode_word(source: str) -> str:
    """One of these words in the language of the window."""
    return QCoreApplication.translate("CompareModes", source)
