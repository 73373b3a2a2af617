"""Which edits are lost by quitting."""

from __future__ import annotations

import pytest

from firered_desktop.core.job import SUBMITTED, Job, State
from firered_desktop.core.send_options import SendOptions
from firered_desktop.session.quitting import lost_by_quitting
from tests.fakes import a_job, a_request

AT_FAL = {*SUBMITTED, State.SUBMITTING}
STORED_NOWHERE = SendOptions(store_io=False)


@pytest.mark.parametrize("state", State)
def test_what_fal_works_on_and_does_not_keep_is_lost(state: State) -> None:
    job = a_job(state=state, options=STORED_NOWHERE)
    assert lost_by_quitting([job]) == ((job,) if state in AT_FAL else ())


@pytest.mark.parametrize(
    ("job", "lost"),
    [
        (a_job(state=State.IN_PROGRESS), False),
        (a_job(state=State.IN_PROGRESS, request=a_request(sync_mode=True)), True),
        (a_job(state=State.IN_PROGRESS, options=STORED_NOWHERE), True),
    ],
    ids=["kept", "sync mode", "not stored"],
)
def test_what_fal_keeps_is_fetched_later(job: Job, *, lost: bool) -> None:
    assert bool(lost_by_quitting([job])) is lost
