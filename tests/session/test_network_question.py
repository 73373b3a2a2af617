from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from firered_desktop.core.job import Hold
from firered_desktop.session.network_question import NetworkQuestion
from tests.session.held_desk import HeldDesk, a_held_edit

pytestmark = pytest.mark.usefixtures("qapp")


class Setting:
    """Whether a person wants to be asked."""

    def __init__(self) -> None:
        self.asks = True


@pytest.fixture
def desk() -> HeldDesk:
    return HeldDesk(a_held_edit(1), a_held_edit(2, Hold.BUDGET), a_held_edit(3))


@pytest.fixture
def setting() -> Setting:
    return Setting()


@pytest.fixture
def question(desk: HeldDesk, setting: Setting) -> NetworkQuestion:
    return NetworkQuestion(desk.held, desk.queue, lambda: setting.asks, lambda: 100.0)


def asked(question: NetworkQuestion) -> list[str]:
    return [job.id for job in question.jobs]


def come_back(qtbot: QtBot, desk: HeldDesk, question: NetworkQuestion) -> None:
    with qtbot.waitSignal(question.changed):
        desk.queue.say_network(reachable=True)


def test_news_of_the_network_arrives_on_the_gui_thread(
    qtbot: QtBot, desk: HeldDesk, question: NetworkQuestion
) -> None:
    here: list[int] = []
    question.changed.connect(lambda: here.append(threading.get_ident()))
    come_back(qtbot, desk, question)
    assert here == [threading.get_ident()]


def test_it_asks_about_those_that_waited_for_the_network(
    qtbot: QtBot, desk: HeldDesk, question: NetworkQuestion
) -> None:
    assert asked(question) == []
    come_back(qtbot, desk, question)
    assert asked(question) == ["edit-1", "edit-3"]
    question.send()
    assert asked(question) == []
    qtbot.waitUntil(lambda: desk.ids == ["edit-2"])


def test_who_does_not_want_it_now_is_asked_at_the_next_return(
    qtbot: QtBot, desk: HeldDesk, question: NetworkQuestion
) -> None:
    come_back(qtbot, desk, question)
    question.decline()
    assert asked(question) == []
    assert desk.queue.wishes == []
    come_back(qtbot, desk, question)
    assert asked(question) == ["edit-1", "edit-3"]


def test_the_question_goes_when_the_network_does(
    qtbot: QtBot, desk: HeldDesk, question: NetworkQuestion
) -> None:
    come_back(qtbot, desk, question)
    with qtbot.waitSignal(question.changed):
        desk.queue.say_network(reachable=False)
    assert asked(question) == []


def test_nothing_is_asked_where_the_settings_say_what_to_do(
    qtbot: QtBot, desk: HeldDesk, question: NetworkQuestion, setting: Setting
) -> None:
    setting.asks = False
    come_back(qtbot, desk, question)
    assert asked(question) == []


def test_one_that_was_held_since_is_no_reason_to_ask_but_goes_along(
    qtbot: QtBot, desk: HeldDesk, question: NetworkQuestion
) -> None:
    come_back(qtbot, desk, question)
    with qtbot.waitSignal(question.changed):
        desk.queue.put(a_held_edit(200))
    assert asked(question) == ["edit-1", "edit-3", "edit-200"]
    desk.held.drop(desk.held.jobs[0])
    qtbot.waitUntil(lambda: asked(question) == ["edit-3", "edit-200"])
    desk.held.drop(desk.held.jobs[1])
    qtbot.waitUntil(lambda: asked(question) == [])
    assert desk.ids == ["edit-2", "edit-200"]


def test_news_after_the_window_is_gone_is_dropped(
    desk: HeldDesk, question: NetworkQuestion
) -> None:
    question.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.queue.say_network(reachable=True)
