"""What the window says under an edit that needs a person, and what it offers to do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.job import SUBMITTED, Hold, Job, Service, State
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.notice_bar import Tone
from firered_desktop.ui.words import failure_words, progress_words


@dataclass(frozen=True, slots=True)
class Offer:
    """A wish that fits an edit: its name in English, and the words of its button."""

    wish: str
    words: str


ENTER_KEY = Offer("Enter key", QT_TRANSLATE_NOOP("remedies", "Enter key"))
SEND_NOW = Offer("Send now", QT_TRANSLATE_NOOP("remedies", "Send now"))
DROP = Offer("Drop", QT_TRANSLATE_NOOP("remedies", "Drop"))
LOOK_AGAIN = Offer("Look again", QT_TRANSLATE_NOOP("remedies", "Look again"))
SEND_AGAIN = Offer("Send again", QT_TRANSLATE_NOOP("remedies", "Send again"))
FORGET = Offer("Forget", QT_TRANSLATE_NOOP("remedies", "Forget"))
TRY_AGAIN = Offer("Try again", QT_TRANSLATE_NOOP("remedies", "Try again"))
GO_ON = Offer("Go on", QT_TRANSLATE_NOOP("remedies", "Go on"))

_DEMO = QT_TRANSLATE_NOOP(
    "remedies", "Demo: a built-in filter made this picture, not FireRed. Nothing left this machine."
)
_UNSAFE = QT_TRANSLATE_NOOP(
    "remedies", "fal's safety check blackened this result. Most likely it was charged all the same."
)
_CANCELLED = QT_TRANSLATE_NOOP("remedies", "Stopped before fal began with it. Nothing was charged.")


def offer_words(offer: Offer) -> str:
    """The words of a button in the person's language."""
    return QCoreApplication.translate("remedies", offer.words)


def offers_for(job: Job) -> tuple[Offer, ...]:
    """What can be done about an edit, the likeliest first."""
    if job.state is State.HELD:
        # A key can have come meanwhile, from another window or from FAL_KEY.
        first = (ENTER_KEY, SEND_NOW) if job.hold is Hold.KEY else (SEND_NOW,)
        return (*first, DROP)
    if job.state is State.UNCONFIRMED:
        return (LOOK_AGAIN, SEND_AGAIN, FORGET)
    if job.state in (State.FAILED, State.CANCELLED):
        return (TRY_AGAIN,)
    if job.state in SUBMITTED and job.failure is not None:
        return (GO_ON,)
    return ()


_TONES = {
    State.FAILED: Tone.ERROR,
    State.HELD: Tone.WARNING,
    State.UNCONFIRMED: Tone.WARNING,
    State.CANCELLED: Tone.INFO,
    State.FINISHED: Tone.WARNING,
}


def notice_for(job: Job, index: int) -> tuple[Tone, str] | None:
    """What to say about an edit and its result `index`, or nothing."""
    if job.failure is not None:
        return _TONES.get(job.state, Tone.WARNING), failure_words(job.failure)
    if job.state is State.CANCELLED:
        return Tone.INFO, QCoreApplication.translate("remedies", _CANCELLED)
    if offers_for(job):
        return _TONES.get(job.state, Tone.WARNING), progress_words(job, job.changed_at)
    return _about_result(job, index)


def _about_result(job: Job, index: int) -> tuple[Tone, str] | None:
    if job.result is None:
        return None
    if index < len(job.result.images) and job.result.images[index].nsfw:
        return Tone.WARNING, QCoreApplication.translate("remedies", _UNSAFE)
    if job.service is Service.DEMO:
        return Tone.INFO, QCoreApplication.translate("remedies", _DEMO)
    return None
