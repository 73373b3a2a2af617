"""A recipe as a card: before and after, its title, and below it what it needs."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from firered_desktop.core.recipes import Recipe
from firered_desktop.session.recipe_model import RecipeRole
from firered_desktop.session.recipe_pictures import AFTER, BEFORE, RecipePictures
from firered_desktop.ui.card_grid import BESIDE
from firered_desktop.ui.card_painting import paint_frame, paint_smoothly, rounded
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.recipe_words import count_words, needs_words
from firered_desktop.ui.theme import METRICS, QUIET, VEIL, small_font
from firered_desktop.ui.wipe import HALF, paint_empty, paint_wipe

PICTURE = QSize(216, 144)  # device-independent pixels, at least
_AROUND = METRICS.gap_8  # above the words of a card, and below them
_Index = QModelIndex | QPersistentModelIndex


class RecipeCard(QStyledItemDelegate):
    """Paints recipes whose `pictures` are read elsewhere.

    `picture` is the size of their pictures, `pointed` the card under the pointer and where the
    pointer parts it, 0…1.
    """

    def __init__(
        self, icons: Icons, pictures: RecipePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._pictures = pictures
        self.picture = PICTURE
        self.pointed: tuple[str, float] = ("", HALF)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        del index
        gap = METRICS.gap_4
        words = option.fontMetrics.height() + QFontMetrics(small_font(option.font)).height()
        return QSize(
            self.picture.width() + 2 * BESIDE, self.picture.height() + words + gap + 2 * _AROUND
        )

    def picture_place(self, place: QRect) -> QRect:
        """Where the picture of a card at `place` is."""
        return QRect(place.topLeft() + QPoint(BESIDE, METRICS.gap_4), self.picture)

    def details_place(self, place: QRect) -> QRect:
        """Where the mark for the details of a card at `place` is."""
        side, gap = METRICS.small, METRICS.gap_4
        frame = self.picture_place(place)
        return QRect(frame.right() - side - gap + 1, frame.top() + gap, side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        recipe = index.data(RecipeRole.RECIPE)
        if not isinstance(recipe, Recipe):
            return
        painter.save()
        paint_smoothly(painter)
        frame = self.picture_place(option.rect)
        pair = (
            self._pictures.image(recipe, BEFORE),
            self._pictures.image(recipe, AFTER),
        )
        pointed, share = self.pointed
        paint_wipe(painter, option.palette, frame, pair, share if pointed == recipe.id else HALF)
        if pair == (None, None):
            paint_empty(painter, self._icons, frame)
        paint_frame(painter, option, frame)
        over = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus
        if option.state & over:
            self._paint_details(painter, option)
        self._paint_words(painter, option, frame, index.data(), recipe)
        painter.restore()

    def _paint_details(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        place = self.details_place(option.rect)
        painter.fillPath(rounded(place), option.palette.color(VEIL))
        inset = (place.width() - METRICS.small_icon) // 2
        inside = place.adjusted(inset, inset, -inset, -inset)
        self._icons.icon("info", Tint.ON_VEIL).paint(painter, inside)

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        frame: QRect,
        title: str,
        recipe: Recipe,
    ) -> None:
        painter.setFont(option.font)
        metrics = painter.fontMetrics()
        line = QRect(frame.left(), frame.bottom() + _AROUND, frame.width(), metrics.height())
        painter.setPen(option.palette.color(QPalette.ColorRole.WindowText))
        _write(painter, line, title)
        painter.setFont(small_font(option.font))
        line.moveTop(line.bottom() + 1)
        line.setHeight(painter.fontMetrics().height())
        painter.setPen(option.palette.color(QUIET))
        if not recipe.is_weak:
            _write(painter, line, count_words(recipe))
            return
        mark = QRect(line.topLeft(), QSize(METRICS.small_icon, METRICS.small_icon))
        mark.moveTop(line.center().y() + 1 - METRICS.small_icon // 2)
        self._icons.icon("eye", Tint.QUIET).paint(painter, mark)
        line.setLeft(mark.right() + 1 + METRICS.gap_4)
        _write(painter, line, needs_words(recipe))


def _write(painter: QPainter, line: QRect, words: str) -> None:
    elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, line.width())
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(line, int(flags), elided)
