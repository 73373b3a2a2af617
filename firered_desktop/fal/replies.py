"""What came back over the wire, and the two ways in which nothing usable did."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firered_desktop.core.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, repr=False)
class Reply:
    """A whole answer: `headers` by lower-case name, `body` decoded. Its repr shows neither."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def good(self) -> bool:
        """Whether the status says success."""
        return 200 <= self.status < 300

    def json(self) -> object:
        """The body as JSON, or None where it is not."""
        try:
            parsed: object = json.loads(self.body)
        except (ValueError, RecursionError):
            return None
        return parsed

    def __repr__(self) -> str:
        return f"Reply({self.status}, {len(self.body)} bytes)"


class NoReply(Exception):
    """No whole answer of the protocol came.

    `written` tells whether bytes of the request may have left; `cut` that the answer began but
    did not end. `reason` is a few words that are safe to show.
    """

    def __init__(self, reason: str, *, written: bool = True, cut: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.written = written
        self.cut = cut


class BadReply(Exception):
    """An answer came, and its status is not one of success."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(f"HTTP {reply.status}")
        self.reply = reply


NOT_THE_PROTOCOL = QT_TRANSLATE_NOOP("reasons", "not fal's protocol")
TIMED_OUT = QT_TRANSLATE_NOOP("reasons", "timeout")
