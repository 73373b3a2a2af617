"""What is known of a result, and what of it did not come as asked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from firered_desktop.core.edit import Difference, EditResult
from firered_desktop.core.job import Job, Service
from firered_desktop.ui.facts_line import FactsLine
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.inline_notice import IconMark
from tests.session.fake_library import a_finished_edit

DIFFERENT = (
    Difference("image_size", "1536×1024", "64×48"),
    Difference("num_images", "4", "1"),
    Difference("output_format", "png", "jpeg"),
    Difference("seed", "7", "8"),
)


@pytest.fixture
def line(qtbot: QtBot, plain_icons: Icons) -> FactsLine:
    made = FactsLine(plain_icons)
    qtbot.addWidget(made)
    made.show()
    return made


def words(line: FactsLine) -> list[str]:
    return [label.text() for label in line.findChildren(QLabel) if label.isVisible()]


def marks(line: FactsLine) -> list[IconMark]:
    return [mark for mark in line.findChildren(IconMark) if mark.isVisible()]


def an_edit(*differences: Difference) -> Job:
    job = a_finished_edit(1)
    assert isinstance(job.result, EditResult)
    return replace(job, result=replace(job.result, differences=differences))


def test_what_came_as_asked_is_said_in_one_line(line: FactsLine) -> None:
    line.show_result(an_edit(), 0)
    (facts,) = words(line)
    assert facts.startswith("asked 1536×1024 · got 64×48 · seed 7")
    assert marks(line) == []


def test_what_differs_stands_beside_it_with_a_mark_and_words(line: FactsLine) -> None:
    line.show_result(an_edit(*DIFFERENT), 0)
    assert words(line)[1] == (
        "not as asked: image size 64×48 instead of 1536×1024, images 1 instead of 4, "
        "output format jpeg instead of png, seed 8 instead of 7"
    )
    assert len(marks(line)) == 1


def test_nothing_is_said_where_no_edit_is_looked_at(line: FactsLine) -> None:
    line.show_result(an_edit(*DIFFERENT), 0)
    line.show_result(None, 0)
    assert words(line) == [""]


@pytest.mark.parametrize(
    ("seconds", "told"), [(0.2, "took 1 s"), (47.4, "took 47 s"), (125.0, "took 2 min 5 s")]
)
def test_the_time_is_that_from_sending_to_having(
    line: FactsLine, seconds: float, told: str
) -> None:
    line.show_result(replace(an_edit(), submitted_at=100.0, changed_at=100.0 + seconds), 0)
    assert told in words(line)[0]


def test_a_result_of_the_demo_is_marked_and_says_why_in_the_tooltip(line: FactsLine) -> None:
    line.show_result(replace(an_edit(), service=Service.DEMO), 0)
    (mark,) = marks(line)
    assert "built-in filter" in mark.toolTip()
    assert "built-in filter" in mark.accessibleName()
