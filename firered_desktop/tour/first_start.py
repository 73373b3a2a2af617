"""The first start of a person who has no key."""

from __future__ import annotations

from firered_desktop.tour.hands import click
from firered_desktop.tour.steps import Chapter, show

FIRST_START: Chapter = (
    show("first-start-language"),
    show("first-start-key", click("Next")),
    show("first-start-privacy", click("Next")),
)
