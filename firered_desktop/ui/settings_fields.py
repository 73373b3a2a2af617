"""The control for each kind of setting, and the value that stands in it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRegularExpression, QSignalBlocker
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QLineEdit

from firered_desktop.core.parameters import Choice, Integer, Number, Parameter, Switch
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.preferences.export_rows import EXPORT_BOX_HEIGHT, EXPORT_BOX_WIDTH
from firered_desktop.preferences.kinds import Amount, Colour, File, Folder, NameTemplate, WebAddress
from firered_desktop.preferences.settings import (
    CONNECT_TIMEOUT_S,
    EDIT_TIMEOUT_S,
    INPUT_EXPIRY_S,
    LARGEST_SIZE_MP,
    RESULT_EXPIRY_S,
    SILENCE_TIMEOUT_S,
)
from firered_desktop.preferences.window_rows import TEXT_SIZE
from firered_desktop.ui.colour_box import ColourBox
from firered_desktop.ui.fields import ComboBox, DecimalSpinBox, SpinBox
from firered_desktop.ui.measures import MEGAPIXELS, PIXELS, SECONDS, duration, unit_behind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

UNITS: Mapping[str, str] = {
    LARGEST_SIZE_MP.name: MEGAPIXELS,
    CONNECT_TIMEOUT_S.name: SECONDS,
    SILENCE_TIMEOUT_S.name: SECONDS,
    EXPORT_BOX_WIDTH.name: PIXELS,
    EXPORT_BOX_HEIGHT.name: PIXELS,
}
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400  # seconds
# Times that are long are chosen in words; what else was set in the file is offered beside them.
DURATIONS: Mapping[str, tuple[int, ...]] = {
    INPUT_EXPIRY_S.name: (_HOUR, 6 * _HOUR, _DAY, 3 * _DAY, 7 * _DAY, 30 * _DAY),
    RESULT_EXPIRY_S.name: (_HOUR, _DAY, 3 * _DAY, 7 * _DAY, 30 * _DAY, 90 * _DAY, 365 * _DAY),
    EDIT_TIMEOUT_S.name: (
        *(_MINUTE, 5 * _MINUTE, 10 * _MINUTE, 30 * _MINUTE),
        *(_HOUR, 3 * _HOUR, 12 * _HOUR, _DAY),
    ),
}
PERCENTS: Mapping[str, tuple[int, ...]] = {TEXT_SIZE.name: (90, 100, 110, 125, 150)}
_NO_LIMIT = QT_TRANSLATE_NOOP("preferences", "No limit")
_ON = QT_TRANSLATE_NOOP("preferences", "On")
_OFF = QT_TRANSLATE_NOOP("preferences", "Off")
_AS_THE_SYSTEM = QT_TRANSLATE_NOOP("preferences", "Like the system")
_NO_FILE = QT_TRANSLATE_NOOP("preferences", "No file")
_BESIDE = QT_TRANSLATE_NOOP("preferences", "Beside the original")


def amount_text(value: Decimal | None) -> str:
    """An amount of USD as it stands in a field; nothing is no limit."""
    return "" if value is None else f"${value:f}"


class AmountLine(QLineEdit):
    """A line that takes an amount with either sign for decimals, or nothing: no limit."""

    def __init__(self, value: Decimal | None) -> None:
        super().__init__(amount_text(value))
        shape = QRegularExpression(r"\$?(\d{1,5}([.,]\d{0,4})?)?")
        self.setValidator(QRegularExpressionValidator(shape, self))
        self.setPlaceholderText(translated(_NO_LIMIT))

    def value(self) -> Decimal | None:
        """The amount in USD."""
        text = self.text().lstrip("$").replace(",", ".")
        return Decimal(text) if text else None


class FolderLine(QLineEdit):
    """A line that takes the whole path of a folder, or nothing: beside the original."""

    def __init__(self, value: str | None) -> None:
        super().__init__(value or "")
        self.setPlaceholderText(translated(_BESIDE))

    def value(self) -> str | None:
        """The path as it is written."""
        return self.text().strip() or None


class FileLine(QLineEdit):
    """A line that takes the whole path of a file, or nothing."""

    def __init__(self, value: str | None) -> None:
        super().__init__(value or "")
        self.setPlaceholderText(translated(_NO_FILE))

    def value(self) -> str | None:
        """The path as it is written."""
        return self.text().strip() or None


class NameLine(QLineEdit):
    """A line that takes what files are called."""

    def value(self) -> str:
        """The template as it is written."""
        return self.text().strip()


class AddressLine(QLineEdit):
    """A line that takes the address of a machine, or nothing."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.setPlaceholderText(translated(_AS_THE_SYSTEM))

    def value(self) -> str:
        """The address as it is written."""
        return self.text().strip()


