"""What was said of the first result of each edit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.judging import Flag, Judgement, Rate, SetFlag
from firered_desktop.session import first_judgements
from firered_desktop.session.first_judgements import FirstJudgements
from firered_desktop.session.judgements import Judgements
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import finished
from tests.contract.sample_jobs import a_job
from tests.session.held_gallery import HeldGallery


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        opened.add(finished(1, results=2))
        opened.add(finished(2))
        yield opened


class Shown:
    """Whoever shows the edits."""

    def __init__(self, qtbot: QtBot, library: SqliteLibrary) -> None:
        self.qtbot = qtbot
        self.gallery = HeldGallery(library)
        self.judgements = Judgements(library.judging, self.gallery, lambda: 9e9)
        self.firsts = FirstJudgements(self.gallery, self.judgements)
        self.one, self.two = finished(1, results=2), finished(2)

    def arrive(self) -> None:
        with self.qtbot.waitSignal(self.firsts.arrived):
            pass


@pytest.fixture
def shown(qtbot: QtBot, library: SqliteLibrary) -> Shown:
    return Shown(qtbot, library)


def test_it_is_read_when_it_is_asked_for_and_together(shown: Shown, library: SqliteLibrary) -> None:
    library.judging.judge(library.gallery.keys_of("edit-1")[:1], Rate(4))
    library.judging.judge(library.gallery.keys_of("edit-1")[1:], Rate(1))
    assert shown.firsts.of(shown.one) == shown.firsts.of(shown.two) == Judgement()
    shown.arrive()
    assert shown.firsts.of(shown.one) == Judgement(4)
    assert shown.firsts.of(shown.two) == Judgement()
    assert len(shown.gallery.read) == 2


def test_what_is_said_later_is_read_again(shown: Shown, library: SqliteLibrary) -> None:
    shown.firsts.of(shown.one)
    shown.arrive()
    (first, second) = library.gallery.keys_of("edit-1")
    shown.judgements.judge([second], Rate(5))
    shown.judgements.judge([first], SetFlag(Flag.PICK))
    shown.arrive()
    assert shown.firsts.of(shown.one) == Judgement(flag=Flag.PICK)


def test_an_edit_without_a_result_has_nothing_said_of_it(shown: Shown) -> None:
    assert shown.firsts.of(a_job()) == Judgement()
    assert shown.gallery.read == []


def test_a_library_that_is_closed_says_nothing(shown: Shown, library: SqliteLibrary) -> None:
    library.close()
    shown.firsts.of(shown.one)
    shown.qtbot.waitUntil(lambda: not shown.firsts._tasks.busy)
    assert shown.firsts.of(shown.one) == Judgement()


def test_not_too_many_are_kept(
    shown: Shown, library: SqliteLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_judgements, "MOST", 1)
    library.judging.judge(library.gallery.keys_of("edit-1"), Rate(4))
    shown.firsts.of(shown.one)
    shown.arrive()
    assert shown.firsts.of(shown.one) == Judgement(4)
    shown.firsts.of(shown.two)
    shown.arrive()
    assert shown.firsts.of(shown.one) == Judgement()
    shown.arrive()
    assert shown.firsts.of(shown.one) == Judgement(4)
