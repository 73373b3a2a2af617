"""Held edits: why they wait, what a person can wish of them, and when they go by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from firered_desktop.core.budget import Budgets
from firered_desktop.core.errors import (
    AccountLocked,
    Charged,
    EditUnsuited,
    Offline,
    ServiceFailed,
    SubmitUnconfirmed,
)
from firered_desktop.core.job import Hold, Job, State
from firered_desktop.core.send_options import SendOptions
from firered_desktop.outbox.leading import Terms
from firered_desktop.outbox.outbox import Outbox
from firered_desktop.outbox.surroundings import NetworkReturn, Rules
from firered_desktop.store.library import SqliteLibrary
from tests.fakes import a_job, a_request
from tests.outbox.conftest import Told
from tests.outbox.fakes import FakeClock, FakeEngine

Settled = Callable[[str], Job]

TOMORROW = 90_000.0  # seconds; the fake clock begins at 1 000
LOCKED = AccountLocked(reason="Exhausted balance")


@pytest.fixture
def rules() -> list[Rules]:
    """The rules in force; a test puts others in their place."""
    return [Rules()]


@pytest.fixture
def checks() -> list[Exception]:
    """What the next looks at account and network meet."""
    return []


@pytest.fixture
def outbox(terms: Terms, rules: list[Rules], checks: list[Exception]) -> Iterator[Outbox]:
    def look() -> None:
        if checks:
            raise checks.pop(0)

    opened = Outbox(
        replace(terms, parallel=lambda: 5, rules=lambda: rules[0], reach=look, check=look)
    )
    yield opened
    opened.close(5)


def held(outbox: Outbox, settled: Settled, options: SendOptions, prompt: str = "warmer") -> Job:
    job = settled(outbox.add(a_request(prompt), options=options).id)
    assert job.state is State.HELD
    return job


def offline(outbox: Outbox, engine: FakeEngine, settled: Settled) -> Job:
    engine.troubles["upload"] = [Offline()]
    return held(outbox, settled, SendOptions())


def prompts(outbox: Outbox) -> list[str]:
    return [job.request.prompt for job in outbox.held.jobs()]


def test_an_edit_for_later_is_held_with_its_pictures_ready(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    job = held(outbox, settled, SendOptions(not_before=TOMORROW))
    assert job.hold is Hold.NOT_BEFORE
    assert len(job.prepared) == 1
    assert engine.calls == []


def test_going_on_with_everything_leaves_an_edit_for_later_where_it_is(
    outbox: Outbox, engine: FakeEngine, settled: Settled, clock: FakeClock
) -> None:
    job = held(outbox, settled, SendOptions(not_before=TOMORROW))
    outbox.resume(held=True)
    assert settled(job.id).hold is Hold.NOT_BEFORE
    clock.jump(TOMORROW)
    outbox.resume(held=True)
    assert settled(job.id).state is State.FINISHED
    assert engine.calls.count("submit") == 1


def test_what_waits_after_a_restore_is_not_sent_with_everything_else(
    outbox: Outbox, engine: FakeEngine, settled: Settled, library: SqliteLibrary
) -> None:
    library.add(a_job("restored", state=State.HELD, hold=Hold.RESTORED))
    library.add(a_job("offline", state=State.HELD, hold=Hold.OFFLINE))
    assert outbox.resume(held=True) == ("offline",)
    assert settled("offline").state is State.FINISHED
    assert settled("restored").hold is Hold.RESTORED
    assert engine.calls.count("submit") == 1
    outbox.held.send_now("restored")
    assert settled("restored").state is State.FINISHED


def test_sending_now_counts_more_than_the_time_that_was_set(
    outbox: Outbox, settled: Settled
) -> None:
    job = held(outbox, settled, SendOptions(not_before=TOMORROW, project="spring"))
    outbox.held.send_now(job.id)
    sent = settled(job.id)
    assert sent.state is State.FINISHED
    assert sent.options == SendOptions(project="spring")


def test_an_edit_over_the_budget_is_held_with_the_figures_and_never_sent(
    outbox: Outbox, engine: FakeEngine, settled: Settled, rules: list[Rules]
) -> None:
    rules[0] = Rules(budgets=Budgets(per_day=Decimal("0.10")))
    assert settled(outbox.add(a_request()).id).state is State.FINISHED
    job = held(outbox, settled, SendOptions())
    assert job.hold is Hold.BUDGET
    assert job.failure is not None
    assert job.failure.charged is Charged.NO
    assert str(job.failure.notice().happened) == (
        "This edit would go over your budget for a day: $0.10, of which $0.07 is spent."
    )
    assert engine.calls.count("submit") == 1


def test_a_person_may_go_over_the_budget(
    outbox: Outbox, settled: Settled, rules: list[Rules]
) -> None:
    rules[0] = Rules(budgets=Budgets(per_edit=Decimal("0.01")))
    job = held(outbox, settled, SendOptions())
    outbox.held.send_now(job.id)
    assert settled(job.id).state is State.FINISHED


def test_edits_under_way_at_once_never_go_over_the_budget_together(
    outbox: Outbox, engine: FakeEngine, news: Told, rules: list[Rules]
) -> None:
    rules[0] = Rules(budgets=Budgets(per_day=Decimal("0.15")))
    engine.hold_at = "follow"
    for _ in range(5):
        outbox.add(a_request())
    news.until(lambda jobs: sum(job.state is State.HELD for job in jobs.values()) == 3)
    engine.released.set()
    assert outbox.wait(20)
    assert engine.calls.count("submit") == 2


def test_without_a_network_the_next_edits_are_held_without_another_try(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    offline(outbox, engine, settled)
    job = held(outbox, settled, SendOptions())
    assert job.hold is Hold.OFFLINE
    assert engine.calls.count("upload") == 1
    outbox.held.send_now(job.id)
    assert settled(job.id).state is State.FINISHED


def test_a_locked_account_stops_all_sending_but_not_the_fetching(
    outbox: Outbox, engine: FakeEngine, settled: Settled, news: Told
) -> None:
    engine.hold_at = "follow"
    first = outbox.add(a_request("made before"))
    assert engine.reached.wait(10)
    engine.troubles["submit"] = [LOCKED]
    for name in ("meets the lock", "is not tried"):
        job = outbox.add(a_request(name))
        news.until(lambda jobs, id_=job.id: jobs[id_].state is State.HELD)  # type: ignore[misc]
    assert engine.calls.count("submit") == 2
    engine.released.set()
    assert settled(first.id).state is State.FINISHED
    assert {job.hold for job in outbox.held.jobs()} == {Hold.LOCKED}
    assert all(job.failure is not None for job in outbox.held.jobs())


def test_checking_again_sends_what_the_lock_held(
    outbox: Outbox, engine: FakeEngine, settled: Settled, checks: list[Exception]
) -> None:
    engine.troubles["submit"] = [LOCKED]
    job = held(outbox, settled, SendOptions())
    checks.append(LOCKED)
    with pytest.raises(AccountLocked):
        outbox.held.check_again()
    assert settled(job.id).hold is Hold.LOCKED
    outbox.held.check_again()
    assert settled(job.id).state is State.FINISHED


def test_held_edits_go_in_the_order_that_a_person_gives_them(
    outbox: Outbox, settled: Settled, clock: FakeClock
) -> None:
    options, ids = SendOptions(not_before=TOMORROW), []
    for name in "abc":
        clock.jump(clock.now() + 1)
        ids.append(held(outbox, settled, options, name).id)
    a, b, c = ids
    assert prompts(outbox) == ["a", "b", "c"]
    outbox.held.move(c, before=a)
    assert prompts(outbox) == ["c", "a", "b"]
    outbox.held.move(c, before=b)
    assert prompts(outbox) == ["a", "c", "b"]
    outbox.held.move(a, before=None)
    assert prompts(outbox) == ["c", "b", "a"]
    outbox.held.move(b, before="nobody")
    assert prompts(outbox) == ["c", "a", "b"]


def test_a_dropped_edit_can_be_taken_back_with_its_reason(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    job = offline(outbox, engine, settled)
    outbox.forget(job.id)
    assert settled(job.id).state is State.CANCELLED
    outbox.held.restore(job.id)
    restored = settled(job.id)
    assert (restored.state, restored.hold) == (State.HELD, Hold.OFFLINE)
    assert restored.failure == job.failure
    assert engine.calls.count("submit") == 0


def test_only_what_was_dropped_can_be_taken_back_and_only_what_is_held_sent_now(
    outbox: Outbox, settled: Settled
) -> None:
    job = settled(outbox.add(a_request()).id)
    with pytest.raises(EditUnsuited):
        outbox.held.restore(job.id)
    with pytest.raises(EditUnsuited):
        outbox.held.send_now(job.id)


def test_when_the_network_is_back_what_waited_for_it_goes_by_itself(
    outbox: Outbox, engine: FakeEngine, settled: Settled, news: Told, checks: list[Exception]
) -> None:
    job = offline(outbox, engine, settled)
    heard: list[bool] = []
    outbox.held.listen_network(heard.append)
    checks.extend([Offline(), Offline()])
    outbox.held.attend()
    news.until(lambda jobs: jobs[job.id].state is State.FINISHED)
    assert heard == [False, True]


def test_where_the_person_wants_to_be_asked_the_return_is_told_once(
    outbox: Outbox,
    engine: FakeEngine,
    settled: Settled,
    rules: list[Rules],
    checks: list[Exception],
) -> None:
    rules[0] = Rules(network_return=NetworkReturn.ASK)
    job = offline(outbox, engine, settled)
    heard: list[bool] = []
    outbox.held.listen_network(heard.append)
    for _ in range(3):
        outbox._watch.look()
    assert heard == [True]
    assert settled(job.id).hold is Hold.OFFLINE
    assert outbox.held.send_held(Hold.OFFLINE) == (job.id,)
    assert settled(job.id).state is State.FINISHED


def test_what_was_held_otherwise_while_the_network_was_looked_for_is_not_sent(
    terms: Terms, engine: FakeEngine, library: SqliteLibrary
) -> None:
    def the_library_is_copied_meanwhile() -> None:
        library.update(a_job(state=State.HELD, hold=Hold.RESTORED))

    library.add(a_job(state=State.HELD, hold=Hold.OFFLINE))
    outbox = Outbox(replace(terms, reach=the_library_is_copied_meanwhile))
    outbox._watch.look()
    assert outbox.wait(10)
    assert outbox.job("job-1").hold is Hold.RESTORED
    assert engine.calls == []
    outbox.close(5)


def test_an_edit_for_later_goes_when_its_time_has_come(
    outbox: Outbox, settled: Settled, news: Told, clock: FakeClock
) -> None:
    job = held(outbox, settled, SendOptions(not_before=TOMORROW))
    outbox.held.attend()  # each look of the watch lets the fake clock go on
    news.until(lambda jobs: jobs[job.id].state is State.FINISHED)
    assert clock.now() >= TOMORROW


def test_sending_again_after_a_lost_answer_weighs_the_present_send_alone_for_one_edit(
    outbox: Outbox, engine: FakeEngine, settled: Settled, rules: list[Rules]
) -> None:
    rules[0] = Rules(budgets=Budgets(per_edit=Decimal("0.10"), per_day=Decimal("0.19")))
    engine.troubles["submit"] = [SubmitUnconfirmed(charged=Charged.MAYBE)]
    job = settled(outbox.add(a_request()).id)
    assert job.state is State.UNCONFIRMED
    outbox.send_again(job.id)
    assert settled(job.id).state is State.FINISHED
    late = settled(outbox.add(a_request()).id)
    assert late.hold is Hold.BUDGET  # both sends of the first count for the day
    assert late.failure is not None
    assert late.failure.values["spent"] == "$0.13"


def test_a_later_try_of_what_was_let_over_the_budget_is_weighed_anew(
    outbox: Outbox, engine: FakeEngine, settled: Settled, rules: list[Rules]
) -> None:
    rules[0] = Rules(budgets=Budgets(per_edit=Decimal("0.01")))
    job = held(outbox, settled, SendOptions())
    engine.troubles["submit"] = [ServiceFailed(detail="no")]
    outbox.held.send_now(job.id)
    assert settled(job.id).state is State.FAILED
    outbox.send_again(job.id)
    assert settled(job.id).hold is Hold.BUDGET


def test_what_goes_by_itself_goes_in_the_persons_order(terms: Terms, clock: FakeClock) -> None:
    outbox = Outbox(replace(terms, parallel=lambda: 1))
    news = Told(outbox)
    ids = []
    for name in "ab":
        clock.jump(clock.now() + 1)
        ids.append(outbox.add(a_request(name), options=SendOptions(not_before=TOMORROW)).id)
        assert outbox.wait(20)
    outbox.held.move(ids[1], before=ids[0])
    clock.jump(TOMORROW + 1)
    outbox._watch.look()
    assert outbox.wait(20)
    assert next(job.id for job in news.jobs if job.state is State.UPLOADING) == ids[1]
    outbox.close(5)


def test_after_a_lost_send_nobody_says_that_nothing_was_charged(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    engine.troubles["submit"] = [SubmitUnconfirmed(charged=Charged.MAYBE)]
    job = settled(outbox.add(a_request()).id)
    engine.troubles["submit"] = [ServiceFailed(detail="no")]
    outbox.send_again(job.id)
    ended = settled(job.id)
    assert ended.failure is not None
    assert ended.told_failure is not None
    assert (ended.failure.charged, ended.told_failure.charged) == (Charged.NO, Charged.MAYBE)


def test_the_gate_learns_nothing_from_a_move_or_from_what_it_held_itself(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    job = offline(outbox, engine, settled)
    outbox.held.send_now(job.id)
    assert settled(job.id).state is State.FINISHED
    other = offline(outbox, engine, settled)
    outbox._gate.open()
    outbox.held.move(other.id, before=None)
    assert settled(outbox.add(a_request()).id).state is State.FINISHED
