"""The ledger as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from firered_desktop.core.errors import FolderUnwritable
from firered_desktop.core.ledger import to_csv
from firered_desktop.outbox.ledger_file import is_ledger, write_ledger


def test_the_file_holds_the_table_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    workspace, target = tmp_path / "work", tmp_path / "ledger.csv"
    workspace.mkdir()
    target.write_bytes(b"an earlier one")
    assert write_ledger((), workspace, target) == target
    assert target.read_bytes() == to_csv(())
    assert list(workspace.iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ledger.csv", "work"]


def test_a_folder_that_is_not_there_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(FolderUnwritable):
        write_ledger((), tmp_path, tmp_path / "nowhere" / "ledger.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_is_known_by_its_first_line(tmp_path: Path) -> None:
    file = tmp_path / "ledger.csv"
    write_ledger((), tmp_path, file)
    assert is_ledger(file)
    file.write_bytes(b"name,price\r\n")
    assert not is_ledger(file)
    with pytest.raises(FolderUnwritable):
        is_ledger(tmp_path / "gone.csv")
