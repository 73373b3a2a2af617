from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import DiskFull, DraftChanged, FireredError, PictureUnreadable
from firered_desktop.core.parameters import NUM_IMAGES, PROMPT
from firered_desktop.session.boards import BoardProposal, Boards
from firered_desktop.session.draft import Draft
from firered_desktop.session.picture_steps import PictureSteps
from firered_desktop.session.pictures import PictureState
from tests.session.fake_parts import FakeReader
from tests.session.fake_previews import FakePreviews, KeptPixels
from tests.session.test_pasting import FakeKeeper

PICTURE_PROMPT = "Put the hat of picture 4 on picture 1."


class Desk:
    """A draft of five pictures, what makes boards of them, and where they are kept."""

    def __init__(self, qtbot: QtBot, folder: Path, count: int = 5) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.previews = FakePreviews()
        self.reader = FakeReader()
        self.keeper = FakeKeeper(folder)
        self.draft = Draft(self.previews, 2.0, {}, KeptPixels())
        self.boards = Boards(self.draft, self.reader, self.keeper)
        self.draft.set_value(PROMPT, PICTURE_PROMPT)
        self.add(*(f"{number}.jpg" for number in range(1, count + 1)))

    def add(self, *names: str) -> None:
        self.draft.add([Path(name) for name in names])
        for name in names:
            self.previews.answer(name, 2000, 3000)
        QApplication.sendPostedEvents()

    def propose(self) -> BoardProposal:
        proposal = self.boards.propose("#ffffff")
        self.qtbot.waitUntil(lambda: proposal.ready)
        return proposal

    def lay(self) -> None:
        proposal = self.propose()
        with self.qtbot.waitSignal(proposal.accepted):
            proposal.accept()

    def names(self) -> list[str]:
        return [picture.name for picture in self.draft.pictures]

    def offers(self) -> bool:
        return self.boards.offered

    @property
    def prompt(self) -> str:
        return self.draft.parameters.value(PROMPT)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path)


BOARDS = ["1.jpg", "Board of 2 pictures", "Board of 2 pictures"]
ALL = [f"{number}.jpg" for number in range(1, 6)]


