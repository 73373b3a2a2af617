"""A recipe as a card: before and after, its title, and what it needs."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from firered_desktop.core.recipes import Recipe
from firered_desktop.session.recipe_model import RecipeRole
from firered_desktop.session.recipe_pictures import AFTER, BEFORE, RecipePictures
from firered_desktop.ui.card_painting import paint_frame, paint_smoothly, rounded
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.recipe_words import count_words
from firered_desktop.ui.theme import METRICS, ON_VEIL, VEIL
from firered_desktop.ui.wipe import HALF, paint_empty, paint_wipe

PICTURE = QSize(216, 144)  # device-independent pixels
_Index = QModelIndex | QPersistentModelIndex


class RecipeCard(QStyledItemDelegate):
    """Paints recipes whose `pictures` are read elsewhere.

    `pointed` is the card under the pointer and where the pointer parts it, 0…1.
    """

    def __init__(
        self, icons: Icons, pictures: RecipePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._pictures = pictures
        self.pointed: tuple[str, float] = ("", HALF)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        del index
        gap = METRICS.gap_4
        return QSize(
            PICTURE.width() + 2 * gap, PICTURE.height() + option.fontMetrics.height() + 6 * gap
        )

    def picture_place(self, place: QRect) -> QRect:
        """Where the picture of a card at `place` is."""
        gap = METRICS.gap_4
        return QRect(place.topLeft() + QPoint(gap, gap), PICTURE)

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
        if recipe.pictures > 1:
            self._paint_count(painter, option, frame, recipe)
        paint_frame(painter, option, frame)
        over = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus
        if option.state & over:
            self._paint_details(painter, option)
        self._paint_words(painter, option, frame, index.data(), recipe)
        painter.restore()

    def _paint_count(
        self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect, recipe: Recipe
    ) -> None:
        painter.setFont(_small(option.font))
        words, gap = count_words(recipe), METRICS.gap_4
        room = painter.fontMetrics().boundingRect(words).adjusted(-2 * gap, -gap, 2 * gap, gap)
        room.moveTopLeft(frame.topLeft() + QPoint(gap, gap))
        painter.fillPath(rounded(room), option.palette.color(VEIL))
        painter.setPen(option.palette.color(ON_VEIL))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

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
        line = QRect(frame.left(), frame.bottom() + METRICS.gap_8, frame.width(), metrics.height())
        room = line.width()
        if recipe.is_weak:
            mark = QRect(0, 0, METRICS.small_icon, METRICS.small_icon)
            mark.moveCenter(QPoint(line.right() - METRICS.small_icon // 2, line.center().y()))
            self._icons.icon("eye", Tint.QUIET).paint(painter, mark)
            room -= METRICS.small_icon + METRICS.gap_4
        painter.setPen(option.palette.color(QPalette.ColorRole.WindowText))
        elided = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, int(flags), elided)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(METRICS.small_text)
    return small
