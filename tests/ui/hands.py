"""What a person does with a pointer: drops, wheels."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

W = TypeVar("W", bound=QWidget)

_COPY = Qt.DropAction.CopyAction
_LEFT = Qt.MouseButton.LeftButton
_PLAIN = Qt.KeyboardModifier.NoModifier


def files(*names: str) -> QMimeData:
    """What a file manager hands over."""
    return addresses(*(QUrl.fromLocalFile(str(Path("/photos") / name)) for name in names))


def addresses(*urls: QUrl) -> QMimeData:
    mime = QMimeData()
    mime.setUrls(list(urls))
    return mime


def pixels() -> QMimeData:
    """What a browser or an image program hands over."""
    image = QImage(16, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    mime = QMimeData()
    mime.setImageData(image)
    return mime


def enter(target: QWidget, mime: QMimeData) -> bool:
    """Drag `mime` over `target`; whether it would take it."""
    at = target.rect().center()
    event = QDragEnterEvent(at, _COPY, mime, _LEFT, _PLAIN)
    event.setAccepted(False)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def drop_on(target: QWidget, mime: QMimeData) -> bool:
    """Drag `mime` over `target` and let go; whether it was taken."""
    if not enter(target, mime):
        return False
    event = QDropEvent(QPointF(target.rect().center()), _COPY, mime, _LEFT, _PLAIN)
    event.setAccepted(False)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def turn_wheel(target: QWidget) -> None:
    """Turn the wheel one notch up over `target`."""
    at = QPointF(target.rect().center())
    event = QWheelEvent(
        at,
        QPointF(target.mapToGlobal(target.rect().center())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        _PLAIN,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


def double_click(target: QWidget) -> None:
    """Double click in the middle of `target`."""
    at = QPointF(target.rect().center())
    event = QMouseEvent(
        QEvent.Type.MouseButtonDblClick, at, target.mapToGlobal(at), _LEFT, _LEFT, _PLAIN
    )
    QApplication.sendEvent(target, event)


def named(window: QWidget, kind: type[W], name: str) -> W:
    """The one widget of `kind` in `window` that a screen reader calls `name`."""
    (widget,) = [each for each in window.findChildren(kind) if each.accessibleName() == name]
    return widget


def press(target: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = _PLAIN) -> None:
    """Press and release `key` while `target` has the focus."""
    QTest.keyClick(target, key, modifier)


def hold(target: QWidget, key: Qt.Key, *, at: int = 1000) -> None:
    """`key` goes down, at so many milliseconds; Qt's own test keys know no time."""
    _key(target, QEvent.Type.KeyPress, key, at)


def let_go(target: QWidget, key: Qt.Key, *, at: int = 2000) -> None:
    """`key` goes up, at so many milliseconds."""
    _key(target, QEvent.Type.KeyRelease, key, at)


def _key(target: QWidget, kind: QEvent.Type, key: Qt.Key, at: int) -> None:
    event = QKeyEvent(kind, key, _PLAIN)
    event.setTimestamp(at)
    QApplication.sendEvent(target, event)


def type_words(target: QWidget, words: str) -> None:
    """Type `words` into `target`."""
    QTest.keyClicks(target, words)


def click(target: QWidget) -> None:
    """Click in the middle of `target`."""
    QTest.mouseClick(target, _LEFT)
