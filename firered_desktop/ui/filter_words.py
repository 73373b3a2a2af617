"""What is asked of a picture, filter by filter, in the language of the window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from firered_desktop.core.gallery import EVERYTHING, Facets, Filters
from firered_desktop.core.job import Service
from firered_desktop.core.periods import day_of, days_of
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.filter_choices import (
    Bound,
    Choice,
    Question,
    bound_of,
    filter_word,
    questions,
    ratings,
    told,
)
from firered_desktop.ui.joining import listed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_TOLD = QT_TRANSLATE_NOOP("filters", "{question}: {answers}")
_DATE = QT_TRANSLATE_NOOP("filters", "Date")
_DAYS = QT_TRANSLATE_NOOP("filters", "{first} to {last}")
_SINCE = QT_TRANSLATE_NOOP("filters", "from {first} on")
_UNTIL = QT_TRANSLATE_NOOP("filters", "up to {last}")
_PHOTOGRAPH = QT_TRANSLATE_NOOP("filters", "Edits of one photograph")
_SERVICE = QT_TRANSLATE_NOOP("filters", "Service")
_DEMO = QT_TRANSLATE_NOOP("filters", "Demo")


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked for, and the filters `without` it. `identifier` is English."""

    identifier: str
    words: str
    without: Filters


def asked(filters: Filters) -> tuple[Asked, ...]:
    """Everything that `filters` ask for."""
    all_questions = (
        ratings(bound_of(filters) or Bound.LEAST),
        *questions(Facets(), filters),
    )
    chosen = [each for question in all_questions for each in _of(question, filters)]
    return (*chosen, *_others(filters))


def _of(question: Question, filters: Filters) -> Iterator[Asked]:
    """What is chosen of `question`: one thing, or one for each choice that is no answer to it."""
    choices = (*question.choices, *question.more)
    chosen = [each for each in choices if each.narrowing.chosen(filters)]
    if not question.answers:
        for choice in chosen:
            without = choice.narrowing.put(filters, False)
            yield Asked(choice.identifier, told(question, choice), without)
    elif chosen:
        yield Asked(question.identifier, told(question, *chosen), _without(chosen, filters))


def _without(chosen: list[Choice], filters: Filters) -> Filters:
    for choice in chosen:
        filters = choice.narrowing.put(filters, False)
    return filters


def _others(filters: Filters) -> Iterator[Asked]:
    days = _days(filters)
    if days and filters.period is None:
        without = replace(filters, since=None, until=None)
        yield Asked("Date", _told(filter_word(_DATE), days), without)
    if filters.services:
        words = {Service.FAL: "fal", Service.DEMO: filter_word(_DEMO)}
        answers = listed(words[each] for each in filters.services)
        without = replace(filters, services=EVERYTHING.services)
        yield Asked("Service", _told(filter_word(_SERVICE), answers), without)
    if filters.photograph is not None:
        yield Asked("Photograph", filter_word(_PHOTOGRAPH), replace(filters, photograph=None))


def _days(filters: Filters) -> str:
    if filters.since is None and filters.until is None:
        return ""
    since, until = filters.since, filters.until
    if since is None:
        return filter_word(_UNTIL).format(last=_day(day_of((until or 0.0) - 1)))
    if until is None:
        return filter_word(_SINCE).format(first=_day(day_of(since)))
    first, last = days_of(since, until)
    if first == last:
        return _day(first)
    return filter_word(_DAYS).format(first=_day(first), last=_day(last))


def _day(day: date) -> str:
    shown = QDate(day.year, day.month, day.day)
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)


def _told(question: str, answers: str) -> str:
    return filter_word(_TOLD).format(question=question, answers=answers)
