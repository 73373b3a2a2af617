"""The files that the service serves, and under which names it does."""

from __future__ import annotations

import base64
import binascii
import uuid
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Addresses:
    """What the service calls itself in its answers."""

    queue: str
    rest: str
    platform: str
    media: str
    storage: str

    @classmethod
    def at(cls, base: str) -> Addresses:
        return cls(base, base, base, base, base)

    @classmethod
    def public(cls) -> Addresses:
        """fal's own names, to be reached through the proxy."""
        return cls(
            "https://queue.fal.run",
            "https://rest.fal.ai",
            "https://api.fal.ai",
            "https://v3.fal.media",
            "https://v3b.fal.media",
        )


@dataclass
class Shelf:
    """Files by URL; anyone may read them."""

    addresses: Addresses
    uploaded: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    _files: dict[str, tuple[bytes, str]] = field(default_factory=dict)

    def keep(self, content: bytes, content_type: str, name: str = "file.bin") -> str:
        """Serve `content`; its URL."""
        path = f"/files/b/{uuid.uuid4().hex[:8]}/{name}"
        self._files[path] = (content, content_type)
        return self.addresses.media + path

    def put(self, path: str, content: bytes, content_type: str) -> bool:
        """Fill a place that was given out before; False where there is none."""
        if path not in self._files:
            return False
        self._files[path] = self.uploaded[self.addresses.media + path] = (content, content_type)
        return True

    def lacks(self, url: object) -> bool:
        """Whether `url` is no picture: an address here where none is, or a broken ``data:`` URL.

        What others host is taken to be there; nothing is fetched.
        """
        if not isinstance(url, str):
            return True
        if url.startswith("data:"):
            return not _embedded(url)
        here = url.startswith(f"{self.addresses.media}/files/")
        return here and not self._files.get(url.removeprefix(self.addresses.media), (b"", ""))[0]

    def at(self, path: str) -> tuple[bytes, str] | None:
        return self._files.get(path)

    def bytes_of(self, url: str) -> bytes:
        """What is served at `url`, or embedded in it."""
        if url.startswith("data:"):
            return base64.b64decode(url.partition(",")[2])
        return self._files[url.removeprefix(self.addresses.media)][0]

    def drop(self, url: str) -> None:
        """Serve `url` no longer."""
        del self._files[url.removeprefix(self.addresses.media)]


def _embedded(url: str) -> bytes:
    """What a ``data:`` URL holds; nothing where it is broken."""
    head, _, body = url.partition(",")
    try:
        return base64.b64decode(body, validate=True) if head.endswith(";base64") else b""
    except binascii.Error:
        return b""
