"""How the next edit is sent."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.send_options import BAD_WEBHOOK, USUAL, SendOptions
from firered_desktop.preferences import Preferences
from firered_desktop.session.draft_sending import DraftSending

NOON = datetime(2026, 3, 4, 12).timestamp()  # noqa: DTZ001 - the clock on the wall
HOOK = "https://studio.example/edits"


@pytest.fixture
def sending(qtbot: QtBot) -> DraftSending:
    del qtbot  # for an application
    return DraftSending()


def test_nothing_said_is_sent_as_usual(sending: DraftSending) -> None:
    assert sending.options(Preferences(), NOON) == USUAL
    assert sending.problems() == ()


def test_what_was_said_goes_along_with_the_settings(sending: DraftSending) -> None:
    sending.set_project("Smith")
    sending.set_webhook(HOOK)
    sending.set_not_before(time(18))
    evening = datetime(2026, 3, 4, 18).timestamp()  # noqa: DTZ001 - as above
    assert sending.options(Preferences(store_io=False), NOON) == SendOptions(
        project="Smith", not_before=evening, webhook_url=HOOK, store_io=False
    )


def test_every_change_is_told_once(sending: DraftSending, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sending.changed):
        sending.set_project("Smith")
    with qtbot.assertNotEmitted(sending.changed):
        sending.set_project("Smith")


def test_a_webhook_that_is_no_address_is_a_problem(sending: DraftSending) -> None:
    sending.set_webhook("studio")
    assert sending.problems() == (BAD_WEBHOOK,)
    assert sending.webhook == "studio"


def test_starting_anew_is_for_the_same_project(sending: DraftSending) -> None:
    sending.set_project("Smith")
    sending.set_webhook(HOOK)
    sending.set_not_before(time(18))
    sending.clear()
    assert sending.options(Preferences(), NOON) == SendOptions(project="Smith")


def test_project_and_webhook_are_taken_up_again_but_no_time(sending: DraftSending) -> None:
    sending.restore(SendOptions(project="Smith", webhook_url=HOOK, not_before=5.0))
    assert (sending.project, sending.webhook, sending.not_before) == ("Smith", HOOK, None)
    sending.set_not_before(time(18))
    later = DraftSending()
    later.take_over(sending)
    assert (later.project, later.webhook, later.not_before) == ("Smith", HOOK, None)
