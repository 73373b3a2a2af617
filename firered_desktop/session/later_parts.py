"""What of a session stands from when it is first asked for: no first frame waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from firered_desktop.core.errors import FireredError
    from firered_desktop.preferences import Preferences
    from firered_desktop.session.again_pairs import AgainPairs
    from firered_desktop.session.archive import Archive
    from firered_desktop.session.edits import Edits
    from firered_desktop.session.file_thumbnails import FileThumbnails
    from firered_desktop.session.handing_out import HandingOut
    from firered_desktop.session.history import HistoryModel
    from firered_desktop.session.importing import Importing
    from firered_desktop.session.input_files import AtHand
    from firered_desktop.session.inspection import Inspection
    from firered_desktop.session.ledger import Ledger
    from firered_desktop.session.parts import Parts
    from firered_desktop.session.pricing import Pricing
    from firered_desktop.session.replaying import Replaying
    from firered_desktop.session.saving import Saving


def again_pairs(edits: Edits, parent: QObject) -> AgainPairs:
    """Edits that were asked for again, each with the former one."""
    from firered_desktop.session.again_pairs import AgainPairs

    return AgainPairs(edits, parent)


def file_thumbnails(parts: Parts, parent: QObject) -> FileThumbnails:
    """Small pictures of files anywhere."""
    from firered_desktop.session.file_thumbnails import FileThumbnails

    return FileThumbnails(parts.previews, parent)


def handing_out(
    parts: Parts, saving: Saving, preferences: Callable[[], Preferences], parent: QObject
) -> HandingOut:
    """Hands out what is selected in the history."""
    from firered_desktop.session.handing_out import HandingOut
    from firered_desktop.session.presentation_pictures import PresentationPictures

    return HandingOut(
        parts.shelves.gallery,
        PresentationPictures(parts.library, parts.reader),
        saving,
        parts.recipes.with_name("proof"),
        preferences=preferences,
        parent=parent,
    )


def importing(parts: Parts, archive: Archive, parent: QObject) -> Importing:
    """Brings exported results back into the history."""
    from firered_desktop.session.importing import Importing

    return Importing(parts.importer, parts.shelves.gallery, archive.judgements.trash, parent)


def inspection(parts: Parts, parent: QObject) -> Inspection:
    """What can be said of this program and its machine."""
    from firered_desktop.session.inspection import Inspection

    return Inspection(parts.inspector, parent)


def ledger(parts: Parts, parent: QObject) -> Ledger:
    """What was spent."""
    from firered_desktop.session.ledger import Ledger

    return Ledger(parts.library, parts.now, parent)


def picked_from(parts: Parts, parent: QObject) -> HistoryModel:
    """The edits among which a picture is picked for a slot."""
    from firered_desktop.session.history import HistoryModel

    return HistoryModel(parts.library, parts.describe, parent)


def replaying(
    parts: Parts,
    *,
    edits: Edits,
    pricing: Pricing,
    at_hand: AtHand,
    preferences: Callable[[], Preferences],
    refused: Callable[[FireredError], object],
    parent: QObject,
) -> Replaying:
    """Runs a chain of edits again on other photographs; `refused` is told what failed."""
    from firered_desktop.session.replaying import Replaying

    made = Replaying(
        parts,
        edits=edits,
        pricing=pricing,
        at_hand=at_hand,
        preferences=preferences,
        parent=parent,
    )
    made.runs.refused.connect(refused)
    return made