Line = AmountLine | FolderLine | FileLine | NameLine | AddressLine
Field = ComboBox | SpinBox | DecimalSpinBox | QCheckBox | Line


def field_for(row: Parameter[Any], value: Any) -> Field:
    """The control for `row` with `value` in it; raises TypeError for a kind without one."""
    if row.name in DURATIONS:
        return _offering({each: duration(each) for each in (*DURATIONS[row.name], value)}, value)
    if row.name in PERCENTS:
        return _offering({each: f"{each}%" for each in (*PERCENTS[row.name], value)}, value)
    box = _BOXES.get(type(row))
    if box is None:
        raise TypeError(row.name)
    return box(row, value)


def value_of(field: Field) -> Any:
    """What the person chose."""
    if isinstance(field, ComboBox):
        return field.currentData()
    if isinstance(field, QCheckBox):
        return field.isChecked()
    return field.value()


def put(field: Field, value: Any) -> None:
    """Let `value` stand in `field`; nobody is told of a change."""
    with QSignalBlocker(field):
        if isinstance(field, ColourBox):
            field.show_colour(value)
        elif isinstance(field, ComboBox):
            field.setCurrentIndex(field.findData(value))
        elif isinstance(field, QCheckBox):
            field.setChecked(value)
        elif isinstance(field, AmountLine):
            field.setText(amount_text(value))
        elif isinstance(field, QLineEdit):
            field.setText(value or "")
        else:
            field.setValue(value)


def when_chosen(field: Field, tell: Callable[[], object]) -> None:
    """Call `tell` whenever the person is done with another value in `field`."""
    if isinstance(field, ComboBox):
        field.currentIndexChanged.connect(lambda _: tell())
    elif isinstance(field, QCheckBox):
        field.toggled.connect(lambda _: tell())
    elif isinstance(field, QLineEdit):
        field.editingFinished.connect(tell)
    else:
        field.setKeyboardTracking(False)  # a number that is half typed is none yet
        field.valueChanged.connect(lambda _: tell())


def in_words(field: Field) -> str:
    """What stands in `field`, as it is read there."""
    if isinstance(field, ComboBox):
        return field.currentText()
    if isinstance(field, QCheckBox):
        return translated(_ON if field.isChecked() else _OFF)
    if isinstance(field, QLineEdit):
        return field.text() or field.placeholderText()
    return field.text()


def translated(source: str) -> str:
    """A text of the table of settings in the language of the window."""
    return QCoreApplication.translate("preferences", source)


def _switch_box(row: Switch, value: bool) -> QCheckBox:
    box = QCheckBox(translated(row.label))
    box.setChecked(value)
    return box


def _choice_box(row: Choice, value: str) -> ComboBox:
    box = ComboBox()
    for word, label in row.choices:
        box.addItem(translated(label), word)
    box.setCurrentIndex(box.findData(value))
    return box


def _offering(offered: Mapping[int, str], value: int) -> ComboBox:
    """A choice of numbers in words, `value` among them also where it is not usual."""
    box = ComboBox()
    for number in sorted(offered):
        box.addItem(offered[number], number)
    box.setCurrentIndex(box.findData(value))
    return box


def _whole_box(row: Integer, value: int) -> SpinBox:
    box = SpinBox()
    box.setRange(row.low, row.high)
    if row.name in UNITS:
        box.setSuffix(unit_behind(UNITS[row.name]))
    box.setValue(value)
    return box


def _decimal_box(row: Number, value: float) -> DecimalSpinBox:
    box = DecimalSpinBox()
    box.setDecimals(1)
    box.setRange(row.low, row.high)
    box.setSingleStep(row.step)
    if row.name in UNITS:
        box.setSuffix(unit_behind(UNITS[row.name]))
    box.setValue(value)
    return box


_BOXES: Mapping[type, Callable[[Any, Any], Field]] = {
    Choice: _choice_box,
    Switch: _switch_box,
    Integer: _whole_box,
    Number: _decimal_box,
    Colour: lambda _, value: ColourBox(value),
    Amount: lambda _, value: AmountLine(value),
    Folder: lambda _, value: FolderLine(value),
    File: lambda _, value: FileLine(value),
    NameTemplate: lambda _, value: NameLine(value),
    WebAddress: lambda _, value: AddressLine(value),
}
