from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import FolderUnwritable
from firered_desktop.preferences import Preferences
from firered_desktop.session.settling import Settling


class SlowSettings:
    """Saves when it may; forgets nothing about the order."""

    def __init__(self) -> None:
        self.preferences = Preferences()
        self.saved: list[Preferences] = []
        self.may_save = threading.Event()
        self.may_save.set()
        self.refuse = False

    def save(self, preferences: Preferences) -> None:
        self.may_save.wait(10)
        if self.refuse:
            raise FolderUnwritable(folder="/settings")
        self.saved.append(preferences)
        self.preferences = preferences


def test_wishes_during_a_save_build_on_each_other_and_are_kept_in_order(qtbot: QtBot) -> None:
    settings = SlowSettings()
    settling = Settling(settings)
    settings.may_save.clear()
    settling.change(language="zh_CN")
    settling.change(largest_size_mp=4.0)
    settling.change(first_start_done=True)
    with qtbot.waitSignal(settling.rested):
        settings.may_save.set()
    assert [each.language for each in settings.saved] == ["zh_CN"] * len(settings.saved)
    last = settings.preferences
    assert (last.language, last.largest_size_mp, last.first_start_done) == ("zh_CN", 4.0, True)


def test_what_cannot_be_kept_is_told_and_not_wished_for_ever(qtbot: QtBot) -> None:
    settings = SlowSettings()
    settling = Settling(settings)
    settings.refuse = True
    with qtbot.waitSignal(settling.refused) as refused:
        settling.change(theme="dark")
    assert isinstance(refused.args[0], FolderUnwritable)
    settings.refuse = False
    with qtbot.waitSignal(settling.settled):
        settling.change(language="en")
    assert settings.preferences == Preferences(language="en")


def test_what_is_locked_stays_whatever_is_wished(qtbot: QtBot) -> None:
    settings = SlowSettings()
    settings.preferences = Preferences(locked=frozenset({"language"}))
    settling = Settling(settings)
    with qtbot.waitSignal(settling.rested):
        settling.change(language="zh_CN", theme="dark")
    assert (settings.preferences.language, settings.preferences.theme) == ("system", "dark")
