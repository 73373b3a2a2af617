"""One setting in the panel: its label and the control for its type of parameter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from firered_desktop.core.models import DEFAULT_MODEL
from firered_desktop.core.parameters import PROMPT, EditParameters, Parameter
from firered_desktop.ui.field_label import FieldLabel
from firered_desktop.ui.names import set_name
from firered_desktop.ui.parameter_words import tip_words, value_words, words
from firered_desktop.ui.setting_menu import SettingMenu
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import METRICS

if TYPE_CHECKING:
    from firered_desktop.session.draft import Draft

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
        SettingMenu(self, self._reset_all, self.label, control)
        self.retranslate()

    @property
    def value(self) -> T:
        """The draft's value."""
        return self._draft.parameters.value(self.parameter)

    @property
    def changed(self) -> bool:
        """Whether the value is another than the default."""
        return self.value != self.parameter.default

    @property
    def default_words(self) -> str:
        """The default in words."""
        return value_words(self.parameter, self.parameter.default)

    @property
    def copied(self) -> str | None:
        """The value as plain text for another program; None where it is no number."""
        return None

    def pasted(self, text: str) -> T | None:
        """The value that `text` from another program stands for; None where it stands for none."""
        first = text.split(maxsplit=1)[:1]  # a unit may stand behind it
        try:
            value = self.parameter.parse("".join(first))
        except ValueError:
            return None
        return value if self.parameter.accepts(value) else None

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
        tip = tip_words(row)
        self.label.show_words(words(row.label), words(row.term), tip)
        set_name(self.control, row.spoken, words(row.spoken), words(row.hint))
        self.control.setToolTip(plain_tip(tip))
        with QSignalBlocker(self.control):
            self.say_more()
        self.show_draft()

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

    def _reset_all(self) -> None:
        reset_all(self._draft)


AnyRow = ParameterRow[Any]


def reset_all(draft: Draft) -> None:
    """Go back to every default; pictures and instruction stay."""
    prompt = draft.parameters.value(PROMPT)
    draft.take(DEFAULT_MODEL, EditParameters({PROMPT.name: prompt}))
