from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import FolderUnwritable
from firered_desktop.core.upkeep import Findings
from firered_desktop.session.keeping import Keeping
from firered_desktop.store.library import SqliteLibrary
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


@pytest.fixture
def keeping(qtbot: QtBot, library: SqliteLibrary) -> Keeping:
    return Keeping(library.upkeep, lambda: 1e9)


def test_a_copy_is_made_without_a_word(
    qtbot: QtBot, keeping: Keeping, library: SqliteLibrary
) -> None:
    keeping.copy_daily()
    copies = library.folder / "copies"
    qtbot.waitUntil(lambda: copies.exists() and bool(list(copies.glob("*.sqlite3"))))
    assert not keeping.busy


def test_a_check_tells_what_it_found(qtbot: QtBot, keeping: Keeping) -> None:
    with qtbot.waitSignal(keeping.checked) as told:
        keeping.check(thorough=True)
        keeping.check(thorough=False)  # one at a time
    (findings,) = told.args or [None]
    assert isinstance(findings, Findings)
    assert len(findings.missing) == 1  # the result of an edit that has no file here
    assert not keeping.busy
    with qtbot.waitSignal(keeping.repaired):
        keeping.repair()


def test_a_backup_and_a_move_tell_where_they_are(
    qtbot: QtBot, keeping: Keeping, tmp_path: Path
) -> None:
    with qtbot.waitSignal(keeping.backed_up) as told:
        keeping.back_up(tmp_path / "b.zip")
    assert told.args == [tmp_path / "b.zip"]
    with qtbot.waitSignal(keeping.moved) as told:
        keeping.move(tmp_path / "other")
    assert told.args == [tmp_path / "other"]
    assert (tmp_path / "other" / "library.sqlite3").exists()


def test_a_backup_is_restored_elsewhere(qtbot: QtBot, keeping: Keeping, tmp_path: Path) -> None:
    with qtbot.waitSignal(keeping.backed_up):
        keeping.back_up(tmp_path / "b.zip")
    with qtbot.waitSignal(keeping.restored) as told:
        keeping.restore(tmp_path / "b.zip", tmp_path / "new")
    assert told.args == [tmp_path / "new"]
    with SqliteLibrary(tmp_path / "new") as library:
        assert library.get("edit-1") is not None


def test_what_is_wished_to_stop_stops(qtbot: QtBot, keeping: Keeping, tmp_path: Path) -> None:
    keeping.stop()
    with qtbot.waitSignal(keeping.stopped):
        keeping.back_up(tmp_path / "b.zip")
        keeping.stop()
    assert not (tmp_path / "b.zip").exists()


def test_what_cannot_be_done_is_told(qtbot: QtBot, keeping: Keeping, tmp_path: Path) -> None:
    with qtbot.waitSignal(keeping.refused) as told:
        keeping.back_up(tmp_path / "no folder" / "b.zip")
    assert [type(error) for error in told.args or ()] == [FolderUnwritable]
    assert not keeping.busy
