"""Photographs that have another name in the folder where they were."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from firered_desktop.core.edit import PreparedPicture
from firered_desktop.core.errors import Cancelled, PictureUnreadable
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.preparation import Preparation
from firered_desktop.core.sizes import Dimensions
from firered_desktop.store import renamed
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import finished
from tests.contract.sample_jobs import a_job

SIZE = a_job().request.images[0].size  # bytes of every photograph here


class Eyes:
    """Sees the letter that a file is full of; `seen` tells what was looked at."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def __call__(self, path: Path, how: Preparation, token: CancelToken) -> str:
        del how
        token.check()
        self.seen.append(path.name)
        letter = path.read_bytes()[:1].decode()
        if letter == "!":
            raise PictureUnreadable(name=path.name)
        return letter * 64


@pytest.fixture
def eyes() -> Eyes:
    return Eyes()


@pytest.fixture
def library(tmp_path: Path, eyes: Eyes) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library", recognise=eyes) as opened:
        yield opened


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    return folder


def edit(number: int, path: Path, before: str = "") -> Any:
    """An edit of a photograph that was seen as full of that letter."""
    picture = PreparedPicture("0" * 64, "image/png", Dimensions(6, 4), 1, before * 64)
    return finished(number, files=(str(path),), prepared=(picture,) if before else ())


def write(path: Path, letter: str, size: int = SIZE) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(letter.encode() * size)
    return path


def look(library: SqliteLibrary) -> dict[int, Path]:
    library.originals.look(5.0, CancelToken())
    return dict(library.originals.renamed(CancelToken()))


def test_one_that_looks_as_it_did_is_known_under_another_name(
    library: SqliteLibrary, photos: Path, eyes: Eyes
) -> None:
    library.add(edit(1, photos / "IMG_1.jpg", "a"))
    write(photos / "IMG_0.jpg", "b")  # as large, and another one
    write(photos / "IMG_2.jpg", "a")
    write(photos / "IMG_3.jpg", "a", SIZE - 1)
    assert list(look(library).values()) == [photos / "IMG_2.jpg"]
    assert eyes.seen == ["IMG_0.jpg", "IMG_2.jpg"]
    assert len(library.originals.missing()) == 1  # a person says that it is


def test_one_that_lies_deeper_now_is_found_too(library: SqliteLibrary, photos: Path) -> None:
    library.add(edit(1, photos / "IMG_1.jpg", "a"))
    write(photos / "best" / "IMG_1.jpg", "a")
    assert list(look(library).values()) == [photos / "best" / "IMG_1.jpg"]


def test_the_place_of_another_photograph_is_no_other_name(
    library: SqliteLibrary, photos: Path
) -> None:
    library.add(edit(1, photos / "IMG_1.jpg", "a"))
    library.add(edit(2, write(photos / "IMG_2.jpg", "a"), "c"))
    assert look(library) == {}


def test_two_that_look_alike_are_two(library: SqliteLibrary, photos: Path) -> None:
    for number in (1, 2):
        library.add(edit(number, photos / f"IMG_{number}.jpg", "ab"[number - 1]))
    write(photos / "x.jpg", "b")
    write(photos / "y.jpg", "a")
    assert {path.name for path in look(library).values()} == {"x.jpg", "y.jpg"}


def test_what_cannot_be_read_is_passed_over(library: SqliteLibrary, photos: Path) -> None:
    library.add(edit(1, photos / "IMG_1.jpg", "a"))
    write(photos / "IMG_0.jpg", "!")
    write(photos / "IMG_2.jpg", "a")
    assert list(look(library).values()) == [photos / "IMG_2.jpg"]


def test_without_its_pixels_a_file_as_large_and_of_its_kind_has_to_be_the_only_one(
    library: SqliteLibrary, photos: Path, eyes: Eyes
) -> None:
    library.add(edit(1, photos / "IMG_1.jpg"))
    write(photos / "IMG_2.JPG", "x")
    write(photos / "IMG_2.tif", "y")
    assert list(look(library).values()) == [photos / "IMG_2.JPG"]
    write(photos / "IMG_3.jpg", "z")
    assert look(library) == {}
    assert eyes.seen == []


def test_a_folder_that_is_gone_and_one_that_is_large_are_no_trouble(
    library: SqliteLibrary, photos: Path, eyes: Eyes, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add(edit(1, photos / "no" / "IMG_1.jpg", "c"))
    library.add(edit(2, photos / "IMG_2.jpg", "a"))
    for number in range(4):
        write(photos / f"b{number}.jpg", "b")
    write(photos / "last.jpg", "a")
    monkeypatch.setattr(renamed, "MOST_COMPARED", 2)
    assert look(library) == {}
    assert eyes.seen == ["b0.jpg", "b1.jpg"]
    monkeypatch.setattr(renamed, "MOST_FILES", 1)
    assert look(library) == {}
    assert eyes.seen == ["b0.jpg", "b1.jpg", "b0.jpg"]


def test_the_looking_is_stopped(library: SqliteLibrary, photos: Path) -> None:
    library.add(edit(1, photos / "IMG_1.jpg", "a"))
    write(photos / "IMG_2.jpg", "a")
    library.originals.look(5.0, CancelToken())
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        library.originals.renamed(token)


def test_nothing_is_looked_for_where_nothing_is_missing(
    library: SqliteLibrary, photos: Path, eyes: Eyes
) -> None:
    library.add(edit(1, write(photos / "IMG_1.jpg", "a"), "a"))
    write(photos / "IMG_2.jpg", "a")
    assert look(library) == {}
    assert eyes.seen == []
