"""Dragging a result out of the window, as a file under its proper name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from firered_desktop.core.job import Job

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.session.named_copies import NamedCopies
    from firered_desktop.ui.result_panel import ResultPanel

Subject = tuple[Job, int]  # an edit and which of its results
OnDrag = Callable[[QWidget, QMimeData], None]


def drag(source: QWidget, content: QMimeData) -> None:
    """Let the person drag `content` to where it shall go."""
    going = QDrag(source)
    going.setMimeData(content)
    going.exec(Qt.DropAction.CopyAction)


class DragOut(QObject):
    """A drag that begins on `widget` takes along what `subject` finds at the place of the press.

    With `modifier` held alone, so that a plain drag keeps its meaning; without one every drag does.
    The file is made at the press, with `early` when the pointer comes; a drag goes on its way as
    soon as it is there, and nothing waits.
    """

    def __init__(
        self,
        widget: QWidget,
        copies: NamedCopies,
        subject: Callable[[QPoint], Subject | None],
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        *,
        early: bool = False,
        on_drag: OnDrag = drag,
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._copies = copies
        self._subject = subject
        self._modifier = modifier
        self._early = early
        self._on_drag = on_drag
        self._held: Subject | None = None
        self._pressed_at = QPoint()
        self._moved = False
        copies.made.connect(self._go)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is not self._widget:
            return False
        if event.type() == QEvent.Type.Enter and self._early:
            self._prepare()
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            return self._press(event)
        if self._held is None:
            return False
        if event.type() == QEvent.Type.MouseMove:
            way = event.position().toPoint() - self._pressed_at
            self._moved |= way.manhattanLength() >= QApplication.startDragDistance()
            self._go()
            return True
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._held = None
        return False

    def _press(self, event: QMouseEvent) -> bool:
        fits = event.button() == Qt.MouseButton.LeftButton and event.modifiers() == self._modifier
        self._held = self._subject(event.position().toPoint()) if fits else None
        self._pressed_at, self._moved = event.position().toPoint(), False
        if self._held is None:
            return False
        self._copies.want(*self._held)
        # With its own modifier the press means nothing else.
        return self._modifier != Qt.KeyboardModifier.NoModifier

    def _prepare(self) -> None:
        """Make the file for who may drag it: the pointer is there already."""
        subject = self._subject(self._widget.mapFromGlobal(self._widget.cursor().pos()))
        if subject is not None:
            self._copies.want(*subject)

    def _go(self) -> None:
        if self._held is None or not self._moved:
            return
        path = self._copies.take(*self._held)
        if path is not None:
            self._held = None
            if isinstance(self._widget, QAbstractButton):
                self._widget.setDown(False)  # its release goes to where the drag ends
            self._on_drag(self._widget, _as_file(path))


def _as_file(path: Path) -> QMimeData:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path))])
    return content


def let_drag_out(
    result: ResultPanel, copies: NamedCopies, looked_at: Callable[[], tuple[Job, int] | None]
) -> None:
    """Let results be dragged to other programs from the picture, its handle and the strip."""
    alt, strip = Qt.KeyboardModifier.AltModifier, result.strip
    DragOut(result.compare, copies, lambda _: looked_at(), alt, early=True)
    DragOut(result.handle, copies, lambda _: looked_at(), early=True)
    DragOut(strip.viewport(), copies, strip.result_at)
