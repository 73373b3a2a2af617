"""Pictures are read once, kept for a while, and not read when nobody wants them any more."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import PictureMissing
from firered_desktop.session import picture_shelf
from firered_desktop.session.picture_shelf import PictureShelf
from tests.session.fake_library import FakeLibrary
from tests.session.fake_previews import FakePreviews


class Desk:
    """A shelf over a library and previews that answer when they are told to."""

    def __init__(self, qtbot: QtBot) -> None:
        self.library = FakeLibrary()
        self.previews = FakePreviews()
        self.shelf = PictureShelf(self.library, self.previews)
        self._qtbot = qtbot

    def wished(self, *names: str) -> None:
        wishes = self.previews.wishes
        self._qtbot.waitUntil(lambda: [wish.path.name for wish in wishes] == list(names))

    def answer(self, name: str) -> None:
        with self._qtbot.waitSignal(self.shelf.arrived):
            self.previews.answer(name, 800, 800)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_a_picture_that_was_seen_is_there_at_once(desk: Desk) -> None:
    desk.shelf.want(["a"])
    desk.wished("a")
    desk.answer("a")
    desk.shelf.want(["b"])
    desk.wished("b")
    desk.answer("b")
    desk.shelf.want(["a"])
    assert desk.shelf.levels("a") is not None
    assert desk.previews.wishes == []


def test_what_nobody_wants_any_more_is_not_decoded(desk: Desk) -> None:
    desk.shelf.want(["a"])
    desk.wished("a")
    (wish,) = desk.previews.wishes
    desk.shelf.want([])
    assert wish.token.cancelled
    desk.previews.answer("a")
    assert desk.shelf.levels("a") is None


def test_those_seen_longest_ago_go_when_too_much_is_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_shelf, "KEPT_PIXELS", 25_000)
    for name in ("a", "b", "c"):  # 10,000 pixels each
        desk.shelf.want([name])
        desk.wished(name)
        desk.answer(name)
    desk.shelf.want(["d"])
    there = [name for name in ("a", "b", "c") if desk.shelf.levels(name) is not None]
    assert there == ["b", "c"]


def test_a_picture_that_failed_is_tried_again_when_it_is_wanted_again(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.library.missing.add("a")
    with qtbot.waitSignal(desk.shelf.arrived):
        desk.shelf.want(["a"])
    assert isinstance(desk.shelf.failure("a"), PictureMissing)
    desk.library.missing.clear()
    desk.shelf.want([])
    desk.shelf.want(["a"])
    desk.wished("a")
    desk.answer("a")
    assert desk.shelf.failure("a") is None
