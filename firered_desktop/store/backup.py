"""The whole library as one file, made while it is used, and a library from such a file."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import sqlite3
import time
import uuid
import zipfile
import zlib
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from firered_desktop.core.disk import is_full
from firered_desktop.core.errors import (
    BackupUnusable,
    DiskFull,
    FolderUnwritable,
    LibraryUnusable,
)
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.store.copies import FILE, copy_database, sound
from firered_desktop.store.entries import set_about
from firered_desktop.store.pictures import digest_of, flush
from firered_desktop.store.usage import room_beside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from firered_desktop.core.ports import CancelToken, OnProgress

    Every = Callable[[], tuple[Path, ...]]

FORMAT = 1
_ABOUT, _DATABASE = "about.json", "library.sqlite3"
_PICTURE = re.compile(r"pictures/([0-9a-f]{2})/(\1[0-9a-f]{62})\.[a-z]+")
_NOT_WHOLE = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    ValueError,
    EOFError,
    sqlite3.DatabaseError,
)
_PIECE = 1 << 20  # bytes read at a time

_NOT_EMPTY = QT_TRANSLATE_NOOP("reasons", "there is something in this folder already")


def back_up(
    database: Path, pictures: Every, target: Path, token: CancelToken, tell: OnProgress
) -> int:
    """Write both to the new file `target`, whole or not at all; how many pictures it has.

    `pictures` gives those that are there now. A picture that is purged meanwhile is left out: then
    no edit names it any more. Raises Cancelled, FolderUnwritable, DiskFull and
    sqlite3.DatabaseError.
    """
    part = target.with_name(f".{target.name}.part")
    copy = database.parent / "work" / f"backup-{uuid.uuid4().hex}.sqlite3"
    count = 0
    with _faults_of(target.parent):
        _make_sure_of_room(target, database, pictures())
        try:
            copy_database(database, copy, token)
            found = pictures()  # only now, for whatever it names was there before it
            with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED, strict_timestamps=False) as archive:
                about = {"format": FORMAT, "made_at": time.time(), "pictures": len(found)}
                archive.writestr(_ABOUT, json.dumps(about))
                archive.write(copy, _DATABASE)
                for number, picture in enumerate(found):
                    token.check()
                    if picture.exists():
                        archive.write(picture, f"pictures/{picture.parent.name}/{picture.name}")
                        count += 1
                    tell((number + 1) / len(found))
            flush(part)
            part.replace(target)
            flush(target.parent)
        finally:
            part.unlink(missing_ok=True)
            copy.unlink(missing_ok=True)
    return count


def restore_backup(archive: Path, folder: Path, token: CancelToken, tell: OnProgress) -> int:
    """Make a library in the empty `folder` of a file that `back_up` wrote; how many pictures.

    Its edits that were not sent yet wait for a person when it is opened. Raises BackupUnusable
    where the file is no such, LibraryUnusable where the folder is not empty, Cancelled,
    FolderUnwritable, DiskFull; then the folder stays empty.
    """
    with _faults_of(folder), _empty(folder):
        try:
            with _opened(archive) as opened:
                return _extract(opened, folder, token, tell)
        except _NOT_WHOLE as error:
            raise BackupUnusable(file=str(archive)) from error


def copy_library(
    database: Path, pictures: Every, folder: Path, token: CancelToken, tell: OnProgress
) -> int:
    """Write both into the empty `folder`, as a library; how many pictures it has.

    `pictures` gives those that are there now.
    """
    with _faults_of(folder), _empty(folder):
        found = pictures()
        _make_sure_of_room(folder, database, found)
        count = 0
        for number, picture in enumerate(found):
            token.check()
            count += _copy_picture(picture, folder)
            tell((number + 1) / len(found))
        # It gets its name last: what is not whole is no library.
        part = folder / f"{_DATABASE}.part"
        copy_database(database, part, token)
        # Another program may have brought some meanwhile, which the database names by now.
        count += sum(_copy_picture(each, folder) for each in set(pictures()).difference(found))
        flush(part)
        if not sound(part):
            raise OSError(errno.EIO, "the copy of the database is not sound")
        _flush_names(folder)
        part.replace(folder / _DATABASE)
        flush(folder)
        return count


def _copy_picture(picture: Path, folder: Path) -> bool:
    """Copy one into the library in `folder`; whether it was still there."""
    place = folder / "pictures" / picture.parent.name / picture.name
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not picture.exists():
        return False
    shutil.copy2(picture, place)  # with its time, which tells what is in use
    flush(place)
    _look_again(place, picture)
    return True


def _opened(archive: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(archive)
    except OSError as error:
        raise BackupUnusable(file=str(archive)) from error


def _extract(archive: zipfile.ZipFile, folder: Path, token: CancelToken, tell: OnProgress) -> int:
    if json.loads(archive.read(_ABOUT))["format"] != FORMAT:
        raise ValueError(FORMAT)
    names = [entry for entry in archive.infolist() if _PICTURE.fullmatch(entry.filename)]
    for number, entry in enumerate(names):
        token.check()
        place = folder / entry.filename
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # A picture that was damaged before is taken as it is; a check finds it.
        with archive.open(entry) as source, place.open("wb") as target:
            shutil.copyfileobj(source, target, _PIECE)
        flush(place)
        moment = time.mktime((*entry.date_time, 0, 0, -1))
        os.utime(place, (moment, moment))
        tell((number + 1) / len(names))
    part = folder / f"{_DATABASE}.part"
    with archive.open(_DATABASE) as source, part.open("wb") as target:
        shutil.copyfileobj(source, target, _PIECE)
    _forget_its_file(part)
    flush(part)
    _flush_names(folder)
    part.replace(folder / _DATABASE)
    flush(folder)
    return len(names)


def _flush_names(folder: Path) -> None:
    """Have the names of its pictures on the disk; to write their bytes out does not do that."""
    pictures = folder / "pictures"
    for each in (*pictures.glob("??"), pictures):
        if each.is_dir():
            flush(each)


def _forget_its_file(database: Path) -> None:
    """Have it be known as another library than the one that was backed up.

    A system may give the number of a deleted file to the next one at the same place.
    """
    with closing(sqlite3.connect(database)) as connection, connection:
        set_about(connection, FILE, "")


def _look_again(copy: Path, picture: Path) -> None:
    """Raise OSError where the copy does not read as the picture does."""
    if digest_of(copy) != digest_of(picture):
        raise OSError(errno.EIO, "what was written reads otherwise")


def _make_sure_of_room(place: Path, database: Path, pictures: tuple[Path, ...]) -> None:
    """Raise DiskFull before anything is written, where all of it would not find room."""
    sizes = (path.stat().st_size for path in (database, *pictures) if path.exists())
    if sum(sizes) > room_beside(place):
        raise OSError(errno.ENOSPC, "the disk is too small")


@contextmanager
def _empty(folder: Path) -> Iterator[None]:
    """Fill a folder that is empty or not there; it is so again where that fails."""
    if folder.exists() and any(folder.iterdir()):
        raise LibraryUnusable(folder=str(folder), detail=_NOT_EMPTY)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        for each in folder.iterdir():
            if each.is_dir():
                shutil.rmtree(each, ignore_errors=True)
            else:
                each.unlink(missing_ok=True)
        raise


@contextmanager
def _faults_of(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if is_full(error):
            raise DiskFull(folder=str(folder)) from error
        raise FolderUnwritable(folder=str(folder)) from error
