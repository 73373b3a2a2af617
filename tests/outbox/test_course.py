"""The course of one edit: what each kind of trouble leads to, and how often it is submitted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from firered_desktop.core.edit import Answer, Difference, Submission
from firered_desktop.core.errors import (
    AccountLocked,
    Charged,
    ContentRefused,
    DownloadDamaged,
    FireredError,
    ImagingStopped,
    KeyRefused,
    LibraryBusy,
    Offline,
    PictureUnreadable,
    RateLimited,
    RequestRefused,
    ResultGone,
    ServiceFailed,
    ServiceUnavailable,
    SubmitUnconfirmed,
)
from firered_desktop.core.job import Hold, Job, State
from firered_desktop.core.ports import CancelOutcome, CancelToken, Library, Match
from firered_desktop.core.send_options import SendOptions
from firered_desktop.outbox.leading import Terms
from firered_desktop.outbox.outbox import Outbox
from firered_desktop.store.library import SqliteLibrary
from tests.conftest import ExpectedLogs
from tests.fakes import a_request
from tests.outbox.fakes import RESULT, FakeClock, FakeEngine, FakePreparer

Settled = Callable[[str], Job]


def states(told: list[Job]) -> list[State]:
    """The states in the order of entering them."""
    entered: list[State] = []
    for job in told:
        if not entered or entered[-1] is not job.state:
            entered.append(job.state)
    return entered


def test_an_edit_passes_every_state_and_is_kept_with_its_bytes(
    outbox: Outbox, told: list[Job], settled: Settled, library: SqliteLibrary
) -> None:
    job = settled(outbox.add(a_request()).id)
    assert states(told) == [
        State.WAITING,
        State.PREPARING,
        State.WAITING,
        State.UPLOADING,
        State.SUBMITTING,
        State.IN_QUEUE,
        State.IN_PROGRESS,
        State.DOWNLOADING,
        State.FINISHED,
    ]
    assert job.result is not None
    (image,) = job.result.images
    kept = library.picture(image.sha256)
    assert kept is not None
    assert kept.read_bytes().startswith(RESULT)
    assert library.thumbnail(job.id, 0) == b"small"
    assert job.result.charged_usd == 0.065


def test_the_row_says_submitting_before_the_post_leaves(
    outbox: Outbox, engine: FakeEngine, library: SqliteLibrary, settled: Settled
) -> None:
    engine.hold_at = "submit"
    job = outbox.add(a_request())
    assert engine.reached.wait(10)
    stored = library.get(job.id)
    assert stored is not None
    assert stored.state is State.SUBMITTING
    assert stored.key_fingerprint == "key-1"
    engine.released.set()
    assert settled(job.id).state is State.FINISHED


@pytest.mark.parametrize(
    ("trouble", "state", "hold"),
    [
        (KeyRefused(), State.HELD, Hold.KEY),
        (AccountLocked(reason="Exhausted balance"), State.HELD, Hold.LOCKED),
        (RequestRefused(field="seed", detail="bad"), State.FAILED, None),
        (ContentRefused(), State.FAILED, None),
        (SubmitUnconfirmed(charged=Charged.MAYBE), State.UNCONFIRMED, None),
    ],
    ids=lambda value: getattr(value, "code", None),
)
def test_a_submit_that_is_not_accepted_is_not_sent_twice(
    outbox: Outbox,
    engine: FakeEngine,
    settled: Settled,
    trouble: FireredError,
    state: State,
    hold: Hold | None,
) -> None:
    engine.troubles["submit"] = [trouble]
    job = settled(outbox.add(a_request()).id)
    assert (job.state, job.hold) == (state, hold)
    assert job.failure is not None
    assert job.failure.code == trouble.code
    assert engine.calls.count("submit") == 1


def test_without_a_connection_it_is_tried_for_a_while_and_then_held(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    engine.troubles["submit"] = [Offline() for _ in range(100)]
    job = settled(outbox.add(a_request()).id)
    assert (job.state, job.hold) == (State.HELD, Hold.OFFLINE)
    assert 15 <= engine.calls.count("submit") <= 25
    assert engine.calls.count("upload") == 1


def test_a_wait_that_fal_asks_for_is_kept_and_then_it_is_sent(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    engine.troubles["submit"] = [RateLimited(retry_after=60)]
    assert settled(outbox.add(a_request()).id).state is State.FINISHED
    assert engine.calls.count("submit") == 2


@pytest.mark.parametrize("waits", [[10] * 9, [3600]], ids=["again and again", "for an hour"])
def test_who_asks_to_wait_for_longer_than_the_person_does_gets_the_edit_held(
    outbox: Outbox, engine: FakeEngine, settled: Settled, waits: list[int]
) -> None:
    engine.troubles["submit"] = [RateLimited(retry_after=wait) for wait in waits]
    job = settled(outbox.add(a_request()).id)
    assert (job.state, job.hold) == (State.HELD, Hold.OFFLINE)
    assert job.failure == RateLimited(retry_after=waits[0]).failure()
    engine.troubles.clear()
    outbox.go_on(job.id)
    assert settled(job.id).state is State.FINISHED


def test_a_lost_answer_is_found_in_the_accounts_list_and_adopted(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    engine.troubles["submit"] = [SubmitUnconfirmed(charged=Charged.MAYBE)]
    engine.listed = (Match(Submission("found", "s", "r", "c"), 1_000.0),)
    job = settled(outbox.add(a_request()).id)
    assert job.state is State.FINISHED
    assert job.submission is not None
    assert job.submission.request_id == "found"
    assert engine.calls.count("submit") == 1


def test_a_request_that_another_edit_owns_is_not_adopted(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    first = settled(outbox.add(a_request()).id)
    assert first.submission is not None
    engine.listed = (Match(first.submission, 1_000.0),)
    engine.troubles["submit"] = [SubmitUnconfirmed(charged=Charged.MAYBE)]
    assert settled(outbox.add(a_request()).id).state is State.UNCONFIRMED


def test_what_fal_made_of_a_former_send_is_not_taken_for_an_edit_that_is_alike(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    engine.troubles["answer"] = [ServiceFailed(detail="internal_error")]
    first = settled(outbox.add(a_request()).id)
    assert first.submission is not None
    outbox.send_again(first.id)
    assert settled(first.id).state is State.FINISHED
    own = Submission("its own", "s", "r", "c")
    engine.listed = (Match(first.submission, 1_000.0), Match(own, 1_001.0))
    engine.troubles["submit"] = [SubmitUnconfirmed(charged=Charged.MAYBE)]
    assert settled(outbox.add(a_request()).id).submission == own


@pytest.mark.parametrize("step", ["follow", "answer", "download"])
@pytest.mark.parametrize("trouble", [Offline(), ServiceUnavailable(detail="502")], ids=str)
def test_a_submitted_edit_waits_for_the_service_to_come_back(
    outbox: Outbox, engine: FakeEngine, settled: Settled, step: str, trouble: FireredError
) -> None:
    engine.troubles[step] = [trouble, trouble]
    assert settled(outbox.add(a_request()).id).state is State.FINISHED
    assert engine.calls.count("submit") == 1


def test_a_result_is_asked_for_before_fal_deletes_it_whatever_wait_is_asked_for(
    outbox: Outbox, engine: FakeEngine, settled: Settled, clock: FakeClock
) -> None:
    engine.troubles["answer"] = [RateLimited(retry_after=86_400)]
    options = SendOptions(store_io=False)  # fal keeps what came of it for an hour
    job = settled(outbox.add(a_request(), options=options).id)
    assert job.state is State.FINISHED
    assert job.results_until is not None
    assert clock.now() < job.results_until


def test_a_service_that_stays_away_leaves_the_edit_where_it_is_to_go_on_later(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    engine.troubles["answer"] = [Offline() for _ in range(20)]
    job = settled(outbox.add(a_request()).id)
    assert job.state is State.DOWNLOADING
    assert job.failure is not None
    engine.troubles.clear()
    outbox.resume()
    assert settled(job.id).state is State.FINISHED
    assert engine.calls.count("submit") == 1


def test_a_damaged_download_is_fetched_again(
    outbox: Outbox, preparer: FakePreparer, engine: FakeEngine, settled: Settled
) -> None:
    preparer.troubles = [PictureUnreadable(name="x")]
    engine.troubles["download"] = [DownloadDamaged()]
    assert settled(outbox.add(a_request()).id).state is State.FINISHED
    assert engine.calls.count("download") == 3


def test_downloads_that_stay_damaged_leave_the_edit_to_be_fetched_later_never_failed(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    engine.troubles["download"] = [DownloadDamaged() for _ in range(5)]
    job = settled(outbox.add(a_request()).id)
    assert job.state is State.DOWNLOADING
    assert job.failure == DownloadDamaged(charged=Charged.YES).failure()
    outbox.go_on(job.id)
    assert settled(job.id).state is State.FINISHED


@pytest.mark.parametrize(
    "trouble",
    [ServiceFailed(detail="internal_error"), ContentRefused(charged=Charged.MAYBE), ResultGone()],
    ids=lambda error: str(error.code),
)
def test_what_fal_ends_with_an_error_has_failed_and_says_whether_it_was_charged(
    outbox: Outbox, engine: FakeEngine, settled: Settled, trouble: FireredError
) -> None:
    engine.troubles["answer"] = [trouble]
    job = settled(outbox.add(a_request()).id)
    assert job.state is State.FAILED
    assert job.failure == trouble.failure()


@pytest.mark.parametrize(
    "trouble", [ResultGone(), ServiceFailed(detail="a result outside fal")], ids=str
)
def test_a_picture_that_cannot_be_had_any_more_does_not_lose_the_others(
    outbox: Outbox,
    engine: FakeEngine,
    settled: Settled,
    library: SqliteLibrary,
    trouble: FireredError,
) -> None:
    engine.images = 3
    engine.troubles["download"] = [trouble]
    job = settled(outbox.add(a_request(num_images=3)).id)
    assert job.state is State.FINISHED
    assert job.result is not None
    assert all(library.picture(image.sha256) is not None for image in job.result.images)
    assert job.result.differences == (Difference("num_images", "3", "2"),)
    assert job.failure is not None
    assert (job.failure.code, job.failure.charged) == ("result_incomplete", Charged.YES)
    assert job.failure.values == {"missing": 1, "count": 3}


class ForgetfulEngine(FakeEngine):
    """Gives an answer once: fal may keep it for minutes, and the pictures for days."""

    def answer(self, submission: Submission, token: CancelToken) -> Answer:
        if "answer" in self.calls:
            raise ResultGone(charged=Charged.MAYBE)
        return super().answer(submission, token)


def test_what_fal_answered_is_not_asked_for_again_when_a_download_has_to_wait(
    terms: Terms,
) -> None:
    engine = ForgetfulEngine(images=2)
    engine.troubles["download"] = [Offline(), ServiceUnavailable(detail="502")]
    outbox = Outbox(replace(terms, open_engine=lambda: engine))
    job = outbox.add(a_request(num_images=2))
    assert outbox.wait(10)
    assert outbox.job(job.id).state is State.FINISHED
    outbox.close(5)


def test_pictures_of_which_none_can_be_had_any_more_have_failed(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    engine.images = 2
    engine.troubles["download"] = [ResultGone(), ResultGone()]
    job = settled(outbox.add(a_request(num_images=2)).id)
    assert job.state is State.FAILED
    assert job.failure == ResultGone(charged=Charged.YES).failure()


def test_a_bug_after_the_submit_does_not_lose_the_result(
    outbox: Outbox, engine: FakeEngine, settled: Settled, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("met a bug")
    engine.troubles["answer"] = [ZeroDivisionError()]
    job = settled(outbox.add(a_request()).id)
    assert job.state is State.DOWNLOADING
    outbox.resume()
    assert settled(job.id).state is State.FINISHED


def test_cancel_before_the_submit_sends_nothing(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    engine.hold_at = "upload"
    job = outbox.add(a_request())
    assert engine.reached.wait(10)
    outbox.cancel(job.id)
    stopped = settled(job.id)
    assert (stopped.state, stopped.failure) == (State.CANCELLED, None)
    assert "submit" not in engine.calls


def test_cancel_during_the_submit_waits_for_its_answer_and_then_stops_it_at_fal(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    engine.hold_at = "submit"
    job = outbox.add(a_request())
    assert engine.reached.wait(10)
    outbox.cancel(job.id)
    engine.released.set()
    stopped = settled(job.id)
    assert stopped.state is State.CANCELLED
    assert stopped.submission is not None
    assert engine.calls[-1] == "cancel"


@pytest.mark.parametrize(
    ("outcome", "state", "charged"),
    [
        (CancelOutcome.REMOVED, State.CANCELLED, None),
        (CancelOutcome.ASKED, State.FINISHED, Charged.YES),
        (CancelOutcome.COMPLETED, State.FINISHED, None),
    ],
)
def test_cancel_of_a_submitted_edit_says_what_it_may_cost_and_keeps_what_was_made(
    outbox: Outbox,
    engine: FakeEngine,
    settled: Settled,
    outcome: CancelOutcome,
    state: State,
    charged: Charged | None,
) -> None:
    engine.cancel_outcome = outcome
    engine.hold_at = "follow"
    job = outbox.add(a_request())
    assert engine.reached.wait(10)
    engine.hold_at = None
    outbox.cancel(job.id)
    stopped = settled(job.id)
    assert stopped.state is state
    assert (stopped.failure.charged if stopped.failure else None) == charged


def test_results_are_copied_into_the_folder_and_nothing_there_is_overwritten(
    outbox: Outbox, engine: FakeEngine, settled: Settled, tmp_path: Path
) -> None:
    engine.images = 2
    (tmp_path / "beach-firered.png").write_bytes(b"mine")
    job = settled(outbox.add(a_request(num_images=2), str(tmp_path)).id)
    assert [Path(file).name for file in job.delivered] == [
        "beach-firered-2.png",
        "beach-firered-3.png",
    ]
    assert (tmp_path / "beach-firered.png").read_bytes() == b"mine"
    assert all(Path(file).read_bytes().startswith(RESULT) for file in job.delivered)


def test_a_folder_that_cannot_be_written_costs_only_the_copy(
    outbox: Outbox, settled: Settled, tmp_path: Path, library: SqliteLibrary
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    job = settled(outbox.add(a_request(), str(blocked)).id)
    assert job.state is State.FINISHED
    assert job.failure is not None
    assert (job.failure.code, job.failure.charged) == ("folder_unwritable", Charged.YES)
    assert job.result is not None
    assert library.picture(job.result.images[0].sha256) is not None


class BusyLibrary:
    """A library that is busy at chosen writes; everything else is the real one's."""

    def __init__(self, library: SqliteLibrary, busy_at: set[State], times: int) -> None:
        self._library = library
        self._busy_at = busy_at
        self._left = times

    def update(self, job: Job) -> None:
        if job.state in self._busy_at and self._left:
            self._left -= 1
            raise LibraryBusy(folder="library")
        self._library.update(job)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._library, name)


