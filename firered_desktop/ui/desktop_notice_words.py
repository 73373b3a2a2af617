"""What a notice of the desktop says of edits: short, since others may read it too."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from firered_desktop.core.desktop_signs import DesktopNotice
from firered_desktop.core.job import Job, State
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Phrase, Sentence, Value
from firered_desktop.ui.hold_words import HOLD_REASONS
from firered_desktop.ui.joining import in_a_row
from firered_desktop.ui.speech import say
from firered_desktop.ui.words import CHARGED, edit_word, title

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST_WORDS = 40  # characters of an instruction


class _Outcome(Enum):
    """What is told apart: the words for one edit, for several, and for those told beside others."""

    FINISHED = (
        QT_TRANSLATE_NOOP("notices", "Edit finished"),
        QT_TRANSLATE_NOOP("notices", "{count} edits finished"),
        QT_TRANSLATE_NOOP("notices", "{count} finished."),
    )
    FAILED = (
        QT_TRANSLATE_NOOP("notices", "Edit failed"),
        QT_TRANSLATE_NOOP("notices", "{count} edits failed"),
        QT_TRANSLATE_NOOP("notices", "{count} failed."),
    )
    HELD = (
        QT_TRANSLATE_NOOP("notices", "Edit kept, not sent"),
        QT_TRANSLATE_NOOP("notices", "{count} edits kept, not sent"),
        QT_TRANSLATE_NOOP("notices", "{count} kept, not sent."),
    )
    UNCONFIRMED = (
        QT_TRANSLATE_NOOP("notices", "Edit unconfirmed"),
        QT_TRANSLATE_NOOP("notices", "{count} edits unconfirmed"),
        QT_TRANSLATE_NOOP("notices", "{count} unconfirmed."),
    )
    RESTING = (
        QT_TRANSLATE_NOOP("notices", "Edit needs you"),
        QT_TRANSLATE_NOOP("notices", "{count} edits need you"),
        QT_TRANSLATE_NOOP("notices", "{count} waiting for you."),
    )


_OUTCOMES = {
    State.FINISHED: _Outcome.FINISHED,
    State.FAILED: _Outcome.FAILED,
    State.HELD: _Outcome.HELD,
    State.UNCONFIRMED: _Outcome.UNCONFIRMED,
}
_READY = QT_TRANSLATE_NOOP("notices", "Compare before and after.")
_WAITS = QT_TRANSLATE_NOOP("notices", "{reason}.")
_MAYBE = QT_TRANSLATE_NOOP("notices", "fal may or may not have it.")
_SEE = QT_TRANSLATE_NOOP("notices", "Open the window to see more.")
_SHOW = QT_TRANSLATE_NOOP("notices", "Show")


def desktop_notice(jobs: Sequence[Job], with_words: bool) -> DesktopNotice:
    """What became of `jobs`, of which there is one at least; none is named unless it is wished."""
    if len(jobs) > 1:
        return _of_several(jobs)
    (job,) = jobs
    outcome = _outcome(job)
    parts = [_first_words(title(job))] if with_words else []
    if not parts or outcome is not _Outcome.FINISHED:
        parts.append(_remark(job))
    return DesktopNotice(_word(outcome.value[0]), "\n".join(parts), _word(_SHOW))


def _of_several(jobs: Sequence[Job]) -> DesktopNotice:
    found = [_outcome(job) for job in jobs]
    first, *others = [each for each in _Outcome if each in found]
    one, several, _ = first.value
    count = found.count(first)
    head = _word(one) if count == 1 else _word(several, count=count)
    beside = [_word(each.value[2], count=found.count(each)) for each in others]
    only_finished = first is _Outcome.FINISHED and not others
    return DesktopNotice(
        head, in_a_row(beside or [_word(_READY if only_finished else _SEE)]), _word(_SHOW)
    )


def _remark(job: Job) -> str:
    failure = job.told_failure
    if job.state is State.FINISHED:
        return _word(_READY)
    if job.state is State.HELD and job.hold is not None:
        return _word(_WAITS, reason=Phrase("holds", HOLD_REASONS[job.hold]))
    if job.state is State.UNCONFIRMED:
        return _word(_MAYBE)
    if job.state is State.FAILED and failure is not None:
        return edit_word(CHARGED[failure.notice().charged])
    return _word(_SEE)


def _outcome(job: Job) -> _Outcome:
    return _OUTCOMES.get(job.state, _Outcome.RESTING)


def _first_words(words: str) -> str:
    if len(words) <= FIRST_WORDS:
        return words
    cut = words[:FIRST_WORDS]
    whole = cut if words[FIRST_WORDS].isspace() else cut.rpartition(" ")[0]
    return f"{(whole or cut).rstrip()}…"


def _word(source: str, **values: Value) -> str:
    return say(Sentence("notices", source, values))
