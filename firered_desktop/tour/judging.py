"""Judging a result: every way to compare, several results, and keeping a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from firered_desktop.core.job import State
from firered_desktop.core.judging import Flag, Judgement, Label
from firered_desktop.core.parameters import NUM_IMAGES
from firered_desktop.tour.edits import composed, finished, run, setting
from firered_desktop.tour.hands import choose, click, hold, point_at, release, shut
from firered_desktop.tour.steps import Chapter, Condition, Step, lead, show
from firered_desktop.tour.waiting import looked_at, reached
from firered_desktop.tour.words import GOLDEN, PENCIL, SOFT, SUNSET

if TYPE_CHECKING:
    from firered_desktop.tour.stage import Stage

# The name of each picture, and the command that shows the pair so.
MODES = (
    ("before-after", "split"),
    ("side-by-side", "side"),
    ("before", "before"),
    ("after", "after"),
    ("difference", "difference"),
    ("fade", "fade"),
    ("blink", "blink"),
)


def _modes() -> Chapter:
    return tuple(show(name, choose(command)) for name, command in MODES)


def _is_marked(stage: Stage) -> Condition:
    """Until the card of the edit that is looked at bears what was said of it."""
    session = stage.session
    return lambda: (
        session.comparison.job is not None
        and session.archive.firsts.of(session.comparison.job) == Judgement(4, Flag.PICK, Label.BLUE)
    )


def _several() -> tuple[Step, ...]:
    return (
        lead(*composed("landscape", PENCIL), setting(NUM_IMAGES, 3), run()),
        show("several-results", reached(State.FINISHED, 4), looked_at()),
        show("next-result", choose("next"), looked_at()),
        show("two-results", choose("reference"), choose("next"), looked_at()),
        lead(choose("photograph")),
    )


JUDGING: Chapter = (
    lead(*finished("object", SOFT, 1), *finished("interior", GOLDEN, 2)),
    lead(*finished("landscape", SUNSET, 3), looked_at()),
    *_modes(),
    show("level-divider", choose("level")),
    show("actual-pixels", choose("split"), choose("actual")),
    show("loupe", choose("fit"), point_at("Compare", 0.55, 0.68), hold(Qt.Key.Key_W)),
    show("full-view", release(Qt.Key.Key_W), choose("full")),
    lead(choose("full")),
    show("judged", choose("rate_4"), choose("flag_pick"), choose("label_blue"), _is_marked),
    show("save-as", click("Save as")),
    lead(shut()),
    show("replace", choose("replace")),
    lead(shut()),
    *_several(),
    show("past-instructions", choose("past")),
    lead(shut()),
    show("picture-from-history", choose("pick")),
    lead(shut()),
)
