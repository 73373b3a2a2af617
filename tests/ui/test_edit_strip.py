from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import Charged, ServiceFailed
from firered_desktop.core.job import Job, State
from firered_desktop.core.judging import Rate
from firered_desktop.session.first_judgements import FirstJudgements
from firered_desktop.session.history import HistoryModel, Role
from firered_desktop.session.judgements import Judgements
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.edit_strip import EditStrip
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.standing import no_turn
from firered_desktop.ui.strip_card import PICTURE, StripCard
from firered_desktop.ui.words import spoken
from tests.contract.gallery_contract import finished
from tests.session.fake_library import FakeLibrary, a_finished_edit, an_edit, png
from tests.ui.hands import press, turn_wheel

MARKUP = "<b>bold</b> sky"
NOTHING = "Your edits appear here."


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary(an_edit(1, MARKUP, state=State.FAILED), a_finished_edit(2), an_edit(3))


@pytest.fixture
def strip(qtbot: QtBot, plain_icons: Icons, library: FakeLibrary) -> EditStrip:
    model = HistoryModel(library, spoken)
    made = EditStrip(model, plain_icons, lambda: 0.0, no_turn)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(480, 120)
    with qtbot.waitSignal(model.read):
        model.reload()
    with qtbot.waitExposed(made):
        made.show()
    return made


def chosen(strip: EditStrip) -> list[str]:
    """Fills with the ids of the edits that are chosen from now on."""
    told: list[str] = []
    strip.chosen.connect(lambda job: told.append(job.id))
    return told


def click_on(strip: EditStrip, row: int) -> None:
    place = strip.visualRect(strip.model().index(row, 0)).center()
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_chooses_an_edit(strip: EditStrip) -> None:
    told = chosen(strip)
    click_on(strip, 1)
    assert told == ["edit-2"]


def test_arrows_choose_the_next_edit(strip: EditStrip) -> None:
    told = chosen(strip)
    click_on(strip, 0)
    press(strip, Qt.Key.Key_Right)
    assert told == ["edit-3", "edit-2"]


def test_the_focus_alone_chooses_nothing(strip: EditStrip) -> None:
    told = chosen(strip)
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    assert told == []
    press(strip, Qt.Key.Key_Space)
    assert told == ["edit-3"]


def test_what_the_program_selects_is_no_choice(strip: EditStrip) -> None:
    told = chosen(strip)
    strip.select("edit-2")
    assert [index.row() for index in strip.selectedIndexes()] == [1]
    strip.select("edit-unknown")
    assert strip.selectedIndexes() == []
    assert told == []


def test_an_edit_can_be_chosen_again_after_another_was_looked_at(strip: EditStrip) -> None:
    told = chosen(strip)
    click_on(strip, 0)
    strip.select(None)
    click_on(strip, 0)
    assert told == ["edit-3", "edit-3"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_edit(strip: EditStrip, key: Qt.Key) -> None:
    opened: list[Job] = []
    strip.opened.connect(opened.append)
    strip.select("edit-2")
    press(strip, key)
    assert [job.id for job in opened] == ["edit-2"]


def test_the_wheel_moves_the_strip_sideways(strip: EditStrip) -> None:
    bar = strip.horizontalScrollBar()
    bar.setValue(bar.maximum())
    turn_wheel(strip.viewport())
    assert bar.value() < bar.maximum()


def test_a_tooltip_shows_an_instruction_as_it_is(strip: EditStrip) -> None:
    index = strip.model().index(2, 0)
    strip.scrollTo(index)
    at = strip.visualRect(index).center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, strip.viewport().mapToGlobal(at))
    QApplication.sendEvent(strip.viewport(), event)
    assert "&lt;b&gt;bold&lt;/b&gt; sky" in QToolTip.text()
    QToolTip.hideText()


