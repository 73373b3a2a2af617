from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import Offline, ServiceFailed
from firered_desktop.core.job import Hold, Job, Service, State
from firered_desktop.session.comparison import Comparison
from firered_desktop.session.history import HistoryModel
from firered_desktop.ui.edit_list import EditList
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.notice_bar import NoticeBar
from firered_desktop.ui.result_panel import ResultPanel
from firered_desktop.ui.words import spoken
from tests.session.fake_library import FakeLibrary, a_finished_edit, an_edit
from tests.session.fake_previews import FakePreviews
from tests.ui.chosen_keys import ChosenKeys
from tests.ui.hands import click

MARKUP = "<b>bold</b>"


class Desk:
    """A result panel over a library of three edits."""

    def __init__(self, qtbot: QtBot, icons: Icons) -> None:
        self.library = FakeLibrary(a_finished_edit(1), a_finished_edit(2, results=3), an_edit(3))
        self.previews = FakePreviews()
        self.comparison = Comparison(self.library, self.previews)
        self.recent = HistoryModel(self.library, spoken)
        self.panel = ResultPanel(
            self.comparison,
            self.recent,
            icons,
            ChosenKeys().choice,
            lambda: 100.0,
            service=Service.FAL,
        )
        self.wished: list[tuple[str, str]] = []
        self.panel.wished.connect(lambda wish, job: self.wished.append((wish, job.id)))
        self._qtbot = qtbot
        qtbot.addWidget(self.panel)
        self.panel.resize(1000, 700)
        with qtbot.waitExposed(self.panel):
            self.panel.show()
        with qtbot.waitSignal(self.recent.read):
            self.recent.reload()

    def look_at(self, job: Job, index: int = 0) -> None:
        """Look at an edit and answer for its pictures."""
        self.comparison.show(job, index)
        self.settle()

    def settle(self) -> None:
        def answered() -> bool:
            for wish in list(self.previews.wishes):
                self.previews.answer(wish.path.name)
            return not self.comparison.loading

        self._qtbot.waitUntil(answered)

    def button(self, name: str) -> QPushButton:
        (found,) = [
            each
            for each in self.panel.findChildren(QPushButton)
            if each.accessibleIdentifier() == name
        ]
        return found

    def said(self) -> str:
        (bar,) = self.panel.findChildren(NoticeBar)
        return bar.text

    def words(self) -> list[str]:
        return [each.text() for each in self.panel.findChildren(QLabel) if each.isVisible()]


@pytest.fixture
def desk(qtbot: QtBot, plain_icons: Icons) -> Desk:
    return Desk(qtbot, plain_icons)


def test_without_an_edit_there_is_nothing_to_do(desk: Desk) -> None:
    for name in ("Save as", "Copy result", "Use as picture", "Use these settings", "Cancel"):
        assert not desk.button(name).isVisible()
    assert desk.said() == ""


def test_a_result_can_be_kept_and_used(desk: Desk) -> None:
    desk.look_at(a_finished_edit(1))
    names = ["Save as", "Copy result", "Use as picture", "Use these settings"]
    for name in names:
        click(desk.button(name))
    assert desk.wished == [(name, "edit-1") for name in names]


def test_an_edit_without_a_result_offers_its_settings_alone(desk: Desk) -> None:
    desk.look_at(an_edit(3))
    assert desk.button("Use these settings").isEnabled()
    assert not desk.button("Save as").isEnabled()


def test_the_results_of_one_edit_are_looked_at_one_after_the_other(desk: Desk) -> None:
    desk.look_at(a_finished_edit(2, results=3))
    assert "1 of 3" in desk.words()
    steps = {each.accessibleIdentifier(): each for each in desk.panel.findChildren(QToolButton)}
    assert not steps["Previous result"].isEnabled()
    click(steps["Next result"])
    click(steps["Next result"])
    assert "3 of 3" in desk.words()
    assert not steps["Next result"].isEnabled()
    assert desk.comparison.index == 2
    desk.settle()


def test_a_result_that_the_safety_check_blackened_says_so_and_no_other(desk: Desk) -> None:
    job = a_finished_edit(2, results=3)
    assert job.result is not None
    images = tuple(replace(image, nsfw=at == 1) for at, image in enumerate(job.result.images))
    job = replace(job, result=replace(job.result, images=images))
    desk.look_at(job)
    assert "1 of 3" in desk.words()
    assert desk.said() == ""
    desk.look_at(job, 1)
    assert "2 of 3 · blackened" in desk.words()
    assert desk.said().startswith("fal's safety check blackened this result.")


