"""The text field in which the edit is described."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from firered_desktop.core.recipes import find_place
from firered_desktop.ui.picture_offer import Offer, may_offer, read_offer

_LINES = 4
_MOST_LINES = 9


class InstructionEdit(QPlainTextEdit):
    """Plain text; Ctrl+Enter emits `run_wished`, pictures that are pasted or dropped `offered`."""

    run_wished = Signal()
    offered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(self._height_of(_MOST_LINES))

    def replace_text(self, text: str) -> None:
        """Show `text` in place of all there is; undo brings the old text back."""
        if text == self.toPlainText():
            return
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def select_place(self) -> None:
        """Select the first ``{place}`` that is to be filled in, if there is one."""
        text = self.toPlainText()
        place = find_place(text)
        if place is None:
            return
        # Qt counts in UTF-16 units, Python in characters.
        start, end = (len(text[:at].encode("utf-16-le")) // 2 for at in place)
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().sizeHint().width(), self._height_of(_LINES))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, self._height_of(_LINES))

    def event(self, event: QEvent) -> bool:
        # The window's key for the same must not run what is still being composed.
        if event.type() == QEvent.Type.ShortcutOverride and _asks_to_run(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if _asks_to_run(event):
            if not self._composing and not event.isAutoRepeat():
                self.run_wished.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

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

    def _height_of(self, lines: int) -> int:
        margins = self.contentsMargins()
        frame = margins.top() + margins.bottom() + 2 * int(self.document().documentMargin())
        return lines * self.fontMetrics().lineSpacing() + frame


def _asks_to_run(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    )
