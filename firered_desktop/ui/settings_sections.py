"""What stands in which section of the settings."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.preferences.export_rows import EXPORT_FOLDER, EXPORT_ROWS
from firered_desktop.preferences.network_rows import PROXY, UPDATE_CHECK
from firered_desktop.preferences.settings import (
    BUDGET_PER_DAY_USD,
    BUDGET_PER_EDIT_USD,
    BUDGET_PER_MONTH_USD,
    CONNECT_TIMEOUT_S,
    EDIT_TIMEOUT_S,
    FULL_SIZE_INPUTS,
    INPUT_DELIVERY,
    INPUT_EXPIRY_S,
    LANGUAGE,
    LARGEST_SIZE_MP,
    NETWORK_RETURN,
    PARALLEL_EDITS,
    RESULT_EXPIRY_S,
    SILENCE_TIMEOUT_S,
    STORE_IO,
    THEME,
    TRANSPARENT_GROUND,
    Preferences,
)
from firered_desktop.preferences.window_rows import (
    DESKTOP_NOTICES,
    MOTION,
    NOTICE_WORDS,
    TEXT_SIZE,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.core.parameters import Parameter


class Section(Enum):
    """What belongs together, under the English name by which it is found."""

    GENERAL = QT_TRANSLATE_NOOP("settings_sections", "General")
    NOTIFICATIONS = QT_TRANSLATE_NOOP("settings_sections", "Notifications")
    KEY = QT_TRANSLATE_NOOP("settings_sections", "Key")
    BUDGETS = QT_TRANSLATE_NOOP("settings_sections", "Budgets")
    PRIVACY = QT_TRANSLATE_NOOP("settings_sections", "Privacy")
    NETWORK = QT_TRANSLATE_NOOP("settings_sections", "Network")
    LIBRARY = QT_TRANSLATE_NOOP("settings_sections", "Library")
    FOLDERS = QT_TRANSLATE_NOOP("settings_sections", "Folders")
    EXPORTS = QT_TRANSLATE_NOOP("settings_sections", "Exports")
    FORMATS = QT_TRANSLATE_NOOP("settings_sections", "Formats")

    @property
    def words(self) -> str:
        """Its name in the language of the window."""
        return QCoreApplication.translate("settings_sections", self.value)


ROWS: Mapping[Section, tuple[Parameter[Any], ...]] = {
    Section.GENERAL: (LANGUAGE, THEME, TEXT_SIZE, MOTION, LARGEST_SIZE_MP, PARALLEL_EDITS),
    Section.NOTIFICATIONS: (DESKTOP_NOTICES, NOTICE_WORDS),
    Section.KEY: (),
    Section.BUDGETS: (BUDGET_PER_EDIT_USD, BUDGET_PER_DAY_USD, BUDGET_PER_MONTH_USD),
    Section.PRIVACY: (
        *(INPUT_EXPIRY_S, RESULT_EXPIRY_S, STORE_IO, INPUT_DELIVERY),
        *(FULL_SIZE_INPUTS, TRANSPARENT_GROUND),
    ),
    Section.NETWORK: (
        *(NETWORK_RETURN, EDIT_TIMEOUT_S, CONNECT_TIMEOUT_S, SILENCE_TIMEOUT_S),
        *(PROXY, UPDATE_CHECK),
    ),
    Section.LIBRARY: (),
    Section.FOLDERS: (EXPORT_FOLDER,),
    Section.EXPORTS: tuple(row for row in EXPORT_ROWS if row is not EXPORT_FOLDER),
    Section.FORMATS: (),
}


def rows_of(section: Section, preferences: Preferences) -> tuple[Parameter[Any], ...]:
    """What `section` offers: whether to be told of new versions only where there is whom to ask."""
    asks_nobody = not preferences.update_address
    return tuple(row for row in ROWS[section] if not (row is UPDATE_CHECK and asks_nobody))
