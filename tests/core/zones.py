"""Places on earth for tests of days and months."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest


@pytest.fixture
def in_new_york(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A place that turned its clocks forward on 8 March 2026 and back on 1 November 2026."""
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def utc(year: int, month: int, day: int, hour: int = 0) -> float:
    """That moment in seconds since the epoch."""
    return datetime(year, month, day, hour, tzinfo=UTC).timestamp()
