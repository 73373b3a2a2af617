"""What a picture on the web is called; its address is all that is known of it."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")  # what a file system may take for something else


def host_of(address: str) -> str:
    """The host that `address` names."""
    return urlsplit(address).hostname or ""


def name_of(address: str) -> str:
    """The last part of the path of `address` as a person reads it, else its host."""
    part = _last_part(address)
    readable = unquote(part)
    return (readable if readable.isprintable() else part) or host_of(address)


def stem_of(address: str) -> str:
    """What files that are made of the picture at `address` are called, without an ending."""
    stem = _last_part(address).rpartition(".")[0] or _last_part(address) or host_of(address)
    return _UNSAFE.sub("_", stem).strip("._") or "picture"


def _last_part(address: str) -> str:
    return urlsplit(address).path.rstrip("/").rpartition("/")[2]
