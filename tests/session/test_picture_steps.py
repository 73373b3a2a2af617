from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from firered_desktop.core.models import MODELS
from firered_desktop.core.parameters import NUM_IMAGES, PROMPT
from firered_desktop.session.draft import Draft
from firered_desktop.session.picture_steps import PictureSteps, StepKind
from tests.session.fake_previews import FakePreviews, KeptPixels

PROMPT_OF_THREE = "Put picture 2 on picture 3"


class Desk:
    def __init__(self) -> None:
        self.previews = FakePreviews()
        self.draft = Draft(self.previews, 2.0, {}, KeptPixels())
        self.steps = PictureSteps(self.draft)

    def add(self, *names: str) -> None:
        self.draft.add([Path("/photos") / name for name in names])
        self.read(*names)

    def read(self, *names: str) -> None:
        for name in names:
            self.previews.answer(name, 1500, 1000)
        QApplication.sendPostedEvents()

    @property
    def names(self) -> list[str]:
        return [picture.name for picture in self.draft.pictures]

    @property
    def prompt(self) -> str:
        return self.draft.parameters.value(PROMPT)

    def kind(self) -> StepKind | None:
        return None if self.steps.last is None else self.steps.last.kind


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    del qapp
    desk = Desk()
    desk.add("a", "b", "c")
    desk.draft.set_value(PROMPT, PROMPT_OF_THREE)
    return desk


def test_several_files_are_one_step(desk: Desk) -> None:
    assert desk.kind() is StepKind.ADDED
    desk.steps.undo()
    assert desk.names == []
    assert desk.steps.last is None


def test_a_picture_that_was_taken_out_comes_back_and_is_called_as_before(desk: Desk) -> None:
    desk.draft.remove(desk.draft.pictures[1].id)
    assert (desk.kind(), desk.prompt) == (StepKind.REMOVED, "Put picture 3 on picture 2")
    desk.steps.undo()
    assert (desk.names, desk.prompt) == (["a", "b", "c"], PROMPT_OF_THREE)
    desk.steps.redo()
    assert (desk.names, desk.prompt) == (["a", "c"], "Put picture 3 on picture 2")


def test_what_was_written_since_stays_and_is_renumbered(desk: Desk) -> None:
    desk.draft.remove(desk.draft.pictures[1].id)
    desk.draft.set_value(PROMPT, "Only picture 2")
    desk.steps.undo()
    assert desk.prompt == "Only picture 3"


def test_another_order_is_taken_back_with_the_numbers(desk: Desk) -> None:
    desk.draft.move(desk.draft.pictures[2].id, 0)
    assert (desk.names, desk.prompt) == (["c", "a", "b"], "Put picture 3 on picture 1")
    assert desk.kind() is StepKind.MOVED
    desk.steps.undo()
    assert (desk.names, desk.prompt) == (["a", "b", "c"], PROMPT_OF_THREE)


def test_what_was_replaced_comes_back(desk: Desk) -> None:
    desk.draft.put(1, Path("/photos/d"))
    desk.read("d")
    assert desk.kind() is StepKind.REPLACED
    desk.steps.undo()
    assert desk.names == ["a", "b", "c"]


def test_a_replacement_that_cannot_be_read_is_no_step(desk: Desk) -> None:
    desk.draft.put(1, Path("/photos/d"))
    desk.previews.fail("d")
    QApplication.sendPostedEvents()
    assert desk.kind() is StepKind.ADDED


def test_starting_anew_is_taken_back_with_every_setting(desk: Desk) -> None:
    desk.draft.set_value(NUM_IMAGES, 3)
    desk.draft.set_model(MODELS[-1])
    desk.draft.clear()
    assert desk.kind() is StepKind.CLEARED
    desk.steps.undo()
    assert (desk.names, desk.prompt) == (["a", "b", "c"], PROMPT_OF_THREE)
    assert desk.draft.parameters.value(NUM_IMAGES) == 3
    assert desk.draft.model is MODELS[-1]


def test_starting_anew_with_settings_that_stay_is_taken_back_without_them(desk: Desk) -> None:
    desk.draft.set_value(NUM_IMAGES, 2)
    desk.draft.clear(settings=False)
    assert (desk.names, desk.prompt) == ([], "")
    assert desk.draft.parameters.value(NUM_IMAGES) == 2
    desk.draft.set_value(NUM_IMAGES, 4)
    desk.steps.undo()
    assert (desk.names, desk.prompt) == (["a", "b", "c"], PROMPT_OF_THREE)
    assert desk.draft.parameters.value(NUM_IMAGES) == 4


def test_a_picture_that_was_changed_on_disk_is_no_step(desk: Desk) -> None:
    desk.draft.slots.reload(desk.draft.pictures[0].id)
    assert desk.draft.pictures[0].reread
    desk.draft.move(desk.draft.pictures[0].id, 2)
    desk.steps.undo()
    assert desk.names == ["a", "b", "c"]
    assert desk.draft.pictures[0].reread
    assert desk.kind() is StepKind.ADDED


def test_a_new_step_ends_what_could_be_made_again(desk: Desk) -> None:
    desk.draft.remove(desk.draft.pictures[0].id)
    desk.steps.undo()
    assert desk.steps.next is not None
    desk.add("d")
    assert desk.steps.next is None


def test_nothing_happens_where_there_is_no_step(qapp: QApplication) -> None:
    del qapp
    desk = Desk()
    desk.steps.undo()
    desk.steps.redo()
    assert desk.names == []
