"""What an edit takes along of the settings."""

from __future__ import annotations

from dataclasses import replace

from firered_desktop.core.send_options import USUAL, InputDelivery, SendOptions
from firered_desktop.preferences import Preferences, send_options


def test_usual_settings_send_as_usual() -> None:
    assert send_options(Preferences()) == USUAL


def test_the_settings_are_those_of_the_moment_and_words_lose_their_blanks() -> None:
    preferences = Preferences(input_delivery="data_uri", full_size_inputs=True, store_io=False)
    preferences = replace(preferences, transparent_ground="#808080")
    options = send_options(
        preferences, project=" Smith ", not_before=5.0, webhook=" https://studio.example/x "
    )
    assert options == SendOptions(
        project="Smith",
        not_before=5.0,
        webhook_url="https://studio.example/x",
        delivery=InputDelivery.DATA_URI,
        full_size=True,
        ground="#808080",
        store_io=False,
    )


def test_blanks_are_no_webhook() -> None:
    assert send_options(Preferences(), webhook="  ").webhook_url is None
