"""The settings, generated from their table, in sections of which one is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.core.parameters import Parameter
from firered_desktop.preferences import Preferences
from firered_desktop.preferences.export_rows import EXPORT_ROWS
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
)
from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.inline_notice import InlineNotice, Tone
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.segments import Segments
from firered_desktop.ui.settings_page import SettingsPage
from firered_desktop.ui.speech import say
from firered_desktop.ui.theme import METRICS, set_kind

WIDTH = 460
GUTTER = METRICS.gap_24 - METRICS.scroll_bar


class Section(Enum):
    """What belongs together, and under which English name it is found."""

    GENERAL = "General"
    SENDING = "Sending edits"
    AT_FAL = "At fal"
    BUDGETS = "Budgets"
    EXPORTS = "Exports"


ROWS: Mapping[Section, tuple[Parameter[Any], ...]] = {
    Section.GENERAL: (LANGUAGE, THEME, LARGEST_SIZE_MP, PARALLEL_EDITS),
    Section.SENDING: (
        NETWORK_RETURN,
        FULL_SIZE_INPUTS,
        TRANSPARENT_GROUND,
        CONNECT_TIMEOUT_S,
        SILENCE_TIMEOUT_S,
        EDIT_TIMEOUT_S,
    ),
    Section.AT_FAL: (STORE_IO, INPUT_DELIVERY, INPUT_EXPIRY_S, RESULT_EXPIRY_S),
    Section.BUDGETS: (BUDGET_PER_EDIT_USD, BUDGET_PER_DAY_USD, BUDGET_PER_MONTH_USD),
    Section.EXPORTS: EXPORT_ROWS,
}


class SettingsDialog(FittedDialog):
    """Shows `preferences`. `chosen` carries the changed ones, `key_wished` asks for the key."""

    chosen = Signal(object)
    key_wished = Signal()

    def __init__(
        self, preferences: Preferences, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(WIDTH, parent, scrolls=True)
        self._preferences = preferences
        self.setWindowTitle(f"{self.tr('Settings')} – FireRed Desktop")
        title = QLabel()
        set_label(title, self.tr("Settings"))
        set_kind(title, "title")
        self._pages = {section: SettingsPage(ROWS[section], preferences) for section in Section}
        self._notice = InlineNotice(icons)
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        # The bar of a page that scrolls stands beside the column in which everything is aligned.
        margin = METRICS.gap_24
        column.setContentsMargins(margin, margin, GUTTER, margin)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(title)
        column.addLayout(self._make_sections())
        column.addWidget(self._stack, 1)
        column.addWidget(self._notice)
        column.addLayout(self._make_buttons(icons))

    def _make_sections(self) -> QHBoxLayout:
        words = {
            Section.GENERAL: self.tr("General"),
            Section.SENDING: self.tr("Sending edits"),
            Section.AT_FAL: self.tr("At fal"),
            Section.BUDGETS: self.tr("Budgets"),
            Section.EXPORTS: self.tr("Exports"),
        }
        segments = Segments({section.value: word for section, word in words.items()})
        segments.chosen.connect(self._stack.setCurrentIndex)
        beside = QHBoxLayout()
        beside.setContentsMargins(0, 0, METRICS.gap_24 - GUTTER, 0)
        beside.addWidget(segments)
        return beside

    def _make_buttons(self, icons: Icons) -> QHBoxLayout:
        key = QPushButton(icons.icon("key"), self.tr("Key…"))
        set_name(key, "Key", self.tr("Key"))
        close = QPushButton(self.tr("Close"))
        set_name(close, "Close", self.tr("Close"))
        save = QPushButton(self.tr("Save settings"))
        set_kind(save, "primary")
        set_name(save, "Save settings", self.tr("Save settings"))
        save.setDefault(True)
        key.clicked.connect(self.key_wished)
        close.clicked.connect(self.reject)
        save.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, METRICS.gap_24 - GUTTER, 0)
        row.setSpacing(METRICS.gap_8)
        row.addWidget(key)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(save)
        return row

    def _choose(self) -> None:
        values: dict[str, Any] = {}
        for page in self._pages.values():
            values |= page.values()
        chosen = replace(self._preferences, **values)
        if refused := chosen.refused():
            self._notice.tell(say(refused[0].happened, refused[0].remedy), Tone.ERROR)
            return
        self.chosen.emit(chosen)
        self.accept()
