"""The JSON that ends an edit, and the exit statuses."""

from __future__ import annotations

import pytest

from firered_desktop.commands.report import (
    Status,
    combined,
    ending,
    no_edit,
    status_of,
    status_of_error,
    summary,
)
from firered_desktop.core.edit import EditResult, ResultImage, Submission
from firered_desktop.core.errors import (
    Charged,
    DiskFull,
    EditUnknown,
    Failure,
    FireredError,
    KeyMalformed,
    KeyMissing,
    KeyRefused,
    LibraryNewer,
    PictureMissing,
)
from firered_desktop.core.job import Hold, Job, State
from firered_desktop.core.sizes import Dimensions
from firered_desktop.store.library import SqliteLibrary
from tests.fakes import a_job, a_request

KEYS = ["event", "edit", "request_id", "files", "seed", "charged_usd", "error"]
RESULT = EditResult(
    (ResultImage("ab" * 32, "image/png", Dimensions(48, 32), 100),), seed=9, charged_usd=0.07
)


@pytest.mark.parametrize(
    ("state", "event", "status"),
    [
        (State.FINISHED, "finished", Status.FINISHED),
        (State.FAILED, "failed", Status.FAILED),
        (State.HELD, "held", Status.HELD),
        (State.UNCONFIRMED, "unconfirmed", Status.UNCONFIRMED),
        (State.CANCELLED, "cancelled", Status.CANCELLED),
        (State.IN_QUEUE, "held", Status.HELD),
        (State.DOWNLOADING, "held", Status.HELD),
    ],
)
def test_each_state_ends_with_its_event_and_status(
    library: SqliteLibrary, state: State, event: str, status: Status
) -> None:
    job = a_job(state=state)
    assert ending(job, library)["event"] == event
    assert status_of(job) is status


@pytest.mark.parametrize("state", State)
def test_every_state_has_an_ending(library: SqliteLibrary, state: State) -> None:
    line = ending(a_job(state=state), library)
    assert list(line) == KEYS
    assert line["event"] in {"finished", "failed", "held", "unconfirmed", "cancelled"}


def failed_with(code: str, state: State = State.FAILED) -> Job:
    return a_job(state=state, failure=Failure(code, Charged.NO, {"name": "a.jpg"}))


@pytest.mark.parametrize(
    ("job", "status"),
    [
        (a_job(state=State.HELD, hold=Hold.KEY), Status.KEY),
        (a_job(state=State.HELD, hold=Hold.OFFLINE), Status.HELD),
        (failed_with("key_refused", State.IN_QUEUE), Status.KEY),
        (failed_with("service_unavailable", State.IN_QUEUE), Status.HELD),
        (failed_with("picture_unreadable"), Status.BAD_INPUT),
        (failed_with("service_failed"), Status.FAILED),
        (failed_with("folder_unwritable", State.FINISHED), Status.FAILED),
    ],
)
def test_what_keeps_an_edit_decides_its_status(job: Job, status: Status) -> None:
    assert status_of(job) is status


def test_a_result_that_could_not_be_copied_names_the_files_of_the_library(
    library: SqliteLibrary,
) -> None:
    source = library.workspace() / "result"
    source.write_bytes(b"picture")
    kept = library.take_in(source, "ab" * 32, "image/png")
    lost = Failure("folder_unwritable", Charged.YES, {"folder": "/out"})
    line = ending(a_job(state=State.FINISHED, result=RESULT, failure=lost), library)
    assert (line["event"], line["files"]) == ("failed", [str(kept)])
    delivered = a_job(state=State.FINISHED, result=RESULT, delivered=("/out/a.png",))
    assert ending(delivered, library)["files"] == ["/out/a.png"]


def test_the_seed_is_the_answered_one_or_the_one_that_was_sent(library: SqliteLibrary) -> None:
    asked = a_request(seed=7)
    assert ending(a_job(request=asked), library)["seed"] == 7
    assert ending(a_job(request=asked, result=RESULT), library)["seed"] == 9


def test_an_error_has_code_message_remedy_and_what_was_charged(library: SqliteLibrary) -> None:
    failure = Failure("account_locked", Charged.NO, {"reason": "Exhausted balance"})
    line = ending(a_job(state=State.HELD, failure=failure), library)
    assert line["error"] == {
        "code": "account_locked",
        "message": "fal has locked this account: Exhausted balance.",
        "remedy": str(failure.notice().remedy),
        "charged": "no",
    }


def test_several_edits_have_the_lowest_status_that_is_not_0() -> None:
    assert combined([]) is Status.FINISHED
    assert combined([Status.FINISHED, Status.UNCONFIRMED, Status.HELD]) is Status.HELD
    assert combined([Status.CANCELLED, Status.FAILED]) is Status.FAILED


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (KeyMissing(), 3),
        (KeyMalformed(), 3),
        (KeyRefused(), 3),
        (LibraryNewer(folder="/x"), 2),
        (PictureMissing(name="a.jpg"), 2),
        (EditUnknown(id="1"), 2),
        (DiskFull(folder="/x"), 1),
    ],
)
def test_an_error_before_there_is_an_edit_has_a_status(error: FireredError, status: int) -> None:
    assert status_of_error(error) == status
    line = no_edit("failed", error)
    assert list(line) == KEYS
    assert line["edit"] is None


def test_a_summary_tells_what_a_list_needs(library: SqliteLibrary) -> None:
    job = a_job(state=State.IN_QUEUE, submission=Submission("r-1", "s", "r", "c"))
    line = summary(job, library)
    assert (line["edit"], line["state"], line["service"]) == ("job-1", "in_queue", "fal")
    assert (line["request_id"], line["prompt"]) == ("r-1", "make it warmer")
    assert line["inputs"] == ["beach.jpg"]
