"""The files that come with the program."""

from __future__ import annotations

from firered_desktop.assets import assets_folder


def test_the_folder_of_a_checkout_is_found() -> None:
    assert assets_folder().name == "resources"
    assert assets_folder().is_dir()
