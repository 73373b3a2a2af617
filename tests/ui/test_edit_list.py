from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from firered_desktop.core.job import Job, State
from firered_desktop.session.history import HistoryModel, Role
from firered_desktop.ui.edit_list import EditList
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.words import spoken
from tests.session.fake_library import FakeLibrary, a_finished_edit, an_edit
from tests.ui.hands import press, turn_wheel

MARKUP = "<b>bold</b> sky"
NOTHING = "Your edits appear here."


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary(an_edit(1, MARKUP, state=State.FAILED), a_finished_edit(2), an_edit(3))


@pytest.fixture
def strip(qtbot: QtBot, plain_icons: Icons, library: FakeLibrary) -> EditList:
    model = HistoryModel(library, spoken)
    made = EditList(model, plain_icons, QSize(96, 64), lambda: 0.0)
    model.setParent(made)
    made.as_strip()
    qtbot.addWidget(made)
    made.resize(220, 120)
    with qtbot.waitSignal(model.read):
        model.reload()
    with qtbot.waitExposed(made):
        made.show()
    return made


def chosen(strip: EditList) -> list[str]:
    """Fills with the ids of the edits that are chosen from now on."""
    told: list[str] = []
    strip.chosen.connect(lambda job: told.append(job.id))
    return told


def click_on(strip: EditList, row: int) -> None:
    place = strip.visualRect(strip.model().index(row, 0)).center()
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_chooses_an_edit(strip: EditList) -> None:
    told = chosen(strip)
    click_on(strip, 1)
    assert told == ["edit-2"]


def test_arrows_choose_the_next_edit(strip: EditList) -> None:
    told = chosen(strip)
    click_on(strip, 0)
    press(strip, Qt.Key.Key_Right)
    assert told == ["edit-3", "edit-2"]


def test_the_focus_alone_chooses_nothing(strip: EditList) -> None:
    told = chosen(strip)
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    assert told == []
    press(strip, Qt.Key.Key_Space)
    assert told == ["edit-3"]


def test_what_the_program_selects_is_no_choice(strip: EditList) -> None:
    told = chosen(strip)
    strip.select("edit-2")
    assert [index.row() for index in strip.selectedIndexes()] == [1]
    strip.select("edit-unknown")
    assert strip.selectedIndexes() == []
    assert told == []


def test_an_edit_can_be_chosen_again_after_another_was_looked_at(strip: EditList) -> None:
    told = chosen(strip)
    click_on(strip, 0)
    strip.select(None)
    click_on(strip, 0)
    assert told == ["edit-3", "edit-3"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_edit(strip: EditList, key: Qt.Key) -> None:
    opened: list[Job] = []
    strip.opened.connect(opened.append)
    strip.select("edit-2")
    press(strip, key)
    assert [job.id for job in opened] == ["edit-2"]


def test_the_wheel_moves_the_strip_sideways(strip: EditList) -> None:
    bar = strip.horizontalScrollBar()
    bar.setValue(bar.maximum())
    turn_wheel(strip.viewport())
    assert bar.value() < bar.maximum()


def test_a_tooltip_shows_an_instruction_as_it_is(strip: EditList) -> None:
    index = strip.model().index(2, 0)
    strip.scrollTo(index)
    at = strip.visualRect(index).center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, strip.viewport().mapToGlobal(at))
    QApplication.sendEvent(strip.viewport(), event)
    assert "&lt;b&gt;bold&lt;/b&gt; sky" in QToolTip.text()
    QToolTip.hideText()


def test_every_state_is_painted_and_thumbnails_come(qtbot: QtBot, strip: EditList) -> None:
    model = strip.model()
    assert isinstance(model, HistoryModel)
    for state in State:
        model.put(an_edit(1, MARKUP, state=state))
        assert not strip.grab().isNull()
    finished = model.index(1)
    qtbot.waitUntil(lambda: finished.data(Role.THUMBNAIL) is not None)
    place = strip.visualRect(finished)
    strip.scrollTo(finished)
    place = strip.visualRect(finished)
    colour = strip.grab().toImage().pixelColor(QPoint(place.left() + 52, place.top() + 36))
    assert colour.red() > 200 > colour.blue() + 100


def test_an_empty_list_teaches(
    qtbot: QtBot, plain_icons: Icons, library: FakeLibrary, strip: EditList
) -> None:
    library.jobs.clear()
    model = strip.model()
    assert isinstance(model, HistoryModel)
    with qtbot.waitSignal(model.read):
        model.reload()
    silent = strip.grab().toImage()
    strip.say_when_empty(NOTHING)
    assert strip.grab().toImage() != silent


@pytest.mark.parametrize(("black", "results"), [(0, 1), (1, 1), (2, 3)])
def test_a_card_is_marked_where_the_safety_check_blackened_a_result(
    strip: EditList, library: FakeLibrary, qtbot: QtBot, black: int, results: int
) -> None:
    model = strip.model()
    assert isinstance(model, HistoryModel)
    job = a_finished_edit(2, results=results)
    plain = picture_of(strip, qtbot, 1)
    assert job.result is not None
    images = tuple(replace(image, nsfw=at < black) for at, image in enumerate(job.result.images))
    model.put(replace(job, result=replace(job.result, images=images)))
    assert (picture_of(strip, qtbot, 1) != plain) is (black > 0)


def picture_of(strip: EditList, qtbot: QtBot, row: int) -> QImage:
    """The card in `row`, once its thumbnail is there."""
    index = strip.model().index(row, 0)
    qtbot.waitUntil(lambda: index.data(Role.THUMBNAIL) is not None)
    return strip.viewport().grab(strip.visualRect(index)).toImage()
