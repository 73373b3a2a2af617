"""What the doctor finds."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from firered_desktop.commands.doctor import QUICK, Finding, examine, findings
from firered_desktop.commands.report import Status
from firered_desktop.commands.speaker import Speaker
from firered_desktop.imaging import optional
from firered_desktop.services import Choice
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import finished
from tests.contract.sample_jobs import a_job


def found(choice: Choice) -> dict[str, Finding]:
    return {finding.topic: finding for finding in findings(choice)}


def test_with_the_demo_all_but_the_missing_keyring_works(tmp_path: Path) -> None:
    looked = found(Choice(demo=True, library=tmp_path / "library", patience=QUICK))
    assert [finding.topic for finding in looked.values() if not finding.works] == ["keyring"]
    assert "FAL_KEY" in looked["keyring"].remedy
    assert looked["network"].detail == "demo answers"


def test_a_key_is_shown_by_its_end_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAL_KEY", "id:secret-abcd")
    looked = found(Choice(demo=True, library=tmp_path / "library", patience=QUICK))
    assert looked["keyring"].detail == "a key ending abcd from the environment"


def test_what_is_no_key_is_told_and_the_network_looked_at_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAL_KEY", "nonsense")
    looked = found(Choice(demo=True, library=tmp_path / "library", patience=QUICK))
    assert not looked["keyring"].works
    assert looked["network"].works


def test_the_formats_that_work_are_told(tmp_path: Path) -> None:
    looked = found(Choice(demo=True, library=tmp_path / "library", patience=QUICK))["formats"]
    assert looked.works
    assert looked.remedy == ""
    for name in ("JPEG", "AVIF", "PSD", "camera RAW", "HEIC", "16-bit TIFF and PNG", "JPEG XL"):
        assert name in looked.detail.split(", ")


def test_what_an_extra_would_bring_is_told_and_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(optional, "is_there", lambda extra: extra == "heic")
    looked = found(Choice(demo=True, library=tmp_path / "library", patience=QUICK))["formats"]
    assert looked.works
    assert looked.detail.endswith("PSD, HEIC")
    assert looked.remedy == (
        "For camera RAW, 16-bit TIFF and PNG, JPEG XL: pip install firered-desktop[raw,tiff16]"
    )


def test_every_trouble_is_a_line_with_a_remedy(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"mine")
    choice = Choice(demo=True, library=file, patience=QUICK)
    assert examine(choice, Speaker(as_json=False)) is Status.FAILED
    first, second = capfd.readouterr().out.splitlines()
    assert first.startswith("ok   formats: JPEG")
    assert second.startswith("no   library: ")
    assert second.endswith("or choose another with --library.")


def test_a_library_tells_what_is_wrong_with_its_files(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "library"
    with SqliteLibrary(folder) as library:
        library.add(finished(1))
    looked = found(Choice(demo=True, library=folder, patience=QUICK))["library"]
    assert not looked.works
    assert "1 of its pictures missing, such as 0100" in looked.detail
    assert "1 of “warmer light” (1970-01-02, edit-1)" in looked.detail
    assert "backup" in looked.remedy


def test_of_many_edits_with_missing_files_the_newest_are_named(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with SqliteLibrary(folder) as library:
        for number in range(1, 6):
            library.add(finished(number, f"number {number}"))
    looked = found(Choice(demo=True, library=folder, patience=QUICK))["library"]
    assert "1 of “number 5” (1970-01-06, edit-5), 1 of “number 4”" in looked.detail
    assert "number 2" not in looked.detail
    assert looked.detail.endswith("and those of 2 edits more")


def test_an_index_that_does_not_fit_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with SqliteLibrary(folder) as library:
        library.add(a_job())
    with closing(sqlite3.connect(folder / "library.sqlite3")) as other, other:
        other.execute("DELETE FROM entry_index_data WHERE id > 10")
    looked = found(Choice(demo=True, library=folder, patience=QUICK))["library"]
    assert not looked.works
    assert "its database" in looked.detail


def test_photographs_that_are_gone_are_told_and_no_fault(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with SqliteLibrary(folder) as library:
        library.add(a_job(files=("/nowhere/a.jpg",)))
    looked = found(Choice(demo=True, library=folder, patience=QUICK))["library"]
    assert looked.works
    assert "1 photographs not at their places" in looked.detail
