"""The results of one edit as a column of small pictures, to step through and to compare."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from firered_desktop.core.judging import Judgement
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.joining import listed
from firered_desktop.ui.judgement_painting import JudgementMarks
from firered_desktop.ui.judgement_words import judgement_words
from firered_desktop.ui.names import set_name
from firered_desktop.ui.outline import line_inside
from firered_desktop.ui.theme import CANVAS, FOCUS, LINE, METRICS, ON_VEIL, QUIET, VEIL, set_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

PICTURE = QSize(72, 54)
_ROLE, _ACCESSIBLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.AccessibleTextRole


@dataclass(frozen=True, slots=True)
class ResultMark:
    """What is known of one result; `image` is none while it is read.

    `is_before`: it stands in the place of the photograph. `judgement` is what was said of it.
    """

    image: QImage | None = None
    blackened: bool = False
    is_before: bool = False
    judgement: Judgement = field(default_factory=Judgement)


class ResultStrip(QListView):
    """One small picture for each result.

    Signals: `chosen` (int) when a person goes to another result, counted from 0, and
    `menu_wished` (int, QPoint on the screen).
    """

    chosen = Signal(int)
    menu_wished = Signal(int, QPoint)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_ResultCard(icons, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_kind(self, "cards")
        set_name(self, "Results", self.tr("Results"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        around = 2 * (METRICS.gap_4 + METRICS.focus_width)
        self.setFixedWidth(PICTURE.width() + around + METRICS.scroll_bar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.selectionModel().selectionChanged.connect(self._choose)

    def show_results(self, marks: Sequence[ResultMark], index: int) -> None:
        """Show these results, with the one at `index` looked at."""
        with QSignalBlocker(self):
            while self._rows.rowCount() > len(marks):
                self._rows.removeRow(self._rows.rowCount() - 1)
            while self._rows.rowCount() < len(marks):
                self._rows.appendRow(QStandardItem())
            for row, mark in enumerate(marks):
                item = self._rows.item(row)
                item.setData(mark, _ROLE)
                item.setData(self._spoken(row, len(marks), mark), _ACCESSIBLE)
                item.setData(self._spoken(row, len(marks), mark), Qt.ItemDataRole.ToolTipRole)
            self.selectionModel().setCurrentIndex(
                self._rows.index(index, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def _spoken(self, row: int, count: int, mark: ResultMark) -> str:
        said = [self.tr("Result {number} of {count}").format(number=row + 1, count=count)]
        said += [self.tr("blackened by the safety check")] if mark.blackened else []
        said += [self.tr("stands as the before")] if mark.is_before else []
        said += filter(None, [judgement_words(mark.judgement)])
        return listed(said)

    def _choose(self, selected: QItemSelection) -> None:
        for index in selected.indexes():
            self.chosen.emit(index.row())

    def _ask_for_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.menu_wished.emit(index.row(), self.viewport().mapToGlobal(at))


class _ResultCard(QStyledItemDelegate):
    """Paints one result: its picture, its number, and a mark where it is the before."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._marks = JudgementMarks(icons)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del option, index
        return PICTURE + QSize(2 * METRICS.gap_4, 2 * METRICS.gap_4)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        mark = index.data(_ROLE)
        if not isinstance(mark, ResultMark):
            return
        gap = METRICS.gap_4
        frame = QRect(option.rect.topLeft() + QPoint(gap, gap), PICTURE)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(frame), METRICS.small_corner, METRICS.small_corner)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillPath(outline, option.palette.color(CANVAS))
        if mark.image is not None:
            painter.setClipPath(outline)
            size = mark.image.size().scaled(PICTURE, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            target = QRect(frame.topLeft(), size)
            target.moveCenter(frame.center())
            painter.drawImage(target, mark.image)
            painter.setClipping(False)
        font = option.font
        font.setPixelSize(METRICS.small_text)
        painter.setFont(font)
        self._marks.paint(painter, option.palette, frame, mark.judgement, small=True)
        self._badges(painter, option, frame, (index.row(), mark))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        role = FOCUS if chosen else QUIET if hovered else LINE
        width = METRICS.focus_width if chosen else METRICS.line_width
        painter.setPen(QPen(option.palette.color(role), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            line_inside(frame, width), METRICS.small_corner, METRICS.small_corner
        )
        painter.restore()

    def _badges(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        frame: QRect,
        what: tuple[int, ResultMark],
    ) -> None:
        """The number at the lower left, small icons at the lower right."""
        row, mark = what
        side, gap = METRICS.small_icon, METRICS.gap_4
        number = QRect(0, 0, side + gap, side + gap // 2)
        number.moveBottomLeft(frame.bottomLeft() + QPoint(gap, -gap))
        self._veil(painter, option, number)
        painter.setPen(option.palette.color(ON_VEIL))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(row + 1))
        icons = ["before"] if mark.is_before else []
        icons += ["shield"] if mark.blackened else []
        place = QRect(0, 0, side, side)
        place.moveBottomRight(frame.bottomRight() - QPoint(gap, gap))
        for name in icons:
            self._veil(painter, option, place.adjusted(-1, -1, 1, 1))
            self._icons.icon(name, Tint.ON_VEIL).paint(painter, place)
            place.translate(-side - gap, 0)

    def _veil(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect) -> None:
        veil = option.palette.color(VEIL)
        veil.setAlpha(METRICS.veil_opacity)
        path = QPainterPath()
        path.addRoundedRect(QRectF(place), METRICS.small_corner, METRICS.small_corner)
        painter.fillPath(path, veil)
