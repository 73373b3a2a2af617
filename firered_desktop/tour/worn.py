"""The window in other clothes: before neutral grey, with large words, with more contrast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.tour.edits import finished
from firered_desktop.tour.hands import choose, click, drop, shut, write
from firered_desktop.tour.steps import Chapter, lead, show
from firered_desktop.tour.waiting import looked_at, read
from firered_desktop.tour.words import JOINED, SUNSET

if TYPE_CHECKING:
    from firered_desktop.tour.stage import Stage


def _more_contrast(stage: Stage) -> None:
    stage.program.appearance.strengthen()


NEUTRAL: Chapter = (
    show("neutral", *finished("landscape", SUNSET, 1, small=True), looked_at()),
    show("neutral-recipes", click("Recipes")),
)

LARGE_TEXT: Chapter = (
    show("large-text-empty"),
    show(
        "large-text",
        drop("landscape", "object", "interior"),
        read(3),
        write("Instruction", JOINED),
    ),
    show("large-text-recipes", click("Recipes")),
    show("large-text-settings", choose("settings")),
    lead(shut()),
)

STRONG: Chapter = (
    lead(_more_contrast),
    show("more-contrast", *finished("landscape", SUNSET, 1, small=True), looked_at()),
    show("more-contrast-recipes", click("Recipes")),
)
