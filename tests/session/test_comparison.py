from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import PictureMissing, PictureUnreadable
from firered_desktop.core.job import State
from firered_desktop.session.comparison import Comparison, Side
from tests.session.fake_library import FakeLibrary, a_finished_edit, an_edit
from tests.session.fake_previews import FakePreviews


class Desk:
    """A comparison over a library and previews that answer when they are told to."""

    def __init__(self, qtbot: QtBot) -> None:
        self.library = FakeLibrary()
        self.previews = FakePreviews()
        self.comparison = Comparison(self.library, self.previews)
        self.loads = 0
        self._qtbot = qtbot
        self.comparison.loaded.connect(self._count)

    def _count(self) -> None:
        self.loads += 1

    def wished(self, *names: str) -> None:
        """Wait until exactly these files are to be decoded."""
        wishes = self.previews.wishes
        self._qtbot.waitUntil(lambda: {wish.path.name for wish in wishes} == set(names))

    def answer(self, name: str) -> None:
        with self._qtbot.waitSignal(self.comparison.loaded):
            self.previews.answer(name)

    def sides(self) -> set[Side]:
        """Which pictures are there."""
        return {side for side in Side if self.comparison.image(side) is not None}


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_both_pictures_of_an_edit_are_loaded(desk: Desk) -> None:
    desk.comparison.show(a_finished_edit(1))
    assert desk.comparison.loading
    desk.wished("before-1", "after-1-0")
    desk.answer("before-1")
    assert desk.sides() == {Side.BEFORE}
    assert desk.comparison.loading
    desk.answer("after-1-0")
    assert desk.sides() == {Side.BEFORE, Side.AFTER}
    assert not desk.comparison.loading


def test_another_result_keeps_the_before(desk: Desk) -> None:
    desk.comparison.show(a_finished_edit(1, results=2))
    desk.wished("before-1", "after-1-0")
    desk.answer("before-1")
    desk.answer("after-1-0")
    desk.comparison.step(1)
    assert desk.comparison.index == 1
    assert desk.sides() == {Side.BEFORE}
    desk.wished("after-1-1")
    desk.comparison.step(5)
    assert desk.comparison.index == 1
    desk.comparison.step(-5)
    assert desk.comparison.index == 0


def test_late_pictures_of_an_edit_that_was_left_are_dropped(desk: Desk) -> None:
    desk.comparison.show(a_finished_edit(1))
    desk.wished("before-1", "after-1-0")
    left = list(desk.previews.wishes)
    desk.comparison.show(a_finished_edit(2))
    assert all(wish.token.cancelled for wish in left)
    desk.previews.answer("before-1")
    desk.previews.answer("after-1-0")
    desk.wished("before-2", "after-2-0")
    desk.answer("before-2")
    assert desk.sides() == {Side.BEFORE}


def test_news_of_the_edit_brings_its_result_and_that_of_others_nothing(desk: Desk) -> None:
    told: list[object] = []
    desk.comparison.chosen.connect(told.append)
    done = a_finished_edit(1)
    desk.comparison.show(an_edit(1, prepared=done.prepared))
    desk.wished("before-1")
    desk.answer("before-1")
    desk.comparison.update(a_finished_edit(2))
    desk.comparison.update(done)
    desk.wished("after-1-0")
    assert desk.sides() == {Side.BEFORE}
    assert len(told) == 2


def test_progress_loads_nothing_again(desk: Desk) -> None:
    done = a_finished_edit(1)
    desk.comparison.show(an_edit(1, prepared=done.prepared))
    desk.wished("before-1")
    desk.answer("before-1")
    loads = desk.loads
    desk.comparison.update(an_edit(1, prepared=done.prepared, state=State.IN_QUEUE))
    assert desk.loads == loads
    assert desk.previews.wishes == []


def test_a_picture_that_is_gone_is_no_longer_waited_for(qtbot: QtBot, desk: Desk) -> None:
    desk.library.missing.add("after-1-0")
    desk.comparison.show(a_finished_edit(1))
    desk.wished("before-1")
    desk.answer("before-1")
    qtbot.waitUntil(lambda: not desk.comparison.loading)
    assert isinstance(desk.comparison.failure(Side.AFTER), PictureMissing)
    assert desk.comparison.failure(Side.BEFORE) is None


def test_a_picture_that_cannot_be_read_is_told(qtbot: QtBot, desk: Desk) -> None:
    desk.comparison.show(a_finished_edit(1))
    desk.wished("before-1", "after-1-0")
    with qtbot.waitSignal(desk.comparison.loaded):
        desk.previews.fail("after-1-0")
    assert isinstance(desk.comparison.failure(Side.AFTER), PictureUnreadable)
    desk.comparison.show(a_finished_edit(2))
    assert desk.comparison.failure(Side.AFTER) is None


def test_without_an_edit_the_picture_that_is_composed_with_is_seen(desk: Desk) -> None:
    desk.comparison.show(a_finished_edit(1))
    image = QImage(6, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    desk.comparison.show_draft(image)
    assert desk.comparison.job is None
    levels = desk.comparison.image(Side.BEFORE)
    assert levels is not None
    assert levels[0].pixelColor(0, 0) == QColor("teal")
    assert desk.comparison.image(Side.AFTER) is None
    desk.comparison.show_draft(None)
    assert desk.sides() == set()


def test_another_picture_to_compose_with_is_told_also_where_no_edit_was_looked_at(
    desk: Desk,
) -> None:
    image = QImage(6, 4, QImage.Format.Format_RGB32)
    for number, draft in enumerate((image, image, None), start=1):
        desk.comparison.show_draft(draft)
        assert desk.loads == number


def test_steps_without_an_edit_are_nothing(desk: Desk) -> None:
    desk.comparison.step(1)
    assert (desk.comparison.job, desk.comparison.index) == (None, 0)
