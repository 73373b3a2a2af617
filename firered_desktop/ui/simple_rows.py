"""The controls for words, numbers, choices and switches."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.fields import ComboBox, DecimalSpinBox, SpinBox
from firered_desktop.ui.parameter_row import ParameterRow
from firered_desktop.ui.parameter_words import words
from firered_desktop.ui.theme import METRICS

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from firered_desktop.core.parameters import Choice, Integer, Number, Switch, Text
    from firered_desktop.session.draft import Draft

_DECIMALS = 2


class TextRow(ParameterRow[str]):
    """A line of text."""

    def __init__(self, parameter: Text, draft: Draft) -> None:
        self._line = QLineEdit()
        super().__init__(parameter, draft, self._line)
        self._line.textEdited.connect(self.choose)

    def say_more(self) -> None:
        self._line.setPlaceholderText(
            words(QT_TRANSLATE_NOOP("parameters", "For example: blur, extra people, text"))
        )

    def show_value(self, value: str) -> None:
        if self._line.text() != value:
            self._line.setText(value)


class IntegerRow(ParameterRow[int]):
    """A spin box for whole numbers."""

    def __init__(self, parameter: Integer, draft: Draft) -> None:
        self._integer = parameter
        self._box = SpinBox()
        self._box.setRange(parameter.low, parameter.high)
        super().__init__(parameter, draft, self._box)
        self._box.valueChanged.connect(self.choose)

    @property
    def copied(self) -> str:
        return str(self.value)

    def say_more(self) -> None:
        unit = self._integer.unit
        self._box.setSuffix(f" {words(unit)}" if unit else "")

    def show_value(self, value: int) -> None:
        self._box.setValue(value)


class _ShortNumberBox(DecimalSpinBox):
    """Shows 4 and 4.5, not 4.00 and 4.50."""

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's name
        locale = QLocale(self.locale())
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return locale.toString(value, "g", 6)


class NumberRow(ParameterRow[float]):
    """A spin box for numbers with decimals."""

    def __init__(self, parameter: Number, draft: Draft) -> None:
        self._box = _ShortNumberBox()
        self._box.setDecimals(_DECIMALS)
        self._box.setRange(parameter.low, parameter.high)
        self._box.setSingleStep(parameter.step)
        self._box.set_fine_step(parameter.fine)
        super().__init__(parameter, draft, self._box)
        self._box.valueChanged.connect(self.choose)

    @property
    def copied(self) -> str:
        return f"{self.value:g}"

    def show_value(self, value: float) -> None:
        self._box.setValue(value)


def wide_choice() -> ComboBox:
    """A combo box that is as wide as its column, however long its choices are."""
    box = ComboBox()
    box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box


class ChoiceRow(ParameterRow[str]):
    """A combo box."""

    def __init__(self, parameter: Choice, draft: Draft) -> None:
        self._choice = parameter
        self._box = wide_choice()
        for word, _ in parameter.choices:
            self._box.addItem("", word)
        super().__init__(parameter, draft, self._box)
        self._box.currentIndexChanged.connect(self._chosen)

    def say_more(self) -> None:
        for at, (_, label) in enumerate(self._choice.choices):
            self._box.setItemText(at, words(label))

    def show_value(self, value: str) -> None:
        self._box.setCurrentIndex(self._box.findData(value))

    def _chosen(self, at: int) -> None:
        self.choose(cast("str", self._box.itemData(at)))


class _CheckLabelArea(QWidget):
    """What stands beside a check box, and ticks it like the box itself."""

    pressed = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()


class SwitchRow(ParameterRow[bool]):
    """A check box with its label beside it, which may take several lines."""

    def __init__(self, parameter: Switch, draft: Draft) -> None:
        self._box = QCheckBox()
        super().__init__(parameter, draft, self._box)
        self._box.toggled.connect(self.choose)

    def lay_out(self) -> None:
        self._box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        area = _CheckLabelArea()
        beside = QHBoxLayout(area)
        beside.setContentsMargins(0, METRICS.gap_4, 0, 0)
        beside.addWidget(self.label)
        area.pressed.connect(self._box.click)
        line = QHBoxLayout()
        line.setSpacing(0)  # the box keeps room for words of its own
        line.addWidget(self._box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(area, 1)
        self.column.addLayout(line)

    def show_value(self, value: bool) -> None:
        self._box.setChecked(value)
