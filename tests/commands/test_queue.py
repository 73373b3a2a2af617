"""Unfinished edits in a list, and which of them an id means."""

from __future__ import annotations

import json

import pytest

from firered_desktop.commands.queue import decide, find_id, list_queue, run_queue
from firered_desktop.commands.report import Status
from firered_desktop.commands.speaker import Speaker
from firered_desktop.core.edit import Submission
from firered_desktop.core.errors import Charged, EditUnknown, Failure
from firered_desktop.core.job import Hold, Service, State
from firered_desktop.services import Services
from tests.fakes import a_job

SPEAKER = Speaker(as_json=True)
HELD = Failure("offline", Charged.NO)


def test_an_edit_is_meant_by_its_id_or_the_beginning_of_it(services: Services) -> None:
    for job_id in ("abc1", "abc2", "abd"):
        services.library.add(a_job(job_id))
    services.library.add(a_job("old", state=State.FINISHED))
    assert find_id("abc1", services) == "abc1"
    assert find_id("abd", services) == "abd"
    assert find_id("ol", services) == "old"
    for written in ("ab", "abc", "x", ""):
        with pytest.raises(EditUnknown):
            find_id(written, services)


def test_a_whole_id_is_meant_even_where_others_begin_with_it(services: Services) -> None:
    for job_id in ("ab", "abc"):
        services.library.add(a_job(job_id))
    assert find_id("ab", services) == "ab"


def test_the_list_holds_what_is_unfinished_and_why(
    services: Services, capfd: pytest.CaptureFixture[str]
) -> None:
    services.library.add(a_job("done", state=State.FINISHED))
    services.library.add(a_job("kept", state=State.HELD, hold=Hold.OFFLINE, failure=HELD))
    assert list_queue(services, SPEAKER) is Status.FINISHED
    said = capfd.readouterr()
    (line,) = map(json.loads, said.out.splitlines())
    assert (line["edit"], line["hold"]) == ("kept", "offline")
    assert "could not be reached" in said.err


def test_without_a_key_the_queue_is_not_run_and_stays(
    services: Services, capfd: pytest.CaptureFixture[str]
) -> None:
    services.library.add(a_job())
    assert run_queue(services, SPEAKER) is Status.KEY
    assert json.loads(capfd.readouterr().out)["error"]["code"] == "key_missing"
    (job,) = services.library.unfinished()
    assert job.state is State.WAITING


def test_what_waits_after_a_restore_is_told_and_not_sent_when_the_queue_is_run(
    services: Services, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAL_KEY", "id:secret")
    services.library.add(a_job("restored", state=State.HELD, hold=Hold.RESTORED))
    assert run_queue(services, SPEAKER) is Status.HELD
    (line,) = map(json.loads, capfd.readouterr().out.splitlines())
    assert (line["event"], line["edit"]) == ("held", "restored")
    (job,) = services.library.unfinished()
    assert (job.state, job.hold) == (State.HELD, Hold.RESTORED)


def test_what_the_demo_left_needs_no_key(services: Services) -> None:
    services.library.add(a_job(service=Service.DEMO))
    assert run_queue(services, SPEAKER) is Status.FINISHED


@pytest.mark.parametrize(
    ("verb", "state", "status", "left"),
    [
        ("forget", State.HELD, Status.FINISHED, State.CANCELLED),
        ("forget", State.UNCONFIRMED, Status.FINISHED, State.CANCELLED),
        ("forget", State.SUBMITTING, Status.FINISHED, State.CANCELLED),
        ("forget", State.IN_QUEUE, Status.BAD_INPUT, State.IN_QUEUE),
        ("forget", State.FINISHED, Status.BAD_INPUT, State.FINISHED),
        ("cancel", State.WAITING, Status.FINISHED, State.CANCELLED),
        ("cancel", State.HELD, Status.FINISHED, State.CANCELLED),
        ("cancel", State.SUBMITTING, Status.BAD_INPUT, State.SUBMITTING),
        ("cancel", State.UNCONFIRMED, Status.BAD_INPUT, State.UNCONFIRMED),
        ("cancel", State.FINISHED, Status.BAD_INPUT, State.FINISHED),
        ("resend", State.UNCONFIRMED, Status.KEY, State.UNCONFIRMED),
    ],
)
def test_a_decision_is_carried_out_or_changes_nothing(
    services: Services, verb: str, state: State, status: Status, left: State
) -> None:
    submission = Submission("r-1", "s", "r", "c") if state is State.IN_QUEUE else None
    services.library.add(a_job(state=state, submission=submission))
    assert decide(verb, "job", services, SPEAKER) is status
    job = services.library.get("job-1")
    assert job is not None
    assert job.state is left
