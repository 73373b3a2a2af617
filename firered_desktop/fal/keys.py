"""What a key looks like, and how it is told from another without being shown."""

from __future__ import annotations

import hashlib
import re

from firered_desktop.core.errors import KeyMalformed

_KEY = re.compile(r"[!-9;-~]+:[!-9;-~]+")  # printable ASCII without spaces, exactly one colon


def clean_key(text: str) -> str:
    """The key in what a person pasted; raises KeyMalformed.

    A stray newline must not reach an HTTP header: the error it causes there shows the whole key.
    """
    key = text.strip()
    if not _KEY.fullmatch(key):
        raise KeyMalformed
    return key


def fingerprint(key: str) -> str:
    """Twelve hexadecimal digits that tell one key from another."""
    return hashlib.sha256(f"fal key {key}".encode()).hexdigest()[:12]
