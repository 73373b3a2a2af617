"""Moments to come, in words."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from firered_desktop.ui.moments import moment_words

NOON = datetime(2026, 3, 4, 12)  # noqa: DTZ001 - the clock on the wall


@pytest.mark.usefixtures("british")
@pytest.mark.parametrize(
    ("hours", "words"),
    [
        *((6, "today 18:00"), (19, "tomorrow 07:00")),
        *((48, "06/03/2026 12:00"), (-24, "03/03/2026 12:00")),
    ],
)
def test_a_moment_is_told_by_its_day_and_time(hours: int, words: str) -> None:
    moment = NOON + timedelta(hours=hours)
    assert moment_words(moment.timestamp(), NOON.timestamp()) == words
