"""The settings that each edit takes along at the click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.send_options import InputDelivery, SendOptions

if TYPE_CHECKING:
    from firered_desktop.preferences.settings import Preferences


def send_options(
    preferences: Preferences,
    *,
    project: str = "",
    not_before: float | None = None,
    webhook: str = "",
) -> SendOptions:
    """How an edit is sent by `preferences` and by what was said for it alone.

    `not_before` is in seconds since the epoch, UTC. Blanks around words are left out; without
    words there is no project and no webhook.
    """
    return SendOptions(
        project=project.strip(),
        not_before=not_before,
        webhook_url=webhook.strip() or None,
        delivery=InputDelivery(preferences.input_delivery),
        full_size=preferences.full_size_inputs,
        store_io=preferences.store_io,
        ground=preferences.transparent_ground,
    )
