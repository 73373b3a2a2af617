"""What fal says is wrong, read from the shapes that its error bodies have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firered_desktop.core.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from firered_desktop.fal.replies import Reply

LONGEST_SENTENCE = 200  # characters
NO_REASON = QT_TRANSLATE_NOOP("reasons", "no reason given")
WHOLE_REQUEST = "request"  # the field of a complaint that names none

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")
_SCRUBBED = (
    re.compile(r"\b(?:https?|data|wss?):\S+", re.IGNORECASE),  # may be signed, may hold a picture
    re.compile(r"\bKey\s+\S+"),
    re.compile(r"\S+:[0-9a-fA-F]{16,}\S*"),
    re.compile(r"'[^']{20,}'|\"[^\"]{20,}\""),  # long quotations are what the person wrote
)
_SHORTEST_ECHO = 4  # characters; shorter input is no secret and may be any word


@dataclass(frozen=True, slots=True)
class Complaint:
    """fal's `type` of it ("" where it gives none), the field, and a sentence that is safe to show.

    `typed` tells that the protocol's own error came, so that it stays what it is when asked again.
    """

    type: str
    field: str
    sentence: str

    @property
    def typed(self) -> bool:
        """Whether fal gave it a type."""
        return bool(self.type)


def complaint(reply: Reply, sent: tuple[str, ...] = ()) -> Complaint | None:
    """The complaint in `reply` without the texts in `sent`; None where it is no JSON object."""
    body = reply.json()
    if not isinstance(body, dict):
        return None
    header = _word(reply.headers.get("x-fal-error-type"))
    detail = body.get("detail")
    if isinstance(detail, list) and detail and isinstance(detail[0], dict):
        return _first_of(detail[0], header, sent)
    if isinstance(error := body.get("error"), dict):  # the platform's own shape
        return Complaint(_word(error.get("type")), WHOLE_REQUEST, scrub(error.get("message"), sent))
    said = detail if isinstance(detail, str) else body.get("error") or body.get("status")
    return Complaint(_word(body.get("error_type")) or header, WHOLE_REQUEST, scrub(said, sent))


def _first_of(entry: dict[str, object], header: str, sent: tuple[str, ...]) -> Complaint:
    sentence = scrub(entry.get("msg"), (*sent, *_texts(entry.get("input"))))
    return Complaint(_word(entry.get("type")) or header, _field(entry.get("loc")), sentence)


def _field(loc: object) -> str:
    """The name of the field in a location like ``["body", "image_urls", 0]``."""
    if not isinstance(loc, list):
        return WHOLE_REQUEST
    names = [_word(part) for part in loc if part != "body" and _word(part)]
    return names[0] if names else WHOLE_REQUEST


def _word(value: object) -> str:
    return value if isinstance(value, str) and _NAME.fullmatch(value) else ""


def scrub(said: object, echoed: tuple[str, ...] = ()) -> str:
    """`said` as one short line without addresses, keys and what it quotes of the input."""
    if not isinstance(said, str) or not said.strip():
        return NO_REASON
    for text in sorted(filter(None, echoed), key=len, reverse=True):
        said = said.replace(text, "…")
    for pattern in _SCRUBBED:
        said = pattern.sub("…", said)
    line = " ".join(said.split()).rstrip(".")
    return line if len(line) <= LONGEST_SENTENCE else line[: LONGEST_SENTENCE - 1] + "…"


def _texts(value: object) -> Iterator[str]:
    """Every text in what fal echoed, however deep."""
    pending = [value]
    while pending:
        part = pending.pop()
        if isinstance(part, str) and len(part) >= _SHORTEST_ECHO:
            yield part
        elif isinstance(part, dict):
            pending.extend(part.values())
        elif isinstance(part, list):
            pending.extend(part)
