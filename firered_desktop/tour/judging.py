"""Judging a result: every way to compare, several results, and keeping a copy."""

from __future__ import annotations

from PySide6.QtCore import Qt

from firered_desktop.core.job import State
from firered_desktop.core.parameters import NUM_IMAGES
from firered_desktop.tour.edits import composed, finished, run, setting
from firered_desktop.tour.hands import choose, click, hold, point_at, release, shut
from firered_desktop.tour.steps import Chapter, Step, lead, show
from firered_desktop.tour.waiting import looked_at, reached
from firered_desktop.tour.words import GOLDEN, PENCIL, SOFT, SUNSET

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
