"""Paints a contact sheet as a PDF file, picture by picture, whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
    QTextOption,
)

from firered_desktop.core.contact_sheet import PRINT, Box, Cell, Page, Sheet, laid_out
from firered_desktop.core.presentation import Caption, Shown
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from firered_desktop.core.ports import CancelToken, OnProgress
    from firered_desktop.session.presentation_pictures import PresentationPictures

_DOTS = PRINT / 25.4  # of the page in a millimetre
_TITLE, _WORDS, _SMALL = 14.0, 8.0, 7.0  # points
_INK, _QUIET, _GROUND = QColor("#1b1b1b"), QColor("#595959"), QColor("#ececec")


@dataclass(frozen=True, slots=True)
class SheetWords:
    """`page` has places for {number} and {count}, `seed` for {seed}."""

    page: str
    seed: str


class ContactSheet:
    """Paints what `pictures` reads, with words in `font`."""

    def __init__(self, pictures: PresentationPictures, words: SheetWords, font: QFont) -> None:
        self._pictures = pictures
        self._words = words
        self._font = font

    def write(
        self,
        shown: Sequence[Shown],
        sheet: Sheet,
        target: Path,
        token: CancelToken,
        tell: OnProgress,
    ) -> None:
        """Write the new file `target`; blocks.

        Raises Cancelled, FolderUnwritable, DiskFull, PictureMissing and what reading raises.
        """
        pages = laid_out(sheet, [each.dimensions for each in shown])
        with whole_file(target) as file:
            writer = QPdfWriter(file)
            writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)  # says: it is sRGB
            writer.setResolution(PRINT)
            writer.setTitle(sheet.title)
            writer.setCreator("FireRed Desktop")
            writer.setPageLayout(_layout(sheet))
            painter = QPainter(writer)
            try:
                for number, page in enumerate(pages, start=1):
                    if number > 1:
                        writer.newPage()
                    self._paint_frame(painter, page, sheet, (number, len(pages)))
                    for cell in page.cells:
                        token.check()
                        self._paint_cell(painter, cell, shown[cell.number], sheet, token)
                        tell((cell.number + 1) / len(shown))
            finally:
                painter.end()

    def _paint_frame(
        self, painter: QPainter, page: Page, sheet: Sheet, number: tuple[int, int]
    ) -> None:
        if page.title is not None:
            painter.setFont(self._sized(_TITLE, bold=True))
            painter.setPen(_INK)
            place = _place(page.title)
            title = painter.fontMetrics().elidedText(
                sheet.title, Qt.TextElideMode.ElideRight, int(place.width())
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        painter.setFont(self._sized(_SMALL))
        painter.setPen(_QUIET)
        words = self._words.page.replace("{number}", str(number[0]))
        words = words.replace("{count}", str(number[1]))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(_place(page.foot), align, words)

    def _paint_cell(
        self, painter: QPainter, cell: Cell, picture: Shown, sheet: Sheet, token: CancelToken
    ) -> None:
        *before, after = cell.pictures
        self._paint_picture(painter, after, self._pictures.after(picture, after.dots(), token))
        for box in before:
            image = self._pictures.before(picture, box.dots(), token)
            if image is None:
                painter.fillRect(_place(box), _GROUND)
            else:
                self._paint_picture(painter, box, image)
        self._paint_words(painter, cell.words, picture, sheet)

    def _paint_picture(self, painter: QPainter, box: Box, image: QImage) -> None:
        size = _dimensions(image)
        painter.drawImage(_place(box.fitted(size)), image)

    def _paint_words(self, painter: QPainter, box: Box, picture: Shown, sheet: Sheet) -> None:
        place = _place(box)
        painter.setFont(self._sized(_WORDS))
        top = place.top()
        for caption in sheet.captions:
            for line in picture.lines((caption,), self._words.seed):
                painter.setPen(_INK if caption is Caption.NAME else _QUIET)
                most = 2 if caption is Caption.PROMPT else 1
                top += _write(painter, line, QPointF(place.left(), top), place.width(), most)

    def _sized(self, points: float, *, bold: bool = False) -> QFont:
        font = QFont(self._font)
        font.setPointSizeF(points)
        font.setBold(bold)
        return font


def _write(painter: QPainter, text: str, left_top: QPointF, width: float, most: int) -> float:
    """Write `text` in at most so many lines, cut with an ellipsis; how high they are."""
    metrics = painter.fontMetrics()
    height = metrics.lineSpacing()
    starts = _line_starts(painter, text, width)[:most]
    for at, start in enumerate(starts):
        last = at == len(starts) - 1
        line = text[start:] if last else text[start : starts[at + 1]]
        if last:
            line = metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(width))
        room = QRectF(left_top.x(), left_top.y() + at * height, width, height)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, line)
    return float(len(starts) * height)


def _line_starts(painter: QPainter, text: str, width: float) -> list[int]:
    layout = QTextLayout(text, painter.font(), painter.device())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts


def _layout(sheet: Sheet) -> QPageLayout:
    width, height = sheet.paper.size
    size = QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter)
    turned = QPageLayout.Orientation.Landscape
    upright = QPageLayout.Orientation.Portrait
    return QPageLayout(size, turned if sheet.landscape else upright, QMarginsF(0, 0, 0, 0))


def _place(box: Box) -> QRectF:
    """`box` in dots of the page."""
    return QRectF(*(side * _DOTS for side in (box.left, box.top, box.width, box.height)))


def _dimensions(image: QImage) -> Dimensions:
    return Dimensions(image.width(), image.height())
