"""What may be known of a key without knowing the key."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class KeyPlace(StrEnum):
    """Where a key is kept."""

    NOWHERE = "nowhere"
    ENVIRONMENT = "environment"
    KEYRING = "keyring"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class KeyStatus:
    """A key without the key: where it is kept, and its last characters."""

    place: KeyPlace
    tail: str = ""
