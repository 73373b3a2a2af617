from __future__ import annotations

from firered_desktop.core.edit import Submission
from firered_desktop.core.edit_details import details_of
from firered_desktop.core.errors import Charged, PictureMissing, ServiceFailed
from firered_desktop.core.job import Hold, State
from tests.fakes import a_job, a_request

FAILED = ServiceFailed(charged=Charged.MAYBE, detail="runner_timeout").failure()
SUBMISSION = Submission("req-7", "https://q/status?t=1", "https://q/answer", "https://q/cancel")


def test_an_edit_is_told_with_what_a_report_needs() -> None:
    job = a_job(
        "edit-7",
        state=State.FAILED,
        failure=FAILED,
        submitted_at=60.0,
        submission=SUBMISSION,
        former_requests=("req-3",),
        lost_sends=1,
    )
    lines = details_of(job, "1.2.3").splitlines()
    assert lines[:3] == ["FireRed Desktop: 1.2.3", "Edit: edit-7", "State: failed"]
    assert "Sent: 1970-01-01T00:01:00+00:00" in lines
    assert "Request: req-7" in lines
    assert "Former request: req-3" in lines
    assert "Sends whose answer got lost: 1" in lines
    assert lines[-3:] == [
        "Error: service_failed",
        "Charged: maybe",
        "Error's detail: runner_timeout",
    ]


def test_nothing_private_stands_in_it() -> None:
    missing = PictureMissing(name="grandmother.jpg").failure()
    job = a_job(
        request=a_request("grandmother's hat"),
        state=State.FAILED,
        failure=missing,
        submission=SUBMISSION,
        folder="/home/anna",
    )
    details = details_of(job, "1.2.3")
    assert not [word for word in ("grandmother", "beach", "https", "/home") if word in details]


def test_a_held_edit_says_what_holds_it() -> None:
    assert "State: held (offline)" in details_of(a_job(state=State.HELD, hold=Hold.OFFLINE), "1")
