"""What the list of activity says of an edit, and of the time of a notice."""

from __future__ import annotations

from firered_desktop.core.activity import Activity, Tone
from firered_desktop.core.errors import Charged
from firered_desktop.core.job import Job, Service, State
from firered_desktop.core.ledger import entry_of
from firered_desktop.core.money import exact_dollars
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Phrase, Sentence, Value
from firered_desktop.ui.hold_words import HOLD_REASONS
from firered_desktop.ui.moments import moment_words
from firered_desktop.ui.speech import say
from firered_desktop.ui.words import BLACKENED, CHARGED

_FINISHED = QT_TRANSLATE_NOOP("activity", "Finished.")
_FINISHED_DEMO = QT_TRANSLATE_NOOP("activity", "Finished, free in the demo.")
_FINISHED_PAID = QT_TRANSLATE_NOOP("activity", "Finished, {amount} charged.")
_FINISHED_UNSURE = QT_TRANSLATE_NOOP(
    "activity", "Finished. fal did not say what it charged; the estimate was {amount}."
)
_HELD = QT_TRANSLATE_NOOP("activity", "Kept, not sent: {reason}.")
_DROPPED = QT_TRANSLATE_NOOP("activity", "Dropped while it waited.")
_STOPPED = QT_TRANSLATE_NOOP("activity", "Stopped before fal began with it.")
_UNSURE = QT_TRANSLATE_NOOP("activity", "fal may or may not have this edit.")

_TONES = {
    State.FINISHED: Tone.SUCCESS,
    State.FAILED: Tone.ERROR,
    State.CANCELLED: Tone.INFO,
}
_MINUTE, _HOUR = 60, 3_600  # seconds
_NOW = QT_TRANSLATE_NOOP("activity", "just now")
_MINUTES = QT_TRANSLATE_NOOP("activity", "{count} min ago")


def activity_of(job: Job, now: float) -> Activity:
    """What is told of `job` at `now` (seconds since the epoch), when it ended or needs a person."""
    return Activity(now, _TONES.get(job.state, Tone.WARNING), _told(job), job.id)


def ago_words(moment: float, now: float) -> str:
    """`moment` as it is seen at `now`, both in seconds since the epoch, such as "5 min ago"."""
    passed = now - moment
    if passed < _MINUTE:
        return _said(_NOW)
    if passed < _HOUR:
        return _said(_MINUTES, count=int(passed // _MINUTE))
    return moment_words(moment, now)


def _told(job: Job) -> tuple[Sentence | Phrase, ...]:
    if job.state is State.FINISHED:
        return _finished(job)
    charged = Charged.MAYBE if job.lost_sends else Charged.NO
    if job.state is State.HELD and job.hold is not None:
        reason = Phrase("holds", HOLD_REASONS[job.hold])
        return (_sentence(_HELD, reason=reason),)
    if job.state is State.CANCELLED and job.dropped_hold is not None:
        return (_sentence(_DROPPED), _charge(charged))
    failure = job.told_failure
    if failure is not None:
        notice = failure.notice()
        return (notice.happened, _charge(notice.charged), notice.remedy)
    if job.state is State.CANCELLED:
        return (_sentence(_STOPPED), _charge(charged))
    return (_sentence(_UNSURE),)


def _finished(job: Job) -> tuple[Sentence, ...]:
    black = job.result.blackened if job.result is not None else 0
    if not black or job.result is None:
        return (_paid(job),)
    counts: dict[str, Value] = {"count": black, "all": len(job.result.images)}
    return (_paid(job), Sentence("edits", BLACKENED, counts))


def _paid(job: Job) -> Sentence:
    if job.service is Service.DEMO:
        return _sentence(_FINISHED_DEMO)
    entry = entry_of(job)
    if entry is not None and entry.charged is not None:
        return _sentence(_FINISHED_PAID, amount=exact_dollars(entry.charged))
    if job.estimate is not None:
        return _sentence(_FINISHED_UNSURE, amount=job.estimate.amount)
    return _sentence(_FINISHED)


def _charge(charged: Charged) -> Sentence:
    return Sentence("edits", CHARGED[charged])


def _sentence(source: str, **values: Value) -> Sentence:
    return Sentence("activity", source, values)


def _said(source: str, **values: Value) -> str:
    return say(_sentence(source, **values))
