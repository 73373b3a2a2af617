"""What the window told: the notices of this run and of earlier ones."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from firered_desktop.core.words import Phrase, Sentence

KEPT = 500  # notices; older ones are let go


class Tone(StrEnum):
    """How serious a notice is."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Activity:
    """One notice, told at `at` (seconds since the epoch, UTC).

    `told` are its sentences, so that it can be told again in another language; a phrase is what was
    said in one language only. `edit` is the id of the edit that it belongs to, if it does.
    """

    at: float
    tone: Tone
    told: tuple[Sentence | Phrase, ...]
    edit: str | None = None
