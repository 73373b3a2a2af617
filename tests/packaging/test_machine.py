"""What kind of machine this is."""

from __future__ import annotations

import pytest

from bootstrap.machine import has_display, is_debian


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        ({"ID": "debian"}, True),
        ({"ID": "ubuntu", "ID_LIKE": "debian"}, True),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, True),
        ({"ID": "fedora"}, False),
        ({"ID": "arch", "ID_LIKE": "archlinux"}, False),
        ({}, False),
    ],
)
def test_the_family_of_debian_is_known(release: dict[str, str], expected: bool) -> None:
    assert is_debian(release) is expected


@pytest.mark.parametrize(
    ("system", "environ", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_display_is_seen(system: str, environ: dict[str, str], expected: bool) -> None:
    assert has_display(system, environ) is expected
