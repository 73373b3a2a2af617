"""Before and after in one frame, parted by an upright line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.card_painting import paint_smoothly, rounded
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import CANVAS, FOCUS, LINE, METRICS, ON_VEIL, VEIL, small_font

HALF = 0.5
_STEP = 0.1
_SIZES = (QSize(240, 160), QSize(480, 320))  # the least and the wished, device-independent pixels
_BEFORE = QT_TRANSLATE_NOOP("recipes", "Before")
_AFTER = QT_TRANSLATE_NOOP("recipes", "After")


def paint_wipe(
    painter: QPainter,
    palette: QPalette,
    frame: QRect,
    pair: tuple[QImage | None, QImage | None],
    share: float = HALF,
) -> None:
    """Paint the before up to `share` (0…1) of the frame's width and the after beyond it.

    One that is alone takes the whole frame.
    """
    outline = rounded(frame)
    painter.fillPath(outline, palette.color(CANVAS))
    before, after = pair
    at = frame.left() + round(frame.width() * share)
    left = QRect(frame.left(), frame.top(), at - frame.left(), frame.height())
    right = QRect(at, frame.top(), frame.right() + 1 - at, frame.height())
    left, right = (frame if after is None else left), (frame if before is None else right)
    for image, side in ((before, left), (after, right)):
        if image is not None:
            painter.save()
            painter.setClipPath(outline)
            painter.setClipRect(side, Qt.ClipOperation.IntersectClip)
            painter.drawImage(frame, image)
            painter.restore()
    if before is not None and after is not None:
        line = QRect(at - 1, frame.top(), METRICS.divider, frame.height())
        painter.fillRect(line, palette.color(ON_VEIL))


def paint_empty(painter: QPainter, icons: Icons, frame: QRect) -> None:
    """Paint what stands where a recipe has no picture."""
    place = QRect(0, 0, METRICS.large_icon, METRICS.large_icon)
    place.moveCenter(frame.center())
    icons.icon("recipes", Tint.QUIET).paint(painter, place)


class Wipe(QWidget):
    """The large pair of one recipe; the pointer or the arrow keys move the line."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._pair: tuple[QImage | None, QImage | None] = (None, None)
        self._share = HALF
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumSize(_SIZES[1])
        set_name(
            self,
            "Before and after",
            self.tr("Before and after"),
            self.tr("The arrow keys move the line between them"),
        )

    @property
    def share(self) -> float:
        """Up to where the before is seen, 0…1."""
        return self._share

    def show_pair(self, before: QImage | None, after: QImage | None) -> None:
        """Show these two, or an icon where there is none."""
        self._pair = (before, after)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return _SIZES[1]

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return _SIZES[0]

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return min(width, _SIZES[1].width()) * 2 // 3

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._move(event.position().x() / max(1, self._frame().width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        steps = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._move(self._share + step)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        paint_smoothly(painter)
        frame = self._frame()
        paint_wipe(painter, self.palette(), frame, self._pair, self._share)
        before, after = self._pair
        if before is None and after is None:
            paint_empty(painter, self._icons, frame)
        if before is not None:
            self._caption(painter, frame, _BEFORE, at_left=True)
        if after is not None:
            self._caption(painter, frame, _AFTER, at_left=False)
        role = FOCUS if self.hasFocus() else LINE
        painter.setPen(self.palette().color(role))
        painter.drawPath(rounded(frame.adjusted(0, 0, -1, -1)))

    def _frame(self) -> QRect:
        width = min(self.width(), self.height() * 3 // 2)
        return QRect(0, 0, width, width * 2 // 3)

    def _move(self, share: float) -> None:
        self._share = min(1.0, max(0.0, share))
        self.update()

    def _caption(self, painter: QPainter, frame: QRect, words: str, *, at_left: bool) -> None:
        text = QCoreApplication.translate("recipes", words)
        painter.setFont(small_font(self.font()))
        gap = METRICS.gap_8
        room = painter.fontMetrics().boundingRect(text).adjusted(-gap, -gap // 2, gap, gap // 2)
        room.moveTop(frame.top() + gap)  # below there may be a second picture in the first
        if at_left:
            room.moveLeft(frame.left() + gap)
        else:
            room.moveRight(frame.right() - gap)
        painter.fillPath(rounded(room), self.palette().color(VEIL))
        painter.setPen(self.palette().color(ON_VEIL))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
