"""The folder of a library."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest

from firered_desktop.core.errors import EditUnknown, LibraryUnusable
from firered_desktop.store.folder import LibraryFolder


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_folder_is_for_its_owner_alone(tmp_path: Path) -> None:
    folder = LibraryFolder(tmp_path / "deep" / "library")
    folder.make()
    assert {mode(path) for path in (folder.path, folder.pictures, folder.work, folder.locks)} == {
        0o700
    }


@pytest.mark.parametrize("content", [None, "library.sqlite3"])
def test_an_empty_folder_or_a_library_is_closed_to_others(
    tmp_path: Path, content: str | None
) -> None:
    tmp_path.chmod(0o755)
    if content:
        (tmp_path / content).touch()
    LibraryFolder(tmp_path).make()
    assert mode(tmp_path) == 0o700


def test_a_folder_with_other_things_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "holiday.jpg").touch()
    folder = LibraryFolder(tmp_path)
    folder.make()
    assert mode(tmp_path) == 0o755
    assert mode(folder.pictures) == 0o700


def test_a_network_file_system_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    table = tmp_path / "mountinfo"
    table.write_text("22 1 0:40 / / rw - nfs4 server:/ rw\n")
    folder = LibraryFolder(tmp_path / "library")
    with pytest.raises(LibraryUnusable, match="network file system"):
        folder.make(table)
    assert not folder.path.exists()


def test_only_what_lay_in_the_workspace_for_a_week_is_swept(tmp_path: Path) -> None:
    folder = LibraryFolder(tmp_path)
    folder.make()
    fresh, stale = folder.work / "fresh.part", folder.work / "stale.part"
    for path in (fresh, stale):
        path.touch()
    eight_days_ago = time.time() - 8 * 86_400
    os.utime(stale, (eight_days_ago, eight_days_ago))
    folder.make()
    assert list(folder.work.iterdir()) == [fresh]


def test_a_lock_lies_among_the_locks(tmp_path: Path) -> None:
    assert LibraryFolder(tmp_path).lock("0a-B_9") == tmp_path / "locks" / "0a-B_9.lock"


@pytest.mark.parametrize("name", ["", "..", "../x", "a/b", "a b", "红", "x" * 65, "a\n"])
def test_what_is_no_id_has_no_lock(tmp_path: Path, name: str) -> None:
    with pytest.raises(EditUnknown):
        LibraryFolder(tmp_path).lock(name)
