"""References to pictures in a text, drawn as chips: the words, and a small copy of the picture.

The text stays plain text, to the letter: what is sent, copied and read aloud is what is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QImage,
    QPainter,
    QPixmap,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextLine,
)

from firered_desktop.core.prompt import Mention, mentions
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.outline import line_inside
from firered_desktop.ui.theme import EDGE, METRICS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from PySide6.QtWidgets import QPlainTextEdit

    from firered_desktop.session.pictures import DraftPicture

_SIDE = METRICS.small_icon - 2  # of the picture on a chip, device-independent pixels


class ReferenceChips(QSyntaxHighlighter):
    """Finds the references in the text of `edit` and keeps room behind each for its picture.

    `pictures` gives those that there are.
    """

    def __init__(
        self,
        edit: QPlainTextEdit,
        pictures: Callable[[], Sequence[DraftPicture]],
        icons: Icons,
    ) -> None:
        super().__init__(edit.document())
        self._edit = edit
        self._pictures = pictures
        self._absent = icons.icon("warning", Tint.WARNING)
        self._drawn: dict[int, QPixmap] = {}

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        room = QTextCharFormat()
        room.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        room.setFontLetterSpacing(_SIDE + METRICS.gap_8)
        for mention in mentions(text):
            self.setFormat(utf16(text, mention.end) - 1, 1, room)

    def spans(self, block: QTextBlock) -> Iterator[tuple[int, int]]:
        """Where each chip of `block` begins and ends in the document, in Qt's positions."""
        text = block.text()
        for mention in mentions(text):
            start, end = _span(text, mention)
            yield block.position() + start, block.position() + end

    def span_around(self, position: int) -> tuple[int, int] | None:
        """The chip that has `position` in its inside."""
        return self._find(position, lambda start, end: start < position < end)

    def span_before(self, position: int) -> tuple[int, int] | None:
        """The chip that ends at `position`."""
        return self._find(position, lambda start, end: start < position <= end)

    def span_behind(self, position: int) -> tuple[int, int] | None:
        """The chip that begins at `position`."""
        return self._find(position, lambda start, end: start <= position < end)

    def picture_of(self, position: int) -> DraftPicture | None:
        """The picture of the chip in which `position` is, if that picture is there."""
        block = self._edit.document().findBlock(position)
        for mention in mentions(block.text()):
            start, end = _span(block.text(), mention)
            if start <= position - block.position() < end:
                return self._picture(mention.number)
        return None

    def paint(
        self, painter: QPainter, blocks: Iterable[tuple[QTextBlock, QPointF]], *, ground: bool
    ) -> None:
        """Draw the grounds of the chips in `blocks`, each with its place, or what lies on them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, origin in blocks:
            if not block.layout().preeditAreaText():  # there is more in it than its text
                self._paint_block(painter, block, origin, ground=ground)

    def _paint_block(
        self, painter: QPainter, block: QTextBlock, origin: QPointF, *, ground: bool
    ) -> None:
        for mention in mentions(block.text()):
            start, end = _span(block.text(), mention)
            pieces = [piece.translated(origin) for piece in _pieces(block, start, end)]
            for at, piece in enumerate(pieces if ground else ()):
                self._paint_ground(painter, piece, first=at == 0, last=piece is pieces[-1])
            if pieces and not ground:
                self._paint_mark(painter, pieces[-1], mention.number)

    def _paint_ground(self, painter: QPainter, piece: QRectF, *, first: bool, last: bool) -> None:
        """Draw the frame of a chip, open where it goes on in another line."""
        beyond = 2 * METRICS.small_corner
        frame = piece.adjusted(0 if first else -beyond, 0, 0 if last else beyond, 0)
        painter.save()
        painter.setClipRect(piece, Qt.ClipOperation.IntersectClip)
        painter.setPen(self._edit.palette().color(EDGE))
        painter.setBrush(self._edit.palette().button())
        painter.drawRoundedRect(
            line_inside(frame, METRICS.line_width), METRICS.small_corner, METRICS.small_corner
        )
        painter.restore()

    def _paint_mark(self, painter: QPainter, piece: QRectF, number: int) -> None:
        place = QRectF(0, 0, _SIDE, _SIDE)
        place.moveCenter(piece.center())
        place.moveRight(piece.right() - METRICS.gap_4 / 2)
        picture = self._picture(number)
        if picture is None:
            self._absent.paint(painter, place.toRect())
        elif picture.preview is not None:
            painter.drawPixmap(place.toRect(), self._thumbnail(picture, picture.preview))

    def _thumbnail(self, picture: DraftPicture, image: QImage) -> QPixmap:
        """The middle of `picture`, small and square; drawn once."""
        if picture.id not in self._drawn:
            there = {each.id for each in self._pictures()}
            self._drawn = {each: drawn for each, drawn in self._drawn.items() if each in there}
            self._drawn[picture.id] = square(image, _SIDE, self._edit.devicePixelRatioF())
        return self._drawn[picture.id]

    def _picture(self, number: int) -> DraftPicture | None:
        pictures = self._pictures()
        return pictures[number - 1] if 0 < number <= len(pictures) else None

    def _find(self, position: int, fits: Callable[[int, int], bool]) -> tuple[int, int] | None:
        block = self._edit.document().findBlock(position)
        return next((span for span in self.spans(block) if fits(*span)), None)


def square(image: QImage, side: int, ratio: float) -> QPixmap:
    """The middle of `image` as a square of `side` device-independent pixels."""
    wanted = round(side * ratio)
    scaled = image.scaled(
        wanted,
        wanted,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    left, top = (scaled.width() - wanted) // 2, (scaled.height() - wanted) // 2
    pixmap = QPixmap.fromImage(scaled.copy(left, top, wanted, wanted))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def utf16(text: str, at: int) -> int:
    """Character `at` of `text` as Qt counts, in UTF-16 units."""
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2


def _span(text: str, mention: Mention) -> tuple[int, int]:
    return utf16(text, mention.start), utf16(text, mention.end)


def _pieces(block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    """The parts of a chip, one in each line over which it goes."""
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = _x_of(line, first), _x_of(line, last)
            yield QRectF(left, line.y(), right - left, line.height()).adjusted(-1, 0, -2, 0)


def _x_of(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # a place and a position, which the stubs do not know
    return float(found[0] if isinstance(found, tuple) else found)
