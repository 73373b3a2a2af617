from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import Charged, SubmitUnconfirmed
from firered_desktop.core.job import Job, Service, State
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.what_happened import WhatHappened
from tests.fakes import a_job, a_request
from tests.ui.hands import click, named, press

UNSURE = a_job(
    request=a_request("<b>bold</b> sky"),
    state=State.UNCONFIRMED,
    failure=SubmitUnconfirmed(charged=Charged.MAYBE).failure(),
)


@pytest.fixture
def panel(qtbot: QtBot, plain_icons: Icons) -> WhatHappened:
    return opened(qtbot, plain_icons, UNSURE)


def opened(qtbot: QtBot, icons: Icons, job: Job, service: Service = Service.FAL) -> WhatHappened:
    made = WhatHappened(job, service, 100.0, icons)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words(panel: WhatHappened) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel)]


def test_it_tells_what_happened_whether_it_was_charged_and_what_to_do(
    panel: WhatHappened,
) -> None:
    told = words(panel)
    assert "<b>bold</b> sky" in told
    happened = "The answer to the request got lost, so fal may or may not be working on it."
    assert happened in told
    assert told[told.index("Charged?") + 1] == "It may have been charged."
    remedy = "Look again in a while. Sending it again may be charged twice."
    assert told[told.index("What to do") + 1] == remedy


def test_an_unconfirmed_edit_has_three_choices_in_plain_words(panel: WhatHappened) -> None:
    buttons = [each.text() for each in panel.findChildren(QPushButton)]
    assert buttons[:3] == ["Look again", "Send again, it may cost twice", "Forget it"]
    again = named(panel, QPushButton, "Send again, it may cost twice")
    assert "both are charged" in again.accessibleDescription()


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("Look again", "Look again"),
        ("Send again, it may cost twice", "Send again"),
        ("Forget it", "Forget"),
    ],
)
def test_a_choice_is_announced_and_closes_it(panel: WhatHappened, words: str, wish: str) -> None:
    told: list[tuple[str, str]] = []
    panel.wished.connect(lambda what, job: told.append((what, job.id)))
    click(named(panel, QPushButton, words))
    assert told == [(wish, "job-1")]
    assert not panel.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_one_press_of_a_key_closes_it_and_costs_nothing(panel: WhatHappened, key: Qt.Key) -> None:
    told: list[str] = []
    panel.wished.connect(lambda what, job: told.append(what))
    press(panel.focusWidget(), key)
    assert not panel.isVisible()
    assert told == []


def test_the_details_are_asked_for(qtbot: QtBot, panel: WhatHappened) -> None:
    with qtbot.waitSignal(panel.details_wished) as wished:
        click(named(panel, QPushButton, "Copy details"))
    assert wished.args == [UNSURE]
    assert panel.isVisible()


def test_an_edit_of_the_other_service_offers_nothing(qtbot: QtBot, plain_icons: Icons) -> None:
    panel = opened(qtbot, plain_icons, UNSURE, Service.DEMO)
    buttons = [each.text() for each in panel.findChildren(QPushButton)]
    assert buttons == ["Copy details", "Close"]


def test_it_does_not_hold_the_window_up(panel: WhatHappened) -> None:
    assert not panel.isModal()
