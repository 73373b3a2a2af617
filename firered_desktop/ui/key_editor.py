"""Changing the keys of one command: what it has, taking down new ones, and who has them already."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout

from firered_desktop.session.key_rules import Refusal, refusal
from firered_desktop.ui.inline_notice import InlineNotice, Tone
from firered_desktop.ui.key_recorder import KeyRecorder
from firered_desktop.ui.names import set_name
from firered_desktop.ui.shortcuts import shown
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.keymap import Keys
    from firered_desktop.session.key_list import KeyRow
    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.ui.icons import Icons


class KeyEditor(QFrame):
    """Changes the keys of the row that it is handed, in `choice`.

    `words_of` says what a command does, `fixed` which keys are nobody's to give, and what they do.
    `ended` says that taking down is over, so that the focus can go back to where it came from.
    """

    ended = Signal()

    def __init__(
        self,
        choice: KeymapChoice,
        icons: Icons,
        words_of: Callable[[str], str],
        fixed: dict[str, str],
    ) -> None:
        super().__init__()
        self._choice = choice
        self._words_of = words_of
        self._fixed = fixed
        self._row: KeyRow | None = None
        self._wanted: Keys = ()
        self._adding = False
        set_kind(self, "raised")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._notice = InlineNotice(icons)
        self._recorder = KeyRecorder()
        self._recorder.pressed.connect(self._take)
        self._recorder.left.connect(self._end)
        self._steps = QStackedWidget()
        for made in (self._make_offer(), self._make_recording(), self._make_question()):
            self._steps.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_12] * 4)
        column.setSpacing(METRICS.gap_8)
        for widget in (self._words, self._notice, self._steps):
            column.addWidget(widget)
        choice.changed.connect(self._describe)
        self.show_row(None)

    def show_row(self, row: KeyRow | None) -> None:
        """Offer to change the keys of `row`; what was begun for another is over."""
        self._row = row
        self._show_step(0)

    def record(self, *, adding: bool = False) -> None:
        """Wait for the new keys, which come beside the present ones where `adding`."""
        if self._row is None or self._row.fixed:
            return
        self._adding = adding
        self._show_step(1)
        self._recorder.begin()

    def remove(self) -> None:
        """Let no key call the command."""
        if self._row is not None and not self._row.fixed:
            self._use(())

    def _make_offer(self) -> QFrame:
        self._change = _button(self.tr("Change…"), "Change keys", self.tr("Change the keys"))
        self._add = _button(self.tr("Add another…"), "Add keys", self.tr("Add other keys"))
        self._remove = _button(self.tr("Remove"), "Remove keys", self.tr("Remove the keys"))
        self._reset = _button(self.tr("Usual keys"), "Usual keys", self.tr("Usual keys again"))
        self._change.clicked.connect(partial(self.record, adding=False))
        self._add.clicked.connect(partial(self.record, adding=True))
        self._remove.clicked.connect(self.remove)
        self._reset.clicked.connect(self._go_back)
        return _row(self._change, self._add, self._remove, None, self._reset)

    def _make_recording(self) -> QFrame:
        cancel = _button(self.tr("Cancel"), "Cancel new keys", self.tr("Cancel"))
        cancel.clicked.connect(self._end)
        return _row(self._recorder, cancel)

    def _make_question(self) -> QFrame:
        take = _button(self.tr("Use it here"), "Take keys", self.tr("Take the keys"))
        swap = _button(self.tr("Swap"), "Swap keys", self.tr("Swap the keys"))
        cancel = _button(self.tr("Cancel"), "Leave keys", self.tr("Leave the keys as they are"))
        take.clicked.connect(lambda: self._use(self._wanted))
        swap.clicked.connect(self._swap)
        cancel.clicked.connect(self._end)
        self._take_over = take
        return _row(take, swap, cancel, None)

    def _take(self, pressed: Keys) -> None:
        """Use what was pressed, or say why not."""
        assert self._row is not None
        reason = next((found for key in pressed if (found := self._reason(key))), "")
        self._notice.tell(reason, Tone.ERROR)
        if reason:
            return
        present = self._choice.keymap.keys(self._row.command) if self._adding else ()
        self._ask_or_use(tuple(dict.fromkeys((*present, *pressed))))

    def _ask_or_use(self, keys: Keys) -> None:
        assert self._row is not None
        keymap, command = self._choice.keymap, self._row.command
        holders = {key: keymap.holder(key) for key in keys}
        taken = {key: held for key, held in holders.items() if held not in (None, command)}
        if not taken:
            self._use(keys)
            return
        self._wanted = keys
        key, holder = next(iter(taken.items()))
        assert holder is not None
        words = self.tr("{key} is used for “{other}”. Take it from there, or swap the two?")
        self._show_step(2)
        self._notice.tell(words.format(key=shown((key,))[0], other=self._words_of(holder)))
        self._take_over.setFocus()

    def _reason(self, key: str) -> str:
        """Why `key` cannot be given, in words; empty where it can."""
        written = shown((key,))[0]
        reasons = {
            Refusal.MOVES: self.tr(
                "{key} moves through the window or presses a button. Please press other keys."
            ),
            Refusal.WRITES: self.tr("{key} is needed while you write. Please press other keys."),
            Refusal.OPENS_MENU: self.tr("{key} opens a menu. Please press other keys."),
        }
        found = refusal(key)
        if found is not None:
            return reasons[found].format(key=written)
        if key in self._fixed:
            words = self.tr("{key} is always “{other}”. Please press other keys.")
            return words.format(key=written, other=self._fixed[key])
        return ""

    def _use(self, keys: Keys) -> None:
        assert self._row is not None
        self._choice.use(self._choice.keymap.giving(self._row.command, keys))
        self._end()

    def _swap(self) -> None:
        assert self._row is not None
        self._choice.use(self._choice.keymap.swapping(self._row.command, self._wanted))
        self._end()

    def _go_back(self) -> None:
        assert self._row is not None
        self._ask_or_use(self._choice.keymap.usual(self._row.command))

    def _end(self) -> None:
        self._show_step(0)
        self.ended.emit()

    def _show_step(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        self._notice.tell("")
        self._describe()

    def _describe(self) -> None:
        """Say what is selected, and offer what can be done with it."""
        row, keymap = self._row, self._choice.keymap
        for button in (self._change, self._add, self._remove, self._reset):
            button.setEnabled(row is not None and not row.fixed)
        if row is None:
            self._words.setText(self.tr("Choose a line to change its keys."))
        elif row.fixed:
            words = self.tr("“{command}” has the same keys in every set.")
            self._words.setText(words.format(command=row.words))
        else:
            keys = keymap.keys(row.command)
            self._add.setEnabled(bool(keys))
            self._remove.setEnabled(bool(keys))
            self._reset.setEnabled(keymap.is_own(row.command))
            self._words.setText(self._said(row, keys))

    def _said(self, row: KeyRow, keys: Keys) -> str:
        if self._steps.currentIndex() == 1:
            words = self.tr("New keys for “{command}”. Escape leaves them as they are.")
            return words.format(command=row.words)
        if not keys:
            return self.tr("“{command}” has no keys.").format(command=row.words)
        words = self.tr("{command}: {keys}")
        return words.format(command=row.words, keys="  ".join(shown(keys)))


def _button(words: str, identifier: str, spoken: str) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    set_name(button, identifier, spoken)
    return button


def _row(*widgets: QPushButton | KeyRecorder | None) -> QFrame:
    """The widgets in a row, with a space that grows for None."""
    frame = QFrame()
    row = QHBoxLayout(frame)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(METRICS.gap_8)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return frame
