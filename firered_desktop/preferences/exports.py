"""How a copy of a result is written by the settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from firered_desktop.core.export import ColourSpace, ExportChoices, ExportFormat, Signer
from firered_desktop.core.sizes import Dimensions
from firered_desktop.preferences.export_rows import UNTOUCHED, ExportSize

if TYPE_CHECKING:
    from firered_desktop.preferences.settings import Preferences


def export_format(preferences: Preferences) -> ExportFormat | None:
    """The format of copies; None for the service's bytes as they came."""
    word = preferences.export_format
    return None if word == UNTOUCHED else ExportFormat(word)


def export_box(preferences: Preferences, original: Dimensions | None) -> Dimensions | None:
    """The pixels that copies are fitted into; None where they stay as large as their results.

    `original` is picture 1, upright; where its size is not known nothing is fitted to it.
    """
    match ExportSize(preferences.export_size):
        case ExportSize.BOX:
            return Dimensions(preferences.export_box_width, preferences.export_box_height)
        case ExportSize.ORIGINAL:
            return original
        case ExportSize.AS_IS:
            return None


def export_choices(preferences: Preferences, original: Dimensions | None) -> ExportChoices:
    """All else that is chosen for copies of results; `original` as in `export_box`."""
    return ExportChoices(
        quality=preferences.export_quality,
        depth=int(preferences.export_depth),
        box=export_box(preferences, original),
        enlarge=preferences.export_enlarge,
        space=ColourSpace(preferences.export_space),
        metadata=preferences.export_metadata,
        location=preferences.export_location,
        prompt=preferences.export_prompt,
        signer=export_signer(preferences),
    )


def export_signer(preferences: Preferences) -> Signer | None:
    """Who signs copies; nobody where a certificate or its key is missing."""
    certificate, key = preferences.export_certificate, preferences.export_key
    if certificate is None or key is None:
        return None
    return Signer(*(str(Path(path).expanduser()) for path in (certificate, key)))
