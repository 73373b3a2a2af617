"""What stands already where copies would go."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.session.save_places import SavePlaces, Seen

NAMES = (("beach-firered-1", ".png"), ("beach-firered-2", ".png"))


@pytest.fixture
def places(qtbot: QtBot) -> SavePlaces:
    return SavePlaces()


def test_an_empty_folder_has_room_for_every_name(
    qtbot: QtBot, places: SavePlaces, tmp_path: Path
) -> None:
    with qtbot.waitSignal(places.seen) as seen:
        places.look(tmp_path, NAMES)
    names = tuple("".join(each) for each in NAMES)
    assert seen.args == [Seen(tmp_path, names, is_there=True, taken=(), free=names)]


def test_what_is_there_is_told_with_the_name_that_is_free(
    qtbot: QtBot, places: SavePlaces, tmp_path: Path
) -> None:
    for taken in ("beach-firered-2.png", "beach-firered-2-2.png"):
        (tmp_path / taken).touch()
    with qtbot.waitSignal(places.seen) as told:
        places.look(tmp_path, NAMES)
    assert told.args is not None
    seen = told.args[0]
    assert seen.taken == ("beach-firered-2.png",)
    assert seen.free == ("beach-firered-1.png", "beach-firered-2-3.png")


def test_a_folder_that_is_not_there_is_told(
    qtbot: QtBot, places: SavePlaces, tmp_path: Path
) -> None:
    with qtbot.waitSignal(places.seen) as told:
        places.look(tmp_path / "new", NAMES)
    assert told.args is not None
    assert not told.args[0].is_there


def test_only_the_latest_of_many_questions_is_answered(
    qtbot: QtBot, places: SavePlaces, tmp_path: Path
) -> None:
    told: list[Seen] = []
    places.seen.connect(told.append)
    (tmp_path / "other").mkdir()
    for letters in ("b", "be", "bea"):
        places.look(tmp_path, ((letters, ".png"),))
    places.look(tmp_path / "other", (("beach", ".png"),))
    places.look(tmp_path / "other", (("beaches", ".png"),))
    qtbot.waitUntil(lambda: bool(told))
    assert [(seen.folder, seen.names) for seen in told] == [(tmp_path / "other", ("beaches.png",))]
