"""Claims on edits, between objects here and processes elsewhere."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from firered_desktop.core.errors import LibraryUnusable
from firered_desktop.outbox.claims import Claims


class Locks:
    """Lock files in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, job_id: str) -> Path:
        return self._folder / f"{job_id}.lock"


def test_an_edit_is_claimed_once_until_it_is_released(tmp_path: Path) -> None:
    here, there = Claims(Locks(tmp_path)), Claims(Locks(tmp_path))
    assert here.claim("one")
    assert not here.claim("one")
    assert not there.claim("one")
    here.release("one")
    assert there.claim("one")
    there.release_all()


def test_to_release_what_was_not_claimed_takes_nothing_from_anyone(tmp_path: Path) -> None:
    here, there = Claims(Locks(tmp_path)), Claims(Locks(tmp_path))
    assert here.claim("one")
    there.release("one")
    assert not there.claim("one")
    here.release_all()


def hold(folder: Path, pipe: Connection) -> None:
    claims = Claims(Locks(folder))  # a lock lives no longer than its owner
    pipe.send(claims.claim("one"))
    pipe.recv()  # ends with the process


@pytest.mark.e2e
def test_the_claim_of_a_process_that_was_killed_is_free(tmp_path: Path) -> None:
    ours, theirs = multiprocessing.Pipe()
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=hold, args=(tmp_path, theirs))
    process.start()
    assert ours.recv() is True
    claims = Claims(Locks(tmp_path))
    assert not claims.claim("one")
    process.kill()
    process.join()
    assert claims.claim("one")
    claims.release_all()
    ours.close()
    theirs.close()


def test_a_lock_file_that_cannot_be_made_is_the_librarys_fault(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    claims = Claims(lambda job_id: tmp_path / "file" / job_id)
    with pytest.raises(LibraryUnusable):
        claims.claim("one")
