"""One place for a picture: a button that shows it, takes drops and can be moved by hand."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QWidget,
)

from firered_desktop.core.preparation import WHITE
from firered_desktop.session.pictures import DraftPicture, PictureState
from firered_desktop.ui.corner_mark import CornerMark
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_name
from firered_desktop.ui.own_keys import OwnKeys
from firered_desktop.ui.picture_layer import draw_pattern, surround_of
from firered_desktop.ui.picture_offer import (
    PICTURE_FORMAT,
    PLACE_FORMAT,
    may_offer,
    moved_from,
    moved_picture,
    read_offer,
)
from firered_desktop.ui.slot_words import describe, remark_words
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import (
    CANVAS,
    FOCUS,
    METRICS,
    ON_VEIL,
    QUIET,
    VEIL,
    set_kind,
    small_font,
)

_LINES = 2  # of what is wanted in an empty place
_Key = Qt.Key
_REMOVING = (_Key.Key_Delete, _Key.Key_Backspace)
_STEPS = {_Key.Key_Left: -1, _Key.Key_Right: 1}
_MOVING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class PictureSlot(QAbstractButton):
    """The place of picture `number` (from 1).

    Pressing it asks for a file. `offered` carries the Offer of a drop, `moved_here` the id of a
    picture dropped here from another slot, `move_wished` and `step_wished` a step of -1 or 1 for
    the picture and for the focus, `menu_wished` the place on the screen (QPoint) for a menu,
    `entered` the QMimeData of what comes from elsewhere, until it has `left`.
    """

    offered = Signal(object)
    moved_here = Signal(int)
    remove_wished = Signal()
    about_wished = Signal()
    menu_wished = Signal(object)
    move_wished = Signal(int)
    step_wished = Signal(int)
    entered = Signal(object)
    left = Signal()

    def __init__(self, number: int, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._picture: DraftPicture | None = None
        self._thumbnail = QPixmap()
        self._pressed_at: QPoint | None = None
        self._drop_mark = 0
        self._add_icon = icons.icon("add", Tint.QUIET)
        self._failed_icon = icons.icon("error", Tint.ERROR)
        self._web_icon = icons.icon("language")
        self._ground = WHITE
        self._wanted = ""
        self._remove = CornerMark(icons, "remove", self)
        self._remove.clicked.connect(self.remove_wished)
        self._about = CornerMark(icons, "info", self)
        self._about.clicked.connect(self.about_wished)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_kind(self, "slot")
        OwnKeys(self, lambda event: event.key() in _REMOVING and self._picture is not None)
        self.show_picture(None)

    @property
    def picture(self) -> DraftPicture | None:
        """What it shows."""
        return self._picture

    @property
    def _seen(self) -> bool:
        return self._picture is not None and self._picture.preview is not None

    def show_picture(
        self, picture: DraftPicture | None, ground: str = WHITE, wanted: str = ""
    ) -> None:
        """Show `picture`, whose transparent places are laid on `ground`, or the empty place.

        There a recipe may want a picture of what `wanted` says.
        """
        self._picture = picture
        self._wanted = wanted
        self._ground = ground
        self._thumbnail = QPixmap()
        self._remove.setVisible(picture is not None)
        self._about.setVisible(picture is not None and bool(remark_words(picture, ground)))
        for mark in (self._remove, self._about):
            mark.set_veiled(self._seen)
        self._show_state()
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        number, picture = self._number, self._picture
        spoken = self.tr("Picture {number}").format(number=number)
        empty = self.tr("Wanted: {what}").format(what=self._wanted)
        empty = empty if self._wanted else self.tr("Empty")
        described = empty if picture is None else describe(picture, self._ground)
        set_name(self, f"Picture {number}", spoken, described)
        remove = self.tr("Remove picture {number}").format(number=number)
        set_name(self._remove, f"Remove picture {number}", remove)
        self._remove.setToolTip(remove)
        about = self.tr("About picture {number}").format(number=number)
        set_name(self._about, f"About picture {number}", about)
        if picture is not None:
            told = "\n".join((*remark_words(picture, self._ground), self.tr("Press for details.")))
            self._about.setToolTip(plain_tip(told))
        hint = self.tr("Drop a picture here, or press to choose one.")
        self.setToolTip(hint if picture is None else plain_tip(described))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(4 * METRICS.gap_24, 3 * METRICS.gap_24)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(3 * METRICS.gap_24, 3 * METRICS.gap_24)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._thumbnail = QPixmap()
        gap = METRICS.gap_4
        right = self.width() - self._remove.width() - gap
        self._remove.move(right, gap)
        self._about.move(right, self.height() - self._about.height() - gap)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        state = self._picture.state if self._picture else None
        match state:
            case None:
                paint_empty(painter, self.palette(), self.rect(), self._add_icon, self._wanted)
            case PictureState.LOADING:
                painter.setPen(self.palette().color(QUIET))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Reading…"))
            case PictureState.FAILED:
                self._failed_icon.paint(painter, _centred(self.rect(), METRICS.gap_24))
            case PictureState.READY if self._seen:
                self._paint_picture(painter)
            case PictureState.READY:
                self._web_icon.paint(painter, _centred(self.rect(), METRICS.gap_24))
        self._paint_number(painter)
        if self._drop_mark:
            mark = self.rect()
            mark.setWidth(METRICS.thin_bar)
            if self._drop_mark > 0:
                mark.moveRight(self.rect().right())
            painter.fillRect(mark, self.palette().color(FOCUS))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = _Key(event.key())
        moving = bool(event.modifiers() & _MOVING)
        if key in _STEPS and moving and self._picture:
            self.move_wished.emit(_STEPS[key])
        elif key in _STEPS and not moving:
            self.step_wished.emit(_STEPS[key])
        elif key in _REMOVING and self._picture:
            self.remove_wished.emit()
        elif key == _Key.Key_I and self._picture and not event.modifiers():
            self.about_wished.emit()
        elif key in (_Key.Key_Return, _Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        if self._picture:
            self.menu_wished.emit(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        start, here = self._pressed_at, event.position().toPoint()
        far = QApplication.startDragDistance()
        if start and self._picture and (here - start).manhattanLength() >= far:
            self._pressed_at = None
            self.setDown(False)
            drag = QDrag(self)
            drag.setMimeData(picture_mime(self._picture, self._number))
            drag.setPixmap(self._thumbnail)
            drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction)
            return
        super().mouseMoveEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        mime = event.mimeData()
        if moved_picture(mime) is not None:
            event.acceptProposedAction()
            self._mark_drop(self._number - moved_from(mime))
        elif may_offer(mime):
            event.acceptProposedAction()
            set_kind(self, "target", name="state")
            self.entered.emit(mime)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        super().dragLeaveEvent(event)
        self._mark_drop(0)
        self._show_state()
        self.left.emit()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self._mark_drop(0)
        self._show_state()
        moved = moved_picture(event.mimeData())
        if moved is not None:
            self.moved_here.emit(moved)
        else:
            self.offered.emit(read_offer(event.mimeData()))

    def _mark_drop(self, side: int) -> None:
        """Show where a picture goes that is let go here: behind this one, before it, or nowhere."""
        self._drop_mark = side if self._picture else 0
        self.update()

    def _show_state(self) -> None:
        picture = self._picture
        state = "empty" if picture is None else "filled"
        if picture and picture.state is PictureState.FAILED:
            state = "failed"
        set_kind(self, state, name="state")

    def _paint_picture(self, painter: QPainter) -> None:
        inside = self.rect().adjusted(*[METRICS.focus_width] * 2, *[-METRICS.focus_width] * 2)
        mat = QPainterPath()
        mat.addRoundedRect(inside, METRICS.small_corner, METRICS.small_corner)
        painter.fillPath(mat, self.palette().color(CANVAS))
        room = inside.adjusted(*[METRICS.gap_4] * 2, *[-METRICS.gap_4] * 2)
        if self._thumbnail.isNull() and self._picture and self._picture.preview:
            ratio = self.devicePixelRatioF()
            scaled = self._picture.preview.scaled(
                room.size() * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._thumbnail = QPixmap.fromImage(scaled)
            self._thumbnail.setDevicePixelRatio(ratio)
        place = QRect(QPoint(), self._thumbnail.deviceIndependentSize().toSize())
        place.moveCenter(room.center())
        if self._thumbnail.hasAlphaChannel():
            draw_pattern(painter, place, place, surround_of(self.palette()))
        painter.drawPixmap(place.topLeft(), self._thumbnail)

    def _paint_number(self, painter: QPainter) -> None:
        badge = QRect(METRICS.gap_4, METRICS.gap_4, METRICS.icon, METRICS.icon)
        if self._seen:
            veil = QPainterPath()
            veil.addRoundedRect(badge, METRICS.small_corner, METRICS.small_corner)
            painter.fillPath(veil, self.palette().color(VEIL))
        painter.setPen(self.palette().color(ON_VEIL if self._seen else QUIET))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(self._number))


def paint_empty(
    painter: QPainter, palette: QPalette, room: QRect, icon: QIcon, wanted: str
) -> None:
    """Paint what stands in an empty place: what is wanted there, if anything is."""
    painter.save()
    if wanted:
        painter.setFont(small_font(painter.font()))
        metrics = painter.fontMetrics()
        words = room.adjusted(*[METRICS.gap_4] * 2, *[-METRICS.gap_4] * 2)
        words.setTop(words.bottom() + 1 - _LINES * metrics.lineSpacing())
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        elided = metrics.elidedText(
            wanted, Qt.TextElideMode.ElideRight, (_LINES * words.width() * 4) // 5
        )
        painter.drawText(words, int(flags), elided)
        room = QRect(room.topLeft(), QPoint(room.right(), words.top()))
    icon.paint(painter, _centred(room, METRICS.icon))
    painter.restore()


def picture_mime(picture: DraftPicture, place: int = 0) -> QMimeData:
    """What is dragged: the draft's own picture, at `place` (from 1), and its file for others."""
    mime = QMimeData()
    mime.setData(PLACE_FORMAT, str(place).encode())
    mime.setData(PICTURE_FORMAT, str(picture.id).encode())
    source = picture.source
    if source is not None:
        is_web = isinstance(source, str)
        mime.setUrls([QUrl(str(source)) if is_web else QUrl.fromLocalFile(str(source))])
    return mime


def _centred(room: QRect, side: int) -> QRect:
    square = QRect(0, 0, side, side)
    square.moveCenter(room.center())
    return square
