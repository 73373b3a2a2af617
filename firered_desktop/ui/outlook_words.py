"""What the window says of an edit before it runs: how long it takes, which budget holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.budget import Overrun, Span
from firered_desktop.core.money import exact_dollars
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence
from firered_desktop.ui.measures import duration
from firered_desktop.ui.speech import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.core.expected_time import ExpectedTime

_USUALLY = QT_TRANSLATE_NOOP("outlook", "usually about {time}")
_LAST = QT_TRANSLATE_NOOP("outlook", "last time about {time}")
_ALL_USUALLY = QT_TRANSLATE_NOOP("outlook", "usually about {time} for all")
_ALL_LAST = QT_TRANSLATE_NOOP("outlook", "as last time about {time} for all")
_OVER: Mapping[Span, str] = {
    Span.EDIT: QT_TRANSLATE_NOOP(
        "outlook", "Over your budget of {limit} for one edit: it will wait and ask you first."
    ),
    Span.DAY: QT_TRANSLATE_NOOP(
        "outlook",
        "Over your budget for today, {spent} of {limit} is spent: it will wait and ask you first.",
    ),
    Span.MONTH: QT_TRANSLATE_NOOP(
        "outlook",
        "Over your budget for this month, {spent} of {limit} is spent: it will wait and ask you "
        "first.",
    ),
}
_SOME_OVER: Mapping[Span, str] = {
    Span.EDIT: QT_TRANSLATE_NOOP(
        "outlook",
        "Over your budget of {limit} for one edit: whichever is will wait and ask you first.",
    ),
    Span.DAY: QT_TRANSLATE_NOOP(
        "outlook",
        "Over your budget for today, {spent} of {limit} is spent: those that do not fit will wait "
        "and ask you first.",
    ),
    Span.MONTH: QT_TRANSLATE_NOOP(
        "outlook",
        "Over your budget for this month, {spent} of {limit} is spent: those that do not fit will "
        "wait and ask you first.",
    ),
}
# Up to so many seconds a time is told in steps of so many.
_STEPS = ((10, 1), (60, 5), (120, 10), (600, 60))
_LONG_STEP = 300


def time_words(expected: ExpectedTime, edits: int = 1) -> str:
    """How long `edits` like these take, about: never finer than one can rely on."""
    usually, last = (_USUALLY, _LAST) if edits == 1 else (_ALL_USUALLY, _ALL_LAST)
    source = usually if expected.usual else last
    return say(Sentence("outlook", source, {"time": duration(_rounded(expected.seconds))}))


def overrun_words(over: Overrun, edits: int = 1) -> str:
    """Which budget will hold the edit, or some of `edits`, and what is spent of it."""
    places = {"limit": exact_dollars(over.limit), "spent": exact_dollars(over.spent)}
    return say(Sentence("outlook", (_OVER if edits == 1 else _SOME_OVER)[over.span], places))


def _rounded(seconds: float) -> int:
    step = next((step for limit, step in _STEPS if seconds <= limit), _LONG_STEP)
    return max(1, round(seconds / step) * step)
