"""The history: without an edit, with many, searched in vain; and what they cost."""

from __future__ import annotations

from firered_desktop.tour.edits import finished
from firered_desktop.tour.hands import choose, click, shut, write
from firered_desktop.tour.searching import SEARCHING
from firered_desktop.tour.steps import Chapter, lead, show
from firered_desktop.tour.waiting import listed
from firered_desktop.tour.words import (
    BLACK_AND_WHITE,
    BLUE_SKY,
    BRIGHT,
    GOLDEN,
    MIST,
    NIGHT,
    NOTHING,
    PENCIL,
    SOFT,
    SUNSET,
    VINTAGE,
    VIVID,
    WATERCOLOUR,
)

_EDITS = (
    ("landscape", BLUE_SKY),
    ("interior", BRIGHT),
    ("still-life", VIVID),
    ("landscape", NIGHT),
    ("object", WATERCOLOUR),
    ("interior", GOLDEN),
    ("landscape", MIST),
    ("object", SOFT),
    ("still-life", VINTAGE),
    ("landscape", PENCIL),
    ("interior", BLACK_AND_WHITE),
    ("still-life", WATERCOLOUR),
    ("interior", VINTAGE),
    ("landscape", SUNSET),
)


def _full() -> Chapter:
    return tuple(
        lead(*finished(sample, words, count, small=True))
        for count, (sample, words) in enumerate(_EDITS, 1)
    )


HISTORY: Chapter = (
    show("history-empty", choose("history")),
    lead(choose("compose")),
    *_full(),
    show("history", choose("history"), listed()),
    show("history-no-match", write("Search history", NOTHING), listed()),
    lead(click("Clear search"), listed()),
    *SEARCHING,
    show("ledger", choose("ledger")),
    lead(shut()),
)
