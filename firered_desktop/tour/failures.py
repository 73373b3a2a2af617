"""What goes wrong with an edit: failed, held, and sent without an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.job import State
from firered_desktop.demo.script import (
    ACCOUNT_LOCKED,
    CONTENT_REFUSED,
    KEY_REFUSED,
    Fail,
    LoseAnswer,
    Route,
    Unsafe,
    html,
)
from firered_desktop.tour.edits import all_well, composed, goes_wrong, run
from firered_desktop.tour.hands import choose, click, shut
from firered_desktop.tour.steps import Chapter, lead, show
from firered_desktop.tour.waiting import all_seen, looked_at, reached
from firered_desktop.tour.words import BLUE_SKY, GOLDEN, NIGHT, SOFT, SUNSET

if TYPE_CHECKING:
    from firered_desktop.tour.stage import Stage


def _listing_is_away(stage: Stage) -> None:
    """Nothing can be looked up, so that an edit without an answer stays one."""
    stage.script.add(Route.LISTING, html(502), times=None)


FAILED: Chapter = (
    lead(*composed("landscape", NIGHT), goes_wrong(Route.EDIT, Fail())),
    show("failed", run(), reached(State.FAILED)),
    show("what-happened", choose("happened")),
    lead(shut(), *composed("object", SOFT), goes_wrong(Route.EDIT, CONTENT_REFUSED)),
    show("refused", run(), reached(State.FAILED, 2)),
    lead(*composed("landscape", SUNSET), goes_wrong(Route.EDIT, Unsafe())),
    show("blackened", run(), reached(State.FINISHED), looked_at()),
    show("activity", choose("activity")),
    lead(choose("activity")),
)

UNCONFIRMED: Chapter = (
    lead(*composed("landscape", SUNSET), goes_wrong(Route.SUBMIT, LoseAnswer()), _listing_is_away),
    show("unconfirmed", run(), reached(State.UNCONFIRMED)),
    show("unconfirmed-choices", choose("happened")),
    lead(shut()),
)

HELD: Chapter = (
    lead(*composed("landscape", SUNSET), goes_wrong(Route.SUBMIT, KEY_REFUSED)),
    show("held", run(), reached(State.HELD)),
    lead(*composed("interior", GOLDEN), goes_wrong(Route.SUBMIT, ACCOUNT_LOCKED)),
    show("locked", run(), reached(State.HELD, 2)),
    lead(*composed("still-life", BLUE_SKY), run(), reached(State.HELD, 3)),
    show("waiting-edits", click("Waiting edits"), all_seen(), all_well()),
)