@pytest.mark.parametrize("times", [1, 3])
def test_an_answer_that_a_busy_library_takes_late_is_kept(
    terms: Terms, library: SqliteLibrary, engine: FakeEngine, times: int
) -> None:
    busy = BusyLibrary(library, {State.IN_QUEUE}, times)
    outbox = Outbox(replace(terms, library=cast("Library", busy)))
    job = outbox.add(a_request())
    assert outbox.wait(20)
    assert outbox.job(job.id).state is State.FINISHED
    assert engine.calls.count("submit") == 1


def test_an_answer_that_cannot_be_stored_is_looked_up_and_never_sent_again(
    terms: Terms, library: SqliteLibrary, engine: FakeEngine
) -> None:
    busy = BusyLibrary(library, {State.IN_QUEUE}, 4)
    outbox = Outbox(replace(terms, library=cast("Library", busy)))
    told: list[Job] = []
    outbox.listen(told.append)
    job = outbox.add(a_request())
    assert outbox.wait(20)
    assert outbox.job(job.id).state is State.UNCONFIRMED
    outbox.resume()
    assert outbox.wait(20)
    assert engine.calls.count("submit") == 1
    assert all(j.failure is None or j.failure.charged is not Charged.NO for j in told)


def test_what_cannot_be_written_at_all_is_told_and_overwrites_nothing(
    terms: Terms, library: SqliteLibrary, engine: FakeEngine
) -> None:
    engine.troubles["submit"] = [SubmitUnconfirmed(charged=Charged.MAYBE)]
    busy = BusyLibrary(library, {State.UNCONFIRMED}, 9)
    outbox = Outbox(replace(terms, library=cast("Library", busy)))
    told: list[Job] = []
    outbox.listen(told.append)
    job = outbox.add(a_request())
    assert outbox.wait(20)
    assert outbox.job(job.id).state is State.SUBMITTING
    assert told[-1].failure is not None
    assert told[-1].failure.charged is Charged.MAYBE


