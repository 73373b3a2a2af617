"""The history: without an edit, with many, searched in vain; and what they cost."""

from __future__ import annotations

from firered_desktop.tour.arranging import arranging
from firered_desktop.tour.edits import finished
from firered_desktop.tour.hands import choose, click, select, shut, write
from firered_desktop.tour.searching import SEARCHING
from firered_desktop.tour.steps import Chapter, Move, lead, show
from firered_desktop.tour.waiting import asked, judged, listed
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


# Which cards, from the newest on, and the commands that say something of them.
_SAID = (
    ((0, 5, 8), ("rate_4", "flag_pick")),
    ((1,), ("rate_5", "label_green")),
    ((2,), ("rate_3", "label_green")),
    ((3, 7), ("flag_reject",)),
    ((4,), ("rate_1", "label_red")),
    ((6, 9), ("label_blue",)),
    ((10,), ("label_purple", "rate_2")),
    ((11,), ("label_yellow", "flag_pick", "rate_5")),
)


def _judged() -> tuple[Move, ...]:
    moves: list[Move] = []
    for rows, commands in _SAID:
        moves.append(select("History", *rows))
        for command in commands:
            moves += [judged(), choose(command)]
    return (*moves, judged())


HISTORY: Chapter = (
    show("history-empty", choose("history")),
    lead(choose("compose")),
    *_full(),
    show("history", choose("history"), listed()),
    *arranging(len(_EDITS)),
    lead(*_judged()),
    show("history-judged", select("History", 1, 2), judged()),
    lead(choose("trash"), judged(), choose("trash_rejected"), judged()),
    show("trash", click("Trash"), listed(), select("History", 0), judged()),
    show("empty-trash", click("Empty the trash"), asked()),
    lead(shut(), click("Trash"), listed()),
    show("history-no-match", write("Search history", NOTHING), listed()),
    lead(click("Clear search"), listed()),
    *SEARCHING,
    show("ledger", choose("ledger")),
    lead(shut()),
)
