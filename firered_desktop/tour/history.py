"""The history: without an edit, with many, searched in vain; and what they cost."""

from __future__ import annotations

from PySide6.QtCore import Qt

from firered_desktop.core.gallery import Grouping
from firered_desktop.core.job import State
from firered_desktop.core.parameters import NUM_IMAGES
from firered_desktop.tour.edits import composed, finished, run, setting
from firered_desktop.tour.hands import choose, press, shut, write
from firered_desktop.tour.steps import Chapter, Move, lead, show
from firered_desktop.tour.waiting import listed, reached
from firered_desktop.tour.words import (
    BLACK_AND_WHITE,
    BLUE_SKY,
    BRIGHT,
    GOLDEN,
    MIST,
    NIGHT,
    NOTHING,
    PENCIL,
    SOFT,
    SUNSET,
    VINTAGE,
    VIVID,
    WATERCOLOUR,
)

_EDITS = (
    ("landscape", BLUE_SKY),
    ("interior", BRIGHT),
    ("still-life", VIVID),
    ("landscape", NIGHT),
    ("object", WATERCOLOUR),
    ("interior", GOLDEN),
    ("landscape", MIST),
    ("object", SOFT),
    ("still-life", VINTAGE),
    ("landscape", PENCIL),
    ("interior", BLACK_AND_WHITE),
    ("still-life", WATERCOLOUR),
    ("interior", VINTAGE),
    ("landscape", SUNSET),
)


def _full() -> Chapter:
    return tuple(
        lead(*finished(sample, words, count, small=True))
        for count, (sample, words) in enumerate(_EDITS, 1)
    )


def arranged(**parts: object) -> Move:
    """Look for the same in another arrangement."""
    return lambda stage: stage.session.archive.searching.change(**parts)


def _pressed(key: Qt.Key) -> Move:
    return press("History", key)


HISTORY: Chapter = (
    show("history-empty", choose("history")),
    lead(choose("compose")),
    *_full(),
    show("history", choose("history"), listed()),
    show("history-groups", arranged(grouping=Grouping.PHOTOGRAPH), listed()),
    lead(
        choose("compose"),
        *composed("object", PENCIL),
        setting(NUM_IMAGES, 3),
        run(),
        reached(State.FINISHED, 15),
    ),
    show("history-stacks", choose("history"), arranged(stacked=True), listed()),
    show(
        "history-spread",
        press("History", Qt.Key.Key_Home),
        press("History", Qt.Key.Key_S),
        listed(),
    ),
    show("history-small", *(press("History", Qt.Key.Key_Minus),) * 4, listed()),
    show("history-large", *(press("History", Qt.Key.Key_Plus),) * 12, listed()),
    lead(*(press("History", Qt.Key.Key_Minus),) * 6, arranged(grouping=Grouping.NONE)),
    show("history-no-match", write("Search history", NOTHING), listed()),
    show("ledger", choose("ledger")),
    lead(shut()),
)
