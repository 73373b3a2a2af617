"""Edits on their way: one at each of its stations, then several."""

from __future__ import annotations

from firered_desktop.core.job import State
from firered_desktop.demo.script import Route
from firered_desktop.tour.edits import (
    composed,
    goes_on,
    queue_moves,
    queue_stands,
    run,
    stops_at,
    worked,
)
from firered_desktop.tour.steps import Chapter, lead, show
from firered_desktop.tour.waiting import reached
from firered_desktop.tour.words import BLUE_SKY, GOLDEN, SOFT, SUNSET

RUNNING: Chapter = (
    lead(*composed("landscape", SUNSET), stops_at(Route.PUT)),
    show("uploading", run(), reached(State.UPLOADING), worked(2)),
    lead(goes_on(), reached(State.UPLOADING, 0)),
)

IN_LINE: Chapter = (
    lead(*composed("landscape", SUNSET), run(), reached(State.FINISHED)),
    lead(*composed("interior", GOLDEN), queue_stands(), stops_at(Route.EDIT)),
    show("in-line", run(), reached(State.IN_QUEUE), worked(5)),
    show("working", queue_moves(), reached(State.IN_PROGRESS), worked()),
    lead(*composed("still-life", BLUE_SKY), stops_at(Route.EDIT), run()),
    lead(reached(State.IN_PROGRESS, 2), *composed("object", SOFT), run()),
    show("several-at-once", reached(State.WAITING), worked()),
)
