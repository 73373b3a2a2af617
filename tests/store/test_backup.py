"""The whole library as one file, or on another disk."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from firered_desktop.core.errors import (
    BackupUnusable,
    Cancelled,
    DiskFull,
    FolderUnwritable,
    LibraryUnusable,
)
from firered_desktop.core.job import Hold
from firered_desktop.core.judging import Rate
from firered_desktop.core.ports import CancelToken
from firered_desktop.store.backup import restore_backup
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.store.pictures import flush
from tests.contract.gallery_contract import found, judge, said
from tests.contract.sample_jobs import a_job
from tests.store.test_purging import an_edit, files


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        an_edit(opened, 1, ("aaaa", "bbbb"))
        opened.add(a_job("edit-2", "later", created_at=2.0))
        judge(opened, Rate(4), "edit-1")
        yield opened


@pytest.fixture
def backup(library: SqliteLibrary, tmp_path: Path) -> Path:
    target = tmp_path / "backup.zip"
    assert library.upkeep.back_up(target, CancelToken(), lambda _: None) == 4
    return target


def restore(backup: Path, folder: Path, token: CancelToken | None = None) -> int:
    return restore_backup(backup, folder, token or CancelToken(), lambda _: None)


def assert_whole(folder: Path, library: SqliteLibrary) -> None:
    with SqliteLibrary(folder) as other:
        assert found(other) == found(library)
        assert files(other) == files(library)
        assert said(other, "edit-1").rating == 4
        assert found(other, "secret") == ["edit-1/0", "edit-1/1"]
        (waiting,) = other.unfinished()
        assert waiting.hold is Hold.RESTORED


def test_a_backup_becomes_a_library_elsewhere_and_sends_nothing(
    library: SqliteLibrary, backup: Path, tmp_path: Path
) -> None:
    told: list[float] = []
    folder = tmp_path / "another machine" / "图书馆"
    assert restore_backup(backup, folder, CancelToken(), told.append) == 4
    assert told == [0.25, 0.5, 0.75, 1.0]
    assert_whole(folder, library)
    assert library.unfinished()[0].hold is None


def test_files_keep_their_time(library: SqliteLibrary, backup: Path, tmp_path: Path) -> None:
    restore(backup, tmp_path / "other")
    for path in (tmp_path / "other" / "pictures").glob("??/*"):
        same = library.folder / path.relative_to(tmp_path / "other")
        assert abs(path.stat().st_mtime - max(same.stat().st_mtime, 315_532_800.0)) < 90_000


def test_a_library_can_be_used_while_it_is_backed_up(
    library: SqliteLibrary, tmp_path: Path
) -> None:
    def add(_: float) -> None:
        library.add(a_job(f"edit-{len(library.recent(99)) + 1}", created_at=9.0))

    target = tmp_path / "backup.zip"
    library.upkeep.back_up(target, CancelToken(), add)
    restore(target, tmp_path / "other")
    with SqliteLibrary(tmp_path / "other") as other:
        assert len(other.recent(99)) == 2
    assert len(library.recent(99)) == 6


def test_what_comes_in_as_a_backup_begins_is_in_it_with_its_pictures(
    library: SqliteLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def come_in(_: Path) -> int:
        an_edit(library, 7, ("late",))
        return 1_000_000

    monkeypatch.setattr("firered_desktop.store.backup.room_beside", come_in)
    target = tmp_path / "backup.zip"
    library.upkeep.back_up(target, CancelToken(), lambda _: None)
    restore(target, tmp_path / "other")
    with SqliteLibrary(tmp_path / "other") as other:
        assert other.get("edit-7") is not None
        assert other.upkeep.check(CancelToken(), lambda _: None, thorough=True).sound


def test_a_backup_that_is_stopped_leaves_what_was_there(
    library: SqliteLibrary, backup: Path, tmp_path: Path
) -> None:
    before = backup.read_bytes()
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        library.upkeep.back_up(backup, token, lambda _: None)
    assert backup.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"library", "backup.zip"}
    assert list(library.workspace().iterdir()) == []


def test_a_folder_that_takes_no_file_is_said(library: SqliteLibrary, tmp_path: Path) -> None:
    with pytest.raises(FolderUnwritable):
        library.upkeep.back_up(tmp_path / "no" / "b.zip", CancelToken(), lambda _: None)


def rewritten(backup: Path, name: str, content: bytes) -> Path:
    """The backup with another content of one of its files."""
    other = backup.with_name("other.zip")
    with zipfile.ZipFile(backup) as old, zipfile.ZipFile(other, "w") as new:
        for entry in old.infolist():
            changed = entry.filename.startswith(name)
            new.writestr(entry.filename, content if changed else old.read(entry))
    return other


@pytest.mark.parametrize(
    ("name", "content"),
    [("about", b"{}"), ("about", json.dumps({"format": 99}).encode()), ("about", b"[")],
)
def test_a_file_that_is_no_whole_backup_is_refused_and_leaves_nothing(
    backup: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    with pytest.raises(BackupUnusable):
        restore(rewritten(backup, name, content), tmp_path / "new")
    assert list((tmp_path / "new").iterdir()) == []


def test_what_is_restored_where_it_was_holds_what_was_not_sent(
    library: SqliteLibrary, backup: Path
) -> None:
    folder = library.folder
    library.close()
    shutil.rmtree(folder)
    restore(backup, folder)
    with closing(sqlite3.connect(folder / "library.sqlite3")) as opened:
        # As though the system had given the number of the file that is gone to this one.
        assert opened.execute("SELECT value FROM about WHERE name = 'file'").fetchall() == [("",)]
    with SqliteLibrary(folder) as restored:
        assert restored.unfinished()[0].hold is Hold.RESTORED


def test_a_backup_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(BackupUnusable):
        restore(tmp_path / "nothing", tmp_path / "new")


def test_words_are_no_backup(tmp_path: Path) -> None:
    (tmp_path / "words.zip").write_text("once upon a time")
    with pytest.raises(BackupUnusable):
        restore(tmp_path / "words.zip", tmp_path / "new")


def test_names_that_lead_elsewhere_are_left_out(backup: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(backup, "a") as archive:
        archive.writestr("../outside.txt", "gotcha")
        archive.writestr("pictures/../../outside.txt", "gotcha")
    restore(backup, tmp_path / "new" / "deep")
    assert list(tmp_path.rglob("outside.txt")) == []


def test_nothing_is_restored_over_anything(
    library: SqliteLibrary, backup: Path, tmp_path: Path
) -> None:
    with pytest.raises(LibraryUnusable, match="something in this folder"):
        restore(backup, library.folder)
    assert found(library) == ["edit-2/0", "edit-1/0", "edit-1/1"]


def test_a_library_goes_to_another_disk_and_neither_sends_by_itself(
    library: SqliteLibrary, tmp_path: Path
) -> None:
    folder = tmp_path / "other disk"
    assert library.upkeep.copy_to(folder, CancelToken(), lambda _: None) == 4
    assert_whole(folder, library)
    assert library.unfinished()[0].hold is Hold.RESTORED


def test_what_a_command_brings_while_the_library_moves_moves_with_its_pictures(
    library: SqliteLibrary, tmp_path: Path
) -> None:
    def come_in(fraction: float) -> None:
        if fraction == 1.0 and library.get("edit-7") is None:
            an_edit(library, 7, ("late",))

    folder = tmp_path / "other"
    assert library.upkeep.copy_to(folder, CancelToken(), come_in) == len(files(library))
    with SqliteLibrary(folder) as other:
        assert other.get("edit-7") is not None
        assert files(other) == files(library)
        assert other.upkeep.check(CancelToken(), lambda _: None, thorough=True).sound


@pytest.mark.parametrize("way", ["moved", "restored"])
def test_the_names_of_the_pictures_are_on_the_disk_before_that_of_the_database(
    library: SqliteLibrary,
    backup: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    way: str,
) -> None:
    folder = tmp_path / "other"
    flushed: list[Path] = []

    def note(path: Path) -> None:
        flush(path)
        if not (folder / "library.sqlite3").exists():
            flushed.append(path)

    monkeypatch.setattr("firered_desktop.store.backup.flush", note)
    if way == "moved":
        library.upkeep.copy_to(folder, CancelToken(), lambda _: None)
    else:
        restore(backup, folder)
    pictures = folder / "pictures"
    assert set(flushed) >= {*pictures.glob("??/*"), *pictures.glob("??"), pictures}


def test_one_damaged_picture_keeps_nobody_from_moving(
    library: SqliteLibrary, tmp_path: Path
) -> None:
    (path, *_) = (library.folder / "pictures").glob("??/*")
    path.write_bytes(b"x")
    library.upkeep.copy_to(tmp_path / "other", CancelToken(), lambda _: None)
    library.upkeep.back_up(tmp_path / "b.zip", CancelToken(), lambda _: None)
    restore(tmp_path / "b.zip", tmp_path / "third")
    for folder in ("other", "third"):
        with SqliteLibrary(tmp_path / folder) as other:
            findings = other.upkeep.check(CancelToken(), lambda _: None, thorough=True)
            assert findings.damaged == (path.stem,)


def test_a_backup_that_lost_some_bytes_is_refused(backup: Path, tmp_path: Path) -> None:
    content = bytearray(backup.read_bytes())
    at = content.rindex(b"bsent")
    content[at : at + 5] = b"other"
    backup.write_bytes(content)
    with pytest.raises(BackupUnusable):
        restore(backup, tmp_path / "new")
    assert list((tmp_path / "new").iterdir()) == []


def test_a_move_that_is_stopped_leaves_nothing_there(
    library: SqliteLibrary, tmp_path: Path
) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        library.upkeep.copy_to(tmp_path / "other", token, lambda _: None)
    assert list((tmp_path / "other").iterdir()) == []


def test_a_disk_that_is_too_small_is_said_before_anything_is_written(
    library: SqliteLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("firered_desktop.store.backup.room_beside", lambda _: 10)
    with pytest.raises(DiskFull):
        library.upkeep.back_up(tmp_path / "b.zip", CancelToken(), lambda _: None)
    with pytest.raises(DiskFull):
        library.upkeep.copy_to(tmp_path / "new", CancelToken(), lambda _: None)
    assert {path.name for path in tmp_path.iterdir()} <= {"library", "new"}
    assert list((tmp_path / "new").iterdir()) == []


def test_a_copy_that_reads_otherwise_is_no_copy(
    library: SqliteLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("firered_desktop.store.backup.digest_of", str)
    with pytest.raises(FolderUnwritable):
        library.upkeep.copy_to(tmp_path / "new", CancelToken(), lambda _: None)
    assert list((tmp_path / "new").iterdir()) == []
