from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import LibraryBusy
from firered_desktop.session.past_instructions import PastInstructions
from tests.session.fake_library import FakeLibrary, an_edit


@pytest.fixture
def past(qtbot: QtBot) -> PastInstructions:
    del qtbot
    return PastInstructions(
        FakeLibrary(an_edit(1, "warmer"), an_edit(2, "colder"), an_edit(3, "warm sky"))
    )


def recalled(qtbot: QtBot, past: PastInstructions, by: int, current: str) -> str:
    with qtbot.waitSignal(past.recalled) as told:
        past.step(by, current)
    assert told.args is not None
    return str(told.args[0])


def test_a_search_finds_what_was_asked_for(qtbot: QtBot, past: PastInstructions) -> None:
    with qtbot.waitSignal(past.found) as told:
        past.search("warm")
    assert told.args == [("warm sky", "warmer")]


def test_steps_go_back_and_forth_to_what_was_being_written(
    qtbot: QtBot, past: PastInstructions
) -> None:
    assert recalled(qtbot, past, 1, "mine") == "warm sky"
    assert recalled(qtbot, past, 1, "warm sky") == "colder"
    assert recalled(qtbot, past, -1, "colder") == "warm sky"
    assert recalled(qtbot, past, -1, "warm sky") == "mine"


def test_what_was_changed_since_is_where_the_next_steps_begin(
    qtbot: QtBot, past: PastInstructions
) -> None:
    recalled(qtbot, past, 1, "mine")
    assert recalled(qtbot, past, 1, "warm sky, please") == "warm sky"
    assert recalled(qtbot, past, -1, "warm sky") == "warm sky, please"


def test_beyond_the_oldest_nothing_happens(qtbot: QtBot, past: PastInstructions) -> None:
    assert recalled(qtbot, past, 3, "") == "warmer"
    with qtbot.assertNotEmitted(past.recalled):
        past.step(1, "warmer")


def test_a_library_that_cannot_be_read_is_told(qtbot: QtBot) -> None:
    library = FakeLibrary()
    library.failure = LibraryBusy(folder="library")
    past = PastInstructions(library)
    with qtbot.waitSignal(past.refused):
        past.search("")
    with qtbot.waitSignal(past.refused):
        past.step(1, "")
