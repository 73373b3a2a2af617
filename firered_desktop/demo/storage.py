"""The routes of fal's storage: tokens, uploads in three ways, and the files themselves."""

from __future__ import annotations

import secrets
import threading
from typing import TYPE_CHECKING

from firered_desktop.demo.wire import Call, Refusal, Reply, answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.demo.files import FileStore
    from firered_desktop.demo.keys import Keys

FILES = "/files/"
_UPLOADS = "/upload/"
_FAR_FUTURE = "2099-01-01T00:00:00+00:00"  # tokens do not expire while the service lives


class Storage:
    """Answers what concerns files; `address` gives the service's own base URL."""

    def __init__(self, files: FileStore, address: Callable[[], str], keys: Keys) -> None:
        self._files = files
        self._address = address
        self._keys = keys
        self._lock = threading.Lock()
        self._tokens: set[str] = set()

    def files_url(self) -> str:
        """The address under which files are served, with its last slash."""
        return self._address() + FILES

    def token(self, call: Call) -> Reply:
        """A token for the client library's own upload."""
        self._keys.owner_of(call)
        token = secrets.token_urlsafe(24)
        with self._lock:
            self._tokens.add(token)
        return answer(
            {
                "token": token,
                "token_type": "Bearer",
                "base_url": self._address(),
                "expires_at": _FAR_FUTURE,
            }
        )

    def initiate(self, call: Call) -> Reply:
        """A place for one file: where to put it, and where it will be."""
        self._keys.owner_of(call)
        claimed = call.json().get("content_type")
        name = self._files.promise(str(claimed or "application/octet-stream"))
        signature = secrets.token_hex(16)
        return answer(
            {
                "upload_url": f"{self._address()}{_UPLOADS}{name}?X-Goog-Signature={signature}",
                "file_url": self.files_url() + name,
            }
        )

    def put(self, call: Call) -> Reply:
        """The bytes of a file for which there was a place; wants no key, as a signed URL."""
        name = call.path.removeprefix(_UPLOADS)
        if not self._files.keep_promise(name, call.body):
            return Reply(403, b"<Error><Code>AccessDenied</Code></Error>", "application/xml")
        return Reply(200)

    def upload(self, call: Call) -> Reply:
        """The client library's own upload: bytes and token in one request."""
        kind, _, token = call.headers.get("authorization", "").partition(" ")
        with self._lock:
            known = kind == "Bearer" and token in self._tokens
        if not known:
            raise Refusal(answer({"detail": "Invalid token"}, status=401))
        content_type = call.headers.get("content-type", "application/octet-stream")
        name = self._files.add_upload(call.body, content_type)
        return answer({"access_url": self.files_url() + name})

    def file(self, call: Call) -> Reply:
        """A stored file; public, as fal's are."""
        stored = self._files.read(call.path.removeprefix(FILES))
        if stored is None:
            return Reply(404, b"Not found", "text/plain")
        return Reply(200, stored.content, stored.content_type)
