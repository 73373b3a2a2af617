"""A preview source that answers when the test says so."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from firered_desktop.core.errors import FireredError, PictureUnreadable
from firered_desktop.core.picture import PictureFacts, Pixels, Preview
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.pictures import Content, OnKept

OnDone = Callable[[Preview | FireredError], None]


@dataclass(frozen=True)
class Wish:
    path: Path
    box: Dimensions
    on_done: OnDone
    token: CancelToken


class FakePreviews:
    """Holds every wish until `answer` or `fail` names its file."""

    def __init__(self) -> None:
        self.wishes: list[Wish] = []

    def request_preview(self, path: Path, box: Dimensions, on_done: OnDone) -> CancelToken:
        wish = Wish(path, box, on_done, CancelToken())
        self.wishes.append(wish)
        return wish.token

    def answer(
        self, name: str, width: int = 1536, height: int = 1024, *, transparent: bool = False
    ) -> None:
        """Answer every wish for `name`, from another thread, as the real one does."""
        self._tell(name, preview(width, height, transparent=transparent))

    def fail(self, name: str) -> None:
        """Answer that `name` cannot be read."""
        self._tell(name, PictureUnreadable(name=name))

    def _tell(self, name: str, answer: Preview | FireredError) -> None:
        for wish in [wish for wish in self.wishes if wish.path.name == name]:
            # The real one promises silence after a cancel only as far as it can notice it, so
            # the draft must bear a late word: this one always speaks.
            self.wishes.remove(wish)
            speaker = threading.Thread(target=wish.on_done, args=(answer,))
            speaker.start()
            speaker.join()


def preview(width: int, height: int, *, transparent: bool = False) -> Preview:
    """A preview of a picture of that size, an eighth of it on each side, orange or nothing."""
    small = Dimensions(max(1, width // 8), max(1, height // 8))
    rgb = bytes((220, 120, 40)) * small.pixels
    facts = PictureFacts("image/jpeg", Dimensions(width, height), 1_234_567)
    return Preview(facts, Pixels(small, rgb, bytes(small.pixels) if transparent else b""))


class KeptPixels:
    """Keeps pictures that came without a file; tells when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[Path | FireredError], None]] = []
        self.contents: list[Content] = []
        self.tokens: list[CancelToken] = []

    def __call__(self, content: Content, on_kept: OnKept) -> CancelToken:
        self.contents.append(content)
        self.waiting.append(on_kept)
        self.tokens.append(CancelToken())
        return self.tokens[-1]
