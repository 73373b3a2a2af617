from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from firered_desktop.core.edit import InputImage, PreparedPicture
from firered_desktop.core.job import Job
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.input_thumbnails import THUMBNAIL_BOX, InputThumbnails
from tests.fakes import a_request
from tests.session.fake_library import FakeLibrary
from tests.session.fake_previews import FakePreviews
from tests.session.held_desk import a_held_edit

pytestmark = pytest.mark.usefixtures("qapp")


class Desk:
    """Thumbnails over a library whose pictures the test answers for."""

    def __init__(self) -> None:
        self.library = FakeLibrary()
        self.previews = FakePreviews()
        self.thumbnails = InputThumbnails(self.library, self.previews)

    def ask(self, qtbot: QtBot, job: Job) -> None:
        assert self.thumbnails.of(job) is None
        qtbot.waitUntil(lambda: bool(self.previews.wishes))


@pytest.fixture
def desk() -> Desk:
    return Desk()


def prepared_edit() -> Job:
    picture = PreparedPicture("sent", "image/jpeg", Dimensions(64, 48), 100, "before")
    return a_held_edit(1, prepared=(picture,))


def test_it_is_made_from_the_copy_in_the_library(qtbot: QtBot, desk: Desk) -> None:
    job = prepared_edit()
    desk.ask(qtbot, job)
    assert [wish.box for wish in desk.previews.wishes] == [THUMBNAIL_BOX]
    with qtbot.waitSignal(desk.thumbnails.arrived) as arrived:
        desk.previews.answer("before")
    assert arrived.args == [job.id]
    image = desk.thumbnails.of(job)
    assert image is not None
    assert not image.isNull()
    assert desk.previews.wishes == []


def test_before_anything_was_prepared_the_original_serves(qtbot: QtBot, desk: Desk) -> None:
    desk.ask(qtbot, a_held_edit(1))
    with qtbot.waitSignal(desk.thumbnails.arrived):
        desk.previews.answer("beach.jpg")


def test_what_cannot_be_read_stays_without_one(qtbot: QtBot, desk: Desk) -> None:
    job = a_held_edit(1)
    desk.ask(qtbot, job)
    desk.previews.fail("beach.jpg")
    assert desk.thumbnails.of(job) is None
    assert desk.previews.wishes == []


def test_a_picture_on_the_web_is_not_fetched_for_it(desk: Desk) -> None:
    image = InputImage("https://studio.example/sea.jpg", None, 0)
    job = a_held_edit(1, request=replace(a_request(), images=(image,)))
    assert desk.thumbnails.of(job) is None
    assert desk.previews.wishes == []


def test_a_late_word_of_one_that_left_is_dropped(qtbot: QtBot, desk: Desk) -> None:
    job = prepared_edit()
    desk.ask(qtbot, job)
    desk.thumbnails.forget(job.id)
    told: list[str] = []
    desk.thumbnails.arrived.connect(told.append)
    desk.previews.answer("before")
    QCoreApplication.sendPostedEvents()
    assert told == []


def test_a_late_word_after_the_window_is_gone_is_dropped(qtbot: QtBot, desk: Desk) -> None:
    desk.ask(qtbot, prepared_edit())
    desk.thumbnails.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.previews.answer("before")
