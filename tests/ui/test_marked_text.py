from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from pytestqt.qtbot import QtBot

from firered_desktop.core.found_words import FoundText, found_in
from firered_desktop.ui.appearance import Appearance
from firered_desktop.ui.marked_text import MarkedLabel, paint_line, shortened
from firered_desktop.ui.tokens import DARK

LONG = "Remove the people in the background and keep the light as it is, with a warm sunset behind"


@pytest.fixture
def metrics(qapp: object) -> QFontMetrics:
    return QFontMetrics(MarkedLabel().font())


def marked(found: FoundText) -> list[str]:
    return [found.text[slice(*span)] for span in found.spans]


def test_what_has_room_stays_whole_on_one_line(metrics: QFontMetrics) -> None:
    found = shortened(found_in("a\nred\tsky", "red"), metrics, 900)
    assert (found.text, marked(found)) == ("a red sky", ["red"])


def test_a_long_line_ends_where_its_room_ends(metrics: QFontMetrics) -> None:
    found = shortened(found_in(LONG, "people"), metrics, 200)
    assert found.text.startswith("Remove the people")
    assert found.text.endswith("…")
    assert marked(found) == ["people"]
    assert metrics.horizontalAdvance(found.text) <= 200


def test_a_long_line_begins_where_what_was_found_is_in_view(metrics: QFontMetrics) -> None:
    found = shortened(found_in(LONG, "sunset"), metrics, 200)
    assert found.text.startswith("…")
    assert marked(found) == ["sunset"]
    assert metrics.horizontalAdvance(found.text) <= 200


def test_what_was_found_behind_the_end_is_left_out(metrics: QFontMetrics) -> None:
    assert marked(shortened(found_in(LONG, "remove sunset"), metrics, 200)) == ["Remove"]


def test_chinese_words_and_signs_of_two_units_are_marked_as_they_stand(
    metrics: QFontMetrics,
) -> None:
    words = "把背景换成白色，保留商品的阴影" * 4 + "🙂红色"
    found = shortened(found_in(words, "红色"), metrics, 160)
    assert marked(found) == ["红色"]


def painted(width: int, text: str, words: str) -> QImage:
    image = QImage(width, 20, QImage.Format.Format_RGB32)
    label = MarkedLabel()
    image.fill(QColor(DARK.canvas))
    painter = QPainter(image)
    painter.setFont(label.font())
    paint_line(painter, label.palette(), QRect(0, 0, width, 20), found_in(text, words))
    painter.end()
    return image


def columns_of(image: QImage, colour: str) -> list[int]:
    wanted = QColor(colour)
    rows, columns = range(image.height()), range(image.width())
    return [x for x in columns if any(image.pixelColor(x, y) == wanted for y in rows)]


def test_the_mark_lies_below_what_was_found_alone(appearance: Appearance) -> None:
    assert columns_of(painted(300, "🙂🙂 a red sky", "nothing"), DARK.mark) == []
    metrics = QFontMetrics(MarkedLabel().font())
    begin, end = (metrics.horizontalAdvance(text) for text in ("🙂🙂 a ", "🙂🙂 a red"))
    columns = columns_of(painted(300, "🙂🙂 a red sky", "red"), DARK.mark)
    assert abs(min(columns) - begin) <= 2
    assert abs(max(columns) - end) <= 2


def test_a_text_of_several_lines_shows_its_marks(qtbot: QtBot, appearance: Appearance) -> None:
    label = MarkedLabel()
    qtbot.addWidget(label)
    label.show_found("<b>first</b> line\nsecond line", "line")
    assert label.text() == "<b>first</b> line\nsecond line"
    assert label.marked == ("line", "line")
    one, narrow = label.fontMetrics().height(), 30
    assert label.heightForWidth(900) >= 2 * one
    assert label.heightForWidth(narrow) > label.heightForWidth(900)
    label.resize(300, label.heightForWidth(300))
    assert columns_of(label.grab().toImage(), DARK.mark)
