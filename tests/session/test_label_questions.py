from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import PictureUnreadable
from firered_desktop.core.label import ExportLabel, label_of
from firered_desktop.core.parameters import PROMPT
from firered_desktop.core.ports import CancelToken
from firered_desktop.session.draft import Draft
from firered_desktop.session.label_questions import Arrival, LabelQuestions
from tests.fakes import a_job, a_request
from tests.session.fake_previews import FakePreviews, KeptPixels

LABEL = label_of(a_job(request=a_request("make it warmer", seed=7)))


class FakeReader:
    """Finds `LABEL` in files whose name begins with ``made``."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.threads: set[int] = set()

    def read_label(self, path: Path, token: CancelToken) -> ExportLabel | None:
        self.asked.append(path.name)
        self.threads.add(threading.get_ident())
        if path.name == "odd.jpg":
            raise PictureUnreadable(name=path.name)
        return LABEL if path.name.startswith("made") else None


class Desk:
    """A draft, and the questions about what arrives in it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.previews = FakePreviews()
        self.reader = FakeReader()
        self.draft = Draft(self.previews, 2.0, {}, KeptPixels())
        self.questions = LabelQuestions(self.draft, self.reader)

    def arrive(self, *names: str) -> None:
        before = {picture.id for picture in self.draft.pictures}
        self.draft.add([Path(name) for name in names])
        new = [each for each in self.draft.pictures if each.id not in before]
        self.questions.watch(Arrival(picture.id) for picture in new)

    def read(self, *names: str) -> None:
        for name in names:
            self.previews.answer(name)
        QApplication.sendPostedEvents()

    def names(self) -> list[str]:
        return [picture.name for picture in self.draft.pictures]


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_the_question_comes_after_the_preview_and_off_this_thread(desk: Desk) -> None:
    desk.arrive("made.png")
    assert desk.reader.asked == []
    with desk.qtbot.waitSignal(desk.questions.changed):
        desk.read("made.png")
    assert desk.questions.current is not None
    assert desk.questions.current.name == "made.png"
    assert threading.get_ident() not in desk.reader.threads


def test_ordinary_pictures_raise_no_question(desk: Desk) -> None:
    desk.arrive("a.jpg", "odd.jpg")
    with desk.qtbot.assertNotEmitted(desk.questions.changed):
        desk.read("a.jpg", "odd.jpg")
        desk.qtbot.waitUntil(lambda: sorted(desk.reader.asked) == ["a.jpg", "odd.jpg"])
    assert desk.questions.current is None


def test_pictures_that_came_another_way_are_not_looked_at(desk: Desk) -> None:
    desk.draft.add([Path("made.png")])
    desk.read("made.png")
    assert desk.reader.asked == []


def test_several_copies_make_one_question(desk: Desk) -> None:
    desk.arrive("made-1.png", "made-2.png")
    desk.read("made-1.png", "made-2.png")
    desk.qtbot.waitUntil(lambda: len(desk.questions._found) == 2)
    desk.questions.use()
    assert desk.questions.current is None
    assert desk.names() == ["made-1.png", "made-2.png"]


def test_restoring_takes_the_copy_out_and_keeps_the_others(desk: Desk) -> None:
    desk.arrive("a.jpg", "made.png")
    desk.read("a.jpg", "made.png")
    desk.qtbot.waitUntil(lambda: desk.questions.current is not None)
    with desk.qtbot.waitSignal(desk.questions.restored) as told:
        desk.questions.restore()
    assert told.args == [()]
    assert desk.names() == ["a.jpg"]
    assert desk.draft.parameters == replace(a_request("make it warmer", seed=7)).parameters
    assert desk.questions.current is None


def test_restoring_brings_back_what_the_copy_took_the_place_of(desk: Desk) -> None:
    desk.draft.add([Path("a.jpg"), Path("b.jpg")])
    desk.read("a.jpg", "b.jpg")
    desk.draft.put(0, Path("made.png"))
    desk.questions.watch([Arrival(desk.draft.pictures[0].id, Path("a.jpg"))])
    desk.read("made.png")
    desk.qtbot.waitUntil(lambda: desk.questions.current is not None)
    desk.questions.restore()
    assert desk.names() == ["a.jpg", "b.jpg"]


def test_a_copy_that_is_taken_out_meanwhile_is_not_asked_about(desk: Desk) -> None:
    desk.arrive("made.png")
    desk.read("made.png")
    desk.qtbot.waitUntil(lambda: desk.questions.current is not None)
    desk.draft.clear()
    assert desk.questions.current is None
    desk.questions.restore()
    assert desk.draft.parameters.value(PROMPT) == ""


def test_a_copy_that_cannot_be_read_is_forgotten(desk: Desk) -> None:
    desk.arrive("made.png")
    desk.previews.fail("made.png")
    QApplication.sendPostedEvents()
    assert desk.reader.asked == []
