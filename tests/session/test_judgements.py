from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import FireredError, LibraryUnusable
from firered_desktop.core.judging import Flag, Judgement, Key, Rate, SetFlag, SetTags
from firered_desktop.core.words import Sentence
from firered_desktop.session.judgements import Judgements
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import finished, found, in_trash, said


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        for number in (1, 2, 3):
            opened.add(finished(number))
        yield opened


class Desk:
    """Judgements over a library, and what they told."""

    def __init__(self, library: SqliteLibrary) -> None:
        self.library = library
        self.judgements = Judgements(library.judging, library.gallery, lambda: 9.0)
        self.told: list[str] = []
        self.changed: list[tuple[Key, ...]] = []
        self.judgements.told.connect(self._hear)
        self.judgements.changed.connect(self.changed.append)

    def _hear(self, sentence: Sentence) -> None:
        self.told.append(str(sentence))

    def keys(self, *numbers: int) -> tuple[Key, ...]:
        gallery = self.library.gallery
        return tuple(key for number in numbers for key in gallery.keys_of(f"edit-{number}"))


@pytest.fixture
def desk(qtbot: QtBot, library: SqliteLibrary) -> Desk:
    return Desk(library)


def rest(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.judgements.busy)


def test_what_was_said_is_told_with_its_count(qtbot: QtBot, desk: Desk) -> None:
    desk.judgements.judge(desk.keys(1, 2, 3), Rate(4))
    rest(qtbot, desk)
    assert desk.told == ["3 rated 4"]
    assert set(desk.changed[0]) == set(desk.keys(1, 2, 3))
    assert said(desk.library, "edit-2") == Judgement(rating=4)


def test_steps_go_back_and_forth(qtbot: QtBot, desk: Desk) -> None:
    judgements = desk.judgements
    judgements.judge(desk.keys(1), Rate(2))
    judgements.judge(desk.keys(1, 2), SetTags(("cover",)))
    judgements.undo()
    judgements.undo()
    rest(qtbot, desk)
    assert said(desk.library, "edit-1") == Judgement()
    assert desk.told[-2:] == ["Taken back: 2 tagged cover", "Taken back: 1 rated 2"]
    assert judgements.last is None
    judgements.redo()
    rest(qtbot, desk)
    assert said(desk.library, "edit-1") == Judgement(rating=2)
    assert desk.told[-1] == "Done again: 1 rated 2"
    assert (judgements.last is None, judgements.next is None) == (False, False)


def test_a_new_deed_ends_what_could_be_done_again(qtbot: QtBot, desk: Desk) -> None:
    desk.judgements.judge(desk.keys(1), Rate(2))
    desk.judgements.undo()
    desk.judgements.judge(desk.keys(1), Rate(3))
    rest(qtbot, desk)
    assert desk.judgements.next is None
    desk.judgements.redo()
    rest(qtbot, desk)
    assert said(desk.library, "edit-1").rating == 3


def test_what_changes_nothing_is_no_step(qtbot: QtBot, desk: Desk) -> None:
    desk.judgements.judge(desk.keys(1), Rate(0))
    desk.judgements.judge((), Rate(5))
    desk.judgements.undo()
    rest(qtbot, desk)
    assert desk.told == []
    assert desk.judgements.last is None


def test_the_trash_can_be_taken_back(qtbot: QtBot, desk: Desk) -> None:
    desk.judgements.trash(desk.keys(1, 2))
    rest(qtbot, desk)
    assert in_trash(desk.library) == ["edit-2/0", "edit-1/0"]
    desk.judgements.restore(desk.keys(1))
    desk.judgements.undo()
    desk.judgements.undo()
    rest(qtbot, desk)
    assert found(desk.library) == ["edit-3/0", "edit-2/0", "edit-1/0"]
    assert desk.told[0] == "2 moved to the trash"


def test_what_was_rejected_goes_to_the_trash_in_one_step(qtbot: QtBot, desk: Desk) -> None:
    desk.judgements.judge(desk.keys(1, 3), SetFlag(Flag.REJECT))
    desk.judgements.trash_rejected()
    rest(qtbot, desk)
    assert found(desk.library) == ["edit-2/0"]
    desk.judgements.undo()
    rest(qtbot, desk)
    assert len(found(desk.library)) == 3


def test_one_result_of_an_edit_is_judged_by_its_number(qtbot: QtBot, desk: Desk) -> None:
    desk.library.add(finished(4, results=2))
    desk.judgements.judge_result("edit-4", 1, Rate(5))
    rest(qtbot, desk)
    assert said(desk.library, "edit-4", 0).rating == 0
    assert said(desk.library, "edit-4", 1).rating == 5


def test_what_goes_to_the_trash_or_comes_out_of_it_is_told(qtbot: QtBot, desk: Desk) -> None:
    moved: list[bool] = []
    desk.judgements.moved.connect(lambda: moved.append(True))
    desk.judgements.judge(desk.keys(1), Rate(2))
    desk.judgements.trash(desk.keys(1))
    desk.judgements.undo()
    rest(qtbot, desk)
    assert len(moved) == 2


def test_a_wish_that_fails_is_told_and_the_next_is_done(qtbot: QtBot, desk: Desk) -> None:
    refused: list[FireredError] = []
    desk.judgements.refused.connect(refused.append)
    keys = desk.keys(1)
    desk.library.close()
    desk.judgements.judge(keys, Rate(2))
    desk.judgements.judge(keys, Rate(3))
    rest(qtbot, desk)
    assert [type(each) for each in refused] == [LibraryUnusable, LibraryUnusable]
    assert desk.judgements.last is None


def test_what_was_said_last_is_waited_for(desk: Desk) -> None:
    desk.judgements.judge(desk.keys(1), Rate(2))
    desk.judgements.judge(desk.keys(1), SetTags(("last words",)))
    desk.judgements.finish()
    assert not desk.judgements.busy
    assert said(desk.library, "edit-1") == Judgement(rating=2, tags=("last words",))


def test_what_takes_too_long_is_waited_for_no_longer(qtbot: QtBot, desk: Desk) -> None:
    desk.judgements.judge(desk.keys(1), Rate(2))
    desk.judgements.finish(within=0)
    assert desk.judgements.busy
    rest(qtbot, desk)
