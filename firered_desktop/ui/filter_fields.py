"""The questions of the filters that have a field beside their choices: stars, and days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from firered_desktop.core.gallery import Facets, Filters
from firered_desktop.core.narrowing import Between
from firered_desktop.core.periods import day_of, days_of, span_of
from firered_desktop.ui.fields import ComboBox, DateEdit
from firered_desktop.ui.filter_choices import (
    BOUNDS,
    Bound,
    bound_of,
    days,
    filter_word,
    periods,
    ratings,
)
from firered_desktop.ui.filter_group import FilterGroup
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import METRICS


class RatingFilter(QWidget):
    """Stars, with whether more or fewer of them will do; signal as FilterGroup's."""

    wished = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = Filters()
        self._facets: Facets | None = None
        self._bound = ComboBox()
        set_name(self._bound, "Stars wanted", self.tr("How many stars are enough"))
        for bound, words in BOUNDS.items():
            self._bound.addItem(filter_word(words), bound)
        self._group = FilterGroup(ratings(Bound.LEAST))
        self._group.put_first(self._bound)
        self._group.wished.connect(self.wished)
        _column(self).addWidget(self._group)
        self._bound.activated.connect(self._change_bound)

    def show_filters(self, filters: Filters) -> None:
        """Show what is chosen."""
        self._filters = filters
        bound = bound_of(filters)
        if bound is not None and bound is not self._bound.currentData():
            with QSignalBlocker(self._bound):
                self._bound.setCurrentIndex(self._bound.findData(bound))
            self._group.show_question(ratings(bound))
            self._group.show_counts(self._facets)
        self._group.show_filters(filters)

    def show_counts(self, facets: Facets | None) -> None:
        """Show how many there are of each."""
        self._facets = facets
        self._group.show_counts(facets)

    def _change_bound(self) -> None:
        """Let the same number of stars be wanted in another way."""
        former = bound_of(self._filters)
        question = ratings(Bound(self._bound.currentData()))
        stars = self._filters.least_rating or self._filters.most_rating
        self._group.show_question(question)
        self._group.show_counts(self._facets)
        self._group.show_filters(self._filters)
        wanted = f"{stars} stars"
        choice = next((each for each in question.choices if each.identifier == wanted), None)
        if former is not None and choice is not None:
            self.wished.emit(choice, True)


class DateFilter(QWidget):
    """Times up to now, or the days between two; signal as FilterGroup's."""

    wished = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._last = DateEdit(), DateEdit()
        set_name(self._first, "First day", self.tr("First day"))
        set_name(self._last, "Last day", self.tr("Last day"))
        self._known = False
        today = QDate.currentDate()
        for field in (self._first, self._last):
            field.setDate(today)
        self._between = days(Between(self._days))
        usual = periods()
        self._group = FilterGroup(replace(usual, choices=(*usual.choices, self._between)))
        self._group.wished.connect(self.wished)
        self._fields = QWidget()
        row = QHBoxLayout(self._fields)
        row.setContentsMargins(0, METRICS.gap_4, 0, 0)
        row.setSpacing(METRICS.gap_8)
        row.addWidget(self._first, 1)
        row.addWidget(QLabel("–"))
        row.addWidget(self._last, 1)
        column = _column(self)
        column.addWidget(self._group)
        column.addWidget(self._fields)
        self._fields.hide()
        for field in (self._first, self._last):
            field.dateChanged.connect(self._ask)

    def show_filters(self, filters: Filters) -> None:
        """Show what is chosen."""
        self._group.show_filters(filters)
        asked = self._between.narrowing.chosen(filters)
        self._fields.setVisible(asked)
        span = filters.since, filters.until
        if filters.since is not None and filters.until is not None and span != self._span():
            self._show_days(*days_of(filters.since, filters.until))

    def show_counts(self, facets: Facets | None) -> None:
        """Show how many there are of each; the first ones tell with which days to begin."""
        self._group.show_counts(facets)
        if facets is None or self._known or self._fields.isVisibleTo(self):
            return
        if facets.first_at is not None:
            self._known = True
            self._show_days(day_of(facets.first_at), self._days()[1])

    def _days(self) -> tuple[date, date]:
        first, last = (_plain(field.date()) for field in (self._first, self._last))
        return min(first, last), max(first, last)

    def _span(self) -> tuple[float, float]:
        return span_of(*self._days())

    def _show_days(self, first: date, last: date) -> None:
        for field, day in ((self._first, first), (self._last, last)):
            with QSignalBlocker(field):
                field.setDate(QDate(day.year, day.month, day.day))

    def _ask(self) -> None:
        self.wished.emit(self._between, True)


def _plain(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
