from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.judgement_summary import JudgementSummary
from firered_desktop.core.judging import Rate
from firered_desktop.session.judged_entries import MOST, JudgedEntries
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import finished
from tests.session.judged import JudgedLibrary


@pytest.fixture
def judged(qtbot: QtBot, tmp_path: Path) -> Iterator[JudgedLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        made = JudgedLibrary(qtbot, opened)
        made.add(finished(1, results=2), finished(2))
        yield made


@pytest.fixture
def entries(judged: JudgedLibrary) -> JudgedEntries:
    return judged.archive.selected


def test_they_are_read_and_read_again_when_something_is_said_of_them(
    qtbot: QtBot, judged: JudgedLibrary, entries: JudgedEntries
) -> None:
    entries.show(judged.keys("edit-1"))
    assert entries.summary == JudgementSummary(2)  # nothing is known before it was read
    qtbot.waitUntil(lambda: entries.summary.rating == 0)
    judged.judge(Rate(3), "edit-1")
    qtbot.waitUntil(lambda: entries.summary.rating == 3)
    judged.judge(Rate(5), "edit-2")
    assert [each.job.id for each in entries.entries] == ["edit-1", "edit-1"]


def test_all_results_of_an_edit_are_found_by_their_place(
    qtbot: QtBot, judged: JudgedLibrary, entries: JudgedEntries
) -> None:
    entries.show_edit("edit-1")
    qtbot.waitUntil(lambda: entries.entry(1) is not None)
    second = entries.entry(1)
    assert second is not None
    assert second.key == judged.keys("edit-1")[1]
    entries.show_edit(None)
    assert (entries.entry(1), entries.keys) == (None, ())


def test_of_very_many_only_their_number_is_known(entries: JudgedEntries) -> None:
    entries.show(range(MOST + 1))
    assert entries.summary == JudgementSummary(MOST + 1)
    assert len(entries.keys) == MOST + 1


def test_what_is_gone_is_left_out(
    qtbot: QtBot, judged: JudgedLibrary, entries: JudgedEntries
) -> None:
    entries.show((*judged.keys("edit-2"), 7))
    qtbot.waitUntil(lambda: entries.summary.rating == 0)
    assert entries.keys == judged.keys("edit-2")
