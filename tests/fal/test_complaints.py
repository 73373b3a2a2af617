"""What fal says is wrong, in each of its shapes."""

from __future__ import annotations

import json

import pytest

from firered_desktop.fal.complaints import LONGEST_SENTENCE, Complaint, complaint, scrub
from firered_desktop.fal.replies import Reply


def reply(body: object, **headers: str) -> Reply:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Reply("https://queue.fal.run/x", 422, headers, content)


def test_a_list_of_details_names_field_and_type() -> None:
    detail = {"loc": ["body", "image_urls", 1], "msg": "cannot load", "type": "image_load_error"}
    assert complaint(reply({"detail": [detail]})) == Complaint(
        "image_load_error", "image_urls", "cannot load"
    )


@pytest.mark.parametrize(
    ("loc", "field"),
    [
        (["body", "image_size", "width"], "image_size"),
        (["prompt"], "prompt"),
        (["body"], "request"),
        ([], "request"),
        (None, "request"),
        (["body", "<b>x</b>"], "request"),
    ],
)
def test_the_field_is_the_first_name_of_the_location(loc: object, field: str) -> None:
    said = complaint(reply({"detail": [{"loc": loc, "msg": "no", "type": "missing"}]}))
    assert said is not None
    assert said.field == field


def test_a_text_has_its_type_beside_it_or_in_the_header() -> None:
    body = {"detail": "runner gone", "error_type": "runner_disconnected"}
    assert complaint(reply(body)) == Complaint("runner_disconnected", "request", "runner gone")
    said = complaint(reply({"detail": "late"}, **{"x-fal-error-type": "startup_timeout"}))
    assert said == Complaint("startup_timeout", "request", "late")


def test_the_platform_has_a_shape_of_its_own() -> None:
    body = {"error": {"type": "authorization_error", "message": "no", "docs_url": "https://x"}}
    assert complaint(reply(body)) == Complaint("authorization_error", "request", "no")


def test_what_is_no_json_object_is_no_complaint() -> None:
    for body in (b"<html>nginx</html>", b"", b"[1]", b'"text"', b"\xff\xfe", b"[" * 100_000):
        assert complaint(reply(body)) is None


@pytest.mark.parametrize("detail", [None, 5, [], [3], {}, {"a": 1}])
def test_odd_details_are_a_complaint_without_reason(detail: object) -> None:
    said = complaint(reply({"detail": detail}))
    assert said == Complaint("", "request", "no reason given")


def test_what_was_sent_is_never_repeated() -> None:
    detail = {
        "loc": ["body", "prompt"],
        "msg": "value 'my secret plan' and https://v3.fal.media/a?sig=1 are not good",
        "type": "value_error",
        "input": {"prompt": "my secret plan", "image_urls": ["https://v3.fal.media/a?sig=1"]},
    }
    said = complaint(reply({"detail": [detail]}))
    assert said is not None
    assert said.sentence == "value '…' and … are not good"


@pytest.mark.parametrize(
    "said",
    [
        "Could not load image from url: https://v3.fal.media/files/a.png?signature=canary",
        "bad data:image/png;base64,canarycanary",
        "header Key id:canary",
        "got 'a long prompt about the canary in the mine'",
        "no user 5f1c7a52-9f4e:00c0ffee00c0ffee0canary",
    ],
)
def test_addresses_keys_and_long_quotations_are_left_out(said: str) -> None:
    assert "canary" not in scrub(said)


def test_a_sentence_is_one_short_line() -> None:
    assert scrub("  first\n second.  ") == "first second"
    assert len(scrub("word " * 100)) == LONGEST_SENTENCE
