"""Moves of a person's hands: dropping, typing, clicking, choosing from the menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)

from firered_desktop.tour.stage import Stage, TourLostError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from firered_desktop.tour.steps import Condition, Move
    from firered_desktop.tour.words import Words

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


def drop(*names: str) -> Move:
    """Drop sample photographs onto the pictures."""
    return drop_files(lambda stage: stage.samples(names))


def drop_in_front(*names: str) -> Move:
    """Drop sample photographs onto the dialog in front."""
    return lambda stage: _drop(stage.front, stage.samples(names))


def drop_files(files: Callable[[Stage], tuple[Path, ...]]) -> Move:
    """Drop `files`, which are made at that moment, onto the pictures."""

    def move(stage: Stage) -> None:
        _drop(stage.desktop.compose.slots, files(stage))

    return move


def hover_with_files(*names: str) -> Move:
    """Hold sample photographs over the pictures without letting go."""

    def move(stage: Stage) -> None:
        _enter(stage.named("Picture 1", QWidget), _files(stage.samples(names)))

    return move


def write(identifier: str, words: Words) -> Move:
    """Click into the text `identifier` and write `words` instead of what stands there."""

    def move(stage: Stage) -> None:
        field = stage.named(identifier, QWidget)
        if isinstance(field, QPlainTextEdit):
            QTest.mouseClick(field.viewport(), _LEFT)
            # In one stroke: what is not ASCII cannot be typed key by key.
            field.selectAll()
            field.insertPlainText(words[stage.language])
            field.moveCursor(QTextCursor.MoveOperation.End)
        elif isinstance(field, QLineEdit):
            QTest.mouseClick(field, _LEFT)
            field.selectAll()
            field.insert(words[stage.language])
        else:
            raise TourLostError(f"nothing can be written into {identifier}")

    return move


def click(identifier: str) -> Move:
    """Click what a screen reader calls `identifier`."""

    def move(stage: Stage) -> None:
        target = stage.named(identifier, QWidget)
        if not target.isEnabled():
            raise TourLostError(f"{identifier} cannot be clicked")
        if isinstance(target, QAbstractButton) and not target.visibleRegion().isEmpty():
            QTest.mouseClick(target, _LEFT)
        elif isinstance(target, QAbstractButton):
            target.click()  # scrolled out of sight
        else:
            QTest.mouseClick(target, _LEFT)

    return move


def turn_to(identifier: str, at: int) -> Move:
    """Choose row `at`, from 0, of the list that a screen reader calls `identifier`."""

    def move(stage: Stage) -> None:
        rows = stage.named(identifier, QListWidget)
        place = rows.visualItemRect(rows.item(at)).center()
        QTest.mouseClick(rows.viewport(), _LEFT, pos=place)

    return move


def select(identifier: str, *rows: int) -> Move:
    """Select the cards in these rows, counted from 0, of the list called `identifier`."""

    def move(stage: Stage) -> None:
        cards = stage.named(identifier, QAbstractItemView)
        for count, row in enumerate(rows):
            place = cards.visualRect(cards.model().index(row, 0)).center()
            held = Qt.KeyboardModifier.ControlModifier if count else _NONE
            QTest.mouseClick(cards.viewport(), _LEFT, held, place)

    return move


def choose(wish: str) -> Move:
    """Choose an entry of the menus by what it wishes."""

    def move(stage: Stage) -> None:
        action = stage.action(wish)
        if not action.isEnabled():
            raise TourLostError(f"{wish} cannot be chosen")
        action.trigger()

    return move


def point_at(identifier: str, across: float, down: float) -> Move:
    """Move the pointer over `identifier`, to these shares of its width and height."""

    def move(stage: Stage) -> None:
        target = stage.named(identifier, QWidget)
        at = QPoint(round(across * target.width()), round(down * target.height()))
        QTest.mouseMove(target, at)

    return move


def rest_on(identifier: str, row: int) -> Move:
    """Move the pointer over the card in `row` of the list called `identifier`."""

    def move(stage: Stage) -> None:
        cards = stage.named(identifier, QAbstractItemView)
        at = cards.visualRect(cards.model().index(row, 0)).center()
        QTest.mouseMove(cards.viewport(), at)

    return move


def press(identifier: str, key: Qt.Key) -> Move:
    """Press and release a key in `identifier`."""
    return lambda stage: QTest.keyClick(stage.named(identifier, QWidget), key)


def hold(key: Qt.Key) -> Move:
    """Press a key and keep it down."""
    return lambda stage: QTest.keyPress(stage.front, key)


def release(key: Qt.Key) -> Move:
    """Let a key go."""
    return lambda stage: QTest.keyRelease(stage.front, key)


def shut() -> Move:
    """Close the dialog or menu in front, and wait until it is gone."""

    def move(stage: Stage) -> Condition:
        front = stage.front
        if front is stage.window:
            raise TourLostError("no dialog is open")
        front.close()
        return lambda: stage.front is not front

    return move


def _drop(widget: QWidget, paths: tuple[Path, ...]) -> None:
    """Drop as a file manager would: Qt delivers it to who accepted the entering."""
    content = _files(paths)
    at = _enter(widget, content)
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dropped = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, content, buttons, none)
    QApplication.sendEvent(widget, dropped)


def _enter(widget: QWidget, content: QMimeData) -> QPoint:
    at = widget.rect().center()
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at, Qt.DropAction.CopyAction, content, buttons, none)
    QApplication.sendEvent(widget, entering)
    return at


def _files(paths: tuple[Path, ...]) -> QMimeData:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return content
