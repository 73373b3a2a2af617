from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from firered_desktop.core.job import State
from firered_desktop.core.ledger import Entry, Month, entry_of, summed, totals
from firered_desktop.ui.money_words import (
    charged_words,
    month_words,
    project_lines,
    spent_words,
    sum_words,
)
from tests.spending import a_charged_edit


@pytest.fixture(autouse=True)
def in_english(qapp: object) -> Iterator[None]:
    former = QLocale()
    QLocale.setDefault(QLocale("en"))
    yield
    QLocale.setDefault(former)


def entry(**fields: Any) -> Entry:
    made = entry_of(a_charged_edit("one", **fields))
    assert made is not None
    return made


UNKNOWN: dict[str, Any] = {"state": State.IN_QUEUE, "result": None}


def test_a_charge_is_an_amount_or_unknown_or_both() -> None:
    assert charged_words(entry()) == "$0.0511"
    assert charged_words(entry(**UNKNOWN)) == "unknown"
    assert charged_words(entry(lost_sends=1)) == "$0.0511 + unknown"


def test_a_sum_says_how_many_and_how_much_and_what_is_not_known() -> None:
    assert sum_words(summed([entry()])) == "1 edit · $0.0511 charged"
    both = [entry(), entry(**UNKNOWN)]
    assert sum_words(summed(both)) == "2 edits · $0.0511 charged · 1 unknown, at most $0.065 more"
    bare = [entry(**UNKNOWN, estimate=None)]
    assert sum_words(summed(bare)) == "1 edit · $0.00 charged · 1 unknown"


def test_each_project_has_a_line() -> None:
    lines = project_lines(totals([entry(project="Seaside"), entry()])).splitlines()
    assert lines == ["No project: 1 edit · $0.0511 charged", "Seaside: 1 edit · $0.0511 charged"]


def test_a_budget_is_told_with_its_limit() -> None:
    assert spent_words(Decimal("0.5"), Decimal(2)) == "$0.50 of $2.00"
    assert spent_words(Decimal("0.5"), None) == "$0.50, no limit"


def test_a_month_is_told_with_its_year() -> None:
    assert month_words(Month(2026, 11)) == "November 2026"