def test_every_state_is_painted_and_thumbnails_come(qtbot: QtBot, strip: EditStrip) -> None:
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
    qtbot: QtBot, plain_icons: Icons, library: FakeLibrary, strip: EditStrip
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
    strip: EditStrip, library: FakeLibrary, qtbot: QtBot, black: int, results: int
) -> None:
    model = strip.model()
    assert isinstance(model, HistoryModel)
    job = a_finished_edit(2, results=results)
    plain = picture_of(strip, qtbot, 1)
    assert job.result is not None
    images = tuple(replace(image, nsfw=at < black) for at, image in enumerate(job.result.images))
    model.put(replace(job, result=replace(job.result, images=images)))
    assert (picture_of(strip, qtbot, 1) != plain) is (black > 0)


def picture_of(strip: EditStrip, qtbot: QtBot, row: int) -> QImage:
    """The card in `row`, once its thumbnail is there."""
    index = strip.model().index(row, 0)
    qtbot.waitUntil(lambda: index.data(Role.THUMBNAIL) is not None)
    return strip.viewport().grab(strip.visualRect(index)).toImage()


FAILURE = ServiceFailed(charged=Charged.MAYBE, detail="runner_timeout").failure()


def cards(strip: EditStrip, *jobs: Job) -> None:
    """Put `jobs` into the strip, the last one first."""
    model = strip.model()
    assert isinstance(model, HistoryModel)
    for job in jobs:
        model.put(job)
    strip.executeDelayedItemsLayout()


def button_on(strip: EditStrip, row: int, wish: str) -> QPoint:
    """The middle of a button on the card in `row`."""
    index = strip.model().index(row, 0)
    card = strip.itemDelegate()
    assert isinstance(card, StripCard)
    areas = card.buttons(strip.visualRect(index), index.data(Role.JOB))
    (found,) = [area.center() for area, button in areas if button.wish == wish]
    return found


def wishes(strip: EditStrip) -> list[tuple[str, str]]:
    """Fills with what is wished of which edit from now on."""
    told: list[tuple[str, str]] = []
    strip.wished.connect(lambda wish, job: told.append((wish, job.id)))
    return told


def click_at(strip: EditStrip, at: QPoint) -> None:
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_an_edit_under_way_is_stopped_by_the_button_on_its_card(strip: EditStrip) -> None:
    cards(strip, an_edit(4, state=State.UPLOADING))
    told, looked_at = wishes(strip), chosen(strip)
    click_at(strip, button_on(strip, 0, "Stop"))
    assert told == [("Stop", "edit-4")]
    assert looked_at == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Escape])
def test_an_edit_under_way_is_stopped_by_a_key(strip: EditStrip, key: Qt.Key) -> None:
    cards(strip, an_edit(4, state=State.IN_QUEUE))
    told = wishes(strip)
    strip.select("edit-4")
    press(strip, key)
    assert told == [("Stop", "edit-4")]


def test_what_is_done_or_stops_already_is_not_stopped(strip: EditStrip) -> None:
    cards(strip, an_edit(4, state=State.IN_PROGRESS, stop_asked=True))
    told = wishes(strip)
    for edit in ("edit-2", "edit-4"):
        strip.select(edit)
        press(strip, Qt.Key.Key_Delete)
    assert told == []


def test_a_failed_edit_offers_to_try_again_and_says_what_happened(strip: EditStrip) -> None:
    cards(strip, an_edit(4, state=State.FAILED, failure=FAILURE))
    told = wishes(strip)
    click_at(strip, button_on(strip, 0, "Try again"))
    click_at(strip, button_on(strip, 0, "What happened"))
    assert told == [("Try again", "edit-4"), ("What happened", "edit-4")]


def test_a_press_that_ends_elsewhere_is_no_wish(strip: EditStrip) -> None:
    cards(strip, an_edit(4, state=State.UPLOADING))
    told, left = wishes(strip), Qt.MouseButton.LeftButton
    QTest.mousePress(strip.viewport(), left, pos=button_on(strip, 0, "Stop"))
    QTest.mouseRelease(strip.viewport(), left, pos=QPoint(400, 60))
    assert told == []


