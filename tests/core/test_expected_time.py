"""How long an edit takes, learnt from those that are finished."""

from __future__ import annotations

from typing import Any

import pytest

from firered_desktop.core.expected_time import (
    RECENT,
    ExpectedTime,
    Kind,
    Timing,
    expected_of_all,
    expected_time,
    timing_of,
)
from firered_desktop.core.job import Service, State
from firered_desktop.core.models import V1, V1_1
from tests.fakes import a_job, a_request

KIND = Kind(Service.FAL, V1_1.id, 2_000_000, 30, "regular", 1)


def took(*seconds: float, **other: Any) -> list[Timing]:
    kind = Kind(**{**{name: getattr(KIND, name) for name in Kind.__slots__}, **other})
    return [Timing(kind, each, float(at)) for at, each in enumerate(seconds)]


def finished(**fields: Any) -> Any:
    state = {"state": State.FINISHED, "submitted_at": 100.0, "changed_at": 115.0}
    return a_job(**{**state, **fields})


def test_nothing_is_invented() -> None:
    assert expected_time(KIND, []) is None


def test_one_edit_tells_of_itself() -> None:
    assert expected_time(KIND, took(9.0, 12.0)) == ExpectedTime(12.0, usual=False)


def test_several_make_what_is_usual_and_one_that_hung_does_not_matter() -> None:
    assert expected_time(KIND, took(14.0, 15.0, 900.0)) == ExpectedTime(15.0, usual=True)


def test_the_latest_count() -> None:
    timings = took(*[60.0] * 20, *[10.0] * RECENT)
    assert expected_time(KIND, timings) == ExpectedTime(10.0, usual=True)


@pytest.mark.parametrize(
    "other",
    [
        {"service": Service.DEMO},
        {"model_id": V1.id},
        {"acceleration": "high"},
        {"images": 2},
        {"pixels": 500_000},
        {"pixels": 4_000_000},
        {"steps": 12},
        {"steps": 50},
    ],
    ids=str,
)
def test_an_edit_of_another_kind_tells_nothing(other: dict[str, Any]) -> None:
    assert expected_time(KIND, took(9.0, 9.0, 9.0, **other)) is None


@pytest.mark.parametrize("other", [{"pixels": 1_800_000}, {"steps": 28}], ids=str)
def test_a_little_larger_or_more_careful_is_the_same_kind(other: dict[str, Any]) -> None:
    assert expected_time(KIND, took(9.0, 9.0, 9.0, **other)) == ExpectedTime(9.0, usual=True)


def test_the_time_is_from_the_submit_until_it_was_saved() -> None:
    timing = timing_of(finished(request=a_request(num_images=2)))
    assert timing is not None
    assert timing.seconds == 15.0
    assert timing.ended_at == 115.0
    assert timing.kind == Kind(Service.FAL, V1_1.id, 1536 * 1024, 30, "regular", 2)


@pytest.mark.parametrize(
    "fields",
    [
        {"state": State.FAILED},
        {"submitted_at": None},
        {"lost_sends": 1},
        {"changed_at": 100.0},
        {"changed_at": 100.0 + 3 * 3600},
    ],
    ids=str,
)
def test_what_did_not_go_through_in_one_go_tells_nothing(fields: dict[str, Any]) -> None:
    assert timing_of(finished(**fields)) is None


@pytest.mark.parametrize(
    ("seconds", "at_once", "together"),
    [([10.0], 2, 10.0), ([10.0, 10.0, 10.0], 2, 20.0), ([30.0, 10.0, 10.0, 5.0], 2, 30.0)],
)
def test_several_edits_take_as_long_as_the_places_that_they_share(
    seconds: list[float], at_once: int, together: float
) -> None:
    times = [ExpectedTime(each, usual=True) for each in seconds]
    assert expected_of_all(times, at_once) == ExpectedTime(together, usual=True)


def test_several_are_usual_where_each_is() -> None:
    mixed = [ExpectedTime(1.0, usual=True), ExpectedTime(1.0, usual=False)]
    assert expected_of_all(mixed, 1) == ExpectedTime(2.0, usual=False)
    assert expected_of_all((), 2) is None
