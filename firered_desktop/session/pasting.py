"""Pictures that came without a file, kept among those of the library."""

from __future__ import annotations

import hashlib
import uuid
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from firered_desktop.core.data_uri import is_picture_data, picture_data
from firered_desktop.core.disk import is_full
from firered_desktop.core.errors import (
    AddressNoPicture,
    Cancelled,
    DiskFull,
    FireredError,
    FolderUnwritable,
    PictureUnreadable,
)
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.web_picture import host_of
from firered_desktop.outbox.threads import run_in_background

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.core.picture import PictureFacts
    from firered_desktop.session.pictures import Content, OnKept


class Keeper(Protocol):
    """What keeping needs of the library; both may block."""

    def workspace(self) -> Path: ...
    def take_in(self, path: Path, sha256: str, content_type: str) -> Path: ...


class Prober(Protocol):
    """Tells what a file is; blocks, and raises what Preparer's method of that name raises."""

    def probe(self, path: Path, token: CancelToken) -> PictureFacts: ...


class WebPictures(Protocol):
    """Fetches what is at a web address; blocks.

    Raises AddressRefused, AddressUnreachable, AddressTooLarge, Cancelled.
    """

    def fetch(self, address: str, token: CancelToken) -> bytes: ...


class Pasting:
    """Saves each picture off the GUI thread, its bytes as they came; pixels become a PNG file.

    What is on the web is fetched first. The type is what the bytes say.
    """

    def __init__(self, keeper: Keeper, prober: Prober, web: WebPictures) -> None:
        self._keeper = keeper
        self._prober = prober
        self._web = web

    def keep(self, content: Content, on_done: OnKept) -> CancelToken:
        """Save `content` and tell `on_done`, on another thread, where it is.

        Once the returned token is cancelled, nothing more is told.
        """
        token = CancelToken()

        def tell(outcome: Path | FireredError | None) -> None:
            if outcome is not None and not token.cancelled:
                on_done(outcome)

        run_in_background(partial(self._keep, content, token), tell)
        return token

    def _keep(self, content: Content, token: CancelToken) -> Path | None:
        try:
            if isinstance(content, QImage):
                return self._store(_png(content), "image/png", token)
            return self._store(self._bytes_of(content, token), None, token)
        except PictureUnreadable as error:
            if isinstance(content, str) and not is_picture_data(content):
                raise AddressNoPicture(host=host_of(content)) from error
            raise
        except Cancelled:
            return None

    def _bytes_of(self, content: bytes | str, token: CancelToken) -> bytes:
        if isinstance(content, bytes):
            return content
        if not is_picture_data(content):
            return self._web.fetch(content, token)
        try:
            return picture_data(content)
        except ValueError as error:
            raise PictureUnreadable(name="") from error  # whoever shows it knows the name

    def _store(self, encoded: bytes, content_type: str | None, token: CancelToken) -> Path:
        path = self._keeper.workspace() / f"pasted-{uuid.uuid4().hex}"
        try:
            path.write_bytes(encoded)
            if content_type is None:
                content_type = self._prober.probe(path, token).content_type
            digest = hashlib.sha256(encoded).hexdigest()
            return self._keeper.take_in(path, digest, content_type)
        except OSError as error:
            full = is_full(error)
            raise (DiskFull if full else FolderUnwritable)(folder=str(path.parent)) from error
        finally:
            path.unlink(missing_ok=True)


def _png(image: QImage) -> bytes:
    """`image` as a PNG file; raises PictureUnreadable where it has no pixels to write."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    written = QImageWriter(buffer, QByteArray(b"png")).write(image)
    encoded = bytes(buffer.data().data())
    if not (written and encoded):
        raise PictureUnreadable(name="")  # whoever shows it knows the name
    return encoded
