"""The library at another place, at once and at the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.preferences import Preferences
from firered_desktop.session.keeping import Keeping, free_place
from firered_desktop.session.library_place import LibraryPlace
from firered_desktop.session.settling import Settling
from firered_desktop.store.library import SqliteLibrary


class KeptSettings:
    """Settings in memory."""

    def __init__(self) -> None:
        self.preferences = Preferences()

    def save(self, preferences: Preferences) -> None:
        self.preferences = preferences


@pytest.mark.parametrize("named", [False, True])
def test_it_is_gone_on_with_once_the_settings_say_it_unless_another_was_named(
    qtbot: QtBot, tmp_path: Path, named: bool
) -> None:
    settings = KeptSettings()
    with SqliteLibrary(tmp_path / "library") as library:
        keeping = Keeping(library.upkeep, lambda: 1e9)
        settling = Settling(settings)
        place = LibraryPlace(keeping, settling, named=named)
        with qtbot.waitSignal(place.wished) as told:
            keeping.move(tmp_path / "new")
        assert told.args == [tmp_path / "new", True]
        expected = None if named else str(tmp_path / "new")
        assert settings.preferences.library_folder == expected
        with qtbot.waitSignal(keeping.backed_up):
            keeping.back_up(tmp_path / "b")
        with qtbot.waitSignal(place.wished) as told:
            keeping.restore(tmp_path / "b", tmp_path / "other")
        assert told.args == [tmp_path / "other", False]


def test_what_a_folder_holds_already_is_never_mixed_with(tmp_path: Path) -> None:
    assert free_place(tmp_path) == tmp_path
    (tmp_path / "letter.txt").touch()
    (tmp_path / "FireRed library").mkdir()
    assert free_place(tmp_path) == tmp_path / "FireRed library 2"
    assert free_place(tmp_path / "new") == tmp_path / "new"
