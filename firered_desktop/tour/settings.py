"""The dialogs that belong to no edit: settings, key, keys, about."""

from __future__ import annotations

from firered_desktop.tour.hands import choose, click, shut, turn_to
from firered_desktop.tour.steps import Chapter, lead, show
from firered_desktop.ui.settings_sections import Section

SECTIONS = tuple(Section)[1:]  # the first one is shown at once

SETTINGS: Chapter = (
    show("settings", choose("settings")),
    *(
        show(f"settings-{section.value.lower()}", turn_to("Sections", at))
        for at, section in enumerate(SECTIONS, start=1)
    ),
    show("key", shut(), choose("key")),
    show("keys", shut(), choose("keys")),
    show("diagnostics", shut(), choose("diagnostics")),
    show("about", shut(), choose("about")),
    show("licences", click("Licences")),
    lead(shut()),
    lead(shut()),
)
