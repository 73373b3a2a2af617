"""A small panel over the window: what happened to an edit, and what can be done about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.ui.edit_remedies import Offer, offer_words, offers_for
from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.happening import explained, happening_of
from firered_desktop.ui.moments import moment_words
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.standing import mark_of
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.core.job import Job, Service
    from firered_desktop.ui.icons import Icons

WIDTH = 480  # device-independent pixels


class WhatHappened(FittedDialog):
    """Tells of `job` as it stands at `now` (seconds since the epoch); `service` edits here.

    It holds nothing up: the window can be used beside it. `wished` carries what should be done (an
    English word of `edit_remedies`) and the Job, `details_wished` the Job whose details are wanted.
    """

    wished = Signal(str, object)
    details_wished = Signal(object)

    def __init__(
        self, job: Job, service: Service, now: float, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(WIDTH, parent, scrolls=True)
        self.job = job
        self.setWindowTitle(f"{self.tr('What happened')} – FireRed Desktop")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        column.addLayout(self._make_heading(icons, now))
        column.addWidget(_text(job.request.prompt, "quiet", most=160))
        self._add_parts(column, service, now)
        offers = offers_for(job, service)
        if offers:
            column.addWidget(_line())
            column.addLayout(self._make_choices(offers))
        column.addSpacing(METRICS.gap_4)
        column.addLayout(self._make_buttons(icons))
        self._close.setFocus()  # nothing that may cost money happens by one press of a key

    def _make_heading(self, icons: Icons, now: float) -> QHBoxLayout:
        name, tint = mark_of(self.job)
        mark = QLabel()
        mark.setPixmap(icons.pixmap(name, METRICS.icon, self.devicePixelRatioF(), tint))
        heading = QLabel()
        set_label(heading, self.tr("What happened"))
        set_kind(heading, "title")
        when = _text(moment_words(self.job.changed_at, now), "quiet")
        row = QHBoxLayout()
        row.setSpacing(METRICS.gap_8)
        row.addWidget(mark)
        row.addWidget(heading)
        row.addStretch(1)
        row.addWidget(when)
        return row

    def _add_parts(self, column: QVBoxLayout, service: Service, now: float) -> None:
        told = happening_of(self.job, service, now)
        column.addWidget(_text(told.happened))
        grid = QGridLayout()
        grid.setHorizontalSpacing(METRICS.gap_16)
        grid.setVerticalSpacing(METRICS.gap_8)
        grid.setColumnStretch(1, 1)
        rows = ((self.tr("Charged?"), told.charged), (self.tr("What to do"), told.remedy))
        for row, (name, words) in enumerate(each for each in rows if each[1]):
            label = _text(name, "quiet")
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_text(words), row, 1)
        if told.charged or told.remedy:
            column.addLayout(grid)

    def _make_choices(self, offers: tuple[Offer, ...]) -> QVBoxLayout:
        choices = QVBoxLayout()
        choices.setSpacing(METRICS.gap_12)
        for offer in offers:
            button = QPushButton(offer_words(offer))
            set_name(button, offer.wish, offer_words(offer), explained(offer))
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._wish, offer.wish))
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            choice = QVBoxLayout()
            choice.setSpacing(METRICS.gap_4)
            choice.addLayout(row)
            choice.addWidget(_text(explained(offer), "quiet"))
            choices.addLayout(choice)
        return choices

    def _make_buttons(self, icons: Icons) -> QHBoxLayout:
        copy = QPushButton(icons.icon("copy"), self.tr("Copy details"))
        tip = self.tr("For a report: no instruction, no file name and no key stands in them")
        set_name(copy, "Copy details", self.tr("Copy details"), tip)
        copy.setToolTip(tip)
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: self.details_wished.emit(self.job))
        close = QPushButton(self.tr("Close"))
        set_name(close, "Close", self.tr("Close"))
        close.setDefault(True)
        self._close = close
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(METRICS.gap_8)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _wish(self, wish: str) -> None:
        self.accept()
        self.wished.emit(wish, self.job)


def _text(words: str, kind: str = "", most: int = 0) -> QLabel:
    """Plain text that wraps, cut to `most` characters where that says a number."""
    label = QLabel(words if not most or len(words) <= most else f"{words[:most].rstrip()}…")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if kind:
        set_kind(label, kind)
    return label


def _line() -> QFrame:
    line = QFrame()
    line.setFixedHeight(METRICS.line_width)
    set_kind(line, "rule")
    return line
