"""Services for the time of one command."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from firered_desktop.commands.report import Status
from firered_desktop.commands.speaker import Speaker
from firered_desktop.core.errors import FireredError
from firered_desktop.core.upkeep_words import told_opening
from firered_desktop.outbox.surroundings import Patience
from firered_desktop.services import Choice, Services

if TYPE_CHECKING:
    from firered_desktop.diagnostics import Redaction
    from firered_desktop.imaging.process import ImagingProcess

LONGEST_CONNECT = 20.0  # seconds until an edit that cannot be sent is held

Command = Callable[[Services, Speaker], Status]


def library_folder(chosen: Path | None) -> Path | None:
    """The folder that the command line or FIRERED_LIBRARY names; None for the usual one."""
    named = os.environ.get("FIRERED_LIBRARY")
    return chosen or (Path(named) if named else None)


def serve(
    command: Command,
    *,
    demo: bool,
    library: Path | None,
    wait: float,
    as_json: bool,
    redaction: Redaction,
    imaging: ImagingProcess | None = None,
) -> Status:
    """Open the services, run `command` with them, and let go of them again.

    `wait` is how long to go on, in seconds, while the service does not answer. `redaction` learns
    the key. `imaging` is used where it was started already.
    """
    speaker = Speaker(as_json=as_json)
    patience = Patience(connect=min(LONGEST_CONNECT, wait), silence=wait, search=wait)
    choice = Choice(demo=demo, library=library_folder(library), patience=patience)
    try:
        services = Services(choice, redaction, imaging=imaging)
    except FireredError as error:
        return speaker.refuse(error)
    try:
        opened = services.library
        for sentence in told_opening(opened.recovery, opened.arrival):
            speaker.remark(str(sentence))
        for problem in services.preferences.problems:
            speaker.warn(problem)
        return command(services, speaker)
    finally:
        services.close()