def test_the_strip_shows_which_edit_is_looked_at_and_does_not_change_it(desk: Desk) -> None:
    desk.look_at(a_finished_edit(2, results=3), 2)
    (strip,) = desk.panel.findChildren(EditList)
    assert [index.row() for index in strip.selectedIndexes()] == [1]
    assert desk.comparison.index == 2
    desk.comparison.show_draft(None)
    assert strip.selectedIndexes() == []


def test_an_edit_under_way_can_be_cancelled(qtbot: QtBot, desk: Desk) -> None:
    desk.look_at(an_edit(3, state=State.IN_PROGRESS, changed_at=90.0))
    assert "Working 10 s" in desk.words()
    with qtbot.waitSignal(desk.panel.cancel_wished) as wished:
        click(desk.button("Cancel"))
    assert wished.args == ["edit-3"]


def test_another_edit_under_way_can_be_cancelled_too(qtbot: QtBot, desk: Desk) -> None:
    desk.look_at(a_finished_edit(1))
    desk.panel.show_running([an_edit(3, "colder", state=State.UPLOADING)])
    assert any(text.startswith("asked ") for text in desk.words())
    assert "Uploading · “colder”" in desk.words()
    assert desk.button("Cancel").accessibleDescription() == "Stops “colder”"
    with qtbot.waitSignal(desk.panel.cancel_wished) as wished:
        click(desk.button("Cancel"))
    assert wished.args == ["edit-3"]
    desk.panel.show_running([])
    assert not desk.button("Cancel").isVisible()


@pytest.mark.parametrize(
    ("job", "offers"),
    [
        (
            an_edit(3, state=State.FAILED, failure=ServiceFailed(detail="out of memory").failure()),
            ["Try again"],
        ),
        (an_edit(3, state=State.CANCELLED), ["Try again"]),
        (an_edit(3, state=State.HELD, hold=Hold.KEY), ["Enter key", "Send now", "Change", "Drop"]),
        (
            an_edit(3, state=State.HELD, hold=Hold.OFFLINE, failure=Offline().failure()),
            ["Send now", "Change", "Drop"],
        ),
        (an_edit(3, state=State.UNCONFIRMED), ["Look again", "Send again", "Forget"]),
    ],
)
def test_an_edit_that_needs_a_person_says_so_and_offers_what_to_do(
    desk: Desk, job: Job, offers: list[str]
) -> None:
    desk.look_at(job)
    assert desk.said() != ""
    for offer in offers:
        click(desk.button(offer))
    assert desk.wished == [(offer, "edit-3") for offer in offers]


@pytest.mark.parametrize("state", [State.HELD, State.UPLOADING, State.UNCONFIRMED])
def test_an_edit_of_the_other_service_is_shown_and_no_more(desk: Desk, state: State) -> None:
    desk.look_at(an_edit(3, state=state, service=Service.DEMO))
    assert "belongs to the demo" in desk.said()
    shown = [each for each in desk.panel.findChildren(QPushButton) if each.isVisible()]
    names = {each.accessibleIdentifier() for each in shown}
    assert not names & {"Cancel", "Send now", "Drop", "Send again", "Forget", "Look again"}
    assert desk.button("Use these settings").isEnabled()


def test_the_demo_says_that_it_is_one(desk: Desk) -> None:
    desk.look_at(replace(a_finished_edit(1), service=Service.DEMO))
    marks = [each for each in desk.panel.findChildren(QWidget) if each.isVisible()]
    assert any("built-in filter" in each.accessibleName() + each.toolTip() for each in marks)
    assert desk.said() == ""


def test_a_result_that_is_gone_is_said_in_its_place(desk: Desk) -> None:
    desk.library.missing |= {"after-1-0", "before-1"}
    desk.look_at(a_finished_edit(1))
    assert "There is no file after-1-0" in desk.panel.compare.accessibleDescription()


def test_a_refused_wish_is_said_here_as_it_is(desk: Desk) -> None:
    desk.panel.tell(ServiceFailed(detail=MARKUP))
    assert MARKUP in desk.said()
    for label in desk.panel.findChildren(QLabel):
        if MARKUP in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText
