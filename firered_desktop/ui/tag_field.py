"""The tags of pictures as chips, and a line to add some."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.core.judging import Key, SetTags, tag_key, tag_name
from firered_desktop.ui.flow_layout import FlowLayout
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_name
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import METRICS, set_kind, with_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

_BETWEEN = re.compile("[,，、;；\n]")  # Chinese writes its commas otherwise
LONGEST = 160  # device-independent pixels of a chip's words


class TagField(QWidget):
    """`wished` (keys, SetTags) tells what shall be changed, and of which pictures.

    `asked` when it may want to know which tags there are.
    """

    wished = Signal(object, object)
    asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._keys: tuple[Key, ...] = ()
        self._shown: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._chips: list[QWidget] = []
        self.line = _TagLine()
        set_name(self.line, "Add tags", self.tr("Add tags"))
        self.line.setPlaceholderText(self.tr("Add tags, with commas between them"))
        self.line.returnPressed.connect(self.keep)
        self.line.left.connect(self.keep)
        self.line.entered.connect(self.asked)
        self._flow = FlowLayout(METRICS.gap_4, between=METRICS.gap_4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_4)
        column.addLayout(self._flow)
        column.addWidget(self.line)

    def offer(self, tags: Sequence[str]) -> None:
        """Offer these while one types."""
        self.line.offer(tags)

    def show_tags(
        self, keys: tuple[Key, ...], every: tuple[str, ...], some: tuple[str, ...]
    ) -> None:
        """Show the tags that `every` one of these pictures has, and those that only `some` have."""
        if keys != self._keys:
            self.keep()
            self._keys = keys
        if (every, some) == self._shown:
            return
        self._shown = (every, some)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(tag, whole=tag in every) for tag in (*every, *some)]
        for chip in self._chips:
            self._flow.addWidget(chip)
            chip.show()

    def keep(self) -> None:
        """Add what was typed, if anything was."""
        written = dict.fromkeys(filter(None, map(tag_name, _BETWEEN.split(self.line.text()))))
        self.line.clear()
        known = set(map(tag_key, self._shown[0]))
        fresh = tuple(tag for tag in written if tag_key(tag) not in known)
        if fresh and self._keys:
            self.wished.emit(self._keys, SetTags(add=fresh))

    def _chip(self, tag: str, *, whole: bool) -> QWidget:
        chip = QFrame()
        set_kind(chip, "raised")
        words = QLabel()
        words.setTextFormat(Qt.TextFormat.PlainText)
        room = with_text(LONGEST, self.font())
        words.setText(words.fontMetrics().elidedText(tag, Qt.TextElideMode.ElideRight, room))
        words.setToolTip(plain_tip(tag))
        row = QHBoxLayout(chip)
        row.setContentsMargins(METRICS.gap_8, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(words)
        if not whole:
            set_kind(words, "quiet")
            self._add_button(row, "add", tag, self.tr("Give the tag “{tag}” to all"), add=True)
        self._add_button(row, "cancel", tag, self.tr("Take the tag “{tag}” away"), add=False)
        return chip

    def _add_button(self, row: QHBoxLayout, icon: str, tag: str, words: str, *, add: bool) -> None:
        button = QToolButton()
        set_kind(button, "small")
        button.setIcon(self._icons.icon(icon, Tint.QUIET))
        spoken = words.format(tag=tag)
        set_name(button, f"{'Add' if add else 'Remove'} tag {tag}", spoken)
        button.setToolTip(plain_tip(spoken))
        change = SetTags(add=(tag,)) if add else SetTags(remove=(tag,))
        button.clicked.connect(partial(self._wish, change))
        row.addWidget(button)

    def _wish(self, change: SetTags) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes
        self.wished.emit(self._keys, change)


class _TagLine(QLineEdit):
    """`entered` when it gets the focus, `left` when it loses it to another widget."""

    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = QStringListModel(self)
        self.setCompleter(_LastTag(self._known, self))

    def offer(self, tags: Sequence[str]) -> None:
        self._known.setStringList(list(tags))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # what is offered is a popup
            self.left.emit()


class _LastTag(QCompleter):
    """Completes what stands behind the last comma."""

    def __init__(self, known: QStringListModel, line: QLineEdit) -> None:
        super().__init__(known, line)
        self._line = line
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:  # noqa: N802 - Qt's name
        return [_BETWEEN.split(path)[-1].strip()]

    def pathFromIndex(  # noqa: N802 - Qt's name
        self, index: QModelIndex | QPersistentModelIndex
    ) -> str:
        text = self._line.text()
        last = _BETWEEN.split(text)[-1]
        before = text[: len(text) - len(last)]
        space = " " if before.endswith(",") else ""
        return f"{before}{space}{index.data()}"
