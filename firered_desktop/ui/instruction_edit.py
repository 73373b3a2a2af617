"""The text field in which the edit is described."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QToolTip, QWidget

from firered_desktop.core.recipes import find_place
from firered_desktop.session.key_rules import keys_of
from firered_desktop.ui.naming import Naming
from firered_desktop.ui.picture_offer import Offer, may_offer, read_offer
from firered_desktop.ui.reference_chips import ReferenceChips, utf16
from firered_desktop.ui.slot_words import describe
from firered_desktop.ui.speech import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.session.pictures import DraftPicture
    from firered_desktop.ui.icons import Icons

_LINES = 4
_MOST_LINES = 9
_EARLIER = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_MoveMode = QTextCursor.MoveMode


class InstructionEdit(QPlainTextEdit):
    """Plain text, in which references to `pictures` look and move like one thing each.

    Those of `keys` that run the edit emit `run_wished`, pictures that are pasted `offered`; Alt
    with an arrow asks for an earlier instruction (`earlier_wished`: 1, or -1 for a later one).
    """

    run_wished = Signal()
    offered = Signal(object)
    earlier_wished = Signal(int)

    def __init__(
        self,
        pictures: Callable[[], Sequence[DraftPicture]],
        icons: Icons,
        keys: KeymapChoice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.composing = False
        self._keys = keys
        self._last = 0
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(self._height_of(_MOST_LINES))
        self._chips = ReferenceChips(self, pictures, icons)
        self.naming = Naming(self, pictures, icons)
        self.cursorPositionChanged.connect(self._stay_outside)

    def replace_text(self, text: str) -> None:
        """Show `text`; undo brings the old text back, and the cursor stays where it is.

        What is being composed is composed on.
        """
        old = self.toPlainText()
        if text == old or self.composing:
            return
        same = _same(old, text)
        tail = _same(old[same:][::-1], text[same:][::-1])
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16(old, same))
        cursor.setPosition(utf16(old, len(old) - tail), _MoveMode.KeepAnchor)
        cursor.beginEditBlock()  # undone by itself, not with what was typed before
        cursor.insertText(text[same : len(text) - tail])
        cursor.endEditBlock()

    def select_place(self, behind: int = 0) -> bool:
        """Select the first ``{place}`` that is to be filled in; whether there is one.

        `behind` is a position of Qt's before which none is looked for.
        """
        text = self.toPlainText()
        skipped = len(text.encode("utf-16-le")[: 2 * behind].decode("utf-16-le", "replace"))
        place = find_place(text[skipped:])
        if place is None:
            return False
        start, end = (utf16(text, skipped + at) for at in place)
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, _MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return True

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().sizeHint().width(), self._height_of(_LINES))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, self._height_of(_LINES))

    def event(self, event: QEvent) -> bool:
        # The window's key for the same must not run what is still being composed.
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._has_use_for(event):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            picture = self._chips.picture_of(self.cursorForPosition(event.pos()).position())
            if picture is not None:
                QToolTip.showText(event.globalPos(), plain_tip(describe(picture)), self)
                return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if self.naming.take_key(event) or self._erase_chip(event):
            event.accept()
        elif _asks_to_run(event, self._keys):
            if not self.composing and not event.isAutoRepeat():
                self.run_wished.emit()
            event.accept()
        elif _asks_for_earlier(event):
            self.earlier_wished.emit(_EARLIER[Qt.Key(event.key())])
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's names
        """Tab chooses what is offered, else goes to the next place that is to be filled in."""
        if next and self.naming.active:
            self.naming.choice.accept()
            return True
        return (next and self.select_place(self.textCursor().selectionEnd())) or (
            super().focusNextPrevChild(next)
        )

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.naming.look()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._chips.paint(QPainter(self.viewport()), self._blocks(), ground=True)
        super().paintEvent(event)
        self._chips.paint(QPainter(self.viewport()), self._blocks(), ground=False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if may_offer(event.mimeData()):
            event.ignore()  # the panel shows where a picture could go
        else:
            super().dragEnterEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        return may_offer(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        offer = read_offer(source) if may_offer(source) else Offer()
        # A program may offer copied words also as a picture of them: words win, unless they are
        # the picture itself, spelled out.
        spelled = isinstance(offer.content, str)
        if offer.paths or spelled or (offer.content is not None and not source.hasText()):
            self.offered.emit(offer)
        else:
            super().insertFromMimeData(source)

    def _has_use_for(self, event: QKeyEvent) -> bool:
        return self.naming.active or _asks_to_run(event, self._keys) or _asks_for_earlier(event)

    def _blocks(self) -> Iterator[tuple[QTextBlock, QPointF]]:
        """The blocks in sight, each with the place of its corner."""
        block = self.firstVisibleBlock()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > self.viewport().height():
                break
            yield block, place.topLeft()
            block = block.next()

    def _stay_outside(self) -> None:
        """Keep cursor and selection out of the inside of chips: each is one thing."""
        cursor, last = self.textCursor(), self._last
        position, anchor = cursor.position(), cursor.anchor()
        if not self.composing:
            position, anchor = (
                _outside(self._chips, position, last),
                _outside(self._chips, anchor, last),
            )
        self._last = position
        if (position, anchor) != (cursor.position(), cursor.anchor()):
            cursor.setPosition(anchor)
            cursor.setPosition(position, _MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def _erase_chip(self, event: QKeyEvent) -> bool:
        """Take a chip out as one where a key would take a letter of it; whether it did."""
        cursor, key = self.textCursor(), event.key()
        if cursor.hasSelection() or event.modifiers() or self.composing:
            return False
        span = None
        if key == Qt.Key.Key_Backspace:
            span = self._chips.span_before(cursor.position())
        elif key == Qt.Key.Key_Delete:
            span = self._chips.span_behind(cursor.position())
        if span is None:
            return False
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], _MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        return True

    def _height_of(self, lines: int) -> int:
        margins = self.contentsMargins()
        frame = margins.top() + margins.bottom() + 2 * int(self.document().documentMargin())
        return lines * self.fontMetrics().lineSpacing() + frame


def _outside(chips: ReferenceChips, position: int, last: int) -> int:
    span = chips.span_around(position)
    if span is None:
        return position
    start, end = span
    if last in span:  # it was entered from this side, to come out on the other
        return end if last == start else start
    return start if position - start < end - position else end


def _same(one: str, other: str) -> int:
    """How many characters of both are the same from the start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _asks_to_run(event: QKeyEvent, keys: KeymapChoice) -> bool:
    return not set(keys.keymap.keys("run")).isdisjoint(keys_of(event))


def _asks_for_earlier(event: QKeyEvent) -> bool:
    return event.key() in _EARLIER and event.modifiers() == Qt.KeyboardModifier.AltModifier
