"""Files that results took the place of, remembered by the library."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from firered_desktop.core.replaced import ReplacedFile
from firered_desktop.store.library import SqliteLibrary

FILE = ReplacedFile("one", "edit-1", "/photos/a.tif", "a" * 64, "image/tiff", 99, "b" * 64, 1.5)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


def test_a_replaced_file_is_found_by_its_edit_and_by_its_place(folder: Path) -> None:
    other = replace(FILE, id="two", path="/photos/b.tif", job_id="edit-2")
    with SqliteLibrary(folder) as library:
        library.replaced.add(FILE)
        library.replaced.add(other)
    with SqliteLibrary(folder) as library:
        assert library.replaced.of_edit("edit-1") == (FILE,)
        assert library.replaced.at("/photos/b.tif") == (other,)
        assert library.replaced.of_edit("nobody") == ()


def test_the_newest_comes_first_and_none_is_added_twice(folder: Path) -> None:
    again = replace(FILE, id="again", replaced_at=0.5)
    with SqliteLibrary(folder) as library:
        library.replaced.add(FILE)
        library.replaced.add(again)
        with pytest.raises(ValueError, match="again"):
            library.replaced.add(again)
        assert library.replaced.at(FILE.path) == (again, FILE)


def test_that_it_is_back_is_remembered(folder: Path) -> None:
    with SqliteLibrary(folder) as library:
        library.replaced.add(FILE)
        library.replaced.put_back("one", 2.5)
        library.replaced.put_back("nobody", 2.5)
        assert library.replaced.of_edit("edit-1") == (replace(FILE, put_back_at=2.5),)


def test_a_name_that_is_no_text_is_kept(folder: Path) -> None:
    path = os.fsdecode(b"/photos/\xff \xe7\xba\xa2.tif")
    with SqliteLibrary(folder) as library:
        library.replaced.add(replace(FILE, path=path))
        assert [file.path for file in library.replaced.at(path)] == [path]
