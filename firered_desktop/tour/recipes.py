"""Instructions to start from."""

from __future__ import annotations

from firered_desktop.tour.hands import click
from firered_desktop.tour.steps import Chapter, lead, show

RECIPES: Chapter = (
    show("recipes", click("Recipes")),
    lead(click("Close recipes")),
)