def test_a_bug_while_sending_leaves_the_edit_in_doubt(
    outbox: Outbox, engine: FakeEngine, settled: Settled, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("met a bug")
    engine.troubles["submit"] = [ZeroDivisionError()]
    job = settled(outbox.add(a_request()).id)
    assert job.state is State.UNCONFIRMED
    assert job.failure is not None
    assert job.failure.charged is Charged.MAYBE


def test_a_wish_to_stop_that_fal_never_heard_of_does_not_lose_the_result(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    engine.troubles["cancel"] = [Offline()]
    engine.hold_at = "follow"
    job = outbox.add(a_request())
    assert engine.reached.wait(10)
    engine.hold_at = None
    outbox.cancel(job.id)
    assert settled(job.id).state is State.FINISHED


def test_what_is_being_downloaded_is_not_thrown_away(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    engine.hold_at = "download"
    job = outbox.add(a_request())
    assert engine.reached.wait(10)
    engine.hold_at = None
    outbox.cancel(job.id)
    assert settled(job.id).state is State.FINISHED
    assert "cancel" not in engine.calls


def test_an_edit_that_goes_on_after_a_late_wish_can_still_be_let_go(
    outbox: Outbox, engine: FakeEngine, library: SqliteLibrary
) -> None:
    engine.cancel_outcome = CancelOutcome.COMPLETED
    engine.hold_at = "follow"
    job = outbox.add(a_request())
    assert engine.reached.wait(10)
    outbox.cancel(job.id)
    outbox.close(10)
    stored = library.get(job.id)
    assert stored is not None
    assert stored.state is State.IN_QUEUE


def test_the_former_request_of_an_edit_is_not_taken_for_the_new_one(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    engine.hold_at = "follow"
    first = outbox.add(a_request())
    assert engine.reached.wait(10)
    engine.hold_at = None
    outbox.cancel(first.id)
    stopped = settled(first.id)
    assert stopped.state is State.CANCELLED
    assert stopped.submission is not None
    engine.listed = (Match(stopped.submission, 1_000.0),)
    engine.troubles["submit"] = [SubmitUnconfirmed(charged=Charged.MAYBE)]
    outbox.send_again(first.id)
    again = settled(first.id)
    assert again.state is State.UNCONFIRMED
    assert again.former_requests == (stopped.submission.request_id,)


def test_a_result_counts_without_its_thumbnail(
    outbox: Outbox, preparer: FakePreparer, settled: Settled, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("thumbnail could not be made")
    preparer.thumbnail_trouble = ImagingStopped(name="x")
    assert settled(outbox.add(a_request()).id).state is State.FINISHED


def test_a_result_counts_also_where_its_thumbnail_meets_a_bug(
    outbox: Outbox, preparer: FakePreparer, settled: Settled, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("thumbnail met a bug")
    preparer.thumbnail_trouble = ZeroDivisionError()
    assert settled(outbox.add(a_request()).id).state is State.FINISHED
