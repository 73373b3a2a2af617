"""What of a session stands from when it is first asked for: no first frame waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firered_desktop.session.again_pairs import AgainPairs
    from firered_desktop.session.file_thumbnails import FileThumbnails
    from firered_desktop.session.handing_out import HandingOut
    from firered_desktop.session.history import HistoryModel
    from firered_desktop.session.importing import Importing
    from firered_desktop.session.inspection import Inspection
    from firered_desktop.session.ledger import Ledger
    from firered_desktop.session.parts import Parts
    from firered_desktop.session.replaying import Replaying
    from firered_desktop.session.session import Session


def handing_out(session: Session, parts: Parts) -> HandingOut:
    """Hands out what is selected in the history."""
    from firered_desktop.session.handing_out import HandingOut
    from firered_desktop.session.presentation_pictures import PresentationPictures

    return HandingOut(
        parts.shelves.gallery,
        PresentationPictures(parts.library, parts.reader),
        session.saving,
        parts.recipes.with_name("proof"),
        preferences=lambda: session.preferences,
        parent=session,
    )


def importing(session: Session, parts: Parts) -> Importing:
    """Brings exported results back into the history."""
    from firered_desktop.session.importing import Importing

    trash = session.archive.judgements.trash
    return Importing(parts.importer, parts.shelves.gallery, trash, session)


def replaying(session: Session, parts: Parts) -> Replaying:
    """Runs a chain of edits again on other photographs."""
    from firered_desktop.session.replaying import Replaying

    replaying = Replaying(
        parts,
        edits=session.edits,
        pricing=session.pricing,
        at_hand=session.at_hand,
        preferences=lambda: session.preferences,
        parent=session,
    )
    replaying.runs.refused.connect(session.refused)
    return replaying


def picked_from(session: Session, parts: Parts) -> HistoryModel:
    """The edits among which a picture is picked for a slot."""
    from firered_desktop.session.history import HistoryModel

    return HistoryModel(parts.library, parts.describe, session)


def again_pairs(session: Session) -> AgainPairs:
    """Edits that were asked for again, each with the former one."""
    from firered_desktop.session.again_pairs import AgainPairs

    return AgainPairs(session.edits, session)


def ledger(session: Session, parts: Parts) -> Ledger:
    """What was spent."""
    from firered_desktop.session.ledger import Ledger

    return Ledger(parts.library, session.now, session)


def inspection(session: Session, parts: Parts) -> Inspection:
    """What can be said of this program and its machine."""
    from firered_desktop.session.inspection import Inspection

    return Inspection(parts.inspector, session)


def file_thumbnails(session: Session, parts: Parts) -> FileThumbnails:
    """Small pictures of files anywhere."""
    from firered_desktop.session.file_thumbnails import FileThumbnails

    return FileThumbnails(parts.previews, session)
