"""The control for the model: which endpoint is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from firered_desktop.core.models import DEFAULT_MODEL, MODELS, Model
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.field_label import FieldLabel
from firered_desktop.ui.joining import listed
from firered_desktop.ui.names import set_name
from firered_desktop.ui.parameter_row import reset_all
from firered_desktop.ui.setting_menu import SettingMenu
from firered_desktop.ui.simple_rows import wide_choice
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import METRICS

if TYPE_CHECKING:
    from firered_desktop.session.draft import Draft

_NAME = QT_TRANSLATE_NOOP("ModelRow", "Model")
_TIP = QT_TRANSLATE_NOOP(
    "ModelRow", "Which of fal's models makes the edit. Default: {default}. Range: {range}."
)


class ModelRow(QWidget):
    """A combo box that shows and changes the model of `draft`."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self.control = wide_choice()
        for model in MODELS:
            self.control.addItem(model.label)
        self.label = FieldLabel()
        self.label.name(self.control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_4)
        column.addWidget(self.label)
        column.addWidget(self.control)
        self.label.reset_wished.connect(self.reset)
        self.control.currentIndexChanged.connect(lambda at: draft.set_model(MODELS[at]))
        SettingMenu(self, lambda: reset_all(draft), self.label, self.control)

    @property
    def changed(self) -> bool:
        """Whether another model than the default is chosen."""
        return self._draft.model is not DEFAULT_MODEL

    @property
    def default_words(self) -> str:
        """The default by its name."""
        return DEFAULT_MODEL.label

    copied = None  # a model is no number

    def pasted(self, text: str) -> None:
        """Nothing, whatever the text is."""

    def choose(self, value: Model) -> None:
        """Ask this model."""
        self._draft.set_model(value)

    def reset(self) -> None:
        """Ask the default one."""
        self.choose(DEFAULT_MODEL)

    def focus(self) -> None:
        """Give the focus to the control."""
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_draft(self) -> None:
        """Show what is chosen, without writing it back."""
        with QSignalBlocker(self.control):
            self.control.setCurrentIndex(MODELS.index(self._draft.model))

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        name = _said(_NAME)
        choices = listed(model.label for model in MODELS)
        tip = _said(_TIP).format(default=DEFAULT_MODEL.label, range=choices)
        self.label.show_words(name, name, tip)
        set_name(self.control, "Model", name)
        self.control.setToolTip(plain_tip(tip))


def _said(source: str) -> str:
    return QCoreApplication.translate("ModelRow", source)
