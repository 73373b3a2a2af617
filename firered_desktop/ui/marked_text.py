"""Words in which what a search found is marked; always plain text.

What is marked has another ground, brighter words and a line below, so that it is not colour alone
that tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from firered_desktop.core.found_words import FoundText, found_in
from firered_desktop.core.search_words import Span, spans
from firered_desktop.ui.reference_chips import utf16
from firered_desktop.ui.theme import MARK, QUIET

if TYPE_CHECKING:
    from collections.abc import Iterable

_ELLIPSIS = "…"
_LEAD = 3  # the part of a line before what was found, where its beginning is left out: one third
_FAR = 1e6  # device-independent pixels; wider than any line
_NEAR = 16  # characters within which a word may begin instead


def paint_line(
    painter: QPainter,
    palette: QPalette,
    place: QRect,
    found: FoundText,
    role: QPalette.ColorRole = QUIET,
) -> None:
    """Paint it as one line in the painter's font, so that what was found first is in view."""
    text = shortened(found, painter.fontMetrics(), place.width())
    layout = _layout(text, painter.font(), palette)
    _break(layout, _FAR)
    painter.setPen(palette.color(role))
    layout.draw(painter, QPointF(place.topLeft()))


def shortened(found: FoundText, metrics: QFontMetrics, width: int) -> FoundText:
    """As much of it as there is room for on one line of `width` device-independent pixels."""
    text = "".join(" " if sign.isspace() else sign for sign in found.text)
    if metrics.horizontalAdvance(text) <= width:
        return FoundText(text, found.spans)
    first = _first_shown(FoundText(text, found.spans), metrics, width)
    lead = _ELLIPSIS if first else ""
    last = _last_shown(text, first, metrics, width - metrics.horizontalAdvance(lead))
    tail = _ELLIPSIS if last < len(text) else ""
    shift = len(lead) - first
    within = ((max(begin, first), min(end, last)) for begin, end in found.spans)
    kept = tuple((begin + shift, end + shift) for begin, end in within if begin < end)
    return FoundText(f"{lead}{text[first:last]}{tail}", kept)


def _first_shown(found: FoundText, metrics: QFontMetrics, width: int) -> int:
    if not found.spans:
        return 0
    begin, end = found.spans[0]
    room = width - metrics.horizontalAdvance(_ELLIPSIS)
    if metrics.horizontalAdvance(found.text[:end]) <= room:
        return 0
    first = begin
    while first > 0 and metrics.horizontalAdvance(found.text[first - 1 : begin]) < width / _LEAD:
        first -= 1
    blank = found.text.find(" ", first, min(begin, first + _NEAR))
    return first if blank < 0 else blank + 1


def _last_shown(text: str, first: int, metrics: QFontMetrics, width: int) -> int:
    """Behind the last sign of `text` that is shown, where it begins with `first`."""
    if metrics.horizontalAdvance(text[first:]) <= width:
        return len(text)
    room = width - metrics.horizontalAdvance(_ELLIPSIS)
    low, high = first, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = metrics.horizontalAdvance(text[first:middle]) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return low


class MarkedLabel(QLabel):
    """Plain text over as many lines as it needs; what is looked for is marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._found = FoundText("")

    @property
    def marked(self) -> tuple[str, ...]:
        """The parts of its text that are marked."""
        return tuple(self._found.text[slice(*span)] for span in self._found.spans)

    def show_found(self, text: str, words: str) -> None:
        """Show `text`, and mark in it the `words` of a search."""
        self._found = found_in(text, words)
        self.setText(text)
        self.updateGeometry()
        self.update()

    # Without marks it is a label like others, of which a person can select words.

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        if not self._found.spans:
            return super().heightForWidth(width)
        layout = self._laid_out(width)
        return max(self.fontMetrics().height(), round(layout.boundingRect().height()))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        if not self._found.spans:
            return super().sizeHint()
        width = round(self._laid_out(_FAR).maximumWidth()) + 1
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if not self._found.spans:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._laid_out(self.width()).draw(painter, QPointF(0, 0))

    def _laid_out(self, width: float) -> QTextLayout:
        # A layout breaks lines at this sign alone.
        text = self._found.text.replace("\n", "\u2028")
        layout = _layout(FoundText(text, self._found.spans), self.font(), self.palette())
        _break(layout, width)
        return layout


def _layout(found: FoundText, font: QFont, palette: QPalette) -> QTextLayout:
    layout = QTextLayout(found.text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(_formats(found.text, found.spans, palette)))
    return layout


def mark_in(edit: QPlainTextEdit, words: str) -> None:
    """Mark the `words` of a search in what is written in `edit`."""
    text = edit.toPlainText()
    marks = []
    for begin, end in spans(text, words):
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(edit.document())
        cursor.setPosition(utf16(text, begin))
        cursor.setPosition(utf16(text, end), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, _look(edit.palette())
        marks.append(mark)
    edit.setExtraSelections(marks)


def _look(palette: QPalette) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(QBrush(palette.color(MARK)))
    look.setForeground(QBrush(palette.color(QPalette.ColorRole.WindowText)))
    look.setFontUnderline(True)
    return look


def _formats(
    text: str, found: Iterable[Span], palette: QPalette
) -> Iterable[QTextLayout.FormatRange]:
    for begin, end in found:
        marked = QTextLayout.FormatRange()
        marked.start = utf16(text, begin)
        marked.length = utf16(text, end) - marked.start
        marked.format = _look(palette)
        yield marked


def _break(layout: QTextLayout, width: float) -> None:
    """Break the text into lines of at most `width`, one below the other."""
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
