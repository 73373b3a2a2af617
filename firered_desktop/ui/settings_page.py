"""One section of the settings: each with its plain word, its control, and a hint."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from firered_desktop.core.parameters import Parameter
from firered_desktop.preferences import Preferences
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.settings_fields import Field, field_for, translated, value_of
from firered_desktop.ui.theme import METRICS, set_kind

LEAST_HEIGHT = 96  # pixels in which a setting with its hint can be read


class SettingsPage(QScrollArea):
    """Shows the settings of `rows` as they are in `preferences`; scrolls where there is no room."""

    def __init__(self, rows: Sequence[Parameter[Any]], preferences: Preferences) -> None:
        super().__init__()
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._leave_room(0)
        self._column.setSpacing(METRICS.gap_4)
        self._fields = {
            row.name: self._add(row, field_for(row, getattr(preferences, row.name))) for row in rows
        }
        self._column.addStretch(1)
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(lambda _, below: self._leave_room(below))

    def values(self) -> Mapping[str, Any]:
        """What the person chose, by name."""
        return {name: value_of(field) for name, field in self._fields.items()}

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self._column.totalHeightForWidth(width)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._content.minimumSizeHint().width() + METRICS.scroll_bar, LEAST_HEIGHT)

    def _leave_room(self, below: int) -> None:
        """Keep the place of the scroll bar free while it is not there: nothing moves with it."""
        self._column.setContentsMargins(0, 0, 0 if below else METRICS.scroll_bar, 0)

    def _add(self, row: Parameter[Any], field: Field) -> Field:
        words, explained = translated(row.label), translated(row.hint)
        set_name(field, row.label, words, explained)
        field.setToolTip(explained)
        self._column.addSpacing(METRICS.gap_12)
        if not isinstance(field, QCheckBox):  # which says its own
            label = QLabel()
            set_label(label, words)
            set_kind(label, "label")
            label.setBuddy(field)
            self._column.addWidget(label)
        hint = QLabel(explained)
        hint.setWordWrap(True)
        set_kind(hint, "quiet")
        self._column.addWidget(field)
        self._column.addWidget(hint)
        return field
