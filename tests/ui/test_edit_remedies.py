from __future__ import annotations

from dataclasses import replace

import pytest

from firered_desktop.core.errors import Offline, ServiceUnavailable
from firered_desktop.core.job import Hold, Service, State
from firered_desktop.ui.edit_remedies import notice_for, offer_words, offers_for
from firered_desktop.ui.notice_bar import Tone
from tests.session.fake_library import a_finished_edit, an_edit

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("state", State)
def test_whoever_offers_something_also_says_why(state: State) -> None:
    job = an_edit(1, state=state)
    offers = offers_for(job)
    assert all(offer_words(offer) for offer in offers)
    if offers:
        assert notice_for(job, 0) is not None


@pytest.mark.parametrize("hold", Hold)
def test_a_held_edit_says_what_it_waits_for(hold: Hold) -> None:
    notice = notice_for(an_edit(1, state=State.HELD, hold=hold), 0)
    assert notice is not None
    assert notice[0] is Tone.WARNING
    assert notice[1] not in ("", "Held")


def test_a_failure_is_told_with_its_own_words() -> None:
    notice = notice_for(an_edit(1, state=State.FAILED, failure=Offline().failure()), 0)
    assert notice is not None
    assert notice[0] is Tone.ERROR
    assert notice[1].startswith("fal could not be reached")


def test_an_edit_at_fal_that_rests_can_go_on() -> None:
    failure = ServiceUnavailable(detail="502").failure()
    (offer,) = offers_for(an_edit(1, state=State.IN_QUEUE, failure=failure))
    assert offer.wish == "Go on"


def test_an_edit_on_its_way_needs_nobody() -> None:
    job = an_edit(1, state=State.IN_PROGRESS)
    assert notice_for(job, 0) is None
    assert offers_for(job) == ()


def test_a_blackened_result_is_said_where_it_is_seen() -> None:
    job = a_finished_edit(1, results=2)
    assert job.result is not None
    safe, unsafe = job.result.images
    result = replace(job.result, images=(safe, replace(unsafe, nsfw=True)))
    job = replace(job, result=result, service=Service.FAL)
    assert notice_for(job, 0) is None
    notice = notice_for(job, 1)
    assert notice is not None
    assert "safety check" in notice[1]
