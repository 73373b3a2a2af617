"""What the window says about an edit, in the person's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale

from firered_desktop.core.errors import Charged, Failure, FireredError
from firered_desktop.core.job import SUBMITTED, UNDER_WAY, Hold, Job, State
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence, Value
from firered_desktop.ui.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

STATES: Mapping[State, str] = {
    State.WAITING: QT_TRANSLATE_NOOP("edits", "Waiting"),
    State.PREPARING: QT_TRANSLATE_NOOP("edits", "Preparing"),
    State.UPLOADING: QT_TRANSLATE_NOOP("edits", "Uploading"),
    State.SUBMITTING: QT_TRANSLATE_NOOP("edits", "Sending"),
    State.IN_QUEUE: QT_TRANSLATE_NOOP("edits", "In the queue"),
    State.IN_PROGRESS: QT_TRANSLATE_NOOP("edits", "Working"),
    State.DOWNLOADING: QT_TRANSLATE_NOOP("edits", "Downloading"),
    State.FINISHED: QT_TRANSLATE_NOOP("edits", "Saved"),
    State.FAILED: QT_TRANSLATE_NOOP("edits", "Failed"),
    State.CANCELLED: QT_TRANSLATE_NOOP("edits", "Cancelled"),
    State.HELD: QT_TRANSLATE_NOOP("edits", "Held"),
    State.UNCONFIRMED: QT_TRANSLATE_NOOP("edits", "Unconfirmed"),
}
HOLDS: Mapping[Hold, str] = {
    Hold.OFFLINE: QT_TRANSLATE_NOOP("edits", "Waits for the network"),
    Hold.KEY: QT_TRANSLATE_NOOP("edits", "Waits for a key"),
    Hold.LOCKED: QT_TRANSLATE_NOOP("edits", "Account locked"),
    Hold.BUDGET: QT_TRANSLATE_NOOP("edits", "Over budget"),
    Hold.NOT_BEFORE: QT_TRANSLATE_NOOP("edits", "Waits for its time"),
    Hold.RESTORED: QT_TRANSLATE_NOOP("edits", "Restored, not sent"),
}
CHARGED: Mapping[Charged, str] = {
    Charged.NO: QT_TRANSLATE_NOOP("edits", "Nothing was charged."),
    Charged.MAYBE: QT_TRANSLATE_NOOP("edits", "It may have been charged."),
    Charged.YES: QT_TRANSLATE_NOOP("edits", "It was charged."),
}
LONGEST_TITLE = 80  # characters
_STOPPING = QT_TRANSLATE_NOOP("edits", "Stopping…")
_STOP_ASKED = QT_TRANSLATE_NOOP("edits", "Asked fal to stop; it may still finish and be charged")
_UNREACHABLE = QT_TRANSLATE_NOOP("edits", "{state}, no connection")
_POSITION = QT_TRANSLATE_NOOP("edits", "In the queue, {count} ahead")
_NEXT = QT_TRANSLATE_NOOP("edits", "Next in the queue")
_FRACTION = QT_TRANSLATE_NOOP("edits", "{state} {percent}%")
_SECONDS = QT_TRANSLATE_NOOP("edits", "{state} {count} s")
_MINUTES = QT_TRANSLATE_NOOP("edits", "{state} {minutes} min {count} s")
_RUNNING = QT_TRANSLATE_NOOP("edits", "{count} running")
_UNSURE = QT_TRANSLATE_NOOP("edits", "{count} unconfirmed")
_SPOKEN = QT_TRANSLATE_NOOP("edits", "{prompt}. {state}, {when}")
BLACKENED = QT_TRANSLATE_NOOP("edits", "The safety check blackened {count} of {all} results.")


def edit_word(source: str, **values: Value) -> str:
    """One of the words above in the person's language."""
    return say(Sentence("edits", source, values))


def progress_words(job: Job, now: float) -> str:
    """What an edit does at `now` (seconds since the epoch), in a few words."""
    if job.stop_asked and job.state in SUBMITTED:
        return edit_word(_STOP_ASKED)
    if job.progress.stopping:
        return edit_word(_STOPPING)
    if job.state is State.HELD and job.hold is not None:
        return edit_word(HOLDS[job.hold])
    if job.progress.unreachable:
        return edit_word(_UNREACHABLE, state=edit_word(STATES[job.state]))
    return _how_far(job, now)


def _how_far(job: Job, now: float) -> str:
    state, progress = edit_word(STATES[job.state]), job.progress
    if job.state is State.IN_QUEUE and progress.position is not None:
        ahead = progress.position
        return edit_word(_POSITION, count=ahead) if ahead else edit_word(_NEXT)
    if job.state is State.IN_PROGRESS:
        minutes, seconds = divmod(max(0, int(now - job.changed_at)), 60)
        words = _MINUTES if minutes else _SECONDS
        return edit_word(words, state=state, minutes=minutes, count=seconds)
    if progress.fraction is not None:
        return edit_word(_FRACTION, state=state, percent=round(progress.fraction * 100))
    return state


def failure_words(failure: Failure | FireredError) -> str:
    """What happened, whether it was charged, and what to do, in sentences."""
    notice = failure.notice()
    charged = Sentence("edits", CHARGED[notice.charged])
    return say(notice.happened, charged, notice.remedy)


def when_words(seconds: float) -> str:
    """A moment (seconds since the epoch) as a short date and time of the person's place."""
    moment = QDateTime.fromSecsSinceEpoch(int(seconds))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def status_words(jobs: Iterable[Job]) -> str:
    """How many edits run and how many are unconfirmed; of those that are held others tell."""
    collected = tuple(jobs)
    running = sum(job.state in UNDER_WAY for job in collected)
    unsure = sum(job.state is State.UNCONFIRMED for job in collected)
    parts = [edit_word(_RUNNING, count=running)] if running else []
    if unsure:
        parts.append(edit_word(_UNSURE, count=unsure))
    return " · ".join(parts)


def title(job: Job) -> str:
    """The first words of an edit's instruction, which tell it from others."""
    lines = (line.strip() for line in job.request.prompt.splitlines())
    return next((line for line in lines if line), "")[:LONGEST_TITLE]


def spoken(job: Job) -> str:
    """An edit in one sentence, for a screen reader and for tooltips."""
    places: dict[str, Value] = {
        "prompt": job.request.prompt,
        "state": edit_word(STATES[job.state]),
        "when": when_words(job.created_at),
    }
    sentences = [Sentence("edits", _SPOKEN, places)]
    if job.result is not None and job.result.blackened:
        counts = {"count": job.result.blackened, "all": len(job.result.images)}
        sentences.append(Sentence("edits", BLACKENED, counts))
    return say(*sentences)
