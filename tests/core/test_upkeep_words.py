"""What became of a library, in words."""

from __future__ import annotations

from pathlib import Path

from firered_desktop.core.upkeep import Arrival, Recovery
from firered_desktop.core.upkeep_words import told_opening

RECOVERY = Recovery(Path("/library/library-damaged-1.sqlite3"), 1e9, 3, 2)


def test_a_library_that_is_as_it_was_is_not_told_of() -> None:
    assert told_opening(None, None) == ()


def test_a_restored_library_tells_from_when_it_is_and_where_the_damaged_one_is() -> None:
    restored, held = map(str, told_opening(RECOVERY, None))
    assert "2001-09-0" in restored
    assert "library-damaged-1.sqlite3" in restored
    assert "3 newer" in restored
    assert held.endswith("2.")


def test_a_library_that_came_from_elsewhere_tells_from_where() -> None:
    (arrived,) = map(str, told_opening(None, Arrival("/old/place", 0)))
    assert "/old/place" in arrived