def test_a_card_says_what_its_button_does_and_else_where_the_edit_stands(strip: EditStrip) -> None:
    cards(strip, an_edit(4, "warmer", state=State.FAILED, failure=FAILURE))

    def tip(at: QPoint) -> str:
        event = QHelpEvent(QEvent.Type.ToolTip, at, strip.viewport().mapToGlobal(at))
        QApplication.sendEvent(strip.viewport(), event)
        return QToolTip.text()

    assert tip(button_on(strip, 0, "What happened")) == "What happened?"
    words = tip(strip.visualRect(strip.model().index(0, 0)).bottomRight() - QPoint(8, 8))
    assert words.startswith("warmer. Failed,")
    assert words.endswith("Failed: fal could not finish this edit (runner_timeout).")
    QToolTip.hideText()


def test_a_card_becomes_as_narrow_as_its_picture_when_the_edit_is_finished(
    strip: EditStrip,
) -> None:
    index = strip.model().index(0, 0)
    cards(strip, an_edit(4, state=State.DOWNLOADING))
    wide = strip.visualRect(index).width()
    cards(strip, a_finished_edit(4))
    assert strip.visualRect(index).width() == PICTURE.width() < wide


def test_the_menu_of_a_card_is_asked_for_with_either_hand(strip: EditStrip) -> None:
    asked: list[str] = []
    strip.menu_wished.connect(lambda job, at: asked.append(job.id))
    strip.select("edit-2")
    looked_at = chosen(strip)
    at = strip.visualRect(strip.model().index(1, 0)).center()
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.RightButton, pos=at)
    for reason, place in (
        (QContextMenuEvent.Reason.Mouse, at),
        (QContextMenuEvent.Reason.Keyboard, QPoint()),
        (QContextMenuEvent.Reason.Mouse, QPoint(strip.width() - 1, 1)),
    ):
        event = QContextMenuEvent(reason, place, strip.viewport().mapToGlobal(place))
        QApplication.sendEvent(strip.viewport(), event)
    assert asked == ["edit-2", "edit-2"]
    assert looked_at == []


def test_the_clock_goes_on_while_an_edit_is_under_way(
    qtbot: QtBot, plain_icons: Icons, library: FakeLibrary
) -> None:
    looks: list[float] = []

    def clock() -> float:
        looks.append(0.0)
        return 0.0

    model = HistoryModel(library, spoken)
    made = EditStrip(model, plain_icons, clock, no_turn)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(480, 120)
    model.put(an_edit(9, state=State.IN_PROGRESS))
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: bool(looks))
    looks.clear()
    qtbot.waitUntil(lambda: bool(looks))  # nothing but the clock asks for another painting


def test_the_strip_leaves_the_picture_its_room(strip: EditStrip) -> None:
    assert strip.height() <= 100


def test_what_was_said_of_a_result_is_marked_and_spoken(
    qtbot: QtBot, plain_icons: Icons, tmp_path: Path
) -> None:
    with SqliteLibrary(tmp_path / "library") as library:
        library.add(finished(1))
        library.put_thumbnail("edit-1", 0, png(QColor("gray")))
        model = HistoryModel(library, lambda job: job.request.prompt)
        made = EditStrip(model, plain_icons, lambda: 0.0, no_turn)
        model.setParent(made)
        judgements = Judgements(library.judging, library.gallery, lambda: 9e9, made)
        firsts = FirstJudgements(library.gallery, judgements, made)
        made.show_judgements(firsts)
        qtbot.addWidget(made)
        made.resize(480, 120)
        with qtbot.waitSignal(model.read):
            model.reload()
        with qtbot.waitExposed(made):
            made.show()
        row = model.index(0)
        qtbot.waitUntil(lambda: row.data(Role.THUMBNAIL) is not None)
        qtbot.waitUntil(lambda: bool(firsts._edits))
        before = made.viewport().grab().toImage()
        judgements.judge(library.gallery.keys_of("edit-1"), Rate(4))
        qtbot.waitUntil(lambda: made.viewport().grab().toImage() != before)
        assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "warmer light 4 stars"
        made.close()
