"""From the wire to the leaves, as tables."""

from __future__ import annotations

import json
from email.utils import formatdate
from typing import Any

import pytest

from firered_desktop.core.errors import (
    AccountLocked,
    Charged,
    ContentRefused,
    FireredError,
    KeyRefused,
    Offline,
    RateLimited,
    RequestRefused,
    ResultGone,
    ServiceFailed,
    ServiceUnavailable,
    StoppedLate,
    SubmitUnconfirmed,
)
from firered_desktop.fal import faults
from firered_desktop.fal.replies import BadReply, NoReply, Reply

NOW = 1_800_000_000.0
TEXT = {"detail": "something"}
LOCKED = {
    "detail": "User is locked. Reason: Exhausted balance. Top up your balance at "
    "fal.ai/dashboard/billing."
}
HTML = b"<html>nginx</html>"


def typed(name: str) -> dict[str, Any]:
    return {"detail": [{"loc": ["body", "prompt"], "msg": "because", "type": name}]}


def infra(name: str) -> dict[str, Any]:
    return {"detail": "because", "error_type": name}


def reply(status: int, body: object = TEXT, **headers: str) -> Reply:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply("https://queue.fal.run/x", status, names, content)


SUBMITS: list[tuple[int, object, type[FireredError]]] = [
    (401, {"detail": "No user found for Key ID and Secret"}, KeyRefused),
    (403, LOCKED, AccountLocked),
    (403, {"detail": "Access denied"}, ServiceFailed),
    (429, infra("concurrent_requests_limit"), RateLimited),
    (422, typed("missing"), RequestRefused),
    (422, {"detail": "Could not load image"}, RequestRefused),
    (422, typed("content_policy_violation"), ContentRefused),
    (404, {"detail": "Application not found"}, RequestRefused),
    (400, infra("downstream_service_error"), ServiceFailed),
    (408, TEXT, RequestRefused),
    (400, HTML, SubmitUnconfirmed),
    (401, HTML, SubmitUnconfirmed),
    (429, b"", SubmitUnconfirmed),
    (500, TEXT, SubmitUnconfirmed),
    (502, HTML, SubmitUnconfirmed),
    (503, infra("runner_scheduling_failure"), SubmitUnconfirmed),
    (200, TEXT, SubmitUnconfirmed),
    (200, HTML, SubmitUnconfirmed),
    (200, {"request_id": 5}, SubmitUnconfirmed),
    (302, b"", SubmitUnconfirmed),
]


@pytest.mark.parametrize(("status", "body", "leaf"), SUBMITS)
def test_an_answer_to_submit_refuses_or_leaves_doubt(
    status: int, body: object, leaf: type[FireredError]
) -> None:
    error = faults.of_submit(reply(status, body), NOW)
    assert type(error) is leaf
    expected = Charged.MAYBE if leaf is SubmitUnconfirmed else Charged.NO
    assert error.charged is expected


RESULTS: list[tuple[int, object, dict[str, str], type[FireredError], Charged]] = [
    (422, typed("content_policy_violation"), {}, ContentRefused, Charged.MAYBE),
    (422, typed("no_media_generated"), {}, ServiceFailed, Charged.MAYBE),
    (422, typed("image_load_error"), {}, RequestRefused, Charged.MAYBE),
    (422, typed("image_too_large"), {}, RequestRefused, Charged.MAYBE),
    (422, typed("greater_than_equal"), {}, RequestRefused, Charged.NO),
    (422, typed("int_parsing"), {}, RequestRefused, Charged.NO),
    (422, typed("image_load_error"), {"x_fal_billable_units": "0"}, RequestRefused, Charged.NO),
    (422, typed("image_load_error"), {"x_fal_billable_units": "2"}, RequestRefused, Charged.YES),
    (422, {"detail": "Could not load image"}, {}, RequestRefused, Charged.MAYBE),
    (500, typed("internal_server_error"), {}, ServiceFailed, Charged.NO),
    (504, typed("generation_timeout"), {}, ServiceFailed, Charged.NO),
    (400, infra("downstream_service_error"), {}, ServiceFailed, Charged.MAYBE),
    (504, infra("request_timeout"), {}, ServiceFailed, Charged.NO),
    (503, infra("runner_connection_error"), {}, ServiceFailed, Charged.NO),
    (502, infra("runner_incomplete_response"), {}, ServiceFailed, Charged.NO),
    (499, infra("client_cancelled"), {}, StoppedLate, Charged.MAYBE),
    (499, infra("client_disconnected"), {}, ServiceFailed, Charged.MAYBE),
    (
        500,
        {"detail": "Internal Server Error"},
        {"x_fal_request_id": "1"},
        ServiceFailed,
        Charged.NO,
    ),
    (404, TEXT, {}, ResultGone, Charged.MAYBE),
    (410, TEXT, {}, ResultGone, Charged.MAYBE),
    (401, TEXT, {}, KeyRefused, Charged.MAYBE),
    (403, LOCKED, {}, AccountLocked, Charged.MAYBE),
    # These say nothing about the edit: its result is still there to be asked for.
    (403, {"detail": "Access denied"}, {}, ServiceUnavailable, Charged.MAYBE),
    (500, {"detail": "oops"}, {}, ServiceUnavailable, Charged.MAYBE),
    (503, HTML, {}, ServiceUnavailable, Charged.MAYBE),
    (404, HTML, {}, ServiceUnavailable, Charged.MAYBE),
    (429, TEXT, {}, RateLimited, Charged.MAYBE),
    (302, b"", {}, ServiceUnavailable, Charged.MAYBE),
]


