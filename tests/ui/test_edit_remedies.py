from __future__ import annotations

from dataclasses import replace

import pytest

from firered_desktop.core.errors import (
    AccountLocked,
    Charged,
    Offline,
    ServiceUnavailable,
    SubmitUnconfirmed,
)
from firered_desktop.core.job import Hold, Job, Service, State
from firered_desktop.core.send_options import SendOptions
from firered_desktop.ui.edit_remedies import Offer, notice_for, offer_words, offers_for
from firered_desktop.ui.notice_bar import Tone
from tests.session.fake_library import a_finished_edit, an_edit

pytestmark = pytest.mark.usefixtures("qapp")


def offers(job: Job, service: Service = Service.FAL) -> tuple[Offer, ...]:
    return offers_for(job, service)


def said(job: Job, index: int = 0, service: Service = Service.FAL) -> tuple[Tone, str] | None:
    return notice_for(job, index, service, 100.0)


def words(job: Job, service: Service = Service.FAL) -> str:
    notice = said(job, service=service)
    return "" if notice is None else notice[1]


@pytest.mark.parametrize("state", State)
def test_whoever_offers_something_also_says_why(state: State) -> None:
    job = an_edit(1, state=state)
    offered = offers(job)
    assert all(offer_words(offer) for offer in offered)
    if offered:
        assert words(job)


@pytest.mark.parametrize("hold", Hold)
def test_a_held_edit_says_what_it_waits_for(hold: Hold) -> None:
    notice = said(an_edit(1, state=State.HELD, hold=hold))
    assert notice is not None
    assert notice[0] is Tone.WARNING
    assert notice[1] not in ("", "Held")


def test_a_failure_is_told_with_its_own_words() -> None:
    notice = said(an_edit(1, state=State.FAILED, failure=Offline().failure()))
    assert notice is not None
    assert notice[0] is Tone.ERROR
    assert notice[1].startswith("fal could not be reached")


def test_an_edit_at_fal_that_rests_can_go_on() -> None:
    failure = ServiceUnavailable(detail="502").failure()
    (offer,) = offers(an_edit(1, state=State.IN_QUEUE, failure=failure))
    assert offer.wish == "Go on"


def test_an_edit_on_its_way_needs_nobody() -> None:
    job = an_edit(1, state=State.IN_PROGRESS)
    assert said(job) is None
    assert offers(job) == ()


def test_a_blackened_result_is_said_where_it_is_seen() -> None:
    job = a_finished_edit(1, results=2)
    assert job.result is not None
    safe, unsafe = job.result.images
    result = replace(job.result, images=(safe, replace(unsafe, nsfw=True)))
    job = replace(job, result=result, service=Service.FAL)
    assert said(job) is None
    notice = said(job, 1)
    assert notice is not None
    assert "safety check" in notice[1]


@pytest.mark.parametrize(
    ("hold", "first"),
    [
        (Hold.OFFLINE, "Send now"),
        (Hold.KEY, "Enter key"),
        (Hold.LOCKED, "Check again"),
        (Hold.BUDGET, "Send now"),
        (Hold.NOT_BEFORE, "Send now"),
        (Hold.RESTORED, "Send now"),
    ],
)
def test_what_helps_a_held_edit_is_offered_first(hold: Hold, first: str) -> None:
    wishes = [offer.wish for offer in offers(an_edit(1, state=State.HELD, hold=hold))]
    assert wishes[0] == first
    assert wishes[-2:] == ["Change", "Drop"]


def test_a_locked_account_is_explained_once_for_all_and_not_by_each_edit() -> None:
    failure = AccountLocked(reason="Exhausted balance").failure()
    job = an_edit(1, state=State.HELD, hold=Hold.LOCKED, failure=failure)
    assert words(job) == "fal has locked the account: Exhausted balance. The edit is kept."


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("service", Service)
def test_an_edit_of_the_other_service_offers_nothing_that_would_be_refused(
    state: State, service: Service
) -> None:
    (other,) = set(Service) - {service}
    job = an_edit(1, state=state, service=other)
    assert offers(job, service) == ()
    rests = "demo" if other is Service.DEMO else "fal account"
    waits = state not in {State.FAILED, State.CANCELLED, State.FINISHED}
    assert (rests in words(job, service)) is waits


def test_what_fal_keeps_no_list_of_is_not_looked_for_there() -> None:
    unlisted = SendOptions(store_io=False)
    failure = SubmitUnconfirmed(charged=Charged.MAYBE).failure()
    for told in (None, failure):
        job = an_edit(1, state=State.UNCONFIRMED, failure=told)
        assert "keep no list" not in words(job)
        assert [offer.wish for offer in offers(job)] == ["Look again", "Send again", "Forget"]
        job = replace(job, options=unlisted)
        assert "cannot be found there" in words(job)
        assert "Look again" not in words(job)
        assert [offer.wish for offer in offers(job)] == ["Send again", "Forget"]
    assert "It may have been charged." in words(job)


def test_one_that_was_dropped_says_so_and_not_what_it_waited_for() -> None:
    job = an_edit(1, state=State.CANCELLED, dropped_hold=Hold.OFFLINE, failure=Offline().failure())
    assert words(job) == "You dropped this edit while it waited. Nothing was charged."
    assert words(replace(job, lost_sends=1)).endswith("It may have been charged.")
