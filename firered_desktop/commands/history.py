"""``firered-desktop history``: past edits, searched."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from firered_desktop.commands.report import Status, summary
from firered_desktop.commands.words import row

if TYPE_CHECKING:
    from firered_desktop.commands.speaker import Speaker
    from firered_desktop.services import Services


def list_history(text: str, limit: int, services: Services, speaker: Speaker) -> Status:
    """Say the newest edits, or those that match `text`."""
    library = services.library
    for job in library.search(text, limit):
        moment = datetime.fromtimestamp(job.created_at).astimezone()
        speaker.tell(summary(job, library), f"{moment:%Y-%m-%d %H:%M}  {row(job)}")
    return Status.FINISHED
