"""Choices that narrow what a search finds: whether one is made, and making or unmaking it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol

from firered_desktop.core.gallery import EVERYTHING, Filters
from firered_desktop.core.periods import span_of


class Narrowing(Protocol):
    """One choice."""

    def chosen(self, filters: Filters) -> bool:
        """Whether `filters` have it."""
        ...

    def put(self, filters: Filters, on: bool) -> Filters:
        """`filters` with it, or without."""
        ...


@dataclass(frozen=True, slots=True)
class Among:
    """These `values` are among those of a field that allows several."""

    field: str
    values: tuple[Any, ...]

    def chosen(self, filters: Filters) -> bool:
        """Whether all of them are there."""
        return set(self.values) <= set(getattr(filters, self.field))

    def put(self, filters: Filters, on: bool) -> Filters:
        """`filters` with all of them, or with none."""
        others = tuple(each for each in getattr(filters, self.field) if each not in self.values)
        changed: Mapping[str, Any] = {self.field: (*others, *self.values) if on else others}
        return replace(filters, **changed)


class Exactly:
    """Fields have these very values; another choice of the same fields takes their place.

    Of `alone`, which belong to the same question, nothing is asked meanwhile.
    """

    def __init__(self, *alone: str, **values: Any) -> None:
        self._values = {**{name: getattr(EVERYTHING, name) for name in alone}, **values}

    def chosen(self, filters: Filters) -> bool:
        """Whether they have them."""
        return all(getattr(filters, name) == value for name, value in self._values.items())

    def put(self, filters: Filters, on: bool) -> Filters:
        """`filters` with these values, or with nothing asked of the fields."""
        nothing = {name: getattr(EVERYTHING, name) for name in self._values}
        return replace(filters, **(self._values if on else nothing))


@dataclass(frozen=True, slots=True)
class Between:
    """Edits of some days, which `days` tells: the first and the last one."""

    days: Callable[[], tuple[date, date]]

    def chosen(self, filters: Filters) -> bool:
        """Whether days are asked for, whichever."""
        return filters.since is not None or filters.until is not None

    def put(self, filters: Filters, on: bool) -> Filters:
        """`filters` with those days, or with any."""
        since, until = span_of(*self.days()) if on else (None, None)
        return replace(filters, period=None, since=since, until=until)
