"""One HTTP exchange as values: the call that came in and the reply that goes out."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

JSON_TYPE = "application/json"


@dataclass(frozen=True, slots=True)
class Call:
    """One request as it arrived. Header names are in lower case.

    Headers, query and body hold keys, signatures and prompts: they stay out of the repr.
    """

    method: str
    path: str
    query: Mapping[str, str] = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(default=b"", repr=False)

    @classmethod
    def parse(cls, method: str, target: str, headers: Mapping[str, str]) -> Call:
        """The call whose request line says `method` and `target`, before its body is read."""
        parts = urlsplit(target)
        query = {name: ",".join(values) for name, values in parse_qs(parts.query).items()}
        lowered = {name.lower(): value for name, value in headers.items()}
        return cls(method, parts.path, query, lowered)

    def json(self) -> dict[str, Any]:
        """The body as a JSON object; raises Refusal (422) where it is none."""
        try:
            value = json.loads(self.body or b"{}")
        except ValueError as error:
            raise Refusal(
                answer({"detail": [_complaint("json_invalid", "JSON decode error")]}, status=422)
            ) from error
        if not isinstance(value, dict):
            text = "Input should be a valid dictionary"
            raise Refusal(answer({"detail": [_complaint("dict_type", text)]}, status=422))
        return value


@dataclass(frozen=True, slots=True)
class Reply:
    """What is sent back. Where `events` is given, it is the body, sent piece by piece."""

    status: int = 200
    body: bytes = field(default=b"", repr=False)
    content_type: str = JSON_TYPE
    headers: Mapping[str, str] = field(default_factory=dict)
    events: Iterable[bytes] | None = None


class Refusal(Exception):
    """A route says no; `reply` is how."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.status)
        self.reply = reply


def answer(value: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """A reply that carries `value` as JSON, not ASCII-escaped, as fal sends it."""
    body = json.dumps(value, ensure_ascii=False).encode()
    return Reply(status, body, JSON_TYPE, headers or {})


def _complaint(kind: str, text: str) -> dict[str, object]:
    return {"type": kind, "loc": ["body"], "msg": text}
