from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from firered_desktop.core.errors import FireredError, FolderUnwritable
from firered_desktop.session.pasting import keep_pixels


class FakeKeeper:
    """A library's folder; `full` has no room."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.taken: list[tuple[str, str]] = []

    def workspace(self) -> Path:
        return self._folder

    def take_in(self, path: Path, sha256: str, content_type: str) -> Path:
        self.taken.append((sha256, content_type))
        return path.rename(path.with_name(f"{sha256}.png"))


def kept(keeper: FakeKeeper, image: QImage) -> tuple[Path | FireredError, int]:
    """What came of keeping `image`, and on which thread that was told."""
    told: list[tuple[Path | FireredError, int]] = []
    done = threading.Event()

    def hear(outcome: Path | FireredError) -> None:
        told.append((outcome, threading.get_ident()))
        done.set()

    keep_pixels(keeper, image, hear)
    assert done.wait(20)
    return told[0]


def a_picture() -> QImage:
    image = QImage(12, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    return image


def test_pixels_become_a_png_of_the_library_off_the_gui_thread(tmp_path: Path) -> None:
    keeper = FakeKeeper(tmp_path)
    path, thread = kept(keeper, a_picture())
    assert thread != threading.get_ident()
    assert isinstance(path, Path)
    assert QImage(str(path)) == a_picture()
    assert keeper.taken == [(path.stem, "image/png")]
    assert list(tmp_path.iterdir()) == [path]


def test_pixels_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    outcome, _ = kept(FakeKeeper(tmp_path / "gone"), a_picture())
    assert isinstance(outcome, FolderUnwritable)
