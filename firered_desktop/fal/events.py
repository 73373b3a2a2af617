"""fal's event stream of one request, as statuses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from firered_desktop.core.ports import Completed, InProgress, InQueue, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST_LINE = 1024 * 1024  # characters; a status is a few hundred


def statuses(chunks: Iterable[str]) -> Iterator[Status | None]:
    """The status of each event; None for anything else that shows that the line is alive."""
    for line in _lines(chunks):
        field, _, value = line.partition(":")
        yield parse_status(value.strip()) if field == "data" else None


def _lines(chunks: Iterable[str]) -> Iterator[str]:
    rest = ""
    for chunk in chunks:
        rest += chunk
        *lines, rest = rest.split("\n")
        yield from (line.rstrip("\r") for line in lines)
        if len(rest) > LONGEST_LINE:
            return


def parse_status(text: str) -> Status | None:
    """The status that an event's JSON tells, or None where it tells none that is known."""
    try:
        body = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(body, dict):
        return None
    match body.get("status"):
        case "IN_QUEUE":
            position = body.get("queue_position")
            return InQueue(position if type(position) is int else None)
        case "IN_PROGRESS":
            return InProgress()
        case "COMPLETED":
            return Completed()
        case _:
            return None
