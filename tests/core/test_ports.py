"""The wish to stop, for whoever waits on something else than it."""

from __future__ import annotations

import pytest

from firered_desktop.core.errors import Cancelled
from firered_desktop.core.ports import CancelToken


def test_cancelling_wakes_who_waits_elsewhere() -> None:
    token = CancelToken()
    woken: list[str] = []
    with token.waking(lambda: woken.append("socket")):
        token.cancel()
    assert woken == ["socket"]


def test_after_the_waiting_nobody_is_woken() -> None:
    token = CancelToken()
    woken: list[str] = []
    with token.waking(lambda: woken.append("socket")):
        pass
    token.cancel()
    assert woken == []


def test_waiting_does_not_begin_after_the_wish() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled), token.waking(lambda: None):
        pytest.fail("it began to wait")
