"""How an edit is sent: which addresses are addresses."""

from __future__ import annotations

import pytest

from firered_desktop.core.send_options import BAD_WEBHOOK, USUAL, SendOptions, is_web_address


@pytest.mark.parametrize(
    ("text", "web"),
    [
        ("https://studio.example/edits?id=7", True),
        ("http://127.0.0.1:8080/", True),
        ("https://", False),
        ("ftp://studio.example/", False),
        ("/photos/beach.jpg", False),
        ("C:\\photos\\beach.jpg", False),
        ("https://studio.example/a b", False),
        ("https://例え.example/", False),  # as it would have to be written for a machine
        ("https://[::1", False),
        ("", False),
    ],
)
def test_a_web_address_is_one_that_a_service_can_call(text: str, web: bool) -> None:
    assert is_web_address(text) is web


def test_only_a_webhook_that_is_no_address_is_a_problem() -> None:
    assert USUAL.problems() == ()
    assert SendOptions(webhook_url="https://studio.example/").problems() == ()
    assert SendOptions(webhook_url="studio").problems() == (BAD_WEBHOOK,)
