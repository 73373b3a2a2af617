from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.job import State
from firered_desktop.core.judging import Judgement, Rate, Trash
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.deed_line import DeedLine
from firered_desktop.ui.icons import Icons
from tests.contract.gallery_contract import finished
from tests.contract.sample_jobs import a_job
from tests.session.judged import JudgedLibrary
from tests.ui.hands import click


@pytest.fixture
def judged(qtbot: QtBot, tmp_path: Path) -> Iterator[JudgedLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        made = JudgedLibrary(qtbot, opened)
        made.add(finished(1), finished(2), a_job("waits", state=State.WAITING))
        yield made


@pytest.fixture
def line(qtbot: QtBot, judged: JudgedLibrary, plain_icons: Icons) -> DeedLine:
    made = DeedLine(judged.archive.judgements, plain_icons)
    qtbot.addWidget(made)
    return made


def undo_of(line: DeedLine) -> QToolButton:
    (button,) = line.findChildren(QToolButton)
    return button


def test_a_deed_is_told_with_its_count_and_taken_back(
    judged: JudgedLibrary, line: DeedLine
) -> None:
    assert line.text == ""
    judged.judge(Rate(4), "edit-1", "edit-2")
    assert line.text == "2 rated 4"
    click(undo_of(line))
    judged.until_said("edit-1", Judgement())
    judged.rest()
    assert line.text == "Taken back: 2 rated 4"
    assert undo_of(line).isHidden()


def test_what_was_left_out_is_told_beside_and_alone(
    qtbot: QtBot, judged: JudgedLibrary, line: DeedLine
) -> None:
    skipped = "1 still at work or waiting cannot be moved to the trash."
    judged.judge(Trash(5.0), "edit-1", "waits")
    assert line.text == f"1 moved to the trash {skipped}"
    assert not undo_of(line).isHidden()
    judged.judge(Trash(5.0), "waits")
    qtbot.waitUntil(lambda: line.text == skipped)
    assert undo_of(line).isHidden()
