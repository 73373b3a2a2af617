"""Where the pictures of edits came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from firered_desktop.core.edit import EditResult, InputImage, PreparedPicture, ResultImage
from firered_desktop.core.job import Job, State
from firered_desktop.core.replaced import ReplacedFile
from firered_desktop.core.sizes import Dimensions
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.store.photographs import kept_file
from tests.contract.sample_jobs import a_job

SIZE = Dimensions(64, 48)
DAY = 86_400.0


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        yield opened


def edit(number: int, path: str, before: str = "", result: str = "", **fields: Any) -> Job:
    """Edit `number` of the picture at `path`, prepared and finished where that is said."""
    prepared = (PreparedPicture("0" * 64, "image/png", SIZE, 1, before * 64),) if before else ()
    images = (ResultImage(result * 64, "image/png", SIZE, 1),) if result else ()
    return a_job(
        f"edit-{number}",
        files=(path,),
        created_at=number * DAY,
        state=State.FINISHED if result else State.WAITING,
        prepared=prepared,
        result=EditResult(images) if result else None,
        **fields,
    )


def photograph(library: SqliteLibrary, number: int) -> int | None:
    (entry,) = library.gallery.entries(library.gallery.keys_of(f"edit-{number}"))
    return entry.photograph


def test_edits_of_one_file_began_with_one_photograph(library: SqliteLibrary) -> None:
    library.add(edit(1, "/p/a.jpg"))
    library.add(edit(2, "/p/a.jpg"))
    library.add(edit(3, "/p/b.jpg"))
    assert photograph(library, 1) == photograph(library, 2) != photograph(library, 3)


def test_a_photograph_is_known_again_under_another_name(library: SqliteLibrary) -> None:
    library.add(edit(1, "/p/a.jpg", "a"))
    waiting = edit(2, "/moved/renamed.jpg")
    library.add(waiting)
    assert photograph(library, 2) != photograph(library, 1)
    library.update(replace(waiting, prepared=edit(2, "", "a").prepared))
    assert photograph(library, 2) == photograph(library, 1)


def test_another_photograph_under_the_same_name_is_another_one(library: SqliteLibrary) -> None:
    library.add(edit(1, "/p/a.jpg", "a"))
    library.add(edit(2, "/p/a.jpg", "b"))
    library.add(edit(3, "/p/a.jpg", "a"))
    assert photograph(library, 1) == photograph(library, 3) != photograph(library, 2)


@pytest.mark.parametrize("root", ["/library", "C:\\library"])
def test_an_edit_of_a_result_began_where_that_did(library: SqliteLibrary, root: str) -> None:
    slash = "\\" if "\\" in root else "/"
    kept = slash.join([root, "pictures", "cc", f"{'c' * 64}.png"])
    library.add(edit(1, "/p/a.jpg", "a", "c"))
    library.add(edit(2, kept, "d", "e"))
    assert photograph(library, 2) == photograph(library, 1)


def test_so_did_an_edit_of_a_copy_that_was_exported(library: SqliteLibrary) -> None:
    library.add(edit(1, "/p/a.jpg", "a", "c", delivered=("/out/a-firered.png",)))
    library.add(edit(2, "/out/a-firered.png", "d", "e"))
    assert photograph(library, 2) == photograph(library, 1)


def test_but_not_where_the_file_that_the_copy_replaced_is_back(library: SqliteLibrary) -> None:
    library.add(edit(1, "/p/a.jpg", "a", "c"))
    library.add(edit(2, "/p/b.jpg", "b", "d"))
    library.gallery.note_export("edit-1", 0, "/p/b.jpg", 5.0)
    file = ReplacedFile("one", "edit-1", "/p/b.jpg", "f" * 64, "image/jpeg", 1, "c" * 64, 5.0)
    library.replaced.add(file)
    library.add(edit(3, "/p/b.jpg", "b"))
    assert photograph(library, 3) == photograph(library, 1)
    library.replaced.put_back("one", 6.0)
    library.add(edit(4, "/p/b.jpg", "b"))
    assert photograph(library, 4) == photograph(library, 2)


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        (f"/l/pictures/ab/ab{'0' * 62}.png", f"ab{'0' * 62}"),
        (f"D:\\l\\pictures\\ab\\ab{'0' * 62}.jpg", f"ab{'0' * 62}"),
        (f"/l/pictures/cd/ab{'0' * 62}.png", None),
        (f"/home/ab{'0' * 62}.png", None),
        ("/home/beach.jpg", None),
        ("https://example.com/ab/x.png", None),
    ],
)
def test_a_file_of_a_library_is_known_wherever_that_lies(path: str, kept: str | None) -> None:
    assert kept_file(InputImage(path, SIZE, 1)) == kept
