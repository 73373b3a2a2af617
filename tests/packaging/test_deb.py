"""What the package for Debian says of itself, and where it puts things."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop import __version__
from installers import deb, deb_check

TOP = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A bundle with one library of each origin."""
    folder = tmp_path / "firered-desktop"
    inside = folder / "_internal"
    (inside / "PySide6").mkdir(parents=True)
    (folder / "firered-desktop").write_bytes(b"\x7fELF")
    for name in ("libssl.so.3", "libpython3.11.so.1.0", "PySide6/libpyside6.abi3.so.6.11"):
        (inside / name).write_bytes(b"\x7fELF")
    (inside / "libpyside6.abi3.so.6.11").symlink_to("PySide6/libpyside6.abi3.so.6.11")
    return folder


def test_libraries_that_debian_has_are_left_to_debian(folder: Path) -> None:
    assert [path.name for path in deb.of_debian(folder)] == ["libssl.so.3"]


def test_everything_stands_where_the_desktop_looks_for_it(
    folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    root = tmp_path / "root"
    deb.lay_out(TOP, folder, root)
    assert [name for name in deb_check.EXPECTED if not (root / name).exists()] == []
    assert (root / "usr" / "bin" / "firered-desktop").resolve().read_bytes() == b"\x7fELF"
    assert not (root / "usr" / "lib" / "firered-desktop" / "_internal" / "libssl.so.3").exists()
    assert (folder / "_internal" / "libssl.so.3").exists()  # the bundle itself is as it was
    manual = gzip.decompress((root / "usr/share/man/man1/firered-desktop.1.gz").read_bytes())
    assert manual.startswith(b".TH FIRERED")


def test_the_control_file_ends_each_entry_and_keeps_its_text_together() -> None:
    text = deb.control_text("amd64", "libc6 (>= 2.36)", 123)
    entries = [line.split(":")[0] for line in text.splitlines() if not line.startswith(" ")]
    assert entries[:3] == ["Package", "Version", "Architecture"]
    assert entries[-1] == "Description"
    assert text.endswith("\n")
    assert f"\nVersion: {__version__}\n" in text
    assert "\nDepends: libc6 (>= 2.36)\n" in text


def test_the_changelog_is_dated_by_the_commit() -> None:
    assert deb.changelog("1767225600").endswith("Thu, 01 Jan 2026 00:00:00 +0000\n")
