from __future__ import annotations

import base64

import pytest

from firered_desktop.core.data_uri import is_picture_data, picture_data


def test_a_picture_in_an_address_is_known_and_read() -> None:
    address = "data:image/png;base64," + base64.b64encode(b"\x89PNG").decode()
    assert is_picture_data(address)
    assert picture_data(address) == b"\x89PNG"
    assert picture_data(address.replace("data:image", "DATA:Image") + "\n") == b"\x89PNG"


def test_letters_may_stand_for_themselves() -> None:
    assert picture_data("data:image/x-a,%41b") == b"Ab"


@pytest.mark.parametrize("address", ["data:text/plain,a", "https://a.example/b.png", ""])
def test_other_addresses_hold_no_picture(address: str) -> None:
    assert not is_picture_data(address)


@pytest.mark.parametrize("address", ["data:image/png;base64", "data:image/png;base64,%%%"])
def test_a_garbled_one_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match=r"without its data|no bytes"):
        picture_data(address)
