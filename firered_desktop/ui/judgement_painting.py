"""How what was said of a picture is painted on it: a strip of marks, and a veil where rejected."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPalette, QPixmap

from firered_desktop.core.judging import Flag, Judgement, Label
from firered_desktop.ui.card_painting import rounded
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.judgement_words import label_letter
from firered_desktop.ui.outline import line_inside
from firered_desktop.ui.theme import METRICS, ON_VEIL, VEIL, with_text
from firered_desktop.ui.tokens import DARK

_FLAG_ICONS = {Flag.PICK: "pick-filled", Flag.REJECT: "reject"}
_STAR = "star-filled"
_STAR_STEP = 3 / 4  # of a mark's side: stars stand closer than other marks


def label_colour(label: Label) -> QColor:
    """The colour of a label; it is the same in every theme."""
    return QColor(getattr(DARK, f"label_{label.value}"))


def paint_label(painter: QPainter, place: QRect, label: Label, font: QFont) -> None:
    """Fill `place` with the colour of a label, and write its letter on it."""
    chip = QPainterPath()
    chip.addRoundedRect(QRectF(place), METRICS.small_corner, METRICS.small_corner)
    painter.fillPath(chip, label_colour(label))
    _write_letter(painter, place, label, font, QColor(DARK.on_label))


def paint_label_off(
    painter: QPainter, place: QRect, label: Label, font: QFont, colour: QColor
) -> None:
    """The outline of a label that cannot be given now, in `colour`."""
    painter.setPen(colour)
    painter.drawRoundedRect(line_inside(place, 1), METRICS.small_corner, METRICS.small_corner)
    _write_letter(painter, place, label, font, colour)


def _write_letter(
    painter: QPainter, place: QRect, label: Label, font: QFont, colour: QColor
) -> None:
    painter.save()
    letter = QFont(font)
    letter.setPixelSize(round(place.height() * METRICS.small_text / METRICS.small_icon))
    letter.setWeight(QFont.Weight(METRICS.title_weight))
    painter.setFont(letter)
    painter.setPen(colour)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), label_letter(label))
    painter.restore()


class JudgementMarks:
    """Paints marks on pictures; each icon is drawn once, since a grid shows very many."""

    def __init__(self, icons: Icons) -> None:
        self._icons = icons
        self._drawn: dict[tuple[str, int, float], QPixmap] = {}

    def paint(
        self,
        painter: QPainter,
        palette: QPalette,
        frame: QRect,
        judgement: Judgement,
        *,
        small: bool = False,
    ) -> None:
        """Dim what was rejected, and mark the lower left corner of `frame`.

        `small`: on a small picture the stars are one with their number, and the marks stand at the
        upper left.
        """
        if judgement.flag is Flag.REJECT:
            veil = palette.color(VEIL)
            veil.setAlpha(METRICS.veil_opacity * 3 // 4)
            painter.fillPath(rounded(frame), veil)
        side = with_text(METRICS.small_icon, painter.font())
        width = self._width(painter, judgement, side, small)
        gap = METRICS.gap_4
        if not width:
            return
        strip = QRect(0, 0, width + gap, side + gap)
        if small:
            strip.moveTopLeft(frame.topLeft() + QPoint(gap, gap))
        else:
            strip.moveBottomLeft(frame.bottomLeft() + QPoint(gap, -gap))
        ground = palette.color(VEIL)
        ground.setAlpha(METRICS.veil_opacity)
        painter.fillPath(rounded(strip), ground)
        self._paint_marks(painter, palette, strip, judgement, small=small)

    def _width(self, painter: QPainter, judgement: Judgement, side: int, small: bool) -> int:
        widths = [side] if judgement.label is not Label.NONE else []
        widths += [side] if judgement.flag is not Flag.NONE else []
        if judgement.rating and small:
            widths.append(side + painter.fontMetrics().horizontalAdvance(str(judgement.rating)))
        elif judgement.rating:
            widths.append(round(side * (1 + _STAR_STEP * (judgement.rating - 1))))
        return sum(widths) + METRICS.gap_4 * max(0, len(widths) - 1)

    def _paint_marks(
        self,
        painter: QPainter,
        palette: QPalette,
        strip: QRect,
        judgement: Judgement,
        *,
        small: bool,
    ) -> None:
        gap = METRICS.gap_4
        side = strip.height() - gap
        place = QRect(strip.left() + gap // 2, strip.top() + gap // 2, side, side)
        if judgement.label is not Label.NONE:
            paint_label(painter, place.adjusted(1, 1, -1, -1), judgement.label, painter.font())
            place.translate(side + gap, 0)
        if judgement.flag is not Flag.NONE:
            self._draw(painter, _FLAG_ICONS[judgement.flag], place)
            place.translate(side + gap, 0)
        for _ in range(min(judgement.rating, 1) if small else judgement.rating):
            self._draw(painter, _STAR, place)
            place.translate(side if small else round(side * _STAR_STEP), 0)
        if small and judgement.rating:
            painter.setPen(palette.color(ON_VEIL))
            flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(place, flags, str(judgement.rating))

    def _draw(self, painter: QPainter, name: str, place: QRect) -> None:
        ratio = painter.device().devicePixelRatio()
        known = (name, place.width(), ratio)
        if known not in self._drawn:
            self._drawn[known] = self._icons.pixmap(name, place.width(), ratio, Tint.ON_VEIL)
        painter.drawPixmap(QPointF(place.topLeft()), self._drawn[known])
