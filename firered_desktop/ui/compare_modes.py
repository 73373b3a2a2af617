"""The row of buttons that chooses how before and after are shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from firered_desktop.ui.compare_scene import Mode
from firered_desktop.ui.key_tips import KeyTips
from firered_desktop.ui.mode_words import MODE_WORDS, mode_word
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.ui.icons import Icons


class CompareModes(QFrame):
    """One button per mode; `mode_chosen` (Mode) when a person chose one. Tooltips name `keys`.

    `turn_wished` when the divider is chosen that is there already.
    """

    mode_chosen = Signal(object)
    turn_wished = Signal()

    def __init__(self, icons: Icons, keys: KeymapChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tips = KeyTips(keys, self)
        set_kind(self, "segments")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(METRICS.line_width,) * 4)
        row.setSpacing(METRICS.focus_width)
        self._buttons: dict[Mode, QPushButton] = {}
        group = QButtonGroup(self)
        for mode, words in MODE_WORDS.items():
            button = QPushButton(icons.icon(words.icon), "")
            button.setIconSize(QSize(METRICS.small_icon, METRICS.small_icon))
            button.setCheckable(True)
            set_kind(button, "segment")
            button.setAutoExclusive(True)  # one of several, and so it is told to a screen reader
            button.toggled.connect(partial(self._toggled, mode))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[mode] = button
        split = self._buttons[Mode.SPLIT]
        split.setChecked(True)
        self._was_split = True
        split.pressed.connect(self._note_split)
        split.clicked.connect(self._turn)
        self._name_buttons()

    def set_mode(self, mode: Mode) -> None:
        """Show that `mode` is in use."""
        with QSignalBlocker(self._buttons[mode]):
            self._buttons[mode].setChecked(True)

    def _toggled(self, mode: Mode, on: bool) -> None:
        # Not `clicked`: a screen reader toggles, and does not click.
        if on:
            self.mode_chosen.emit(mode)

    def _note_split(self) -> None:
        self._was_split = self._buttons[Mode.SPLIT].isChecked()

    def _turn(self) -> None:
        if self._was_split:
            self.turn_wished.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._name_buttons()
        super().changeEvent(event)

    def _name_buttons(self) -> None:
        for mode, words in MODE_WORDS.items():
            button = self._buttons[mode]
            button.setText(mode_word(words.word))
            self._tips.tell(button, mode_word(words.tip))
            set_name(button, words.spoken, mode_word(words.spoken))
