"""Pictures that stand in an address as letters (RFC 2397), as browsers pass them on."""

from __future__ import annotations

import base64
import binascii
from urllib.parse import unquote_to_bytes

_SCHEME = "data:image/"


def is_picture_data(text: str) -> bool:
    """Whether `text` is such an address."""
    return text[: len(_SCHEME)].lower() == _SCHEME


def picture_data(address: str) -> bytes:
    """The bytes of the picture that `address` holds; raises ValueError where it is garbled."""
    head, comma, letters = address.partition(",")
    if not comma:
        raise ValueError("an address without its data")
    plain = unquote_to_bytes(letters)
    if not head.lower().endswith(";base64"):
        return plain
    try:
        return base64.b64decode(b"".join(plain.split()), validate=True)
    except binascii.Error as error:
        raise ValueError("letters that are no bytes") from error
