from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from firered_desktop.core.judging import Judgement, MoveTo, Rate, SetNote, SetTags
from firered_desktop.session.vocabulary import Vocabulary
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.judgement_details import JudgementDetails
from firered_desktop.ui.key_tips import KeyTips
from firered_desktop.ui.marked_text import MarkedLabel
from tests.contract.gallery_contract import finished
from tests.session.judged import JudgedLibrary
from tests.ui.chosen_keys import ChosenKeys
from tests.ui.hands import click, press, type_words


class Desk:
    """The page over a library; what is wished on it is done."""

    def __init__(self, qtbot: QtBot, judged: JudgedLibrary, icons: Icons) -> None:
        self._qtbot = qtbot
        self.judged = judged
        archive, keys = judged.archive, ChosenKeys()
        tips = KeyTips(keys.choice, keys.choice)
        vocabulary = Vocabulary(judged.library.gallery, archive)
        self.page = JudgementDetails(archive.selected, vocabulary, icons, tips)
        self.page.wished.connect(archive.judgements.judge)
        qtbot.addWidget(self.page)
        self.page.resize(320, 640)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)

    def select(self, *ids: str) -> None:
        keys = self.judged.keys(*ids)
        selected = self.judged.archive.selected
        selected.show(keys)
        self._qtbot.waitUntil(lambda: len(selected.entries) == len(keys))

    def read(self) -> list[str]:
        return [each.text() for each in self.page.findChildren(QLabel) if each.isVisible()]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, plain_icons: Icons) -> Iterator[Desk]:
    with SqliteLibrary(tmp_path / "library") as opened:
        judged = JudgedLibrary(qtbot, opened)
        judged.add(finished(1, "red sky"), finished(2, "blue sea"), finished(3, "red sky"))
        yield Desk(qtbot, judged, plain_icons)


def test_without_a_selection_it_says_what_it_is_for(desk: Desk) -> None:
    assert "Nothing is selected" in desk.read()
    assert not desk.page.note.isEnabled()


def test_of_one_picture_it_tells_what_was_asked_and_what_came(desk: Desk) -> None:
    desk.select("edit-1")
    said = " ".join(desk.read())
    assert "One picture" in said
    assert "red sky" in said
    assert "got 64×49" in said


def test_of_several_it_tells_what_they_have_in_common(desk: Desk) -> None:
    desk.select("edit-1", "edit-3")
    assert {"Pictures: 2", "red sky"} <= set(desk.read())
    desk.select("edit-1", "edit-2")
    assert "Different instructions" in desk.read()


def test_all_that_is_said_on_it_is_said_of_the_whole_selection(desk: Desk) -> None:
    desk.select("edit-1", "edit-2")
    click(desk.page.row.stars[2])
    desk.page.tags.line.setFocus()
    type_words(desk.page.tags.line, "beach, cover")
    press(desk.page.tags.line, Qt.Key.Key_Return)
    desk.page.note.setFocus()
    type_words(desk.page.note, "for the client")
    desk.page.project.setFocus()
    line = desk.page.project.lineEdit()
    assert line is not None
    type_words(line, "Smith")
    press(line, Qt.Key.Key_Return)
    expected = Judgement(3, note="for the client", tags=("beach", "cover"), project="Smith")
    for edit in ("edit-1", "edit-2"):
        desk.judged.until_said(edit, expected)
    desk.judged.until_said("edit-3", Judgement())


def test_what_differs_is_never_overwritten_unasked(desk: Desk) -> None:
    desk.judged.judge(SetNote("mine"), "edit-1")
    desk.judged.judge(MoveTo("Smith"), "edit-2")
    desk.judged.judge(SetTags(("beach",)), "edit-2")
    desk.select("edit-1", "edit-2")
    for field in (desk.page.note, desk.page.project, desk.page.tags.line):
        field.setFocus()
    click(desk.page.row.stars[4])
    desk.select("edit-3")
    desk.judged.until_said("edit-1", Judgement(5, note="mine"))
    desk.judged.until_said("edit-2", Judgement(5, tags=("beach",), project="Smith"))


def test_what_is_said_elsewhere_is_shown(qtbot: QtBot, desk: Desk) -> None:
    desk.select("edit-1")
    desk.judged.judge(Rate(4), "edit-1")
    qtbot.waitUntil(desk.page.row.stars[3].isChecked)
    desk.judged.judge(SetNote("told"), "edit-1")
    qtbot.waitUntil(lambda: desk.page.note.toPlainText() == "told")


def test_what_was_used_before_is_offered(qtbot: QtBot, desk: Desk) -> None:
    desk.judged.judge(MoveTo("Smith"), "edit-2")
    desk.select("edit-1")
    desk.page.project.setFocus()
    qtbot.waitUntil(lambda: desk.page.project.findText("Smith") > 0)


def test_what_a_search_looks_for_is_marked(desk: Desk) -> None:
    desk.judged.judge(SetNote("a sky for the cover"), "edit-1")
    desk.judged.rest()
    desk.select("edit-1")
    desk.page.mark("SKY jpg")
    labels = desk.page.findChildren(MarkedLabel)
    assert [each.marked for each in labels] == [("sky",), ("jpg",)]
    (mark,) = desk.page.note.extraSelections()
    assert mark.cursor.selectedText() == "sky"
    desk.page.mark("")
    assert [each.marked for each in labels] == [(), ()]
    assert desk.page.note.extraSelections() == []
