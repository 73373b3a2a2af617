"""Time and budget in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from firered_desktop.core.budget import Overrun, Span
from firered_desktop.core.expected_time import ExpectedTime
from firered_desktop.ui.outlook_words import overrun_words, time_words


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0.2, "1 s"),
        (7.4, "7 s"),
        (13.1, "15 s"),
        (44.0, "45 s"),
        (58.0, "1 minute"),
        (83.0, "80 s"),
        (170.0, "3 minutes"),
        (1400.0, "25 minutes"),
    ],
)
def test_a_time_is_never_finer_than_one_can_rely_on(
    qapp: QApplication, seconds: float, told: str
) -> None:
    assert time_words(ExpectedTime(seconds, usual=True)) == f"usually about {told}"
    assert time_words(ExpectedTime(seconds, usual=False)) == f"last time about {told}"


def test_the_budget_and_what_is_spent_of_it_are_named(qapp: QApplication) -> None:
    edit = Overrun(Span.EDIT, Decimal("0.05"), Decimal(0))
    assert "$0.05 for one edit" in overrun_words(edit)
    day = Overrun(Span.DAY, Decimal(1), Decimal("0.98"))
    assert "today, $0.98 of $1.00 is spent" in overrun_words(day)
    month = Overrun(Span.MONTH, Decimal(20), Decimal("19.99"))
    assert "this month, $19.99 of $20.00 is spent" in overrun_words(month)


def test_of_several_edits_it_is_said_that_some_wait(qapp: QApplication) -> None:
    assert time_words(ExpectedTime(83.0, usual=True), 3) == "usually about 80 s for all"
    edit = Overrun(Span.EDIT, Decimal("0.05"), Decimal(0))
    assert "whichever is will wait" in overrun_words(edit, 3)
    day = Overrun(Span.DAY, Decimal(1), Decimal("0.98"))
    assert "those that do not fit will wait" in overrun_words(day, 3)
