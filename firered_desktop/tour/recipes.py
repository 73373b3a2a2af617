"""Instructions to start from: looked for, looked at, used, and written by a person."""

from __future__ import annotations

from PySide6.QtCore import Qt

from firered_desktop.tour.edits import anew
from firered_desktop.tour.hands import choose, click, drop, press, shut, write
from firered_desktop.tour.steps import Chapter, lead, show
from firered_desktop.tour.waiting import read
from firered_desktop.tour.words import ARRANGE, NOTHING, SUNSET

RECIPES: Chapter = (
    show("recipes", click("Recipes")),
    show("recipes-no-match", write("Search recipes", NOTHING)),
    show(
        "recipe-details",
        write("Search recipes", ARRANGE),
        press("Search recipes", Qt.Key.Key_Down),
        press("Recipe cards", Qt.Key.Key_Space),
    ),
    show("recipe-in-use", click("Use this recipe")),
    lead(anew(), drop("landscape"), read(1), write("Instruction", SUNSET)),
    show("own-recipe", choose("recipe")),
    lead(shut()),
)
