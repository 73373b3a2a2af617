"""The column of small pictures: one for each result."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from firered_desktop.core.judging import Flag, Judgement, Label
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.result_strip import ResultMark, ResultStrip
from tests.ui.hands import press


def coloured(colour: str) -> QImage:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


@pytest.fixture
def strip(qtbot: QtBot, icons: Icons) -> ResultStrip:
    made = ResultStrip(icons)
    qtbot.addWidget(made)
    made.resize(made.width(), 320)
    with qtbot.waitExposed(made):
        made.show()
    marks = [ResultMark(coloured("teal")), ResultMark(None, True), ResultMark(coloured("red"))]
    made.show_results(marks, 0)
    return made


def middle(strip: ResultStrip, row: int) -> QPoint:
    return strip.visualRect(strip.model().index(row, 0)).center()


def test_each_result_is_seen_and_the_one_looked_at_is_framed(strip: ResultStrip) -> None:
    image = strip.grab().toImage()
    assert image.pixelColor(middle(strip, 0)) == QColor("teal")
    assert image.pixelColor(middle(strip, 2)) == QColor("red")
    assert [index.row() for index in strip.selectedIndexes()] == [0]


def test_the_arrows_step_through_them(strip: ResultStrip) -> None:
    told: list[int] = []
    strip.chosen.connect(told.append)
    strip.setFocus()
    press(strip, Qt.Key.Key_Down)
    press(strip, Qt.Key.Key_Down)
    press(strip, Qt.Key.Key_Up)
    assert told == [1, 2, 1]


def test_showing_them_anew_is_no_choice(strip: ResultStrip) -> None:
    told: list[int] = []
    strip.chosen.connect(told.append)
    strip.show_results([ResultMark()] * 2, 1)
    assert told == []
    assert strip.model().rowCount() == 2
    assert [index.row() for index in strip.selectedIndexes()] == [1]


def test_what_a_mark_shows_is_also_said(strip: ResultStrip) -> None:
    strip.show_results([ResultMark(is_before=True), ResultMark(blackened=True)], 0)
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [strip.model().index(row, 0).data(role) for row in range(2)]
    assert said == [
        "Result 1 of 2, stands as the before",
        "Result 2 of 2, blackened by the safety check",
    ]


def test_the_menu_of_a_result_is_asked_for_where_it_is(strip: ResultStrip) -> None:
    asked: list[int] = []
    strip.menu_wished.connect(lambda row, _: asked.append(row))
    strip.customContextMenuRequested.emit(middle(strip, 2))
    strip.customContextMenuRequested.emit(QPoint(5, 319))
    assert asked == [2]


def test_what_is_said_of_a_result_is_seen_and_heard(strip: ResultStrip) -> None:
    before = strip.grab().toImage()
    said = Judgement(4, Flag.REJECT, Label.RED)
    strip.show_results([ResultMark(coloured("teal"), judgement=said)] * 3, 0)
    assert strip.grab().toImage() != before
    spoken = strip.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Result 1 of 3, 4 stars, Rejected, Red label"