def test_boards_are_offered_for_more_pictures_than_the_model_knows(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(qtbot, tmp_path, 3)
    assert not desk.offers()
    desk.draft.add([Path("4.jpg")])
    assert not desk.offers()  # it is not read yet
    desk.previews.answer("4.jpg")
    QApplication.sendPostedEvents()
    assert desk.offers()
    desk.draft.add(["https://studio.example/beach.jpg"])
    assert not desk.offers()  # what stays on the web cannot be laid here


def test_an_offer_that_is_declined_comes_back_with_another_draft(desk: Desk) -> None:
    desk.boards.decline()
    assert not desk.offers()
    desk.add("6.jpg")
    assert not desk.offers()
    desk.draft.clear()
    desk.add(*ALL)
    assert desk.offers()


def test_a_proposal_shows_boards_and_instruction_and_changes_nothing(desk: Desk) -> None:
    proposal = desk.propose()
    assert proposal.prompt_afterwards == "Put the hat of picture 3 (left) on picture 1."
    assert all(proposal.image(board) is not None for board in proposal.laying.boards)
    assert [path.name for path in desk.reader.boards[0].paths] in (["2.jpg", "3.jpg"], ALL[3:])
    assert desk.names() == ALL
    assert desk.prompt == PICTURE_PROMPT


def test_boards_take_the_place_of_the_pictures_and_are_kept(desk: Desk) -> None:
    desk.lay()
    assert desk.names() == BOARDS
    assert desk.prompt == "Put the hat of picture 3 (left) on picture 1."
    assert len(desk.keeper.taken) == 2
    first, board, _ = desk.draft.pictures
    assert first.state is PictureState.READY
    assert board.path is not None
    desk.previews.answer(board.path.name)
    QApplication.sendPostedEvents()
    assert desk.draft.pictures[1].state is PictureState.READY
    assert desk.boards.laid
    assert not desk.offers()


def test_one_undo_takes_it_all_back(desk: Desk) -> None:
    before = desk.draft.pictures
    desk.lay()
    desk.boards.undo()
    assert desk.draft.pictures == before
    assert desk.prompt == PICTURE_PROMPT
    assert not desk.boards.laid
    assert desk.offers()


def test_what_was_set_since_stays_when_boards_are_taken_back(desk: Desk) -> None:
    desk.lay()
    desk.draft.set_value(NUM_IMAGES, 3)
    desk.boards.undo()
    assert desk.draft.parameters.value(NUM_IMAGES) == 3


def test_steps_take_boards_back_and_lay_them_again_and_leave_the_settings(desk: Desk) -> None:
    steps = PictureSteps(desk.draft)
    desk.lay()
    laid = desk.prompt
    desk.draft.set_value(NUM_IMAGES, 3)
    steps.undo()
    assert desk.names() == ALL
    assert desk.prompt == PICTURE_PROMPT
    assert desk.draft.parameters.value(NUM_IMAGES) == 3
    desk.draft.set_value(NUM_IMAGES, 4)
    steps.redo()
    assert desk.names() == BOARDS
    assert desk.prompt == laid
    assert desk.draft.parameters.value(NUM_IMAGES) == 4


def test_steps_call_parts_as_before_in_an_instruction_that_was_changed_since(desk: Desk) -> None:
    steps = PictureSteps(desk.draft)
    desk.lay()
    desk.draft.set_value(PROMPT, desk.prompt + " Then picture 2 (right).")
    steps.undo()
    assert desk.prompt == f"{PICTURE_PROMPT} Then picture 3."


def test_a_board_that_was_taken_apart_is_one_again_and_the_settings_stay(desk: Desk) -> None:
    steps = PictureSteps(desk.draft)
    desk.lay()
    laid = desk.prompt
    desk.boards.take_apart(desk.draft.pictures[1].id)
    desk.draft.set_value(NUM_IMAGES, 2)
    steps.undo()
    assert desk.names() == BOARDS
    assert desk.prompt == laid
    assert desk.draft.parameters.value(NUM_IMAGES) == 2


def test_an_instruction_that_was_changed_since_is_kept_and_named_as_before(desk: Desk) -> None:
    desk.lay()
    desk.draft.set_value(PROMPT, desk.prompt + " Then picture 2 (right).")
    desk.boards.undo()
    assert desk.prompt == f"{PICTURE_PROMPT} Then picture 3."


def test_nothing_is_taken_back_that_is_not_there_any_more(desk: Desk) -> None:
    desk.lay()
    desk.draft.remove(desk.draft.pictures[2].id)
    assert not desk.boards.laid


def test_one_board_can_be_taken_apart(desk: Desk) -> None:
    desk.lay()
    assert desk.boards.take_apart(desk.draft.pictures[1].id)
    assert desk.names() == ["1.jpg", "2.jpg", "3.jpg", "Board of 2 pictures"]
    assert desk.prompt == "Put the hat of picture 4 (left) on picture 1."
    assert not desk.offers()
    assert desk.boards.take_apart(desk.draft.pictures[3].id)
    assert desk.names() == ALL
    assert desk.prompt == PICTURE_PROMPT


def test_a_board_stays_where_there_is_no_room_for_its_parts(desk: Desk) -> None:
    desk.lay()
    desk.draft.add([Path(f"more-{number}.jpg") for number in range(7)])
    assert not desk.boards.take_apart(desk.draft.pictures[1].id)
    assert not desk.boards.take_apart(desk.draft.pictures[0].id)


def test_what_is_not_accepted_is_taken_away(desk: Desk) -> None:
    proposal = desk.propose()
    with desk.qtbot.waitSignal(proposal.destroyed):
        proposal.close()
    assert list(desk.folder.iterdir()) == []


def test_closing_while_boards_are_made_makes_no_more(desk: Desk) -> None:
    desk.reader.go.clear()
    proposal = desk.boards.propose("#ffffff")
    proposal.close()
    with desk.qtbot.waitSignal(proposal.destroyed):
        desk.reader.go.set()
    assert desk.reader.boards == []
    assert list(desk.folder.iterdir()) == []


def test_a_picture_that_cannot_be_laid_is_told(desk: Desk) -> None:
    desk.reader.troubles = [PictureUnreadable(name="2.jpg")]
    proposal = desk.boards.propose("#ffffff")
    desk.qtbot.waitUntil(lambda: proposal.failure is not None)
    assert not proposal.ready
    proposal.accept()
    with desk.qtbot.waitSignal(proposal.destroyed):
        proposal.close()
    assert desk.names() == ALL


def test_boards_of_pictures_that_changed_meanwhile_are_not_used(desk: Desk) -> None:
    told: list[FireredError] = []
    desk.boards.refused.connect(told.append)
    proposal = desk.propose()
    desk.draft.remove(desk.draft.pictures[4].id)
    with desk.qtbot.waitSignal(proposal.destroyed):
        proposal.accept()
    assert desk.names() == ALL[:4]
    assert [type(each) for each in told] == [DraftChanged]
    assert desk.keeper.taken == []
    assert list(desk.folder.iterdir()) == []


@pytest.mark.parametrize("change", ["pictures", "instruction"])
def test_a_draft_that_changes_while_boards_are_kept_is_left_alone_and_told(
    desk: Desk, change: str
) -> None:
    told: list[FireredError] = []
    desk.boards.refused.connect(told.append)
    proposal = desk.propose()
    with desk.qtbot.waitSignal(proposal.destroyed):
        proposal.accept()  # they are kept on another thread, and used on this one, later
        if change == "pictures":
            desk.draft.remove(desk.draft.pictures[4].id)
        else:
            desk.draft.set_value(PROMPT, "Another.")
    assert [type(each) for each in told] == [DraftChanged]
    assert desk.names() == (ALL[:4] if change == "pictures" else ALL)
    assert desk.prompt == (PICTURE_PROMPT if change == "pictures" else "Another.")


def test_what_was_made_is_taken_away_where_it_cannot_be_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, sha256: str, content_type: str) -> Path:
        raise DiskFull(folder=path.parent.name)

    monkeypatch.setattr(desk.keeper, "take_in", full)
    proposal = desk.propose()
    with desk.qtbot.waitSignal(proposal.destroyed):
        proposal.accept()
    assert list(desk.folder.iterdir()) == []
