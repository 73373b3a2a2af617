"""The dialogs that belong to no edit: settings, key, keys, about."""

from __future__ import annotations

from PySide6.QtCore import Qt

from firered_desktop.tour.hands import choose, click, press, shut, turn_to, write
from firered_desktop.tour.steps import Chapter, lead, show
from firered_desktop.tour.words import LARGE, NOTHING
from firered_desktop.ui.settings_sections import Section

SECTIONS = tuple(Section)[1:]  # the first one is shown at once

SETTINGS: Chapter = (
    show("settings", choose("settings")),
    *(
        show(f"settings-{section.value.lower()}", turn_to("Sections", at))
        for at, section in enumerate(SECTIONS, start=1)
    ),
    show("settings-search", write("Search settings", LARGE)),
    show("settings-no-match", write("Search settings", NOTHING)),
    show("key", shut(), choose("key")),
    show("keys", shut(), choose("keys")),
    show("keys-taken", click("Change keys"), press("New keys", Qt.Key.Key_D)),
    show("diagnostics", shut(), choose("diagnostics")),
    show("about", shut(), choose("about")),
    show("licences", click("Licences")),
    lead(shut()),
    lead(shut()),
)
