"""Calls that are left to themselves once nobody wants their answer."""

from __future__ import annotations

import threading

import pytest

from firered_desktop.core.errors import Cancelled, Offline
from firered_desktop.core.ports import CancelToken
from firered_desktop.outbox.abandoning import abandonable


def test_what_the_call_returns_or_raises_is_the_callers() -> None:
    def offline() -> None:
        raise Offline

    assert abandonable(lambda: 7, CancelToken()) == 7
    assert abandonable(lambda: None, CancelToken()) is None
    with pytest.raises(Offline):
        abandonable(offline, CancelToken())


def test_a_call_that_hangs_is_left_as_soon_as_it_is_wished() -> None:
    token = CancelToken()
    hangs, let_go = threading.Event(), threading.Event()

    def hang() -> None:
        hangs.set()
        let_go.wait()

    def wish() -> None:
        hangs.wait()
        token.cancel()

    wishing = threading.Thread(target=wish)
    wishing.start()
    with pytest.raises(Cancelled):
        abandonable(hang, token)
    wishing.join()
    assert not let_go.is_set()
    let_go.set()


def test_nothing_is_begun_that_is_not_wanted_any_more() -> None:
    token = CancelToken()
    token.cancel()
    begun: list[int] = []
    with pytest.raises(Cancelled):
        abandonable(lambda: begun.append(1), token)
    assert begun == []
