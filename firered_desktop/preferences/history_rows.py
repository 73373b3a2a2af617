"""How the history is sorted and grouped, from one start to the next."""

from __future__ import annotations

from firered_desktop.core.gallery import Grouping, Order
from firered_desktop.core.parameters import Choice
from firered_desktop.core.words import QT_TRANSLATE_NOOP

HISTORY_ORDER = Choice(
    "history_order",
    QT_TRANSLATE_NOOP("preferences", "History sorted by"),
    QT_TRANSLATE_NOOP("preferences", "As it was chosen beside the search last."),
    default=Order.NEWEST.value,
    choices=tuple((each.value, each.value) for each in Order),
)
HISTORY_GROUPING = Choice(
    "history_grouping",
    QT_TRANSLATE_NOOP("preferences", "History grouped by"),
    QT_TRANSLATE_NOOP("preferences", "As it was chosen beside the search last."),
    default=Grouping.DAY.value,
    choices=tuple((each.value, each.value) for each in Grouping),
)

HISTORY_ROWS = (HISTORY_ORDER, HISTORY_GROUPING)
