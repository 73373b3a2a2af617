"""Pictures on their way to fal: asked for a place with the key, put there without it."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from firered_desktop.core.errors import Charged, PictureMissing
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.fal.connections import Connections, lifecycle
from firered_desktop.fal.faults import of_silence, of_upload
from firered_desktop.fal.replies import NOT_THE_PROTOCOL, TIMED_OUT, BadReply, NoReply
from firered_desktop.fal.upload_cache import UploadCache

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from firered_desktop.core.ports import CancelToken, OnProgress, Upload

CHUNK = 64 * 1024  # bytes; small enough that a wish to stop is noticed soon on a slow line

_EXTENSIONS: Mapping[str, str] = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp"}


class Uploads:
    """Puts files at fal, each content once.

    Not through fal-client: it reads the file whole, tells no progress, cannot be stopped, and on
    its fall-back path sends the key along with the file to the storage host.
    """

    def __init__(self, connections: Connections) -> None:
        self._with = connections
        self._cache = UploadCache(connections.clock, connections.options.inputs_expire)

    def upload(
        self, path: Path, content_type: str, token: CancelToken, on_progress: OnProgress
    ) -> Upload:
        """The file's place at fal; raises PictureMissing, Offline, KeyRefused and others."""

        def once() -> str:
            return self._put(path, content_type, token, on_progress)

        try:
            content = f"{content_type} {_digest(path, token)}"
            upload = self._cache.upload(
                content, lambda: self._with.persistence.run(once, token), token
            )
        except FileNotFoundError as error:
            raise PictureMissing(name=path.name) from error
        except NoReply as fault:
            raise of_silence(fault, Charged.NO) from fault
        except BadReply as fault:
            raise of_upload(fault.reply, self._with.clock.now()) from fault
        on_progress(1.0)
        return upload

    def forget(self, urls: Sequence[str]) -> None:
        """Put these files anew the next time."""
        self._cache.forget(urls)

    def _put(
        self, path: Path, content_type: str, token: CancelToken, on_progress: OnProgress
    ) -> str:
        # Each try asks for a place anew, since the signed address lives for minutes only.
        upload_url, file_url = self._place(content_type, token)
        put = self._with.plain.build_request(
            "PUT",
            upload_url,
            content=self._chunks(path, token, on_progress),
            headers={"Content-Type": content_type, "Content-Length": str(path.stat().st_size)},
        )
        limits = self._with.options.limits
        reply = self._with.plain.exchange(put, token, replace(limits, whole=limits.transfer))
        if not reply.good:
            # Not BadReply: a storage host that refuses an address says nothing about the key.
            raise NoReply(f"storage HTTP {reply.status}")
        if "text/html" in reply.headers.get("content-type", ""):
            # A page for people, as a hotel's network gives it: the picture is not there.
            raise NoReply("a page and not the storage")
        return file_url

    def _chunks(self, path: Path, token: CancelToken, on_progress: OnProgress) -> Iterator[bytes]:
        clock = self._with.clock
        deadline = clock.monotonic() + self._with.options.limits.transfer
        size = path.stat().st_size
        sent = 0
        with path.open("rb") as reading:
            while chunk := reading.read(CHUNK):
                token.check()
                if clock.monotonic() > deadline:
                    raise NoReply(TIMED_OUT)
                yield chunk
                sent += len(chunk)
                on_progress(min(sent / size, 1.0))

    def _place(self, content_type: str, token: CancelToken) -> tuple[str, str]:
        """Where to put the file, and where it will be read."""
        # The name is neutral: the person's own may say who is in the picture.
        name = f"{uuid.uuid4().hex}.{_EXTENSIONS.get(content_type, 'bin')}"
        post = self._with.keyed.build_request(
            "POST",
            f"{self._with.hosts.rest}/storage/upload/initiate",
            params={"storage_type": "fal-cdn-v3"},
            json={"file_name": name, "content_type": content_type},
            headers=lifecycle(self._with.options.inputs_expire),
        )
        body = self._with.ask(post, token).json()
        answer = body if isinstance(body, dict) else {}
        upload_url, file_url = answer.get("upload_url"), answer.get("file_url")
        if not isinstance(upload_url, str) or not isinstance(file_url, str):
            raise NoReply(NOT_THE_PROTOCOL)
        if not self._with.hosts.may_take_upload(upload_url):
            raise NoReply(QT_TRANSLATE_NOOP("reasons", "an unsafe address for uploads"))
        return upload_url, file_url


def _digest(path: Path, token: CancelToken) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as reading:
        while chunk := reading.read(1024 * 1024):
            token.check()
            digest.update(chunk)
    return digest.hexdigest()
