"""The empty window teaches: a sample and a recipe lead to a running edit in three clicks."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from firered_desktop.core.job import State
from firered_desktop.ui.beginning import PictureButton
from firered_desktop.ui.compare_view import CompareView
from firered_desktop.ui.theme import CANVAS
from tests.ui.hands import click
from tests.ui.live import Live


def begun(live: Live) -> None:
    live.open()
    live.until(lambda: bool(live.program.session.recipes.groups))


def test_three_clicks_lead_to_a_running_edit(live: Live) -> None:
    begun(live)
    click(live.named("Recipe 2", PictureButton))
    click(live.named("Sample 2", PictureButton))
    live.ready()
    click(live.named("Run edit", QPushButton))
    assert live.ended(State.FINISHED).request.prompt.startswith("Replace the grey sky")


def test_it_gives_way_to_the_first_picture_and_comes_back(live: Live) -> None:
    begun(live)
    beginning = live.program.desktop.recipe_desk.beginning
    compare = live.named("Compare", CompareView)
    assert beginning.isVisible()
    assert not compare.isVisible()
    click(live.named("Sample 1", PictureButton))
    live.ready()
    live.until(compare.isVisible)
    live.program.session.draft.clear()
    live.until(beginning.isVisible)


def test_its_pictures_are_read(live: Live) -> None:
    begun(live)
    sample = live.named("Sample 3", PictureButton)
    bare = sample.palette().color(CANVAS)
    live.until(lambda: sample.grab().toImage().pixelColor(60, 40) != bare)


def test_all_recipes_are_one_click_away(live: Live) -> None:
    begun(live)
    click(live.named("See all recipes", QPushButton))
    live.until(live.program.desktop.recipe_desk.gallery.isVisible)
