"""Photographs that were moved or deleted, as the window knows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.ports import CancelToken
from firered_desktop.session.originals import LostOriginals
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.store.originals import SqliteOriginals
from tests.contract.gallery_contract import finished


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    path.touch()
    return path


@pytest.fixture
def library(tmp_path: Path, photo: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        opened.add(finished(1, files=(str(photo),)))
        yield opened


def test_one_that_is_gone_is_located_or_forgotten(
    qtbot: QtBot, library: SqliteLibrary, photo: Path
) -> None:
    lost = LostOriginals(library.originals, lambda: 1e9)
    photo.rename(photo.with_name("moved.jpg"))
    with qtbot.waitSignal(lost.changed):
        lost.look()
    (missing,) = lost.missing
    assert missing.path == str(photo)
    with qtbot.waitSignal(lost.changed):
        lost.locate(missing.number, photo.with_name("moved.jpg"))
    assert not lost.missing
    photo.with_name("moved.jpg").unlink()
    with qtbot.waitSignal(lost.changed):
        lost.look()
    with qtbot.waitSignal(lost.changed):
        lost.forget(missing.number)
    assert not lost.missing


def test_a_folder_is_looked_through_until_it_is_stopped(
    qtbot: QtBot, library: SqliteLibrary, photo: Path, tmp_path: Path
) -> None:
    lost = LostOriginals(library.originals, lambda: 1e9)
    photo.unlink()
    with qtbot.waitSignal(lost.changed):
        lost.look()
    with qtbot.waitSignal(lost.located) as told:
        lost.locate_in(tmp_path)
    assert told.args == [0]
    with qtbot.waitSignal(lost.changed):
        lost.stop()
        lost.locate_in(tmp_path)
        lost.stop()
    assert len(lost.missing) == 1


def test_one_that_was_renamed_is_recognised_and_accepted(
    qtbot: QtBot, library: SqliteLibrary, photo: Path
) -> None:
    size = finished(1).request.images[0].size
    photo.rename(photo.with_name("other.jpg")).write_bytes(b"x" * size)
    lost = LostOriginals(library.originals, lambda: 1e9)
    with qtbot.waitSignal(lost.recognised):
        lost.search()
    (missing,) = lost.missing
    assert lost.renamed == {missing.number: photo.with_name("other.jpg")}
    with qtbot.waitSignal(lost.changed):
        lost.accept([missing.number, 99])
    assert not lost.missing


def test_a_search_that_is_stopped_recognises_nothing(
    qtbot: QtBot, library: SqliteLibrary, photo: Path
) -> None:
    class Stopped(SqliteOriginals):
        """The person stops while folders are looked through."""

        def renamed(self, token: CancelToken) -> Mapping[int, Path]:
            lost.stop()
            token.check()
            raise AssertionError

    photo.unlink()
    lost = LostOriginals(Stopped(library._executor), lambda: 1e9)
    with qtbot.waitSignal(lost.recognised):
        lost.search()
    assert lost.renamed == {}


def test_a_library_that_is_closed_meanwhile_is_told(
    qtbot: QtBot, library: SqliteLibrary, photo: Path
) -> None:
    photo.unlink()
    lost = LostOriginals(library.originals, lambda: 1e9)
    library.close()
    with qtbot.waitSignal(lost.refused):
        lost.search()
