"""What the window says about money, in the person's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from firered_desktop.core.money import UnitPrice, exact_dollars
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence, Value
from firered_desktop.ui.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from firered_desktop.core.ledger import Entry, Month, Sum, Total

_TOLD = QT_TRANSLATE_NOOP("money", "fal's price of {day}: {price} per megapixel")
_BUILT_IN = QT_TRANSLATE_NOOP("money", "Built-in price until fal is asked: {price} per megapixel")
_MONTH = QT_TRANSLATE_NOOP("money", "MMMM yyyy")  # as QDate is told to write a month
_UNKNOWN = QT_TRANSLATE_NOOP("money", "unknown")
_MORE = QT_TRANSLATE_NOOP("money", "{amount} + unknown")
_ONE_EDIT = QT_TRANSLATE_NOOP("money", "1 edit")
_EDITS = QT_TRANSLATE_NOOP("money", "{count} edits")
_CHARGED = QT_TRANSLATE_NOOP("money", "{amount} charged")
_AT_MOST = QT_TRANSLATE_NOOP("money", "{count} unknown, at most {amount} more")
_NO_BOUND = QT_TRANSLATE_NOOP("money", "{count} unknown")
_PROJECT = QT_TRANSLATE_NOOP("money", "{project}: {sum}")
_NO_PROJECT = QT_TRANSLATE_NOOP("money", "No project")
_OF_LIMIT = QT_TRANSLATE_NOOP("money", "{spent} of {limit}")
_NO_LIMIT = QT_TRANSLATE_NOOP("money", "{spent}, no limit")


def price_words(price: UnitPrice) -> str:
    """What a megapixel costs, who says so and since when."""
    amount = exact_dollars(price.usd_per_megapixel)
    if price.told_at is None:
        return _said(_BUILT_IN, price=amount)
    return _said(_TOLD, day=_day(price.told_at), price=amount)


def month_words(month: Month) -> str:
    """`month` as the person's language writes it."""
    form = QCoreApplication.translate("money", _MONTH)
    return QLocale().toString(QDate(month.year, month.number, 1), form)


def charged_words(entry: Entry) -> str:
    """What an edit cost, as far as it is known."""
    if entry.charged is None:
        return _said(_UNKNOWN)
    amount = exact_dollars(entry.charged)
    return amount if entry.certain else _said(_MORE, amount=amount)


def sum_words(total: Sum) -> str:
    """Several edits together: how many, what is known to be charged, and what is not known."""
    count = _said(_ONE_EDIT) if total.edits == 1 else _said(_EDITS, count=total.edits)
    parts = [count, _said(_CHARGED, amount=exact_dollars(total.charged))]
    if total.unestimated:
        parts.append(_said(_NO_BOUND, count=total.uncertain))
    elif total.uncertain:
        amount = exact_dollars(total.unknown)
        parts.append(_said(_AT_MOST, count=total.uncertain, amount=amount))
    return " · ".join(parts)


def project_lines(totals: Iterable[Total]) -> str:
    """A line for each project with what it came to."""
    return "\n".join(
        _said(
            _PROJECT,
            project=each.project or _said(_NO_PROJECT),
            sum=sum_words(each.sum),
        )
        for each in totals
    )


def spent_words(spent: Decimal, limit: Decimal | None) -> str:
    """What is spent of a budget."""
    gone = exact_dollars(spent)
    if limit is None:
        return _said(_NO_LIMIT, spent=gone)
    return _said(_OF_LIMIT, spent=gone, limit=exact_dollars(limit))


def _day(moment: float) -> str:
    day = QDateTime.fromSecsSinceEpoch(int(moment)).date()
    return QLocale().toString(day, QLocale.FormatType.LongFormat)


def _said(source: str, **values: Value) -> str:
    return say(Sentence("money", source, values))
