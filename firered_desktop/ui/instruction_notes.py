"""What is quietly said below the instruction: what it forgets, and a tip that may be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.core.parameters import PROMPT
from firered_desktop.core.prompt_remarks import Tip, reference_remarks, tips, with_addition
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.inline_notice import IconMark
from firered_desktop.ui.names import set_name
from firered_desktop.ui.speech import say
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Collection

    from firered_desktop.session.draft import Draft

_PAUSE = 700  # milliseconds without a key; nobody is interrupted while writing
_MOST_REMARKS = 2
_NATIVE = QKeySequence.SequenceFormat.NativeText


class _Note(QWidget):
    """An icon and a sentence."""

    def __init__(self, icons: Icons, icon: str, tint: Tint) -> None:
        super().__init__()
        self._mark = IconMark()
        self._mark.show_icon(icons.icon(icon, tint))
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        set_kind(self.words, "quiet")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(METRICS.gap_8)
        self.row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addWidget(self.words, 1)
        self.hide()

    def align_with(self, button: QWidget) -> None:
        """Have icon and words stand in the middle of the higher `button` at their end."""
        button.ensurePolished()
        height = button.sizeHint().height()
        for part in (self._mark, self.words):
            part.setMinimumHeight(height)

    def tell(self, words: str) -> None:
        """Say `words`, or nothing."""
        self.words.setText(words)
        self.words.setAccessibleName(words)
        self.setVisible(bool(words))


class InstructionNotes(QWidget):
    """Says what there is to say of the instruction of `draft`, one tip at a time.

    Nothing is ever changed by itself: `wording_wished` carries the instruction as a tip would have
    it when its button is pressed, `dismissed` the name of a tip that is not wanted any more.
    """

    wording_wished = Signal(str)
    dismissed = Signal(str)

    def __init__(self, draft: Draft, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._unwanted: frozenset[str] = frozenset()
        self._tip: Tip | None = None
        self._text = ""
        self._remarks = [_Note(icons, "warning", Tint.WARNING) for _ in range(_MOST_REMARKS)]
        self._note = _Note(icons, "tip", Tint.QUIET)
        self._take = QPushButton()
        set_kind(self._take, "link")
        self._dismiss = QToolButton()
        self._dismiss.setIcon(icons.icon("remove", Tint.QUIET))
        set_kind(self._dismiss, "small")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._lay_out()
        self._pause.timeout.connect(self.look)
        self._take.clicked.connect(self._wish)
        self._dismiss.clicked.connect(self._forget)
        draft.pictures_changed.connect(self.look)
        draft.batch.changed.connect(self.look)
        draft.changed.connect(self._wait)
        self.look()

    @property
    def told(self) -> tuple[str, ...]:
        """What is said now."""
        notes = (*self._remarks, self._note)
        return tuple(note.words.text() for note in notes if note.words.text())

    def set_dismissed(self, names: Collection[str]) -> None:
        """Show none of these tips any more."""
        if frozenset(names) != self._unwanted:
            self._unwanted = frozenset(names)
            self.look()

    def look(self) -> None:
        """Say at once what is true of the draft."""
        self._pause.stop()
        self._text = self._draft.parameters.value(PROMPT)
        batch = self._draft.batch.on
        remarks = reference_remarks(self._text, len(self._draft.pictures), batch=batch)
        for at, note in enumerate(self._remarks):
            note.tell(say(remarks[at]) if at < len(remarks) else "")
        found = tips(self._text, self._unwanted)
        # What is wrong comes before what might be better.
        self._tip = None if remarks or not found else found[0]
        self._show_tip()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        dismiss = self.tr("Do not show this tip again")
        self._dismiss.setToolTip(dismiss)
        set_name(self._dismiss, "Dismiss tip", dismiss)
        self.look()

    def _show_tip(self) -> None:
        tip = self._tip
        self._note.tell(say(tip.words) if tip else "")
        offered = ""
        if tip is not None and tip.quoted is not None:
            start, end = tip.quoted
            offered = self.tr("Put “{words}” in quotes").format(words=self._text[start:end])
        elif tip is not None and tip.addition:
            offered = self.tr("Add “{words}”").format(words=tip.addition)
        self._take.setText(offered.replace("&", "&&"))
        undo = QKeySequence(QKeySequence.StandardKey.Undo).toString(_NATIVE)  # the field's own
        effect = self.tr("Changes the instruction; {key} takes it back").format(key=undo)
        self._take.setToolTip(effect)
        set_name(self._take, "Take tip", offered or self.tr("Take the tip"))
        self._take.setVisible(bool(offered))

    def _wait(self) -> None:
        if self._draft.parameters.value(PROMPT) != self._text:
            self._pause.start()

    def _wish(self) -> None:
        if self._tip is not None:
            self.wording_wished.emit(with_addition(self._text, self._tip))
            self.look()

    def _forget(self) -> None:
        if self._tip is not None:
            name = self._tip.name
            self.set_dismissed(self._unwanted | {name})
            self.dismissed.emit(name)

    def _lay_out(self) -> None:
        self._note.row.addWidget(self._dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self._note.align_with(self._dismiss)
        self._take.setMinimumWidth(METRICS.control)  # its words do not widen the panel
        self._take.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_4)
        for note in (*self._remarks, self._note):
            column.addWidget(note)
        row = QHBoxLayout()
        # The words of a link begin a little behind its edge, and stand below those of the tip.
        row.setContentsMargins(METRICS.small_icon + METRICS.gap_4 - METRICS.line_width, 0, 0, 0)
        row.addWidget(self._take)
        row.addStretch()
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
