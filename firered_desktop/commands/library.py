"""``firered-desktop library``: the library as one file, and a library of such a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.commands.report import Status
from firered_desktop.core.errors import FireredError, InvalidSettings, Problem
from firered_desktop.core.ports import CancelToken, OnProgress
from firered_desktop.core.upkeep_words import told_opening
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence
from firered_desktop.store.backup import restore_backup
from firered_desktop.store.library import SqliteLibrary

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.commands.speaker import Speaker
    from firered_desktop.core.upkeep import Usage
    from firered_desktop.services import Services

_STEPS = 10  # times that a person is told how far it is


def back_up(target: Path, services: Services, speaker: Speaker) -> Status:
    """Write the library into the new file `target`, while others may use it."""
    file = target.absolute()
    upkeep = services.library.upkeep
    try:
        _check_new(file)
        pictures = upkeep.back_up(file, CancelToken(), _progress(speaker, "written"))
        edits = upkeep.measure().edits
        size = file.stat().st_size
    except FireredError as error:
        return speaker.refuse(error)
    except KeyboardInterrupt:
        return speaker.stop()
    line = {"event": "backed_up", "file": str(file), "edits": edits, "pictures": pictures}
    words = f"backed up  {file}  {_counted(edits, pictures)}, {size / 1e6:.1f} MB"
    speaker.tell({**line, "bytes": size}, words)
    return Status.FINISHED


def restore(archive: Path, folder: Path, speaker: Speaker) -> Status:
    """Make a library of a backup in the empty or new `folder`; whatever else there is stays.

    It is opened at once, so that what was not sent waits for a person from then on.
    """
    file, place = archive.absolute(), folder.absolute()
    try:
        _check_there(file)
        _check_empty(place)
        restore_backup(file, place, CancelToken(), _progress(speaker, "restored"))
        with SqliteLibrary(place) as library:
            usage = library.upkeep.measure()
            for sentence in told_opening(library.recovery, library.arrival):
                speaker.remark(str(sentence))
            held = 0 if library.arrival is None else library.arrival.held
    except FireredError as error:
        return speaker.refuse(error)
    except KeyboardInterrupt:
        return speaker.stop()
    _tell_restored(place, usage, held, speaker)
    return Status.FINISHED


def _tell_restored(place: Path, usage: Usage, held: int, speaker: Speaker) -> None:
    line = {"event": "restored", "folder": str(place), "edits": usage.edits}
    speaker.tell(
        {**line, "pictures": usage.pictures, "held": held},
        f"restored  {place}  {_counted(usage.edits, usage.pictures)}",
    )
    speaker.remark(f'Open it with: firered-desktop --library "{place}"')


def _counted(edits: int, pictures: int) -> str:
    return (
        f"{edits} edit{'' if edits == 1 else 's'}, {pictures} picture{'' if pictures == 1 else 's'}"
    )


def _progress(speaker: Speaker, doing: str) -> OnProgress:
    told = 0

    def tell(fraction: float) -> None:
        nonlocal told
        if int(fraction * _STEPS) > told:
            told = int(fraction * _STEPS)
            speaker.remark(f"{doing} {fraction:.0%}")

    return tell


def _check_new(file: Path) -> None:
    """Raise InvalidSettings where something would be replaced: it may be the only backup."""
    if file.exists():
        happened = QT_TRANSLATE_NOOP("problems", "{file} is there already.")
        raise _wrong(happened, QT_TRANSLATE_NOOP("problems", "Choose another name."), file)


def _check_there(file: Path) -> None:
    if not file.is_file():
        happened = QT_TRANSLATE_NOOP("problems", "There is no file {file}.")
        raise _wrong(happened, QT_TRANSLATE_NOOP("problems", "Check the name."), file)


def _check_empty(folder: Path) -> None:
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
        happened = QT_TRANSLATE_NOOP("problems", "There is something in {file} already.")
        remedy = QT_TRANSLATE_NOOP("problems", "Name an empty folder, or a new one.")
        raise _wrong(happened, remedy, folder)


def _wrong(happened: str, remedy: str, path: Path) -> InvalidSettings:
    said = Sentence("problems", happened, {"file": str(path)})
    return InvalidSettings((Problem("file", said, Sentence("problems", remedy)),))
