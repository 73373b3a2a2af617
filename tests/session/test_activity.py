from __future__ import annotations

from pytestqt.qtbot import QtBot

from firered_desktop.core.activity import KEPT, Activity, Tone
from firered_desktop.core.words import Phrase
from firered_desktop.session.activity import ActivityList, ActivityRole


class FakeStore:
    """Keeps notices in memory."""

    def __init__(self, *kept: Activity) -> None:
        self.kept = list(kept)

    def load(self) -> tuple[Activity, ...]:
        return tuple(self.kept)

    def append(self, notice: Activity) -> None:
        self.kept.append(notice)

    def clear(self) -> None:
        self.kept.clear()


def notice(at: float) -> Activity:
    return Activity(at, Tone.INFO, (Phrase("", f"notice {at:.0f}"),))


def settled(qtbot: QtBot, activity: ActivityList) -> None:
    """Let what was started elsewhere come back, before the list goes away."""
    qtbot.waitUntil(lambda: not activity._tasks._on_done)


def moments(activity: ActivityList) -> list[float]:
    return [each.at for each in activity.notices]


def test_earlier_notices_stand_below_those_of_this_run(qtbot: QtBot) -> None:
    activity = ActivityList(FakeStore(notice(1), notice(2)))
    activity.note(notice(3))
    activity.load()
    qtbot.waitUntil(lambda: moments(activity) == [3, 2, 1])
    settled(qtbot, activity)


def test_what_was_told_while_earlier_ones_were_read_stands_there_once(qtbot: QtBot) -> None:
    store = FakeStore(notice(1), notice(2))
    activity = ActivityList(store)
    activity.note(notice(2))
    activity.load()
    qtbot.waitUntil(lambda: moments(activity) == [2, 1])
    settled(qtbot, activity)


def test_only_what_came_since_it_was_looked_at_is_new(qtbot: QtBot) -> None:
    activity = ActivityList(FakeStore(notice(1)))
    with qtbot.waitSignal(activity.rowsInserted):
        activity.load()
    assert activity.unread == 0
    with qtbot.waitSignal(activity.unread_changed):
        activity.note(notice(2))
    assert activity.unread == 1
    with qtbot.waitSignal(activity.unread_changed):
        activity.mark_read()
    assert activity.unread == 0
    settled(qtbot, activity)


def test_each_notice_is_kept_and_clearing_lets_go_of_all(qtbot: QtBot) -> None:
    store = FakeStore()
    activity = ActivityList(store)
    activity.note(notice(1))
    settled(qtbot, activity)
    assert store.kept == [notice(1)]
    activity.clear()
    settled(qtbot, activity)
    assert store.kept == []
    assert (activity.rowCount(), activity.unread) == (0, 0)


def test_it_grows_no_longer_than_what_is_kept() -> None:
    activity = ActivityList(None)
    for at in range(KEPT + 3):
        activity.note(notice(at))
    assert activity.rowCount() == KEPT
    assert moments(activity)[0] == KEPT + 2


def test_a_row_is_a_notice_with_its_words() -> None:
    activity = ActivityList(None)
    activity.note(notice(1))
    index = activity.index(0)
    assert index.data(ActivityRole.NOTICE) == notice(1)
    assert index.data() == "notice 1"
