from __future__ import annotations

import base64
import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from firered_desktop.core.errors import (
    AddressNoPicture,
    AddressRefused,
    FireredError,
    FolderUnwritable,
    PictureUnreadable,
)
from firered_desktop.core.picture import PictureFacts
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.pasting import Pasting
from firered_desktop.session.pictures import Content

BEACH = "https://studio.example/beach.jpg"


class FakeKeeper:
    """A library's folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.taken: list[tuple[str, str]] = []

    def workspace(self) -> Path:
        return self._folder

    def take_in(self, path: Path, sha256: str, content_type: str) -> Path:
        self.taken.append((sha256, content_type))
        return path.rename(path.with_name(f"{sha256}.{content_type.removeprefix('image/')}"))


class FakeProber:
    """Calls everything a JPEG that begins with JPEG, and nothing else a picture."""

    def probe(self, path: Path, token: CancelToken) -> PictureFacts:
        if not path.read_bytes().startswith(b"JPEG"):
            raise PictureUnreadable(name=path.name)
        return PictureFacts("image/jpeg", Dimensions(8, 8), 8)


class FakeWeb:
    """Hands over `content`, or raises it; waits for `go`."""

    def __init__(self, content: bytes | FireredError = b"JPEG from afar") -> None:
        self.content = content
        self.asked: list[str] = []
        self.go = threading.Event()
        self.go.set()
        self.left = threading.Event()

    def fetch(self, address: str, token: CancelToken) -> bytes:
        self.asked.append(address)
        assert self.go.wait(20)
        try:
            token.check()
        finally:
            self.left.set()
        if isinstance(self.content, FireredError):
            raise self.content
        return self.content


def kept(
    folder: Path, content: Content, web: FakeWeb | None = None
) -> tuple[Path | FireredError, FakeKeeper]:
    """What came of keeping `content`, told on another thread, and where."""
    told: list[tuple[Path | FireredError, int]] = []
    done = threading.Event()
    keeper = FakeKeeper(folder)

    def hear(outcome: Path | FireredError) -> None:
        told.append((outcome, threading.get_ident()))
        done.set()

    Pasting(keeper, FakeProber(), web or FakeWeb()).keep(content, hear)
    assert done.wait(20)
    assert told[0][1] != threading.get_ident()
    return told[0][0], keeper


def a_picture() -> QImage:
    image = QImage(12, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    return image


def test_pixels_become_a_png_of_the_library_off_the_gui_thread(tmp_path: Path) -> None:
    path, keeper = kept(tmp_path, a_picture())
    assert isinstance(path, Path)
    assert QImage(str(path)) == a_picture()
    assert keeper.taken == [(path.stem, "image/png")]
    assert list(tmp_path.iterdir()) == [path]


def test_pixels_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    outcome, _ = kept(tmp_path / "gone", a_picture())
    assert isinstance(outcome, FolderUnwritable)


def test_an_image_without_pixels_is_refused_and_not_kept(tmp_path: Path) -> None:
    outcome, keeper = kept(tmp_path, QImage())
    assert isinstance(outcome, PictureUnreadable)
    assert not keeper.taken
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "content",
    [b"JPEG here", "data:image/jpeg;base64," + base64.b64encode(b"JPEG here").decode()],
    ids=["bytes", "data"],
)
def test_bytes_are_kept_as_they_came_and_their_type_is_what_they_say(
    tmp_path: Path, content: Content
) -> None:
    path, keeper = kept(tmp_path, content)
    assert isinstance(path, Path)
    assert path.read_bytes() == b"JPEG here"
    assert keeper.taken[0][1] == "image/jpeg"


@pytest.mark.parametrize("content", [b"words", "data:image/jpeg;base64,%%", "data:image/a,words"])
def test_bytes_that_are_no_picture_are_refused_and_not_kept(
    tmp_path: Path, content: Content
) -> None:
    outcome, keeper = kept(tmp_path, content)
    assert isinstance(outcome, PictureUnreadable)
    assert not keeper.taken
    assert not list(tmp_path.iterdir())


def test_what_is_on_the_web_is_fetched_and_kept(tmp_path: Path) -> None:
    web = FakeWeb()
    path, _ = kept(tmp_path, BEACH, web)
    assert isinstance(path, Path)
    assert path.read_bytes() == b"JPEG from afar"
    assert web.asked == [BEACH]


def test_a_page_is_no_picture_and_its_host_is_named(tmp_path: Path) -> None:
    outcome, _ = kept(tmp_path, BEACH, FakeWeb(b"<html>"))
    assert isinstance(outcome, AddressNoPicture)
    assert outcome.values == {"host": "studio.example"}


def test_what_kept_it_from_being_fetched_is_told(tmp_path: Path) -> None:
    outcome, _ = kept(tmp_path, BEACH, FakeWeb(AddressRefused(host="studio.example")))
    assert isinstance(outcome, AddressRefused)


def test_nothing_is_told_or_kept_once_it_is_cancelled(tmp_path: Path) -> None:
    web, keeper = FakeWeb(), FakeKeeper(tmp_path)
    web.go.clear()
    told: list[object] = []
    token = Pasting(keeper, FakeProber(), web).keep(BEACH, told.append)
    token.cancel()
    web.go.set()
    assert web.left.wait(20)
    assert told == []
    assert keeper.taken == []
