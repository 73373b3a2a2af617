from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import AccountLocked
from firered_desktop.core.job import Hold
from firered_desktop.session.locked_account import LockedAccount
from tests.session.held_desk import LOCKED, HeldDesk, a_held_edit

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def desk() -> HeldDesk:
    return HeldDesk(a_held_edit(1, Hold.LOCKED, failure=LOCKED), a_held_edit(2))


@pytest.fixture
def account(desk: HeldDesk) -> LockedAccount:
    return LockedAccount(desk.held, desk.queue)


def test_it_counts_as_locked_while_an_edit_waits_for_it(
    qtbot: QtBot, desk: HeldDesk, account: LockedAccount
) -> None:
    assert account.job == desk.held.jobs[0]
    with qtbot.waitSignal(account.changed):
        desk.held.send_now("edit-1")
    assert account.job is None


def test_asking_again_sends_what_waited_where_it_is_open(
    qtbot: QtBot, desk: HeldDesk, account: LockedAccount
) -> None:
    account.check_again()
    account.check_again()
    assert account.checking
    qtbot.waitUntil(lambda: desk.ids == ["edit-2"] and not account.checking)
    assert account.failure is None
    assert desk.queue.wishes == [("check again", None)]


def test_an_account_that_is_still_locked_is_told(
    qtbot: QtBot, desk: HeldDesk, account: LockedAccount
) -> None:
    desk.queue.failure = AccountLocked(reason="Exhausted balance")
    account.dismiss()
    account.check_again()
    qtbot.waitUntil(lambda: not account.checking)
    assert account.failure is desk.queue.failure
    assert account.job is not None


def test_what_was_seen_is_told_again_for_another_edit_alone(
    qtbot: QtBot, desk: HeldDesk, account: LockedAccount
) -> None:
    account.dismiss()
    assert account.job is None
    with qtbot.waitSignal(desk.held.changed):
        desk.queue.put(a_held_edit(4))
    assert account.job is None
    with qtbot.waitSignal(account.changed):
        desk.queue.put(a_held_edit(3, Hold.LOCKED, failure=LOCKED))
    assert account.job is not None
