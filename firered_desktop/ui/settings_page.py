"""One section of the settings: each with its plain word, its control, and a hint."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLabel

from firered_desktop.core.parameters import Parameter
from firered_desktop.preferences import Preferences
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.scroll_column import ScrollColumn
from firered_desktop.ui.settings_fields import Field, field_for, translated, value_of
from firered_desktop.ui.theme import METRICS, set_kind

HIGHEST = 480  # pixels; a page with many settings makes the others no higher


class SettingsPage(ScrollColumn):
    """Shows the settings of `rows` as they are in `preferences`; scrolls where there is no room."""

    def __init__(self, rows: Sequence[Parameter[Any]], preferences: Preferences) -> None:
        super().__init__(HIGHEST)
        self._fields = {
            row.name: self._add(row, field_for(row, getattr(preferences, row.name))) for row in rows
        }
        self.column.addStretch(1)

    def values(self) -> Mapping[str, Any]:
        """What the person chose, by name."""
        return {name: value_of(field) for name, field in self._fields.items()}

    def _add(self, row: Parameter[Any], field: Field) -> Field:
        words, explained = translated(row.label), translated(row.hint)
        set_name(field, row.label, words, explained)
        field.setToolTip(explained)
        self.column.addSpacing(METRICS.gap_12)
        if not isinstance(field, QCheckBox):  # which says its own
            label = QLabel()
            set_label(label, words)
            set_kind(label, "label")
            label.setBuddy(field)
            self.column.addWidget(label)
        hint = QLabel(explained)
        hint.setWordWrap(True)
        set_kind(hint, "quiet")
        self.column.addWidget(field)
        self.column.addWidget(hint)
        return field
