from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.job import Progress, State
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.job_bar import CALM, JobBar
from tests.fakes import a_job, a_request
from tests.ui.hands import click


class Clock:
    """Seconds since the epoch, as the test says."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told from now on."""
    told: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append(event.message())
    )
    return told


@pytest.fixture
def bar(qtbot: QtBot, plain_icons: Icons, clock: Clock) -> JobBar:
    made = JobBar(plain_icons, clock)
    qtbot.addWidget(made)
    return made


def words(bar: JobBar) -> str:
    (label,) = bar.findChildren(QLabel)
    return label.text()


def cancel(bar: JobBar) -> QPushButton:
    (button,) = bar.findChildren(QPushButton)
    return button


def progress(bar: JobBar) -> QProgressBar:
    (shown,) = bar.findChildren(QProgressBar)
    return shown


def test_it_shows_while_an_edit_is_under_way(bar: JobBar) -> None:
    assert bar.isHidden() or words(bar) == ""
    bar.show_job(a_job(state=State.UPLOADING, changed_at=25.0))
    assert not bar.isHidden()
    assert words(bar) == "Uploading · 1 min 15 s so far"
    bar.show_job(a_job(state=State.FINISHED))
    assert bar.isHidden()


def test_what_is_known_of_the_progress_is_shown_and_nothing_invented(bar: JobBar) -> None:
    bar.show_job(a_job(state=State.UPLOADING, changed_at=98.0, progress=Progress(fraction=0.4)))
    assert (progress(bar).maximum(), progress(bar).value()) == (100, 40)
    assert words(bar) == "Uploading 40% · 2 s so far"
    bar.show_job(a_job(state=State.IN_QUEUE, submitted_at=91.0, progress=Progress(position=3)))
    assert (progress(bar).minimum(), progress(bar).maximum()) == (0, 0)
    assert words(bar) == "In the queue, 3 ahead · 9 s so far"


def test_the_seconds_of_the_work_go_on(qtbot: QtBot, bar: JobBar, clock: Clock) -> None:
    bar.show_job(a_job(state=State.IN_PROGRESS, changed_at=97.0))
    assert words(bar) == "Working 3 s"
    clock.now = 105.0
    qtbot.waitUntil(lambda: words(bar) == "Working 8 s")
    bar.show_job(None)


def test_cancel_names_the_edit_and_tells_its_id(qtbot: QtBot, bar: JobBar) -> None:
    bar.show_job(a_job("edit-7", request=a_request("\n\n warmer light\nmore words")))
    assert cancel(bar).accessibleDescription() == "Stops “warmer light”"
    with qtbot.waitSignal(bar.cancel_wished) as wished:
        click(cancel(bar))
    assert wished.args == ["edit-7"]


def test_an_instruction_with_markup_is_shown_as_it_is(bar: JobBar) -> None:
    bar.show_job(a_job(request=a_request("<b>bold</b>")))
    assert cancel(bar).accessibleDescription() == "Stops “<b>bold</b>”"
    assert "&lt;b&gt;bold" in cancel(bar).toolTip()


def test_a_wish_to_stop_is_made_once(bar: JobBar) -> None:
    bar.show_job(a_job(progress=Progress(stopping=True)))
    assert not cancel(bar).isEnabled()
    assert words(bar) == "Stopping…"


def test_what_fal_was_asked_to_stop_is_not_asked_again(bar: JobBar) -> None:
    bar.show_job(a_job(state=State.IN_PROGRESS, stop_asked=True))
    assert not cancel(bar).isEnabled()
    assert words(bar) == "Asked fal to stop; it may still finish and be charged"


def test_where_something_else_is_looked_at_the_edit_is_named(bar: JobBar) -> None:
    bar.show_job(a_job(state=State.UPLOADING, request=a_request("colder")), others=2, apart=True)
    assert words(bar) == "Uploading · “colder”"
    assert progress(bar).isHidden()


def test_it_says_how_many_others_are_under_way(bar: JobBar) -> None:
    bar.show_job(a_job(state=State.IN_PROGRESS, changed_at=97.0), others=2)
    assert words(bar) == "Working 3 s · 2 more under way"


def test_a_screen_reader_hears_each_state_at_once_and_places_in_a_line_now_and_then(
    bar: JobBar, clock: Clock, heard: list[str]
) -> None:
    def in_queue(position: int) -> None:
        bar.show_job(a_job(state=State.IN_QUEUE, progress=Progress(position=position)))

    bar.show_job(a_job(state=State.UPLOADING, progress=Progress(fraction=0.1)))
    bar.show_job(a_job(state=State.UPLOADING, progress=Progress(fraction=0.9)))
    in_queue(9)
    in_queue(8)
    assert heard == ["Uploading 10%", "In the queue, 9 ahead"]
    clock.now += CALM
    in_queue(3)
    assert heard[2:] == ["In the queue, 3 ahead"]
