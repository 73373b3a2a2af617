"""Typed settings in a TOML file, layered: defaults, administrator, user."""

from __future__ import annotations

from firered_desktop.preferences.exports import (
    export_box,
    export_choices,
    export_format,
)
from firered_desktop.preferences.file import PreferencesFile
from firered_desktop.preferences.sending import send_options
from firered_desktop.preferences.settings import TABLE, Preferences

__all__ = ["TABLE", "Preferences", "PreferencesFile", "export_box", "export_choices"]
__all__ += ["export_format", "send_options"]
