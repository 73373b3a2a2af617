"""Settings that may be left out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from firered_desktop.preferences.kinds import Amount, Colour, Folder, WebAddress

FOLDER = Folder("library_folder", "Library", "Where.", default=None)
AMOUNT = Amount("budget_per_day_usd", "Budget", "How much.", default=None)


@pytest.mark.parametrize(
    ("written", "value"),
    [("/photos/library", "/photos/library"), ("none", None), (" None ", None), ("~/x", "~/x")],
)
def test_a_folder_can_be_written(written: str, value: str | None) -> None:
    assert FOLDER.parse(written) == value
    assert FOLDER.accepts(value)
    assert FOLDER.from_json(FOLDER.to_json(value)) == value


@pytest.mark.parametrize("value", ["", "photos", "./photos", "~no-such-user-here/x", 3, b"/x"])
def test_what_is_no_whole_path_is_refused(value: object) -> None:
    assert not FOLDER.accepts(value)


@pytest.mark.parametrize("text", ["0", "0.1", "12.50", "100000", "none"])
def test_an_amount_can_be_written_and_keeps_its_cents(text: str) -> None:
    value = AMOUNT.parse(text)
    assert AMOUNT.accepts(value)
    assert AMOUNT.from_json(AMOUNT.to_json(value)) == value


def test_a_tenth_is_exactly_a_tenth() -> None:
    assert AMOUNT.from_json(0.1) == Decimal("0.1")


@pytest.mark.parametrize("text", ["-1", "100001", "NaN", "sNaN", "Infinity"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    assert not AMOUNT.accepts(AMOUNT.parse(text))


@pytest.mark.parametrize("text", ["", "much", "$5"])
def test_what_is_no_number_is_no_amount(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        AMOUNT.parse(text)


@pytest.mark.parametrize("stored", [True, "5", [5], {}])
def test_an_amount_is_stored_as_a_number(stored: object) -> None:
    with pytest.raises(TypeError):
        AMOUNT.from_json(stored)  # type: ignore[arg-type]  # a file can hold anything


@pytest.mark.parametrize(
    ("written", "value"),
    [("white", "#ffffff"), (" Grey", "#808080"), ("#C0FFEE", "#c0ffee"), ("black", "#000000")],
)
def test_a_colour_can_be_written_by_its_name(written: str, value: str) -> None:
    colour = Colour("ground", "Ground", "Which.", default="#ffffff")
    assert colour.from_json(written) == value
    assert colour.accepts(value)


@pytest.mark.parametrize("value", ["red", "#12345", "#1234567", "url(x)", 3])
def test_what_is_no_colour_is_refused(value: object) -> None:
    assert not Colour("ground", "Ground", "Which.", default="#ffffff").accepts(value)


PROXY_KIND = WebAddress("proxy", "Proxy", "", default="", schemes=("http", "socks5"))


@pytest.mark.parametrize("value", ["", "http://proxy.example.com:3128", "socks5://127.0.0.1:1080"])
def test_an_address_of_a_named_kind_or_none_is_taken(value: str) -> None:
    assert PROXY_KIND.accepts(value)
    assert PROXY_KIND.from_json(f" {value} ") == value


@pytest.mark.parametrize(
    "value",
    [
        "proxy.example.com",
        "ftp://a",
        "http://",
        "http://me:word@a:1",
        "http://a:99999",
        "http://[",
        3,
    ],
)
def test_what_is_no_address_or_holds_a_password_is_refused(value: object) -> None:
    assert not PROXY_KIND.accepts(value)


def test_a_number_in_the_file_is_no_address() -> None:
    with pytest.raises(TypeError):
        PROXY_KIND.from_json(3)
