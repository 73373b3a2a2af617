from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.account import KeyPlace, KeyStatus
from firered_desktop.core.errors import KeyRefused
from firered_desktop.session.account import Account
from tests.session.fake_keys import FakeKeys


@pytest.fixture
def keys() -> FakeKeys:
    return FakeKeys()


@pytest.fixture
def account(qapp: object, keys: FakeKeys) -> Account:
    return Account(keys)


def test_nothing_is_asked_before_it_is_wished(account: Account) -> None:
    assert account.status == KeyStatus(KeyPlace.NOWHERE)


def test_a_kept_key_is_found(qtbot: QtBot, keys: FakeKeys, account: Account) -> None:
    keys.kept = "0000:abcd"
    with qtbot.waitSignal(account.changed) as changed:
        account.look()
    assert changed.args == [KeyStatus(KeyPlace.KEYRING, "abcd")]
    assert account.status == KeyStatus(KeyPlace.KEYRING, "abcd")


def test_an_accepted_key_is_kept_and_forgotten(qtbot: QtBot, account: Account) -> None:
    with qtbot.waitSignal(account.changed):
        account.offer("0000:wxyz")
    assert account.status.tail == "wxyz"
    with qtbot.waitSignal(account.changed):
        account.forget()
    assert account.status.place is KeyPlace.NOWHERE


def test_a_refused_key_changes_nothing(qtbot: QtBot, keys: FakeKeys, account: Account) -> None:
    with qtbot.waitSignal(account.changed):
        account.offer("0000:good")
    keys.failure = KeyRefused()
    with qtbot.waitSignal(account.refused) as refused:
        account.offer("0000:evil")
    assert refused.args == [keys.failure]
    assert account.status.tail == "good"
