from __future__ import annotations

from pathlib import Path

import pytest

from firered_desktop.diagnostics import Redaction

KEY = "c4na7y00-1111-4222-8333-444455556666:deadbeefcafe0123deadbeefcafe0123"


@pytest.mark.parametrize(
    "text",
    [
        KEY,
        f"Illegal header value b'Key {KEY}'",
        f"{{'authorization': 'Key {KEY}', 'accept': '*/*'}}",
        "[(b'Authorization', b'Key canary:short')]",
        "Authorization: Bearer canary",
        "Key canary:short was sent",
    ],
)
def test_what_looks_like_a_key_is_taken_out(text: str) -> None:
    cleaned = Redaction().clean(text)
    for part in ("canary", "deadbeef", "c4na7y00"):
        assert part not in cleaned


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "GET https://v3.fal.media/files/koala/canary.png?token=canary failed",
            "GET https://v3.fal.media/[…] failed",
        ),
        ("https://storage.example/bucket/o?X-Goog-Signature=canary", "https://storage.example/[…]"),
        (
            "http://canary:canary@proxy.example:3128 refused",
            "http://proxy.example:3128/[…] refused",
        ),
        ("'data:image/png;base64,canary+/==' is no URL", "'data:[…]' is no URL"),
    ],
)
def test_of_an_address_only_the_machine_is_kept(text: str, kept: str) -> None:
    assert Redaction().clean(text) == kept


def test_a_key_of_any_shape_is_taken_out_once_it_was_read() -> None:
    redaction = Redaction()
    redaction.learn_key(" x:y-secret\n")
    assert redaction.clean("x:y-secret, or y-secret alone") == "[…], or […] alone"


@pytest.mark.parametrize("form", ["{}", "ValueError({!r})", "{!a}"])
def test_what_a_person_wrote_is_taken_out_however_it_is_quoted(form: str) -> None:
    written = 'Make the "grey" sky\nwarmer, 把天空换成夕阳'
    redaction = Redaction()
    redaction.hide(lambda: [written, "sky"])
    cleaned = redaction.clean(f"before {form.format(written)} after")
    assert "warmer" not in cleaned
    assert "grey" not in cleaned
    assert cleaned.startswith("before ")
    assert cleaned.endswith((" after", ") after"))


def test_the_home_folder_is_shortened() -> None:
    redaction = Redaction(Path("/home/erika"))
    assert redaction.clean("/home/erika/Pictures/a.jpg") == "~/Pictures/a.jpg"


def test_an_ordinary_traceback_stays_readable() -> None:
    text = (
        'Traceback (most recent call last):\n  File "/opt/firered_desktop/ui/slots.py", line 12, '
        "in take\n    raise KeyError(name)\nKeyError: 'image_urls'\n10:15:03,123 4711 ERROR"
    )
    assert Redaction(Path("/root")).clean(text) == text
