"""The gallery arranged: under headings, on stacks, small and large."""

from __future__ import annotations

from PySide6.QtCore import Qt

from firered_desktop.core.gallery import Grouping
from firered_desktop.core.job import State
from firered_desktop.core.parameters import NUM_IMAGES
from firered_desktop.tour.edits import composed, run, setting
from firered_desktop.tour.hands import choose, press
from firered_desktop.tour.steps import Chapter, Move, lead, show
from firered_desktop.tour.waiting import listed, reached
from firered_desktop.tour.words import PENCIL


def arranged(**parts: object) -> Move:
    """Look for the same in another arrangement."""
    return lambda stage: stage.session.archive.searching.change(**parts)


def pressed(key: Qt.Key, times: int = 1) -> tuple[Move, ...]:
    """Press a key in the gallery."""
    return (press("History", key),) * times


def arranging(edits: int) -> Chapter:
    """One more edit than `edits`, with three results, and how all of them can be arranged."""
    several = (*composed("object", PENCIL), setting(NUM_IMAGES, 3), run())
    spread = (*pressed(Qt.Key.Key_Home), *pressed(Qt.Key.Key_S))
    return (
        show("history-groups", arranged(grouping=Grouping.PHOTOGRAPH), listed()),
        lead(choose("compose"), *several, reached(State.FINISHED, edits + 1)),
        show("history-stacks", choose("history"), arranged(stacked=True), listed()),
        show("history-spread", *spread, listed()),
        show("history-small", *pressed(Qt.Key.Key_Minus, 4), listed()),
        show("history-large", *pressed(Qt.Key.Key_Plus, 12), listed()),
        lead(*pressed(Qt.Key.Key_Minus, 6), arranged(grouping=Grouping.NONE, stacked=False)),
        lead(listed()),
    )
