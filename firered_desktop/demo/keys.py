"""Looks at the key of a call."""

from __future__ import annotations

from firered_desktop.demo.wire import Call, Refusal, answer

_FORMAT = "Invalid Key Authorization header format. Expected '<key_id>:<key_secret>'."


class Keys:
    """Knows which keys are good: any well-formed one, or `only` that one where it is given."""

    def __init__(self, only: str | None = None) -> None:
        self._only = only

    def owner_of(self, call: Call) -> str:
        """The id of the key that `call` carries; raises Refusal (401), in fal's words."""
        header = call.headers.get("authorization", "")
        if not header:
            raise _refusal("Authorization header is required")
        scheme, _, key = header.partition(" ")
        parts = key.split(":")
        if scheme.lower() != "key" or len(parts) != 2 or not all(parts) or key != key.strip():
            raise _refusal(_FORMAT)
        if self._only is not None and key != self._only:
            raise _refusal("No user found for Key ID and Secret")
        return parts[0]


def _refusal(detail: str) -> Refusal:
    return Refusal(answer({"detail": detail}, status=401))
