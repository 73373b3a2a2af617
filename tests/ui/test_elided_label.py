from __future__ import annotations

from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from firered_desktop.ui.elided_label import ElidedLabel, elided


def drawn(label: ElidedLabel, text: str) -> QImage:
    label.setText(text)
    return label.grab().toImage()


def test_a_name_that_is_too_long_keeps_its_beginning_and_its_end(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(80, 20)
    long = "harbour at dusk in the second week of may.jpg"
    assert drawn(label, long) != drawn(label, long.replace("harbour", "H"))
    assert drawn(label, long) != drawn(label, long.replace(".jpg", ".png"))
    assert drawn(label, long) == drawn(label, long.replace("second", "third!"))


def test_the_whole_name_is_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("a.jpg")
    assert label.toolTip() == "a.jpg"
    label.setText("<b>.jpg")
    assert label.toolTip() == "<qt>&lt;b&gt;.jpg</qt>"


def test_facts_are_left_out_whole_those_in_the_middle_first(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    facts = "asked 1 · got 2 · seed 3 · took 4 · free · v1"

    def within(words: str) -> str:
        return elided(facts, metrics, metrics.horizontalAdvance(words))

    assert within(facts) == facts
    for shorter in (
        "asked 1 · got 2 · seed 3 · … · free · v1",
        "asked 1 · got 2 · … · free · v1",
        "asked 1 · got 2 · … · v1",
        "asked 1 · … · v1",
    ):
        assert within(shorter) == shorter


def test_what_is_one_part_or_has_no_room_for_two_loses_its_middle(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    for words in ("/home/somebody/pictures", "asked 1728×1152 · got 1728×1152"):
        short = elided(words, metrics, metrics.horizontalAdvance(words) // 2)
        assert (short[0], short[-1]) == (words[0], words[-1])
        assert "…" in short
        assert len(short) < len(words)
