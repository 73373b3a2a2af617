"""Keys as people paste them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firered_desktop.core.errors import KeyMalformed
from firered_desktop.fal.keys import clean_key, fingerprint


@pytest.mark.parametrize("text", ["id:secret", " id:secret\n", "\tid:secret \r\n"])
def test_space_around_a_key_is_no_part_of_it(text: str) -> None:
    assert clean_key(text) == "id:secret"


@pytest.mark.parametrize(
    "text",
    ["", "id", "id:", ":secret", "a:b:c", "id: secret", "id:sec\nret", "id:geheim€", "id:\x00"],
)
def test_what_is_no_key_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(KeyMalformed) as caught:
        clean_key(text)
    assert not caught.value.values


@settings(deadline=None)
@given(st.text(max_size=40))
def test_whatever_passes_can_stand_in_a_header(text: str) -> None:
    try:
        key = clean_key(text)
    except KeyMalformed:
        return
    assert key.isascii()
    assert key.isprintable()
    assert " " not in key
    assert key.count(":") == 1


def test_fingerprints_tell_keys_apart_without_showing_them() -> None:
    assert fingerprint("id:secret") == fingerprint("id:secret")
    assert fingerprint("id:secret") != fingerprint("id:other")
    assert "secret" not in fingerprint("id:secret")
    assert len(fingerprint("id:secret")) == 12
