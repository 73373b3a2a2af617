"""Differences are measured elsewhere, and late ones are dropped."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from firered_desktop.session.difference_measure import Difference, DifferenceMeasure
from firered_desktop.session.mip_levels import Levels, mip_levels


def levels(colour: str) -> Levels:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return mip_levels(image)


def test_the_difference_comes_with_the_pictures_that_it_is_of(qtbot: QtBot) -> None:
    measure, before, after = DifferenceMeasure(), levels("black"), levels("#0A0A0A")
    with qtbot.waitSignal(measure.measured) as told:
        measure.measure(before, after, 4)
    (found,) = told.args
    assert isinstance(found, Difference)
    assert found.before is before
    assert found.after is after
    assert (found.amplification, found.share) == (4, 1.0)
    assert found.levels[0].pixelColor(5, 5).red() == 40


def test_of_several_wishes_the_last_is_answered(qtbot: QtBot) -> None:
    measure, before = DifferenceMeasure(), levels("black")
    told: list[Difference] = []
    measure.measured.connect(told.append)
    for colour in ("red", "green", "blue"):
        measure.measure(before, levels(colour), 1)
    measure.measure(before, levels("black"), 16)
    qtbot.waitUntil(lambda: bool(told))
    assert [each.share for each in told] == [0.0]
    assert told[0].amplification == 16
