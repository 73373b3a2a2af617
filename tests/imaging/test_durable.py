from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from firered_desktop.core.errors import DiskFull, FolderUnwritable
from firered_desktop.imaging.durable import write_new


def test_a_full_disk_is_said_and_nothing_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "no space", descriptor)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        write_new(tmp_path / "a.jpg", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_partial_file_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.jpg.part").write_bytes(b"another's")
    with pytest.raises(FolderUnwritable):
        write_new(tmp_path / "a.jpg", b"ours")
    assert (tmp_path / "a.jpg.part").read_bytes() == b"another's"
