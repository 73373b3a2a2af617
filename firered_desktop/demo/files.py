"""The files that the service keeps: what was uploaded, and its results."""

from __future__ import annotations

import mimetypes
import secrets
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

_ENDINGS = {"image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp"}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """The bytes of one file and the type that its sender claimed."""

    content: bytes
    content_type: str


class FileStore:
    """Files under unguessable names, in a temporary folder that goes with the service."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="firered-demo-")
        self._lock = threading.Lock()
        self._types: dict[str, str] = {}
        self._promised: dict[str, str] = {}
        self._uploaded: list[str] = []

    def promise(self, content_type: str) -> str:
        """A name under which one file of `content_type` may be put later."""
        name = _name(content_type)
        with self._lock:
            self._promised[name] = content_type
        return name

    def keep_promise(self, name: str, content: bytes) -> bool:
        """Store what was put under a promised name; False where none was promised."""
        with self._lock:
            content_type = self._promised.get(name)
        if content_type is None:
            return False
        self._write(name, content, content_type)
        with self._lock:
            self._uploaded.append(name)
        return True

    def add_upload(self, content: bytes, content_type: str) -> str:
        """Store what came in one step, and return its name."""
        name = self.add(content, content_type)
        with self._lock:
            self._uploaded.append(name)
        return name

    def uploaded(self) -> tuple[bytes, ...]:
        """What was uploaded and has not expired, oldest first."""
        with self._lock:
            names = tuple(self._uploaded)
        found = (self.read(name) for name in names)
        return tuple(stored.content for stored in found if stored is not None)

    def add(self, content: bytes, content_type: str) -> str:
        """Store `content`, and return its name."""
        name = _name(content_type)
        self._write(name, content, content_type)
        return name

    def read(self, name: str) -> StoredFile | None:
        """The file of that name, or None."""
        with self._lock:
            content_type = self._types.get(name)
        if content_type is None:
            return None
        return StoredFile((Path(self._folder.name) / name).read_bytes(), content_type)

    def remove(self, name: str) -> None:
        """Forget a file, as fal does when it expires."""
        with self._lock:
            self._types.pop(name, None)

    def close(self) -> None:
        """Remove everything."""
        self._folder.cleanup()

    def _write(self, name: str, content: bytes, content_type: str) -> None:
        (Path(self._folder.name) / name).write_bytes(content)
        with self._lock:
            self._types[name] = content_type


def _name(content_type: str) -> str:
    ending = _ENDINGS.get(content_type) or mimetypes.guess_extension(content_type) or ".bin"
    return secrets.token_urlsafe(15) + ending
