"""The history while it is read, where it cannot be read, and with the before of a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.errors import LibraryBusy
from firered_desktop.session.gallery import GalleryRole
from firered_desktop.tour.edits import finished
from firered_desktop.tour.hands import choose, click, rest_on
from firered_desktop.tour.steps import Chapter, Condition, Move, lead, show
from firered_desktop.tour.waiting import listed
from firered_desktop.tour.words import BLUE_SKY, GOLDEN, VIVID
from firered_desktop.ui.gallery_grid import GalleryGrid

if TYPE_CHECKING:
    from firered_desktop.tour.stage import Stage


def _hold_lists(stage: Stage) -> None:
    stage.reading.hold_lists()


def _hold_cards(stage: Stage) -> None:
    stage.reading.hold_cards()


def _fail(stage: Stage) -> None:
    """Let another program hold the library for too long."""
    stage.reading.fail(LibraryBusy(folder=str(stage.home / "library")))


def _all_well(stage: Stage) -> None:
    stage.reading.fail(None)


def _look_again(stage: Stage) -> None:
    stage.session.archive.gallery.refresh()


def _counted(count: int) -> Move:
    """Wait until so many cards are there, read or not."""
    return lambda stage: lambda: stage.session.archive.gallery.rowCount() == count


def _answered(stage: Stage) -> Condition:
    return lambda: not stage.session.archive.gallery.looking


def _before_shown(stage: Stage) -> Condition:
    """Until the picture under the pointer is the one that it was made from."""
    grid = stage.named("History", GalleryGrid)
    return lambda: grid.card.instead is not None


def _forget_cards(stage: Stage) -> None:
    """Have every card be read again, as after a judgement."""
    gallery = stage.session.archive.gallery
    keys = [gallery.index(row).data(GalleryRole.KEY) for row in range(gallery.rowCount())]
    gallery.take_judged(keys)


READING: Chapter = (
    lead(*finished("landscape", BLUE_SKY, 1, small=True)),
    lead(*finished("interior", GOLDEN, 2, small=True)),
    lead(*finished("still-life", VIVID, 3, small=True)),
    show("history-reading", _hold_lists, choose("history")),
    show("history-unreadable", _fail, _answered),
    lead(_all_well, _hold_cards),
    show("history-cards", click("Try again"), _counted(3)),
    lead(_all_well, listed()),
    show("history-before", rest_on("History", 0), _before_shown),
    show("history-outdated", _fail, _look_again, _answered),
    lead(_all_well, click("Try again"), listed()),
)
