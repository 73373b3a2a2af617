"""What the window says about edits that are held, in the person's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.errors import Failure, KeyRefused
from firered_desktop.core.job import Hold, Job, Service
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Phrase, Sentence, Value
from firered_desktop.session.held import total_of
from firered_desktop.ui.moments import moment_words
from firered_desktop.ui.speech import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HOLD_REASONS: Mapping[Hold, str] = {
    Hold.OFFLINE: QT_TRANSLATE_NOOP("holds", "Waiting for the network"),
    Hold.KEY: QT_TRANSLATE_NOOP("holds", "Waiting for a key"),
    Hold.LOCKED: QT_TRANSLATE_NOOP("holds", "fal has locked the account"),
    Hold.BUDGET: QT_TRANSLATE_NOOP("holds", "Over your budget"),
    Hold.NOT_BEFORE: QT_TRANSLATE_NOOP("holds", "Waiting for its time"),
    Hold.RESTORED: QT_TRANSLATE_NOOP(
        "holds", "From a restored library, so it was not sent by itself"
    ),
}
_KEY_REFUSED = QT_TRANSLATE_NOOP("holds", "fal refused the key")
_LOCKED = QT_TRANSLATE_NOOP("holds", "fal has locked the account: {reason}")
_BUDGET = QT_TRANSLATE_NOOP("holds", "Over your budget {span}: {spent} of {limit} is spent")
_NOT_BEFORE = QT_TRANSLATE_NOOP("holds", "Not before {time}")

_COUNTS: Mapping[Hold, str] = {
    Hold.OFFLINE: QT_TRANSLATE_NOOP("holds", "{count} waiting for the network"),
    Hold.KEY: QT_TRANSLATE_NOOP("holds", "{count} waiting for a key"),
    Hold.LOCKED: QT_TRANSLATE_NOOP("holds", "{count} waiting for your fal account"),
    Hold.BUDGET: QT_TRANSLATE_NOOP("holds", "{count} over your budget"),
    Hold.NOT_BEFORE: QT_TRANSLATE_NOOP("holds", "{count} waiting for their time"),
    Hold.RESTORED: QT_TRANSLATE_NOOP("holds", "{count} restored, not sent"),
}
_COUNT = QT_TRANSLATE_NOOP("holds", "{count} waiting")
_PRICED = QT_TRANSLATE_NOOP("holds", "{words}, {price}")
_ONE_WAITS = QT_TRANSLATE_NOOP("holds", "1 edit is waiting")
_SOME_WAIT = QT_TRANSLATE_NOOP("holds", "{count} edits are waiting")
_WHOLE = QT_TRANSLATE_NOOP("holds", "{words}.")
_SPOKEN = QT_TRANSLATE_NOOP("holds", "{prompt}. {reason}")


def _word(source: str, **values: Value) -> str:
    return say(Sentence("holds", source, values))


def reason_words(job: Job, now: float) -> str:
    """Why `job` is held, at `now` (seconds since the epoch), in a few words."""
    failure = job.failure if job.failure is not None else Failure("")
    if job.hold is Hold.NOT_BEFORE and job.options.not_before is not None:
        return _word(_NOT_BEFORE, time=moment_words(job.options.not_before, now))
    if job.hold is Hold.LOCKED:
        return locked_words(job)
    if job.hold is Hold.BUDGET and {"span", "spent", "limit"} <= failure.values.keys():
        span = Phrase("reasons", str(failure.values["span"]))
        places = {name: failure.values[name] for name in ("spent", "limit")}
        return _word(_BUDGET, span=span, **places)
    if job.hold is Hold.KEY and failure.code == KeyRefused.code:
        return _word(_KEY_REFUSED)
    return _word(HOLD_REASONS[job.hold]) if job.hold is not None else ""


def locked_words(job: Job) -> str:
    """What fal says of its account, which `job` is held for."""
    reason = job.failure.values.get("reason") if job.failure is not None else None
    if reason is None:
        return _word(HOLD_REASONS[Hold.LOCKED])
    return _word(_LOCKED, reason=Phrase("reasons", str(reason)))


def estimate_words(jobs: Sequence[Job]) -> str:
    """What `jobs` will cost together, about; nothing where they cost nothing, as in the demo."""
    sum_ = total_of(job for job in jobs if job.service is Service.FAL)
    return say(sum_.sentence()) if sum_.high else ""


def waiting_words(jobs: Sequence[Job]) -> str:
    """How many are held, what for where that is the same for all, and what they will cost."""
    if not jobs:
        return ""
    holds = {job.hold for job in jobs}
    (hold, *others) = holds
    source = _COUNT if others or hold is None else _COUNTS[hold]
    return _with_price(_word(source, count=len(jobs)), jobs)


def waiting_sentence(jobs: Sequence[Job]) -> str:
    """How many wait and what they will cost, as a sentence."""
    count = len(jobs)
    words = _word(_ONE_WAITS) if count == 1 else _word(_SOME_WAIT, count=count)
    return _word(_WHOLE, words=_with_price(words, jobs))


def spoken_held(job: Job, now: float) -> str:
    """A held edit in one sentence, for a screen reader."""
    words = _word(_SPOKEN, prompt=job.request.prompt, reason=reason_words(job, now))
    return _with_price(words, [job])


def _with_price(words: str, jobs: Sequence[Job]) -> str:
    price = estimate_words(jobs)
    return _word(_PRICED, words=words, price=price) if price else words
