"""Lets a window that was made anew go on where the former one was."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QWidget

from firered_desktop.diagnostics import Mishap
from firered_desktop.ui.notice_bar import NoticeBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from firered_desktop.ui.desktop import Desktop

_Name = tuple[type[QWidget], str]


def take_over(desktop: Desktop, former: Desktop) -> None:
    """Show in `desktop` what is seen in `former`, at the same places, with the focus where it was.

    Both are shown: what a window shows is measured only then. What the session holds is there
    already.
    """
    history = desktop.history if former.has_history else None
    desktop.right.take_over(former.right)
    desktop.recipe_desk.take_over(former.recipe_desk)
    desktop.activity_desk.take_over(former.activity_desk)
    desktop.window.show_page(former.window.page)
    desktop.result.compare.looks.take_over(former.result.compare.looks)
    desktop.compose.take_over(former.compose)
    for old, new in _twins(former.window, desktop.window):
        if isinstance(old, QLineEdit) and isinstance(new, QLineEdit):
            _write_like(new, old)
        elif isinstance(old, QPlainTextEdit) and isinstance(new, QPlainTextEdit):
            _point_like(new, old)
    if history is not None:
        history.take_over(former.history)
    scroll_like(desktop.result.strip, former.result.strip)
    desktop.actions.take_over(former.actions)
    _tell_again(desktop, former)
    desktop.window.full_view.show(former.window.full_view.is_shown)
    _focus_like(desktop.window, former.window)


def _tell_again(desktop: Desktop, former: Desktop) -> None:
    """Say what was told last and not dismissed, in the words of the new window; it is no news."""
    told = (desktop.notices, desktop.reuse, desktop.edit_desk, desktop.recipe_desk.notices)
    bars = desktop.window.findChildren(NoticeBar)
    for bar in bars:
        bar.blockSignals(True)
    for bar in former.window.findChildren(NoticeBar):
        if isinstance(bar.subject, Mishap):
            desktop.tell_mishap(bar.subject)
        for each in told:
            each.tell_again(bar.subject)
    for bar in bars:
        bar.blockSignals(False)


def scroll_like(area: QAbstractScrollArea, former: QAbstractScrollArea) -> None:
    """Show the same part of what `area` holds."""
    area.verticalScrollBar().setValue(former.verticalScrollBar().value())
    area.horizontalScrollBar().setValue(former.horizontalScrollBar().value())


def _write_like(line: QLineEdit, former: QLineEdit) -> None:
    """What was typed stays, also where nobody was told of it yet; a key is nobody else's."""
    if former.echoMode() is not QLineEdit.EchoMode.Normal:
        return
    if line.text() != former.text():
        line.setText(former.text())
    line.setCursorPosition(former.cursorPosition())
    if former.hasSelectedText():
        line.setSelection(former.selectionStart(), former.selectionLength())


def _point_like(text: QPlainTextEdit, former: QPlainTextEdit) -> None:
    """Put the cursor and the selection where they were; the text is the session's."""
    at, cursor = former.textCursor(), text.textCursor()
    cursor.setPosition(at.anchor())
    cursor.setPosition(at.position(), cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    scroll_like(text, former)


def _focus_like(window: QWidget, former: QWidget) -> None:
    widget: QWidget | None = former.focusWidget()
    while widget is not None and not widget.accessibleName():
        widget = widget.parentWidget()
    if widget is None:
        return
    twin = _named(window).get(_name(widget))
    if twin is not None and twin.isVisible():
        twin.setFocus(Qt.FocusReason.OtherFocusReason)


def _twins(former: QWidget, window: QWidget) -> Iterator[tuple[QWidget, QWidget]]:
    """Each widget of `former` beside the one that is its like in `window`."""
    named = _named(window)
    for name, widget in _named(former).items():
        if name in named:
            yield widget, named[name]


def _named(window: QWidget) -> dict[_Name, QWidget]:
    """What has a name of its own in `window`; its dialogs are other windows."""
    inside = [each for each in window.findChildren(QWidget) if each.window() is window]
    count = Counter(map(_name, inside))
    return {_name(each): each for each in inside if each.objectName() and count[_name(each)] == 1}


def _name(widget: QWidget) -> _Name:
    return type(widget), widget.objectName()
