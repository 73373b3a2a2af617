"""Judging a result: every way to compare, several results, and keeping a copy."""

from __future__ import annotations

from firered_desktop.core.job import State
from firered_desktop.core.parameters import NUM_IMAGES
from firered_desktop.tour.edits import composed, finished, run, setting
from firered_desktop.tour.hands import choose, click, shut
from firered_desktop.tour.steps import Chapter, Step, lead, show
from firered_desktop.tour.waiting import looked_at, reached
from firered_desktop.tour.words import GOLDEN, PENCIL, SOFT, SUNSET

# The name of each picture, and the segment that shows the pair so.
MODES = (
    ("before-after", "Split view"),
    ("side-by-side", "Side by side view"),
    ("before", "Show before"),
    ("after", "Show after"),
    ("difference", "Show difference"),
)


def _modes() -> Chapter:
    return tuple(show(name, click(segment)) for name, segment in MODES)


def _several() -> tuple[Step, ...]:
    return (
        lead(*composed("landscape", PENCIL), setting(NUM_IMAGES, 3), run()),
        show("several-results", reached(State.FINISHED, 4), looked_at()),
        show("next-result", click("Next result"), looked_at()),
    )


JUDGING: Chapter = (
    lead(*finished("object", SOFT, 1), *finished("interior", GOLDEN, 2)),
    lead(*finished("landscape", SUNSET, 3), looked_at()),
    *_modes(),
    show("actual-pixels", click("Split view"), choose("actual")),
    lead(choose("fit")),
    show("save-as", click("Save as")),
    lead(shut()),
    show("replace", choose("replace")),
    lead(shut()),
    *_several(),
)
