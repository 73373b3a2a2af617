"""A library that was moved or copied."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from firered_desktop.core.edit import InputImage
from firered_desktop.core.job import Hold, State
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.sizes import Dimensions
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.store.schema import bring_up, steps
from tests.contract.sample_jobs import a_job


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    with SqliteLibrary(folder) as library:
        assert library.arrival is None
        own = InputImage(str(folder / "pictures" / "ab" / "pasted.png"), Dimensions(6, 4), 1)
        job = a_job(prompt=f"as in {folder}/x", files=("/p/a.jpg",))
        images = (*job.request.images, own)
        library.add(replace(job, request=replace(job.request, images=images)))
    return folder


def test_a_library_that_stays_is_as_it_was(folder: Path) -> None:
    with SqliteLibrary(folder) as library:
        assert library.arrival is None
        assert library.unfinished()[0].state is State.WAITING


def test_a_copy_holds_what_was_not_sent(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "other disk" / "library"
    shutil.copytree(folder, copy)
    with SqliteLibrary(copy) as library:
        assert library.arrival is not None
        assert (library.arrival.former, library.arrival.held) == (str(folder), 1)
        (job,) = library.unfinished()
        assert (job.state, job.hold) == (State.HELD, Hold.RESTORED)
        pasted = str(copy / "pictures" / "ab" / "pasted.png")
        assert [image.path for image in job.request.images] == ["/p/a.jpg", pasted]
        assert job.request.prompt == f"as in {folder}/x"
    with SqliteLibrary(copy) as library:
        assert library.arrival is None
    with SqliteLibrary(folder) as library:
        assert library.unfinished()[0].state is State.WAITING


def test_an_old_copy_in_its_place_holds_what_was_not_sent(folder: Path, tmp_path: Path) -> None:
    folder.rename(tmp_path / "newer")
    shutil.copytree(tmp_path / "newer", folder)
    with SqliteLibrary(folder) as library:
        assert library.unfinished()[0].hold is Hold.RESTORED


def test_a_daily_copy_that_a_person_wrote_over_the_database_holds_what_was_not_sent(
    folder: Path,
) -> None:
    """A file that is written over keeps its number."""
    with SqliteLibrary(folder) as library:
        copy = library.upkeep.copy_daily(1e9, CancelToken())
        (job,) = library.unfinished()
        library.update(replace(job, state=State.FINISHED))
        assert library.unfinished() == ()
    assert copy is not None
    shutil.copyfile(copy, folder / "library.sqlite3")
    with SqliteLibrary(folder) as library:
        assert library.arrival is not None
        assert library.arrival.held == 1
        assert library.unfinished()[0].hold is Hold.RESTORED


def test_the_copy_of_before_an_update_that_a_person_wrote_over_the_database_holds_it_too(
    folder: Path,
) -> None:
    database = folder / "library.sqlite3"
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        bring_up(connection, database, (*steps(), "CREATE TABLE newer (x INTEGER) STRICT;"))
    (copy,) = folder.glob("library-schema*.sqlite3")
    shutil.copyfile(copy, database)
    with SqliteLibrary(folder) as library:
        assert library.unfinished()[0].hold is Hold.RESTORED


def test_a_folder_with_another_name_is_the_same_library(folder: Path, tmp_path: Path) -> None:
    renamed = folder.rename(tmp_path / "renamed")
    with SqliteLibrary(renamed) as library:
        assert library.arrival is None
        (job,) = library.unfinished()
        assert job.state is State.WAITING
        assert job.request.images[1].path == str(renamed / "pictures" / "ab" / "pasted.png")
