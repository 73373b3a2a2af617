"""The event stream as it may arrive."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firered_desktop.core.ports import Completed, InProgress, InQueue, Status
from firered_desktop.fal.events import parse_status, statuses

STREAM = (
    'data: {"status": "IN_QUEUE", "queue_position": 3}\n\n'
    ": still here\r\n\r\n"
    'event: x\ndata: {"status": "IN_PROGRESS", "logs": []}\n\n'
    'data:{"status": "COMPLETED", "metrics": {}}\n\n'
)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ('{"status": "IN_QUEUE", "queue_position": 0}', InQueue(0)),
        ('{"status": "IN_QUEUE"}', InQueue(None)),
        ('{"status": "IN_QUEUE", "queue_position": true}', InQueue(None)),
        ('{"status": "IN_PROGRESS"}', InProgress()),
        ('{"status": "COMPLETED", "error": "x", "error_type": "y"}', Completed()),
        ('{"status": "CANCELED"}', None),
        ('{"status": null}', None),
        ("[]", None),
        ("nonsense", None),
        ("", None),
        ("[" * 100_000, None),
    ],
)
def test_a_status_is_known_or_nothing(text: str, status: Status | None) -> None:
    assert parse_status(text) == status


@settings(deadline=None)
@given(st.lists(st.integers(0, len(STREAM)), max_size=20))
def test_events_are_the_same_however_the_stream_is_cut(cuts: list[int]) -> None:
    edges = [0, *sorted(cuts), len(STREAM)]
    chunks = [STREAM[a:b] for a, b in pairwise(edges)]
    told = [status for status in statuses(chunks) if status is not None]
    assert told == [InQueue(3), InProgress(), Completed()]


def test_comments_show_that_the_line_is_alive() -> None:
    assert list(statuses([": still here\n"])) == [None]


def test_a_line_without_end_is_given_up() -> None:
    assert list(statuses(["x" * 600_000, "x" * 600_000, "\ndata: {}\n"])) == []
