"""Words that do not have the room they need, or that nobody can read whole."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTabBar,
    QToolButton,
    QWidget,
)

from firered_desktop.ui.counted_check import CountedCheck
from firered_desktop.ui.elided_label import ElidedLabel
from tests.ui.audit.tree import seen, told

LEAST = 24  # device-independent pixels; fewer of a line that is left out in the middle say nothing


def cut_words(root: QWidget) -> list[str]:
    """The texts in `root` that are wider or taller than what they have."""
    return [f"{told(widget)}: {fault}" for widget in seen(root) for fault in faults(widget)]


@singledispatch
def faults(widget: QWidget) -> Iterator[str]:
    """What is wrong with the words of `widget` itself."""
    del widget
    yield from ()


@faults.register
def _(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    room = label.contentsRect()
    if isinstance(label, ElidedLabel):
        needed = label.fontMetrics().horizontalAdvance(label.text())
        if room.width() < needed and not label.toolTip():
            yield "left out in the middle, and no tooltip has it all"
        if room.width() < min(LEAST, needed):
            yield f"has {room.width()} pixels"
        return
    if label.wordWrap():
        if label.height() < label.heightForWidth(label.width()):
            yield f"is {label.heightForWidth(label.width())} high in {label.height()} pixels"
        longest = max(map(label.fontMetrics().horizontalAdvance, label.text().split()), default=0)
        if _is_latin(label.text()) and room.width() < longest:
            yield f"has a word of {longest} pixels in {room.width()}"
        return
    yield from _smaller_than_hint(label)


@faults.register
def _(button: QAbstractButton) -> Iterator[str]:
    style = button.toolButtonStyle() if isinstance(button, QToolButton) else None
    if button.text() and style != Qt.ToolButtonStyle.ToolButtonIconOnly:
        yield from _smaller_than_hint(button)


@faults.register
def _(check: CountedCheck) -> Iterator[str]:
    if not check.is_whole:
        yield "has its words cut"


@faults.register
def _(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    icon = 0 if box.itemIcon(box.currentIndex()).isNull() else box.iconSize().width()
    yield from _too_narrow(box, box.currentText(), field.width() - icon)


@faults.register
def _(box: QAbstractSpinBox) -> Iterator[str]:
    line = box.findChild(QLineEdit)
    if line is not None:
        yield from _too_narrow(box, box.text(), line.width())
        if line.height() < line.fontMetrics().height():
            yield f"is {line.height()} pixels high"


@faults.register
def _(line: QLineEdit) -> Iterator[str]:
    if isinstance(line.parentWidget(), QAbstractSpinBox | QComboBox):
        return
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    room = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    if not line.text():
        yield from _too_narrow(line, line.placeholderText(), room.width())
    if room.height() < line.fontMetrics().height():
        yield f"is {room.height()} pixels high inside"


@faults.register
def _(text: QPlainTextEdit) -> Iterator[str]:
    if text.placeholderText() and not text.toPlainText():
        room = text.viewport().contentsRect()
        wrapped = int(Qt.TextFlag.TextWordWrap)
        needed = text.fontMetrics().boundingRect(
            QRect(0, 0, room.width(), 10_000), wrapped, text.placeholderText()
        )
        if needed.height() > room.height():
            yield f"needs {needed.height()} pixels of height for its hint, has {room.height()}"


@faults.register
def _(bar: QTabBar) -> Iterator[str]:
    for at in range(bar.count()):
        if bar.isTabVisible(at):
            yield from _too_narrow(bar, bar.tabText(at), bar.tabRect(at).width())
    if bar.count() and bar.tabRect(bar.count() - 1).right() > bar.width():
        yield "has tabs that are reached by its arrows only"


@faults.register
def _(group: QGroupBox) -> Iterator[str]:
    yield from _too_narrow(group, group.title(), group.width())


@faults.register
def _(header: QHeaderView) -> Iterator[str]:
    if header.orientation() is not Qt.Orientation.Horizontal or header.model() is None:
        return
    for at in range(header.count()):
        if not header.isSectionHidden(at):
            words = str(header.model().headerData(at, header.orientation()) or "")
            yield from _too_narrow(header, words, header.sectionSize(at))


@faults.register
def _(menus: QMenuBar) -> Iterator[str]:
    for action in menus.actions():
        if not menus.rect().contains(menus.actionGeometry(action)):
            yield f"has no room for {action.text()}"


def _smaller_than_hint(widget: QLabel | QAbstractButton) -> Iterator[str]:
    needed = widget.sizeHint().width()
    if widget.width() < needed:
        yield f"is {needed} wide in {widget.width()} pixels"
    # Not the hint: a style sheet may hold the height of a control, and its words fit all the same.
    if widget.height() < widget.fontMetrics().height():
        yield f"is {widget.fontMetrics().height()} high in {widget.height()} pixels"


def _too_narrow(widget: QWidget, words: str, room: int) -> Iterator[str]:
    needed = widget.fontMetrics().horizontalAdvance(words)
    if room < needed:
        yield f"“{words}” is {needed} wide in {room} pixels"


def _is_latin(text: str) -> bool:
    """Whether its words are broken at spaces alone."""
    return text.isascii()
