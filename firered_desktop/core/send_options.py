"""How an edit is to be sent, beside what is asked of the model."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from firered_desktop.core.errors import Problem
from firered_desktop.core.preparation import WHITE
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence


class InputDelivery(StrEnum):
    """How the prepared pictures reach the endpoint."""

    UPLOAD = "upload"  # a file at fal, deleted after a while
    DATA_URI = "data_uri"  # inside the request, so that no file of them is made


@dataclass(frozen=True, slots=True)
class SendOptions:
    """Chosen before the click and kept with the edit.

    `project` is whom the edit is charged to in the ledger. `not_before` is in seconds since the
    epoch, UTC. `webhook_url` is told by fal when the edit ended. `full_size` sends the pixels of
    the original instead of as many as the model looks at. With `store_io` fal keeps request and
    answer in the account's own list, where an edit whose answer got lost is found again. What is
    transparent is laid on `ground` (``#rrggbb``).
    """

    project: str = ""
    not_before: float | None = None
    webhook_url: str | None = None
    delivery: InputDelivery = InputDelivery.UPLOAD
    full_size: bool = False
    store_io: bool = True
    ground: str = WHITE

    def problems(self) -> tuple[Problem, ...]:
        """What keeps an edit from being sent like this."""
        if self.webhook_url is None or is_web_address(self.webhook_url):
            return ()
        return (BAD_WEBHOOK,)


USUAL = SendOptions()

BAD_WEBHOOK = Problem(
    "webhook_url",
    Sentence("problems", QT_TRANSLATE_NOOP("problems", "The address to notify is no web address.")),
    Sentence(
        "problems",
        QT_TRANSLATE_NOOP("problems", "Write it whole, such as https://studio.example/edits."),
    ),
)


def is_web_address(text: str) -> bool:
    """Whether `text` is an address that a service can fetch or call: http or https, with a host."""
    if not text.isascii() or any(sign.isspace() for sign in text):
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
