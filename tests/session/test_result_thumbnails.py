"""The thumbnails of one edit's results."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from firered_desktop.session.result_thumbnails import ResultThumbnails
from tests.session.fake_library import FakeLibrary, a_finished_edit, an_edit


def test_those_of_several_results_are_read(qtbot: QtBot) -> None:
    thumbnails = ResultThumbnails(FakeLibrary())
    thumbnails.show(a_finished_edit(1, results=3))
    qtbot.waitUntil(lambda: all(thumbnails.image(at) is not None for at in range(3)))
    assert thumbnails.image(3) is None


def test_one_result_alone_and_an_edit_without_any_need_none(qtbot: QtBot) -> None:
    library = FakeLibrary()
    thumbnails = ResultThumbnails(library)
    thumbnails.show(a_finished_edit(1))
    thumbnails.show(an_edit(2))
    thumbnails.show(None)
    assert library.thumbnails_asked == []


def test_of_an_edit_that_was_left_nothing_stays(qtbot: QtBot) -> None:
    thumbnails = ResultThumbnails(FakeLibrary())
    thumbnails.show(a_finished_edit(1, results=2))
    qtbot.waitUntil(lambda: thumbnails.image(1) is not None)
    thumbnails.show(a_finished_edit(2))
    assert thumbnails.image(1) is None
