"""Typed settings in a TOML file, layered: defaults, administrator, user."""

from __future__ import annotations

from firered_desktop.preferences.file import PreferencesFile
from firered_desktop.preferences.sending import send_options
from firered_desktop.preferences.settings import TABLE, Preferences

__all__ = ["TABLE", "Preferences", "PreferencesFile", "send_options"]
