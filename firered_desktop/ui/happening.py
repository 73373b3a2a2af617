"""What happened to an edit, in three parts, and what each remedy does in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firered_desktop.core.errors import Charged
from firered_desktop.core.job import SUBMITTED, Hold, Job, Service, State
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence
from firered_desktop.ui.edit_remedies import (
    CHANGE,
    CHECK_AGAIN,
    DROP,
    ENTER_KEY,
    FORGET,
    GO_ON,
    LOOK_AGAIN,
    SEND_AGAIN,
    SEND_NOW,
    TRY_AGAIN,
    Offer,
    notice_for,
)
from firered_desktop.ui.hold_words import reason_words
from firered_desktop.ui.speech import say
from firered_desktop.ui.words import CHARGED

if TYPE_CHECKING:
    from collections.abc import Mapping

_EXPLAINED: Mapping[Offer, str] = {
    ENTER_KEY: QT_TRANSLATE_NOOP("happening", "The edit goes on once there is a key for it."),
    SEND_NOW: QT_TRANSLATE_NOOP("happening", "Sends it, whatever it waits for."),
    CHECK_AGAIN: QT_TRANSLATE_NOOP("happening", "Asks fal whether the account is open again."),
    CHANGE: QT_TRANSLATE_NOOP(
        "happening", "Puts its pictures and settings on the left; it waits no longer."
    ),
    DROP: QT_TRANSLATE_NOOP("happening", "Gives it up. This can be undone."),
    LOOK_AGAIN: QT_TRANSLATE_NOOP(
        "happening", "Asks fal once more whether it has this edit. That costs nothing."
    ),
    SEND_AGAIN: QT_TRANSLATE_NOOP(
        "happening", "Sends it a second time. If fal has the first one too, both are charged."
    ),
    FORGET: QT_TRANSLATE_NOOP(
        "happening", "Asks no more. If fal has it, it is charged all the same."
    ),
    TRY_AGAIN: QT_TRANSLATE_NOOP(
        "happening", "Sends it anew with the same settings, at the usual price."
    ),
    GO_ON: QT_TRANSLATE_NOOP("happening", "Goes on where it stood, without another charge."),
}
_HOLDS: Mapping[Hold, str] = {
    Hold.OFFLINE: QT_TRANSLATE_NOOP(
        "happening", "Nothing to do: it is kept until the network is back. You can send it now."
    ),
    Hold.KEY: QT_TRANSLATE_NOOP("happening", "Enter a key that fal accepts."),
    Hold.LOCKED: QT_TRANSLATE_NOOP(
        "happening", "Look at the billing page of your fal dashboard, then check again."
    ),
    Hold.BUDGET: QT_TRANSLATE_NOOP(
        "happening", "Send it all the same, or raise the budget in Settings."
    ),
    Hold.NOT_BEFORE: QT_TRANSLATE_NOOP("happening", "Nothing to do: it is sent at its time."),
    Hold.RESTORED: QT_TRANSLATE_NOOP("happening", "Send it if it is still wanted, or drop it."),
}
_REASON = QT_TRANSLATE_NOOP("happening", "{reason}.")


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened, whether it was charged, and what to do; a part that says nothing is ""."""

    happened: str
    charged: str
    remedy: str


def tells_something(job: Job) -> bool:
    """Whether there is more to tell of `job` than that it goes on, or is done."""
    if job.state in (State.FAILED, State.CANCELLED, State.HELD, State.UNCONFIRMED):
        return True
    return job.state in SUBMITTED and job.failure is not None


def happening_of(job: Job, service: Service, now: float) -> Happening:
    """What a person is told of `job` at `now` (seconds since the epoch)."""
    failure = job.told_failure
    if job.state is State.HELD and job.hold is not None:
        charged = Charged.MAYBE if job.lost_sends else Charged.NO
        reason = _said(_REASON, reason=reason_words(job, now))
        return Happening(reason, _charge(charged), _said(_HOLDS[job.hold]))
    if failure is not None and job.dropped_hold is None:
        notice = failure.notice()
        return Happening(say(notice.happened), _charge(notice.charged), say(notice.remedy))
    told = notice_for(job, 0, service, now)
    return Happening(told[1] if told is not None else "", "", "")


def explained(offer: Offer) -> str:
    """What `offer` does, in one or two plain sentences."""
    return _said(_EXPLAINED[offer])


def _charge(charged: Charged) -> str:
    return say(Sentence("edits", CHARGED[charged]))


def _said(source: str, **values: str) -> str:
    return say(Sentence("happening", source, values))
