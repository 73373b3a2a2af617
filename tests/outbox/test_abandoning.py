"""Calls that are left to themselves once nobody wants their answer."""

from __future__ import annotations

import threading
from functools import partial

import pytest

from firered_desktop.core.errors import Cancelled, Offline
from firered_desktop.core.ports import CancelToken
from firered_desktop.outbox.abandoning import Overdue, abandonable, all_at_once, branch


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


def test_calls_that_run_at_once_give_their_answers_in_order() -> None:
    meet = threading.Barrier(3)

    def work(number: int, token: CancelToken) -> int:
        meet.wait(10)
        return number

    works = [partial(work, number) for number in range(3)]
    assert all_at_once(works, CancelToken()) == (0, 1, 2)


def test_the_first_error_ends_the_others() -> None:
    tokens: list[CancelToken] = []
    begun = threading.Event()

    def hang(token: CancelToken) -> None:
        tokens.append(token)
        begun.set()
        token.sleep(60)

    def fail(token: CancelToken) -> None:
        begun.wait(10)
        raise Offline

    with pytest.raises(Offline):
        all_at_once([hang, fail], CancelToken())
    assert tokens[0].cancelled


def test_all_are_left_behind_at_once_when_a_wish_to_stop_comes() -> None:
    token, never = CancelToken(), threading.Event()

    def stuck(own: CancelToken) -> None:
        token.cancel()
        never.wait(60)

    with pytest.raises(Cancelled):
        all_at_once([stuck, stuck], token)
    never.set()


def test_a_call_that_takes_longer_than_it_was_given_is_overdue() -> None:
    never = threading.Event()
    with pytest.raises(Overdue):
        abandonable(lambda: never.wait(60), CancelToken(), 0.01)
    never.set()


def test_a_branch_ends_with_its_block_or_with_its_token() -> None:
    token = CancelToken()
    with branch(token) as first:
        before = first.cancelled
    assert (before, first.cancelled, token.cancelled) == (False, True, False)
    with branch(token) as second:
        token.cancel()
        assert second.cancelled
