"""Photographs that were moved or deleted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from firered_desktop.core.errors import Cancelled
from firered_desktop.core.gallery import Filters
from firered_desktop.core.ports import CancelToken
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import finished, found
from tests.contract.sample_jobs import a_job


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        (folder / name).touch()
    return folder


@pytest.fixture
def library(tmp_path: Path, photos: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        for number, name in enumerate(("a.jpg", "b.jpg", "c.jpg"), 1):
            opened.add(finished(number, files=(str(photos / name),)))
        opened.add(finished(4, files=("https://example.com/d.jpg",)))
        yield opened


def look(library: SqliteLibrary) -> int:
    return library.originals.look(5.0, CancelToken())


def missing(library: SqliteLibrary) -> list[str]:
    return found(library, filters=Filters(missing=True))


def test_what_is_gone_from_its_place_is_marked_until_it_is_back(
    library: SqliteLibrary, photos: Path
) -> None:
    assert look(library) == 0
    (photos / "a.jpg").rename(photos / "away")
    assert look(library) == 1
    assert missing(library) == ["edit-1/0"]
    (entry,) = library.gallery.entries(library.gallery.keys_of("edit-1"))
    assert entry.input_missing
    assert [each.path for each in library.originals.missing()] == [str(photos / "a.jpg")]
    (photos / "away").rename(photos / "a.jpg")
    assert look(library) == 0
    assert missing(library) == []


def test_one_that_is_found_again_shows_where_the_others_are(
    library: SqliteLibrary, photos: Path
) -> None:
    moved = photos.rename(photos.with_name("moved"))
    (moved / "c.jpg").unlink()
    assert look(library) == 3
    first = library.originals.missing()[0]
    assert library.originals.locate(first.number, moved / "a.jpg") == 2
    assert look(library) == 1
    assert missing(library) == ["edit-3/0"]
    assert library.originals.place_of(str(photos / "b.jpg")) == str(moved / "b.jpg")
    assert library.originals.place_of(str(photos / "c.jpg")) is None


def test_one_that_need_not_be_there_is_not_told_of(library: SqliteLibrary, photos: Path) -> None:
    (photos / "a.jpg").unlink()
    look(library)
    (photograph,) = library.originals.missing()
    library.originals.forget(photograph.number)
    assert missing(library) == []
    assert look(library) == 0


def test_those_that_lie_somewhere_in_a_folder_are_found_by_name_and_size(
    library: SqliteLibrary, photos: Path, tmp_path: Path
) -> None:
    (photos / "a.jpg").write_bytes(b"x" * a_job().request.images[0].size)
    year = tmp_path / "disk" / "2025"
    year.mkdir(parents=True)
    (photos / "a.jpg").rename(year / "A.JPG")
    (photos / "b.jpg").rename(year / "b.jpg")  # as large as no photograph that was edited
    (photos / "c.jpg").unlink()
    assert look(library) == 3
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        library.originals.locate_in(tmp_path / "disk", token)
    assert library.originals.locate_in(tmp_path / "disk", CancelToken()) == 1
    assert library.originals.place_of(str(photos / "a.jpg")) == str(year / "A.JPG")
    assert len(library.originals.missing()) == 2
    assert library.originals.locate_in(tmp_path / "no folder", CancelToken()) == 0
