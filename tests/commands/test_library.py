"""The library as a file, from a terminal."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from firered_desktop.commands.library import back_up, restore
from firered_desktop.commands.report import Status
from firered_desktop.commands.speaker import Speaker
from firered_desktop.core.job import Hold, State
from firered_desktop.services import Services
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import found
from tests.contract.sample_jobs import a_job
from tests.store.test_purging import an_edit

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def filled(services: Services) -> Services:
    """A library with an edit that has two results, and one that was not sent."""
    library = services.library
    assert isinstance(library, SqliteLibrary)
    an_edit(library, 1, ("aaaa", "bbbb"))
    library.add(a_job("edit-2", "later", created_at=2.0))
    return services


@pytest.fixture
def backup(filled: Services, tmp_path: Path, capfd: Captured) -> Path:
    file = tmp_path / "all.firered-backup"
    assert back_up(file, filled, Speaker(as_json=True)) is Status.FINISHED
    capfd.readouterr()
    return file


def line(capfd: Captured) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(capfd.readouterr().out)
    return said


def test_a_backup_tells_its_file_and_what_is_in_it(
    filled: Services, tmp_path: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = back_up(Path("all.firered-backup"), filled, Speaker(as_json=True))
    assert ended is Status.FINISHED
    file = tmp_path / "all.firered-backup"
    assert line(capfd) == {
        "event": "backed_up",
        "file": str(file),
        "edits": 2,
        "pictures": 4,
        "bytes": file.stat().st_size,
    }


def test_how_far_a_backup_is_goes_to_whoever_watches(
    filled: Services, tmp_path: Path, capfd: Captured
) -> None:
    back_up(tmp_path / "b", filled, Speaker(as_json=False))
    said = capfd.readouterr()
    assert said.err.splitlines() == ["written 25%", "written 50%", "written 75%", "written 100%"]
    assert said.out.startswith(f"backed up  {tmp_path / 'b'}  2 edits, 4 pictures, ")


def test_no_backup_takes_the_place_of_another(
    filled: Services, backup: Path, capfd: Captured
) -> None:
    before = backup.read_bytes()
    assert back_up(backup, filled, Speaker(as_json=False)) is Status.BAD_INPUT
    said = capfd.readouterr()
    assert (said.out, said.err) == ("", f"{backup} is there already. Choose another name.\n")
    assert backup.read_bytes() == before


def test_a_place_that_takes_no_file_is_said(
    filled: Services, tmp_path: Path, capfd: Captured
) -> None:
    assert back_up(tmp_path / "no" / "b", filled, Speaker(as_json=True)) is Status.BAD_INPUT
    assert line(capfd)["error"]["code"] == "folder_unwritable"


def test_a_backup_becomes_a_library_whose_unsent_edits_wait(
    filled: Services, backup: Path, tmp_path: Path, capfd: Captured
) -> None:
    folder = tmp_path / "another" / "图书馆"
    assert restore(backup, folder, Speaker(as_json=True)) is Status.FINISHED
    said = capfd.readouterr()
    assert json.loads(said.out) == {
        "event": "restored",
        "folder": str(folder),
        "edits": 2,
        "pictures": 4,
        "held": 1,
    }
    assert "nothing is sent by itself" in said.err
    assert f'firered-desktop --library "{folder}"' in said.err
    with SqliteLibrary(folder) as library:
        assert found(library) == found(filled.library)
        assert library.unfinished()[0].hold is Hold.RESTORED
    assert filled.library.unfinished()[0].state is State.WAITING


def test_what_was_restored_where_a_lost_library_was_waits_too(
    filled: Services, backup: Path, capfd: Captured
) -> None:
    folder = filled.library.folder
    filled.close()
    shutil.rmtree(folder)
    assert restore(backup, folder, Speaker(as_json=True)) is Status.FINISHED
    assert line(capfd)["held"] == 1


def test_in_words_the_folder_and_what_is_in_it_are_told(
    backup: Path, tmp_path: Path, capfd: Captured
) -> None:
    restore(backup, tmp_path / "new", Speaker(as_json=False))
    said = capfd.readouterr()
    assert said.out == f"restored  {tmp_path / 'new'}  2 edits, 4 pictures\n"
    assert "Edits that were not sent and wait for you: 1." in said.err


def test_nothing_is_restored_over_anything(
    filled: Services, backup: Path, tmp_path: Path, capfd: Captured
) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "letter.txt").write_text("dear")
    for place in (filled.library.folder, mine, backup):
        assert restore(backup, place, Speaker(as_json=False)) is Status.BAD_INPUT
        said = f"There is something in {place} already. Name an empty folder, or a new one.\n"
        assert capfd.readouterr().err == said
    assert found(filled.library) == ["edit-2/0", "edit-1/0", "edit-1/1"]
    assert [path.name for path in mine.iterdir()] == ["letter.txt"]


def test_what_is_no_backup_is_refused_and_leaves_nothing(
    backup: Path, tmp_path: Path, capfd: Captured
) -> None:
    words = tmp_path / "words"
    words.write_text("once upon a time")
    assert restore(words, tmp_path / "new", Speaker(as_json=False)) is Status.BAD_INPUT
    assert f"{words} is no backup of a library" in capfd.readouterr().err
    assert list((tmp_path / "new").iterdir()) == []


def test_a_backup_that_is_not_there_is_said(tmp_path: Path, capfd: Captured) -> None:
    nothing = tmp_path / "nothing"
    assert restore(nothing, tmp_path / "new", Speaker(as_json=True)) is Status.BAD_INPUT
    said = capfd.readouterr()
    assert json.loads(said.out)["error"]["code"] == "invalid_settings"
    assert said.err == f"There is no file {nothing}. Check the name.\n"
    assert not (tmp_path / "new").exists()


class Interrupted(Speaker):
    """Whoever listens presses Ctrl+C at the first word."""

    def remark(self, words: str) -> None:
        raise KeyboardInterrupt


def test_ctrl_c_leaves_neither_half_a_backup_nor_half_a_library(
    filled: Services, backup: Path, tmp_path: Path, capfd: Captured
) -> None:
    there = set(tmp_path.iterdir())
    listening = Interrupted(as_json=True)
    assert back_up(tmp_path / "b", filled, listening) is Status.CANCELLED
    assert line(capfd)["event"] == "cancelled"
    assert set(tmp_path.iterdir()) == there
    assert restore(backup, tmp_path / "new", listening) is Status.CANCELLED
    assert list((tmp_path / "new").iterdir()) == []
