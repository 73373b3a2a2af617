"""Stars, flags and labels in a row: what they show of pictures, and a click that says it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from firered_desktop.core.judgement_summary import JudgementSummary
from firered_desktop.core.judging import (
    MOST_STARS,
    Change,
    Flag,
    Label,
    Rate,
    SetFlag,
    SetLabel,
)
from firered_desktop.ui.judgement_painting import paint_label, paint_label_off
from firered_desktop.ui.judgement_words import label_words, star_words
from firered_desktop.ui.names import set_name
from firered_desktop.ui.outline import line_inside
from firered_desktop.ui.theme import METRICS, set_kind, with_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.key_tips import KeyTips

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
COLOURS = tuple(label for label in Label if label is not Label.NONE)


class JudgingRow(QFrame):
    """Shows what is said of pictures. `wished` (Change) what shall be said of them.

    A click on what is said already takes it back. The Tab key stops at it once; the arrows move
    inside.
    """

    wished = Signal(object)

    def __init__(self, icons: Icons, tips: KeyTips, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Made once: what is shown changes with each picture that is looked at.
        self._star = {True: icons.icon("star-filled"), False: icons.icon("star")}
        self._pick = {True: icons.icon("pick-filled"), False: icons.icon("pick")}
        self._reject = icons.icon("reject")
        self._tips = tips
        self._summary = JudgementSummary()
        set_name(self, "Judgement", self.tr("Judgement"))
        self.stars = tuple(self._make_star(rating) for rating in range(1, MOST_STARS + 1))
        self.flags = {
            Flag.PICK: self._make_flag(Flag.PICK, "Pick", self.tr("Pick")),
            Flag.REJECT: self._make_flag(Flag.REJECT, "Reject", self.tr("Reject")),
        }
        self.labels = {label: self._make_label(label) for label in COLOURS}
        self._arrange()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_summary(self._summary)

    @property
    def buttons(self) -> Sequence[QToolButton]:
        """All of them in reading order."""
        return (*self.stars, *self.flags.values(), *self.labels.values())

    def show_summary(self, summary: JudgementSummary) -> None:
        """Show what is said of these pictures; what differs between them is not shown as said."""
        self._summary = summary
        self.setEnabled(summary.count > 0)
        given = summary.rating or 0
        for rating, star in enumerate(self.stars, 1):
            _check(star, rating == given)
            star.setIcon(self._star[rating <= given])
        for flag, button in self.flags.items():
            _check(button, flag is summary.flag)
        self.flags[Flag.PICK].setIcon(self._pick[summary.flag is Flag.PICK])
        for label, mark in self.labels.items():
            _check(mark, label is summary.label)
        words = self.tr("Different") if summary.rating is None else star_words(given)
        self.setAccessibleDescription(words if summary.count else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _ARROWS.get(Qt.Key(event.key()))
            if step and isinstance(watched, QToolButton) and not event.modifiers():
                self._step(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _step(self, former: QToolButton, by: int) -> None:
        buttons = self.buttons
        at = min(max(buttons.index(former) + by, 0), len(buttons) - 1)
        for button in buttons:
            stops = button is buttons[at]
            policy = Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
        buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, group in enumerate((self.stars, self.flags.values(), self.labels.values())):
            if at:
                row.addSpacing(METRICS.gap_8)
            for button in group:
                row.addWidget(button)
        for at, button in enumerate(self.buttons):
            button.installEventFilter(self)
            button.setFixedWidth(with_text(METRICS.small, self.font()))
            if at:
                button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _make_star(self, rating: int) -> QToolButton:
        star = _mark()
        identifier = f"{rating} star" if rating == 1 else f"{rating} stars"
        set_name(star, identifier, star_words(rating))
        self._tips.tell(star, f"{star_words(rating)} {{rate_{rating}}}")
        star.clicked.connect(partial(self._rate, rating))
        return star

    def _make_flag(self, flag: Flag, identifier: str, words: str) -> QToolButton:
        button = _mark("small")
        button.setIcon(self._pick[False] if flag is Flag.PICK else self._reject)
        set_name(button, identifier, words)
        self._tips.tell(button, f"{words} {{flag_{flag.value}}}")
        button.clicked.connect(partial(self._flag, flag))
        return button

    def _make_label(self, label: Label) -> QToolButton:
        button = LabelButton(label)
        set_name(button, f"{label.value.title()} label", label_words(label))
        self._tips.tell(button, f"{label_words(label)} {{label_{label.value}}}")
        button.clicked.connect(partial(self._label, label))
        return button

    def _rate(self, rating: int) -> None:
        self._say(Rate(0 if rating == self._summary.rating else rating))

    def _flag(self, flag: Flag) -> None:
        self._say(SetFlag(Flag.NONE if flag is self._summary.flag else flag))

    def _label(self, label: Label) -> None:
        self._say(SetLabel(Label.NONE if label is self._summary.label else label))

    def _say(self, change: Change) -> None:
        self.show_summary(self._summary)  # a click checks; what is said is shown once it is kept
        self.wished.emit(change)


class LabelButton(QToolButton):
    """A label in its colour with its letter; a ring where it is given."""

    def __init__(self, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self.setCheckable(True)
        set_kind(self, "mark")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = with_text(METRICS.small_icon, self.font()) - METRICS.gap_4 // 2
        place = QRect(0, 0, side, side)
        place.moveCenter(self.rect().center())
        if self.isEnabled():
            paint_label(painter, place, self._label, self.font())
        else:
            colour = self.palette().color(self.foregroundRole())
            paint_label_off(painter, place, self._label, self.font(), colour)
        if self.isChecked():
            ring = place.adjusted(-2, -2, 2, 2)
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawRoundedRect(
                line_inside(ring, 1), METRICS.small_corner, METRICS.small_corner
            )


def _mark(kind: str = "mark") -> QToolButton:
    button = QToolButton()
    button.setCheckable(True)
    set_kind(button, kind)
    return button


def _check(button: QToolButton, on: bool) -> None:
    with QSignalBlocker(button):
        button.setChecked(on)
