"""What an edit was asked for and what came, in quiet lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.job import Job, Service, State
from firered_desktop.core.models import find_model
from firered_desktop.core.money import dollars
from firered_desktop.core.parameters import BY_NAME, CONTEXT
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.joining import listed
from firered_desktop.ui.speech import say

if TYPE_CHECKING:
    from firered_desktop.core.edit import Difference

_ASKED = QT_TRANSLATE_NOOP("facts", "asked {size}")
_GOT = QT_TRANSLATE_NOOP("facts", "got {size}")
_SEED = QT_TRANSLATE_NOOP("facts", "seed {seed}")
_TOOK = QT_TRANSLATE_NOOP("facts", "took {seconds} s")
_TOOK_LONG = QT_TRANSLATE_NOOP("facts", "took {minutes} min {seconds} s")
_FREE = QT_TRANSLATE_NOOP("facts", "free demo")
_UNKNOWN = QT_TRANSLATE_NOOP("facts", "charge not told")
_DIFFERENT = QT_TRANSLATE_NOOP("facts", "not as asked: {what}")
_INSTEAD = QT_TRANSLATE_NOOP("facts", "{field} {got} instead of {asked}")


_DEMO = QT_TRANSLATE_NOOP(
    "facts", "Demo: a built-in filter made this picture, not FireRed. Nothing left this computer."
)


def facts_line(job: Job, index: int) -> str:
    """Asked against got, seed, the time it took, charge and model of one result."""
    parts = [_fact(_ASKED, size=str(job.request.dimensions))]
    if job.result is not None and index < len(job.result.images):
        parts.append(_fact(_GOT, size=str(job.result.images[index].dimensions)))
    seed = job.request.seed
    if job.result is not None and job.result.seed is not None:
        seed = job.result.seed
    parts.append(_fact(_SEED, seed=seed if seed is not None else "–"))
    parts += [_time(job), _price(job)]
    model = find_model(job.request.model_id)
    parts.append(model.version if model else job.request.model_id)
    return " · ".join(part for part in parts if part)


def demo_line(job: Job) -> str:
    """What must be known of a result of the demo; nothing of others."""
    is_result = job.service is Service.DEMO and job.result is not None
    return _fact(_DEMO) if is_result else ""


def differences_line(job: Job) -> str:
    """What did not come as it was asked for; nothing where all did."""
    if job.result is None or not job.result.differences:
        return ""
    return _fact(_DIFFERENT, what=listed(_difference(each) for each in job.result.differences))


def _difference(each: Difference) -> str:
    term = QCoreApplication.translate(CONTEXT, BY_NAME[each.field].term)
    return _fact(_INSTEAD, field=term, got=each.got, asked=each.asked)


def _time(job: Job) -> str:
    """From when it was sent to when its results were here."""
    if job.state is not State.FINISHED or job.submitted_at is None:
        return ""
    minutes, seconds = divmod(max(1, round(job.changed_at - job.submitted_at)), 60)
    if minutes:
        return _fact(_TOOK_LONG, minutes=minutes, seconds=seconds)
    return _fact(_TOOK, seconds=seconds)


def _price(job: Job) -> str:
    if job.service is Service.DEMO:
        return _fact(_FREE)
    if job.result is None:
        return say(job.estimate.sentence()) if job.estimate else ""
    if job.result.charged_usd is None:
        return _fact(_UNKNOWN)
    return dollars(job.result.charged_usd)


def _fact(source: str, **places: str | int) -> str:
    return QCoreApplication.translate("facts", source).format(**places)
