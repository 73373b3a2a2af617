"""Libraries made lighter, with the libraries of this very environment."""

from __future__ import annotations

import ctypes
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
import PIL
import PySide6
import pytest

from installers import elf, icu

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux's libraries are meant")

# In a process of its own: two of these libraries in one are no test of either.
SORTED = """

from PySide6.QtCore import QCollator, QLocale, QTimeZone
for language, words in (("zh_CN", "李王张"), ("en", "éfz")):
    collator = QCollator(QLocale(language))
    assert collator.compare(words[0], words[1]) < 0, words
    assert collator.compare(words[1], words[2]) < 0, words
assert QTimeZone(b"Asia/Shanghai").isValid()
"""


def package(items: dict[str, bytes]) -> bytes:
    """ICU's common data with `items`, as ICU's own tools write it."""
    header = struct.pack("<HH", 32, 0x27DA) + struct.pack("<HHBBBB4s", 20, 0, 0, 0, 2, 0, b"CmnD")
    listed = [(f"icudt1l/{name}".encode(), content) for name, content in items.items()]
    return header.ljust(32, b"\0") + icu._packed(listed)


def names(made: bytes) -> list[bytes]:
    return [name for name, _ in icu._items(made[icu._header(made) :])]


def test_the_languages_of_the_window_are_kept_and_others_left_out() -> None:
    content = {"zh.res": b"z" * 20, "de.res": b"d", "coll/de.res": b"d", "coll/root.res": b"r"}
    made = icu.trimmed(package(content))
    assert names(made) == [b"icudt1l/zh.res", b"icudt1l/coll/root.res"]
    kept = dict(icu._items(made[32:]))
    assert kept[b"icudt1l/zh.res"].rstrip(b"\0") == b"z" * 20


def test_what_is_no_common_data_is_refused() -> None:
    with pytest.raises(ValueError, match="no common data"):
        icu.trimmed(bytes(100))
    with pytest.raises(ValueError, match="no ELF"):
        elf.only_symbol(bytes(100))


@pytest.mark.e2e
def test_qt_sorts_with_what_is_left(tmp_path: Path) -> None:
    library = next((Path(PySide6.__path__[0]) / "Qt" / "lib").glob("libicudata.so.*"))
    lighter = Path(shutil.copy(library, tmp_path / library.name))
    icu.trim(lighter, tmp_path / "work")
    assert lighter.stat().st_size < library.stat().st_size / 5
    subprocess.run(
        [sys.executable, "-c", SORTED], check=True, env={"LD_PRELOAD": str(lighter), "LANG": "C"}
    )


@pytest.mark.e2e
def test_a_library_that_the_loader_would_refuse_without_symbols_keeps_them(tmp_path: Path) -> None:
    folder = Path(np.__path__[0]).with_name("numpy.libs")
    for library in folder.glob("*.so*"):
        copied = Path(shutil.copy(library, tmp_path / library.name))
        elf.strip(copied, tmp_path / "stripped")
        assert elf.can_be_loaded(copied.read_bytes())
    quadmath = next(tmp_path.glob("libquadmath*"))
    ctypes.CDLL(str(quadmath))


@pytest.mark.e2e
def test_empty_pages_between_the_parts_of_a_library_are_left_out(tmp_path: Path) -> None:
    folder = Path(PIL.__path__[0]).with_name("pillow.libs")
    library = next(folder.glob("libXau*"))
    made = elf.without_gaps(library.read_bytes())
    assert len(made) < library.stat().st_size / 10
    assert elf.can_be_loaded(made)
    assert elf.without_gaps(made) == made
    (tmp_path / library.name).write_bytes(made)
    ctypes.CDLL(str(tmp_path / library.name))
