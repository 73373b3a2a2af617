"""What pictures on the web are called."""

from __future__ import annotations

import pytest

from firered_desktop.core.web_picture import host_of, name_of, stem_of


@pytest.mark.parametrize(
    ("address", "host", "name", "stem"),
    [
        ("https://a.example/b/beach.jpg", "a.example", "beach.jpg", "beach"),
        ("https://a.example/beach.jpg?sig=1/2.png#x", "a.example", "beach.jpg", "beach"),
        ("https://a.example:8443", "a.example", "a.example", "a.example"),
        ("http://u:p@a.example/two%20words.png", "a.example", "two words.png", "two_20words"),
        ("https://a.example/%E7%BA%A2.png", "a.example", "红.png", "E7_BA_A2"),
        ("https://a.example/..%2f..%2Fetc%00/", "a.example", "..%2f..%2Fetc%00", "2f"),
        ("https://a.example/CON:x.jpg", "a.example", "CON:x.jpg", "CON_x"),
        ("https://a.example/...", "a.example", "...", "picture"),
    ],
)
def test_an_address_gives_a_name_to_read_and_one_for_files(
    address: str, host: str, name: str, stem: str
) -> None:
    assert (host_of(address), name_of(address), stem_of(address)) == (host, name, stem)
