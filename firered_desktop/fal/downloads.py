"""Results on their way to the disk."""

from __future__ import annotations

import base64
import binascii
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import unquote_to_bytes

from firered_desktop.core.disk import is_full
from firered_desktop.core.errors import (
    Charged,
    DiskFull,
    DownloadDamaged,
    FolderUnwritable,
    ResultGone,
    ServiceFailed,
)
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.fal.client import wake
from firered_desktop.fal.faults import GONE, translated
from firered_desktop.fal.replies import TIMED_OUT, BadReply, NoReply, Reply

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import httpx

    from firered_desktop.core.edit import AnswerImage
    from firered_desktop.core.ports import CancelToken, OnProgress
    from firered_desktop.fal.connections import Connections


class Downloads:
    """Fetches results without the key; fal-client has no download."""

    def __init__(self, connections: Connections) -> None:
        self._with = connections

    def download(
        self, image: AnswerImage, target: Path, token: CancelToken, on_progress: OnProgress
    ) -> None:
        """Write the bytes of `image` to the new file `target`, whole and durable.

        Nothing is left at `target` otherwise. Raises DownloadDamaged (cut short or too large),
        ResultGone, ServiceFailed (an address that is not fal's), Offline, ServiceUnavailable,
        DiskFull, FolderUnwritable.
        """
        if image.url.startswith("data:"):
            pieces: Iterable[bytes] = (_embedded(image.url, self._with.options.largest_download),)
            _store(pieces, target)
            on_progress(1.0)
            return
        if not self._with.hosts.may_hold_results(image.url):
            raise ServiceFailed(
                detail=QT_TRANSLATE_NOOP("reasons", "a result outside fal"), charged=Charged.YES
            )
        with translated(Charged.YES, self._with.clock.now()):
            try:
                self._with.persistence.run(
                    lambda: self._fetch(image.url, target, token, on_progress), token
                )
            except BadReply as fault:
                if fault.reply.status in (404, GONE):
                    raise ResultGone(charged=Charged.YES) from fault
                # Not an answer of fal's service, so a 401 here says nothing about the key.
                raise NoReply(f"HTTP {fault.reply.status}") from fault

    def _fetch(self, url: str, target: Path, token: CancelToken, on_progress: OnProgress) -> None:
        # Plain bytes, so that Content-Length counts what is stored.
        get = self._with.plain.build_request("GET", url, headers={"Accept-Encoding": "identity"})
        try:
            with self._with.plain.opened(get, token, self._with.options.limits) as response:
                if response.status_code != 200:
                    raise BadReply(Reply(url, response.status_code, dict(response.headers), b""))
                with token.waking(lambda: wake(response)):
                    _store(self._pieces(response, token, on_progress), target)
        except NoReply as fault:
            if fault.cut and fault.reason != TIMED_OUT:
                raise DownloadDamaged(charged=Charged.YES) from fault
            raise

    def _pieces(
        self, response: httpx.Response, token: CancelToken, on_progress: OnProgress
    ) -> Iterator[bytes]:
        largest = self._with.options.largest_download
        clock = self._with.clock
        deadline = clock.monotonic() + self._with.options.limits.transfer
        expected = _length(response)
        if (expected or 0) > largest:
            raise DownloadDamaged(charged=Charged.YES)
        received = 0
        for piece in response.iter_raw():
            token.check()
            received += len(piece)
            if received > largest:
                raise DownloadDamaged(charged=Charged.YES)
            if clock.monotonic() > deadline:
                raise NoReply(TIMED_OUT, cut=True)
            yield piece
            if expected:
                on_progress(min(received / expected, 1.0))
        token.check()
        if not received or (expected is not None and received != expected):
            raise DownloadDamaged(charged=Charged.YES)


def _length(response: httpx.Response) -> int | None:
    value = response.headers.get("content-length", "")
    return int(value) if value.isascii() and value.isdigit() else None


def _embedded(url: str, largest: int) -> bytes:
    """The bytes of a ``data:`` URL."""
    head, comma, payload = url.partition(",")
    if not comma or len(payload) > largest * 2:
        raise DownloadDamaged(charged=Charged.YES)
    try:
        plain = unquote_to_bytes(payload)
        content = base64.b64decode(plain, validate=True) if head.endswith(";base64") else plain
    except (binascii.Error, ValueError) as error:
        raise DownloadDamaged(charged=Charged.YES) from error
    if not content or len(content) > largest:
        raise DownloadDamaged(charged=Charged.YES)
    return content


def _store(pieces: Iterable[bytes], target: Path) -> None:
    """Write `pieces` to `target` so that a power cut cannot take them, or leave nothing."""
    with _disk_faults(target):
        writing = target.open("xb")
    try:
        with writing:
            for piece in pieces:
                with _disk_faults(target):
                    writing.write(piece)
            _make_durable(writing, target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _make_durable(writing: BinaryIO, target: Path) -> None:
    with _disk_faults(target):
        writing.flush()
        os.fsync(writing.fileno())
        if os.name == "posix":  # elsewhere a folder cannot be opened
            folder = os.open(target.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


@contextmanager
def _disk_faults(target: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError:
        raise  # a bug of the caller: the target is to be new
    except OSError as error:
        leaf = DiskFull if is_full(error) else FolderUnwritable
        raise leaf(folder=str(target.parent), charged=Charged.YES) from error
