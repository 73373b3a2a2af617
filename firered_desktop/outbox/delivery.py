"""Results as files in a folder of the person's: the service's bytes under a name of their own."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
import uuid
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from firered_desktop.core.disk import is_full
from firered_desktop.core.errors import DiskFull, FolderUnwritable, OriginalKept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_BEGUN, _PARTIAL = ".firered-", ".partial"
_ABANDONED = 3_600.0  # seconds; no copy takes so long between two writes
_LONGEST_STEM = 200  # bytes; file systems take 255 for a name, and ours adds to it
EXTENSIONS = {"image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp"}  # as fal sends


def check_folder(folder: Path) -> None:
    """Make `folder` if needed and try it; raises FolderUnwritable before anything is paid for."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial = folder / f".firered-{os.getpid()}"
        trial.touch()
        trial.unlink()
    except OSError as error:
        raise FolderUnwritable(folder=str(folder)) from error


def deliver(source: Path, folder: Path, stem: str, suffix: str) -> Path:
    """Copy `source` into `folder` as ``stem-firered.suffix``; nothing there is overwritten.

    A file that holds the same bytes already is taken as delivered, so that a copy that was cut
    short before it was noted is not made twice. Raises FolderUnwritable, DiskFull.
    """
    with faults_of(folder):
        folder.mkdir(parents=True, exist_ok=True)
        _clear(folder)
        size, digest = source.stat().st_size, digest_of(source)
        with _copied(source, folder) as copy:
            for target in _names(folder, stem, suffix):
                if _holds(target, size, digest) or _placed(copy, target):
                    return target
    raise AssertionError("the names never end")


def check_target(target: Path, originals: Iterable[Path]) -> None:
    """Raise OriginalKept where `target` is one of `originals`, by whatever name."""
    for original in originals:
        with suppress(OSError):  # one of the two is not there, so they are not the same
            if target.samefile(original):
                raise OriginalKept(name=target.name)


def copy_file(source: Path, target: Path, *, like: Path | None = None) -> Path:
    """Copy `source` to `target`, whole or not at all; raises FolderUnwritable, DiskFull.

    Who may read and write it is as with `like`.
    """
    with faults_of(target.parent), _copied(source, target.parent) as copy:
        if like is not None:
            shutil.copymode(like, copy)
        return copy.replace(target)


def copy_beside(source: Path, targets: Iterable[Path]) -> Path:
    """Copy `source` to the first of `targets`, in one folder, whose name is free then.

    Whole or not at all, and never over another file. Raises FolderUnwritable, DiskFull.
    """
    names = iter(targets)
    target = next(names)
    with faults_of(target.parent), _copied(source, target.parent) as copy:
        while not _placed(copy, target):
            target = next(names)
        return target


@contextmanager
def faults_of(folder: Path) -> Iterator[None]:
    """Turn what the system refuses in `folder` into FolderUnwritable or DiskFull."""
    try:
        yield
    except OSError as error:
        if is_full(error):
            raise DiskFull(folder=str(folder)) from error
        raise FolderUnwritable(folder=str(folder)) from error


def _names(folder: Path, stem: str, suffix: str) -> Iterator[Path]:
    encoded = os.fsencode(stem)
    if len(encoded) > _LONGEST_STEM:
        stem = encoded[:_LONGEST_STEM].decode("utf-8", "ignore")
    yield folder / f"{stem}-firered{suffix}"
    number = 2
    while True:
        yield folder / f"{stem}-firered-{number}{suffix}"
        number += 1


@contextmanager
def _copied(source: Path, folder: Path) -> Iterator[Path]:
    """A copy of `source` in `folder` that is on disk, under a name that nobody else has."""
    copy = folder / f"{_BEGUN}{uuid.uuid4().hex}{_PARTIAL}"
    try:
        with source.open("rb") as reading, copy.open("xb") as writing:
            shutil.copyfileobj(reading, writing)
            writing.flush()
            os.fsync(writing.fileno())
        yield copy
        _settle(folder)
    finally:
        copy.unlink(missing_ok=True)


def _placed(copy: Path, target: Path) -> bool:
    """Give `copy` the name `target` unless that is taken; also by someone in the same moment."""
    try:
        target.hardlink_to(copy)
    except FileExistsError:
        return False
    except OSError:  # a file system without links: reserve the name, then take it
        try:
            target.touch(exist_ok=False)
        except FileExistsError:
            return False
        copy.replace(target)
    return True


def _clear(folder: Path) -> None:
    """Remove copies that a program began which was ended before it could name or remove them."""
    for begun in folder.glob(f"{_BEGUN}*{_PARTIAL}"):
        with suppress(OSError):  # another program removed it, or it is not ours to remove
            if time.time() - begun.stat().st_mtime > _ABANDONED:
                begun.unlink()


def _settle(folder: Path) -> None:
    """Write the name of a new file out, where the file system of `folder` can do that."""
    if os.name == "nt":
        return  # it does so by itself, and cannot open a folder
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _holds(target: Path, size: int, digest: str) -> bool:
    return target.is_file() and target.stat().st_size == size and digest_of(target) == digest


def digest_of(path: Path) -> str:
    """The SHA-256 of the file at `path` in hex digits; raises OSError."""
    with path.open("rb") as reading:
        return hashlib.file_digest(reading, "sha256").hexdigest()
