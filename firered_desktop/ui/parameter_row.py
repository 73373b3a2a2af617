"""One setting in the panel: its label and the control for its type of parameter."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from firered_desktop.core.parameters import CONTEXT, Parameter
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.session.draft import Draft
from firered_desktop.ui.field_label import FieldLabel
from firered_desktop.ui.names import set_name
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import METRICS

T = TypeVar("T")


class ParameterRow(QWidget, Generic[T]):
    """Shows the draft's value of `parameter` in `control` and writes back what is chosen there.

    What a type of control needs is in the methods without an underscore that subclasses override.
    """

    def __init__(self, parameter: Parameter[T], draft: Draft, control: QWidget) -> None:
        super().__init__()
        self.parameter = parameter
        self.control = control
        self._draft = draft
        self.label = FieldLabel()
        self.label.name(control)
        self.label.reset_wished.connect(self.reset)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(METRICS.gap_4)
        self.lay_out()
        self.retranslate()

    @property
    def value(self) -> T:
        """The draft's value."""
        return self._draft.parameters.value(self.parameter)

    @property
    def changed(self) -> bool:
        """Whether the value is another than the default."""
        return self.value != self.parameter.default

    def choose(self, value: T) -> None:
        """Write `value` into the draft."""
        self._draft.set_value(self.parameter, value)

    def reset(self) -> None:
        """Go back to the default."""
        self.choose(self.parameter.default)

    def show_draft(self) -> None:
        """Show what the draft holds, without writing it back."""
        with QSignalBlocker(self.control):
            self.show_value(self.value)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        row = self.parameter
        self.label.show_words(words(row.label), words(row.term), self.tip())
        set_name(self.control, row.spoken, words(row.spoken), words(row.hint))
        self.control.setToolTip(plain_tip(self.tip()))
        with QSignalBlocker(self.control):
            self.say_more()
        self.show_draft()

    def tip(self) -> str:
        """What the setting does, its default and its range."""
        row = self.parameter
        template = words(QT_TRANSLATE_NOOP("parameters", "Default: {default}. Range: {range}."))
        limits = template.format(default=self.value_words(row.default), range=self.range_words())
        return f"{words(row.hint)}\n{limits}"

    def focus(self) -> None:
        """Give the focus to the control."""
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def lay_out(self) -> None:
        """Put label and control into the column."""
        self.column.addWidget(self.label)
        self.column.addWidget(self.control)

    def say_more(self) -> None:
        """Say what else the control says, such as its choices or its unit."""

    def show_value(self, value: T) -> None:
        """Show `value` in the control."""
        raise NotImplementedError

    def value_words(self, value: T) -> str:
        """`value` in words."""
        return str(value)

    def range_words(self) -> str:
        """What may be chosen, in words."""
        return str(self.parameter.allowed())


AnyRow = ParameterRow[Any]


def words(text: str) -> str:
    """A text of the table in the language of the window."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""
