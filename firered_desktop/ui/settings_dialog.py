"""The settings, generated from their table: the plain word, the control, and a hint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from firered_desktop.core.parameters import Choice, Integer, Number, Parameter
from firered_desktop.preferences import Preferences
from firered_desktop.preferences.settings import (
    LANGUAGE,
    LARGEST_SIZE_MP,
    PARALLEL_EDITS,
    THEME,
)
from firered_desktop.ui.fields import ComboBox, DecimalSpinBox, SpinBox
from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.measures import MEGAPIXELS, unit_behind
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind

WIDTH = 420
SHOWN: tuple[Parameter[Any], ...] = (LANGUAGE, THEME, LARGEST_SIZE_MP, PARALLEL_EDITS)
UNITS: Mapping[str, str] = {LARGEST_SIZE_MP.name: MEGAPIXELS}

Field = ComboBox | SpinBox | DecimalSpinBox


class SettingsDialog(FittedDialog):
    """Shows `preferences`. `chosen` carries the changed ones, `key_wished` asks for the key."""

    chosen = Signal(object)
    key_wished = Signal()

    def __init__(
        self, preferences: Preferences, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(WIDTH, parent)
        self._preferences = preferences
        self.setWindowTitle(f"{self.tr('Settings')} – FireRed Desktop")
        title = QLabel()
        set_label(title, self.tr("Settings"))
        set_kind(title, "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_4)
        column.addWidget(title)
        self._fields = {row.name: self._add_row(column, row) for row in SHOWN}
        column.addSpacing(METRICS.gap_16)
        column.addLayout(self._make_buttons(icons))

    def _add_row(self, column: QVBoxLayout, row: Parameter[Any]) -> Field:
        words = _translated(row.label)
        label = QLabel()
        set_label(label, words)
        set_kind(label, "label")
        field = _field_for(row, getattr(self._preferences, row.name))
        set_name(field, row.label, words, _translated(row.hint))
        field.setToolTip(_translated(row.hint))
        label.setBuddy(field)
        hint = QLabel(_translated(row.hint))
        hint.setWordWrap(True)
        set_kind(hint, "quiet")
        column.addSpacing(METRICS.gap_12)
        for widget in (label, field, hint):
            column.addWidget(widget)
        return field

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
        row.setSpacing(METRICS.gap_8)
        row.addWidget(key)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(save)
        return row

    def _choose(self) -> None:
        values = {name: _value_of(field) for name, field in self._fields.items()}
        self.chosen.emit(replace(self._preferences, **values))
        self.accept()


def _field_for(row: Parameter[Any], value: Any) -> Field:
    if isinstance(row, Choice):
        box = ComboBox()
        for word, label in row.choices:
            box.addItem(_translated(label), word)
        box.setCurrentIndex(box.findData(value))
        return box
    if isinstance(row, Integer):
        whole = SpinBox()
        whole.setRange(row.low, row.high)
        whole.setValue(value)
        return whole
    if isinstance(row, Number):
        decimal = DecimalSpinBox()
        decimal.setDecimals(1)
        decimal.setRange(row.low, row.high)
        decimal.setSingleStep(row.step)
        if row.name in UNITS:
            decimal.setSuffix(unit_behind(UNITS[row.name]))
        decimal.setValue(value)
        return decimal
    raise TypeError(row.name)


def _value_of(field: Field) -> Any:
    return field.currentData() if isinstance(field, ComboBox) else field.value()


def _translated(source: str) -> str:
    return QCoreApplication.translate("preferences", source)
