"""The dialogs that belong to no edit: settings, key, keys, about."""

from __future__ import annotations

from firered_desktop.tour.hands import choose, click, shut
from firered_desktop.tour.steps import Chapter, lead, show

# The name of each picture after the first, and the section of the settings that it shows.
SECTIONS = (
    ("settings-sending", "Sending edits"),
    ("settings-at-fal", "At fal"),
    ("settings-budgets", "Budgets"),
    ("settings-exports", "Exports"),
)

SETTINGS: Chapter = (
    show("settings", choose("settings")),
    *(show(name, click(section)) for name, section in SECTIONS),
    show("key", shut(), choose("key")),
    show("keys", shut(), choose("keys")),
    show("about", shut(), choose("about")),
    lead(shut()),
)
