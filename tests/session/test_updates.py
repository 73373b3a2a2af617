"""A newer version is asked for only where it is wished and there is somebody to ask."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.preferences import Preferences
from firered_desktop.session.updates import Updates
from firered_desktop.updates import NewVersion

WISHED = Preferences(update_address="https://example.com/latest")


@dataclass
class FakeVersions:
    preferences: Preferences = WISHED
    told: NewVersion | None = field(
        default_factory=lambda: NewVersion("9.0.0", "https://a.example")
    )
    asked: int = 0

    def newer_version(self) -> NewVersion | None:
        self.asked += 1
        return self.told


def test_a_newer_version_is_told_with_its_page(qtbot: QtBot) -> None:
    updates = Updates(FakeVersions())
    with qtbot.waitSignal(updates.found) as found:
        updates.ask()
    assert found.args == ["9.0.0", "https://a.example"]


def test_without_one_nothing_is_told(qtbot: QtBot) -> None:
    versions = FakeVersions(told=None)
    updates = Updates(versions)
    with qtbot.assertNotEmitted(updates.found):
        updates.ask()
        qtbot.waitUntil(lambda: versions.asked == 1 and not updates._tasks.busy)


@pytest.mark.parametrize("off", [{"update_check": False}, {"update_address": ""}])
def test_nobody_is_asked_where_it_is_switched_off(qtbot: QtBot, off: dict[str, object]) -> None:
    versions = FakeVersions(replace(WISHED, **off))  # type: ignore[arg-type]  # each of its own type
    updates = Updates(versions)
    updates.ask()
    assert not updates._tasks.busy
    assert versions.asked == 0
