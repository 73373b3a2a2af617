"""Searching the history: what matched, the filters, what is asked for, and nothing found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from firered_desktop.core.judging import (
    Change,
    Flag,
    Label,
    MoveTo,
    Rate,
    SetFlag,
    SetLabel,
    SetTags,
)
from firered_desktop.tour.hands import choose, click, press, write
from firered_desktop.tour.steps import Chapter, Condition, Move, lead, show
from firered_desktop.tour.waiting import listed
from firered_desktop.tour.words import FOUND, NOTHING

if TYPE_CHECKING:
    from firered_desktop.tour.stage import Stage

# What is said of which of the newest pictures, counted from 0.
_SAID: tuple[tuple[Change, tuple[int, ...]], ...] = (
    (Rate(5), (0, 3)),
    (Rate(4), (1, 6, 9)),
    (Rate(3), (2,)),
    (SetFlag(Flag.PICK), (0, 6)),
    (SetFlag(Flag.REJECT), (4,)),
    (SetLabel(Label.GREEN), (0, 1, 3)),
    (SetLabel(Label.RED), (6,)),
    (SetTags(("cover", "web")), (0, 2)),
    (MoveTo("Seaside hotel"), (0, 3, 4)),
)


def _said() -> Move:
    """Say something of the newest pictures, and wait until it is remembered."""

    def move(stage: Stage) -> Condition:
        archive = stage.session.archive
        for change, rows in _SAID:
            keys = [archive.gallery.key(row) for row in rows]
            archive.judgements.judge([key for key in keys if key is not None], change)
        return lambda: not archive.judgements.busy

    return move


def _counted() -> Move:
    """Wait until the filters know how many pictures there are of each kind."""

    def move(stage: Stage) -> Condition:
        told: list[object] = []
        searching = stage.session.archive.searching
        searching.counted.connect(told.append)
        searching.count()
        return lambda: bool(told)

    return move


SEARCHING: Chapter = (
    lead(choose("history"), listed(), _said(), listed()),
    lead(write("Search history", FOUND), listed()),
    show("history-search", press("Search history", Qt.Key.Key_Down), listed()),
    show("history-filters", click("Filters"), listed(), _counted()),
    lead(click("Filter: 4 stars"), click("Filter: Green"), click("Filter: Not exported")),
    show("history-filtered", listed(), _counted()),
    show("history-nothing", write("Search history", NOTHING), click("Filters"), listed()),
    lead(click("Clear both"), listed()),
)
