"""The selection of the history for others: files, a contact sheet, a client proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.tour.edits import finished
from firered_desktop.tour.hands import choose, click, shut
from firered_desktop.tour.steps import Chapter, Condition, lead, show
from firered_desktop.tour.words import BLUE_SKY, BRIGHT, VIVID
from firered_desktop.ui.hand_out_dialog import HandOutDialog

if TYPE_CHECKING:
    from firered_desktop.tour.stage import Stage


def _listed(stage: Stage) -> Condition:
    return lambda: stage.session.archive.gallery.rowCount() == len(_EDITS)


def _select_all(stage: Stage) -> None:
    stage.desktop.history.grid.selectAll()


def _asked(stage: Stage) -> Condition:
    return lambda: isinstance(stage.front, HandOutDialog)


_EDITS = (("landscape", BLUE_SKY), ("interior", BRIGHT), ("still-life", VIVID))

HANDING_OUT: Chapter = (
    *(
        lead(*finished(sample, words, count, small=True))
        for count, (sample, words) in enumerate(_EDITS, 1)
    ),
    lead(choose("history"), _listed, _select_all, choose("export"), _asked),
    show("export-files"),
    show("export-sheet", click("As a contact sheet")),
    show("export-proof", click("As a client proof")),
    lead(shut()),
)
