"""What the window says under an edit that needs a person, and what it offers to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.errors import Charged
from firered_desktop.core.job import SUBMITTED, UNDER_WAY, Hold, Job, Service, State
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence
from firered_desktop.ui.hold_words import reason_words
from firered_desktop.ui.joining import in_a_row
from firered_desktop.ui.notice_bar import Tone
from firered_desktop.ui.speech import say
from firered_desktop.ui.words import CHARGED, failure_words, progress_words

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Offer:
    """A wish that fits an edit: its name in English, and the words of its button."""

    wish: str
    words: str


ENTER_KEY = Offer("Enter key", QT_TRANSLATE_NOOP("remedies", "Enter key"))
SEND_NOW = Offer("Send now", QT_TRANSLATE_NOOP("remedies", "Send now"))
CHECK_AGAIN = Offer("Check again", QT_TRANSLATE_NOOP("remedies", "Check again"))
CHANGE = Offer("Change", QT_TRANSLATE_NOOP("remedies", "Change"))
DROP = Offer("Drop", QT_TRANSLATE_NOOP("remedies", "Drop"))
LOOK_AGAIN = Offer("Look again", QT_TRANSLATE_NOOP("remedies", "Look again"))
SEND_AGAIN = Offer("Send again", QT_TRANSLATE_NOOP("remedies", "Send again, it may cost twice"))
FORGET = Offer("Forget", QT_TRANSLATE_NOOP("remedies", "Forget it"))
TRY_AGAIN = Offer("Try again", QT_TRANSLATE_NOOP("remedies", "Try again"))
GO_ON = Offer("Go on", QT_TRANSLATE_NOOP("remedies", "Go on"))

_UNSAFE = QT_TRANSLATE_NOOP(
    "remedies", "fal's safety check blackened this result. Most likely it was charged all the same."
)
_CANCELLED_AGAIN = QT_TRANSLATE_NOOP(
    "remedies", "Stopped before it was sent again. The send before it may have been charged."
)
_CANCELLED = QT_TRANSLATE_NOOP("remedies", "Stopped before fal began with it. Nothing was charged.")
_DROPPED = QT_TRANSLATE_NOOP("remedies", "You dropped this edit while it waited.")
_HOLDING = QT_TRANSLATE_NOOP("remedies", "{reason}. The edit is kept.")
_UNLISTED = QT_TRANSLATE_NOOP(
    "remedies",
    "fal was asked to keep no list of this edit, so it cannot be found there. Sending it again may "
    "be charged twice.",
)
_OF_DEMO = QT_TRANSLATE_NOOP("remedies", "This edit belongs to the demo and rests outside of it.")
_OF_FAL = QT_TRANSLATE_NOOP(
    "remedies", "This edit belongs to your fal account and rests while the demo is open."
)

# A key can have come meanwhile, from another window or from FAL_KEY.
_HELD: Mapping[Hold, tuple[Offer, ...]] = {
    Hold.OFFLINE: (SEND_NOW,),
    Hold.KEY: (ENTER_KEY, SEND_NOW),
    Hold.LOCKED: (CHECK_AGAIN,),
    Hold.BUDGET: (SEND_NOW,),
    Hold.NOT_BEFORE: (SEND_NOW,),
    Hold.RESTORED: (SEND_NOW,),
}


def offer_words(offer: Offer) -> str:
    """The words of a button in the person's language."""
    return QCoreApplication.translate("remedies", offer.words)


def offers_for(job: Job, service: Service) -> tuple[Offer, ...]:
    """What can be done about an edit where `service` performs the edits, the likeliest first."""
    if job.service is not service:
        return ()  # whatever was wished would be refused
    if job.state is State.HELD:
        first = _HELD[job.hold] if job.hold is not None else (SEND_NOW,)
        return (*first, CHANGE, DROP)
    if job.state is State.UNCONFIRMED:
        return (LOOK_AGAIN, SEND_AGAIN, FORGET) if job.options.store_io else (SEND_AGAIN, FORGET)
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


def notice_for(job: Job, index: int, service: Service, now: float) -> tuple[Tone, str] | None:
    """What to say about an edit and its result `index`, or nothing.

    `service` performs the edits here, `now` is in seconds since the epoch.
    """
    if job.service is not service and job.state in UNDER_WAY | {State.HELD, State.UNCONFIRMED}:
        words = _OF_DEMO if job.service is Service.DEMO else _OF_FAL
        return Tone.INFO, in_a_row(each for each in (_why(job, now), _said(words)) if each)
    if words := _why(job, now):
        return _TONES.get(job.state, Tone.WARNING), words
    return _about_result(job, index)


def _why(job: Job, now: float) -> str:
    """What keeps an edit from going on by itself; nothing where it does."""
    if job.state is State.CANCELLED and job.dropped_hold is not None:
        charged = Charged.MAYBE if job.lost_sends else Charged.NO
        return say(Sentence("remedies", _DROPPED), Sentence("edits", CHARGED[charged]))
    # Of a locked account the window tells once, for all that wait for it.
    if job.failure is None or job.hold is Hold.LOCKED:
        return _without_failure(job, now)
    if job.state is State.UNCONFIRMED and not job.options.store_io:
        notice = job.failure.notice()
        cost = Sentence("edits", CHARGED[notice.charged])
        return say(notice.happened, cost, Sentence("remedies", _UNLISTED))
    return failure_words(job.told_failure or job.failure)


def _without_failure(job: Job, now: float) -> str:
    if job.state is State.HELD and job.hold is not None:
        return _said(_HOLDING, reason=reason_words(job, now))
    if job.state is State.CANCELLED:
        return _said(_CANCELLED_AGAIN if job.lost_sends else _CANCELLED)
    if job.state is State.UNCONFIRMED and not job.options.store_io:
        return in_a_row((progress_words(job, now), _said(_UNLISTED)))
    return progress_words(job, now) if offers_for(job, job.service) else ""


def _about_result(job: Job, index: int) -> tuple[Tone, str] | None:
    if job.result is None:
        return None
    if index < len(job.result.images) and job.result.images[index].nsfw:
        return Tone.WARNING, _said(_UNSAFE)
    return None


def _said(source: str, **values: str) -> str:
    return say(Sentence("remedies", source, values))
