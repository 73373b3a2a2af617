"""Where an edit stands: its mark, the words beside it, and the time that it has taken so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.job import SUBMITTED, UNDER_WAY, Job, State
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence, Value
from firered_desktop.ui.icons import Tint
from firered_desktop.ui.speech import say
from firered_desktop.ui.words import STATES, edit_word, progress_words

if TYPE_CHECKING:
    from collections.abc import Mapping

MARKS: Mapping[State, tuple[str, Tint]] = {
    State.WAITING: ("clock", Tint.QUIET),
    State.PREPARING: ("picture", Tint.QUIET),
    State.UPLOADING: ("upload", Tint.TEXT),
    State.SUBMITTING: ("upload", Tint.TEXT),
    State.IN_QUEUE: ("queue", Tint.TEXT),
    State.IN_PROGRESS: ("run", Tint.TEXT),
    State.DOWNLOADING: ("download", Tint.TEXT),
    State.FINISHED: ("check", Tint.SUCCESS),
    State.FAILED: ("error", Tint.ERROR),
    State.CANCELLED: ("cancel", Tint.QUIET),
    State.HELD: ("pause", Tint.WARNING),
    State.UNCONFIRMED: ("warning", Tint.WARNING),
}
MINUTE, HOUR = 60, 3_600  # seconds

_SECONDS = QT_TRANSLATE_NOOP("standing", "{seconds} s")
_MINUTES = QT_TRANSLATE_NOOP("standing", "{minutes} min {seconds} s")
_HOURS = QT_TRANSLATE_NOOP("standing", "{hours} h {minutes} min")
_WITH_REASON = QT_TRANSLATE_NOOP("standing", "{state}: {reason}")
_RESTS = QT_TRANSLATE_NOOP("standing", "Rests: {reason}")
_TURN = QT_TRANSLATE_NOOP("standing", "Waiting for its turn, {count} ahead")
_NEXT_TURN = QT_TRANSLATE_NOOP("standing", "Waiting for its turn, next")
_UNSURE = QT_TRANSLATE_NOOP("standing", "Unconfirmed: fal may or may not have it")
_SO_FAR = QT_TRANSLATE_NOOP("standing", "{time} so far")


def no_turn(job: Job) -> None:
    """How many edits have their turn before `job`, where nobody counts them."""
    del job


def mark_of(job: Job) -> tuple[str, Tint]:
    """The icon of where `job` stands, and its tint."""
    return ("warning", Tint.WARNING) if rests(job) else MARKS[job.state]


def rests(job: Job) -> bool:
    """Whether fal has `job` but something here keeps it from going on, as a person can mend."""
    return job.state in SUBMITTED and job.failure is not None


def standing_words(job: Job, now: float, ahead: int | None = None) -> str:
    """Where `job` stands at `now` (seconds since the epoch), in a few words or one sentence.

    `ahead` counts the edits here that have their turn before it, None where that says nothing.
    """
    if job.failure is not None and job.state is State.FAILED:
        reason = say(job.failure.notice().happened)
        return _said(_WITH_REASON, state=edit_word(STATES[job.state]), reason=reason)
    if rests(job) and job.failure is not None:
        return _said(_RESTS, reason=say(job.failure.notice().happened))
    if job.state is State.HELD and job.hold is not None:
        reason = progress_words(job, now)
        return _said(_WITH_REASON, state=edit_word(STATES[job.state]), reason=reason)
    if job.state is State.WAITING and ahead is not None and not job.progress.stopping:
        return _said(_TURN, count=ahead) if ahead else _said(_NEXT_TURN)
    if job.state is State.UNCONFIRMED and not job.progress.stopping:
        return _said(_UNSURE)
    return progress_words(job, now)


def time_so_far(job: Job, now: float) -> str:
    """How long `job` has been on its way at `now`; nothing of one that is not."""
    stops = job.progress.stopping or job.stop_asked
    if job.state not in UNDER_WAY or stops or rests(job):
        return ""
    begun = job.changed_at if job.submitted_at is None else job.submitted_at
    if job.state is State.IN_PROGRESS and int(job.changed_at - begun) == 0:
        return ""  # the work tells the same time
    return _said(_SO_FAR, time=span_words(now - begun))


def span_words(seconds: float) -> str:
    """A span of time in the two largest units that say something, such as "3 min 5 s"."""
    whole = max(0, int(seconds))
    if whole < MINUTE:
        return _said(_SECONDS, seconds=whole)
    if whole < HOUR:
        return _said(_MINUTES, minutes=whole // MINUTE, seconds=whole % MINUTE)
    return _said(_HOURS, hours=whole // HOUR, minutes=whole % HOUR // MINUTE)


def _said(source: str, **values: Value) -> str:
    return say(Sentence("standing", source, values))
