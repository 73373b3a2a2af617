"""Judging and going on with one key, beside the compared pictures and in the history."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from firered_desktop.core.judging import Flag
from firered_desktop.core.key_sets import DARKTABLE
from firered_desktop.core.parameters import NUM_IMAGES
from tests.ui.hands import press
from tests.ui.live import Live

SHIFT = Qt.KeyboardModifier.ShiftModifier


class Hands:
    """Somebody who has made two edits, the later one with two results, and looks at that."""

    def __init__(self, live: Live) -> None:
        self.live = live
        live.open(live.photo, prompt="warmer")
        live.ready()
        self.session, self.desktop = live.program.session, live.program.desktop
        for count in (1, 2):
            self.session.draft.set_value(NUM_IMAGES, count)
            self.desktop.compose.run()
            live.ended(count=count)
        live.until(self.sees_two)
        self.desktop.result.compare.setFocus()

    def sees_two(self) -> bool:
        """Whether it is the later edit that is looked at, and known how it was judged."""
        job = self.session.comparison.job
        seen = self.session.judged.entry
        two = job is not None and job.result is not None and len(job.result.images) == 2
        return two and job is not None and seen is not None and seen.job.id == job.id

    def place(self) -> tuple[int, int]:
        """Which edit of the strip is looked at, and which of its results."""
        looked_at = self.session.comparison.looked_at
        assert looked_at is not None
        row = self.session.recent.row_of(looked_at.job.id)
        assert row is not None
        return row, looked_at.index

    def shift(self, key: Qt.Key, text: str) -> None:
        """Press Shift and `key`, which makes `text` on this keyboard."""
        focused = self.live.window.focusWidget()
        assert focused is not None
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            QTest.sendKeyEvent(action, focused, key, text, SHIFT)

    def ratings(self) -> list[int]:
        """The stars of every picture as the library has them, the newest edit's first."""
        gallery = self.live.program.services.library.gallery
        jobs = self.session.recent.jobs()
        keys = [key for job in jobs for key in gallery.keys_of(job.id)]
        return [entry.judgement.rating for entry in gallery.entries(keys)]


@pytest.fixture
def hands(live: Live) -> Hands:
    return Hands(live)


def test_shift_with_stars_goes_on_to_the_next_result_and_to_the_edit_before(hands: Hands) -> None:
    hands.shift(Qt.Key.Key_4, "$")
    assert hands.place() == (0, 1)
    hands.live.until(lambda: hands.ratings() == [4, 0, 0])
    hands.live.until(lambda: hands.session.judged.entry is not None)
    hands.shift(Qt.Key.Key_2, "@")
    assert hands.place() == (1, 0)
    hands.live.until(lambda: hands.ratings() == [4, 2, 0])
    hands.live.until(lambda: hands.session.judged.entry is not None)
    hands.shift(Qt.Key.Key_5, "%")  # the last one of all
    assert hands.place() == (1, 0)
    hands.live.until(lambda: hands.ratings() == [4, 2, 5])


def test_a_flag_goes_on_in_the_history_and_leaves_the_next_card_selected(hands: Hands) -> None:
    press(hands.desktop.result.compare, Qt.Key.Key_G)
    grid, archive = hands.desktop.history.grid, hands.session.archive
    hands.live.until(lambda: archive.gallery.rowCount() == 3 and not archive.gallery.looking)
    grid.setFocus()
    grid.select(archive.gallery.key(0))
    hands.shift(Qt.Key.Key_P, "P")
    assert grid.selected_keys() == (archive.gallery.key(1),)
    hands.shift(Qt.Key.Key_X, "X")
    assert grid.selected_keys() == (archive.gallery.key(2),)
    hands.shift(Qt.Key.Key_X, "X")
    assert grid.selected_keys() == (archive.gallery.key(2),)

    def flags() -> list[Flag]:
        keys = list(archive.gallery.listing.keys)
        found = hands.live.program.services.library.gallery.entries(keys)
        return [entry.judgement.flag for entry in found]

    hands.live.until(lambda: flags() == [Flag.PICK, Flag.REJECT, Flag.REJECT])


def test_where_digits_are_typed_with_shift_they_are_stars_and_no_more(hands: Hands) -> None:
    hands.shift(Qt.Key.Key_3, "3")
    assert hands.place() == (0, 0)


def test_another_set_of_keys_has_its_own_ways(hands: Hands) -> None:
    hands.desktop.keymap.choose_set(DARKTABLE)
    hands.shift(Qt.Key.Key_4, "$")
    hands.shift(Qt.Key.Key_P, "P")
    assert hands.place() == (0, 0)