@pytest.mark.parametrize(("status", "body", "headers", "leaf", "charged"), RESULTS)
def test_a_result_that_is_none_says_why_and_whether_it_was_charged(
    status: int,
    body: object,
    headers: dict[str, str],
    leaf: type[FireredError],
    charged: Charged,
) -> None:
    error = faults.of_result(reply(status, body, **headers), NOW)
    assert (type(error), error.charged) == (leaf, charged)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        (LOCKED["detail"], "Exhausted balance"),
        ("User is locked. Reason: TOP_UP.", "TOP_UP"),
        ("User is locked. Reason: Admin lock. Please contact support@fal.ai", "Admin lock"),
        ("User is locked", "no reason given"),
    ],
)
def test_a_locked_account_says_why(sentence: str, reason: str) -> None:
    error = faults.of_other(reply(403, {"detail": sentence}), Charged.NO, NOW)
    assert isinstance(error, AccountLocked)
    assert error.values["reason"] == reason


def test_what_is_blocked_is_not_a_locked_account() -> None:
    refusal = reply(403, {"detail": "Request blocked by your administrator"})
    assert isinstance(faults.of_submit(refusal, NOW), ServiceFailed)


def test_a_refused_submit_does_not_repeat_what_was_sent() -> None:
    refusal = reply(422, {"detail": "Prompt red hat is too short"})
    error = faults.of_submit(refusal, NOW, ("red hat", ""))
    assert error.values["detail"] == "Prompt … is too short"


def test_a_locked_account_is_known_in_the_platforms_shape_too() -> None:
    body = {"error": {"type": "authorization_error", "message": "User is locked."}}
    assert isinstance(faults.of_other(reply(403, body), Charged.NO, NOW), AccountLocked)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        (" 1.5 ", 1.5),
        ("0", 0.0),
        (formatdate(NOW + 30, usegmt=True), 30.0),
        (formatdate(NOW - 30, usegmt=True), 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
        ("9" * 30, None),
    ],
)
def test_retry_after_is_seconds_or_a_date(header: str, seconds: float | None) -> None:
    assert faults.retry_after({"retry-after": header}, NOW) == seconds


def test_a_date_is_measured_by_the_services_own_clock() -> None:
    headers = {
        "retry-after": formatdate(NOW + 1030, usegmt=True),
        "date": formatdate(NOW + 1000, usegmt=True),
    }
    assert faults.retry_after(headers, NOW) == 30.0


def test_a_limit_on_requests_says_how_long_to_wait_in_whole_seconds() -> None:
    error = faults.of_submit(reply(429, TEXT, retry_after="2.2"), NOW)
    assert error.values["retry_after"] == 3
    assert faults.of_submit(reply(429), NOW).values["retry_after"] == 10


@pytest.mark.parametrize(
    ("value", "units"),
    [
        ("1.5", 1.5),
        ("0", 0.0),
        ("", None),
        ("many", None),
        ("nan", None),
        ("inf", None),
        ("-1", None),
    ],
)
def test_billable_units_are_a_number_or_unknown(value: str, units: float | None) -> None:
    assert faults.billable_units({"x-fal-billable-units": value}) == units


def test_silence_is_offline_only_where_nothing_left() -> None:
    assert isinstance(faults.of_silence(NoReply("x", written=False), Charged.NO), Offline)
    error = faults.of_silence(NoReply("timeout"), Charged.MAYBE)
    assert isinstance(error, ServiceUnavailable)
    assert (error.values["detail"], error.charged) == ("timeout", Charged.MAYBE)


@pytest.mark.parametrize(
    ("status", "body", "transient"),
    [
        (500, TEXT, True),
        (503, HTML, True),
        (408, TEXT, True),
        (409, TEXT, True),
        (429, TEXT, True),
        (404, HTML, True),
        (302, b"", True),
        (401, TEXT, False),
        (403, TEXT, False),
        (404, TEXT, False),
        (422, typed("missing"), False),
    ],
)
def test_asking_again_is_for_what_may_pass(status: int, body: object, transient: bool) -> None:
    assert faults.is_transient(BadReply(reply(status, body))) is transient


def test_the_repr_of_a_reply_and_its_exception_shows_no_content() -> None:
    answer = reply(422, {"detail": [{"input": "canary"}]}, set_cookie="canary")
    shown = f"{answer!r} {BadReply(answer)!r} {BadReply(answer)}"
    assert "canary" not in shown
