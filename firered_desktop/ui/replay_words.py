"""What is said of chains that run again on other photographs, in the person's language."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.job import State
from firered_desktop.core.models import find_model
from firered_desktop.core.parameters import IMAGE_SIZE, NUM_INFERENCE_STEPS, SEED
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Value
from firered_desktop.ui.parameter_words import value_words
from firered_desktop.ui.words import STATES, edit_word

if TYPE_CHECKING:
    from firered_desktop.core.money import Estimate
    from firered_desktop.core.replay import Step
    from firered_desktop.session.replays import CourseNews

_SEED = QT_TRANSLATE_NOOP("replay", "seed {seed}")
_GOES_ON = QT_TRANSLATE_NOOP("replay", "goes on with result {number}")
_ONE_MORE = QT_TRANSLATE_NOOP("replay", "with 1 more picture")
_MORE = QT_TRANSLATE_NOOP("replay", "with {count} more pictures")
_RUN_ONE = QT_TRANSLATE_NOOP("replay", "Run 1 edit")
_RUN = QT_TRANSLATE_NOOP("replay", "Run {count} edits")
_ABOUT = QT_TRANSLATE_NOOP("replay", "about {amount}")
_DEMO = QT_TRANSLATE_NOOP("replay", "free demo")
_DONE = QT_TRANSLATE_NOOP("replay", "{name}: all {count} steps are done.")
_STOPPED = QT_TRANSLATE_NOOP(
    "replay",
    "{name}: step {number} of {count} came to nothing ({state}). The steps after it are not sent.",
)
_UNUSABLE = QT_TRANSLATE_NOOP(
    "replay",
    "{name}: the result of step {number} of {count} cannot be used. The steps after it are not "
    "sent.",
)
_LEFT = QT_TRANSLATE_NOOP("replay", "{name}: {done} of {count} steps are done. Go on?")
_LEFT_MORE = QT_TRANSLATE_NOOP(
    "replay", "{photographs} photographs are not through all steps: {done} of {count} are done."
)


def settings_words(step: Step, *, last: bool) -> str:
    """With which settings a step is run; where it is not the `last`, which result goes on."""
    request = step.request
    model = find_model(request.model_id)
    parts = [
        model.label if model else request.model_id,
        value_words(IMAGE_SIZE, request.parameters.value(IMAGE_SIZE)),
        value_words(NUM_INFERENCE_STEPS, request.parameters.value(NUM_INFERENCE_STEPS)),
        _said(_SEED, seed=value_words(SEED, request.seed)),
    ]
    more = len(request.images) - 1
    if more:
        parts.append(_said(_ONE_MORE if more == 1 else _MORE, count=more))
    if not last and request.num_images > 1:
        parts.append(_said(_GOES_ON, number=step.result + 1))
    return " · ".join(parts)


def price_words(price: Estimate | None, *, demo: bool) -> str:
    """What it costs, about; "" where that is not known."""
    if demo:
        return _said(_DEMO)
    return "" if price is None else _said(_ABOUT, amount=price.amount)


def run_words(count: int) -> str:
    """What the button does."""
    return _said(_RUN_ONE if count == 1 else _RUN, count=count)


def ended_words(news: CourseNews) -> str:
    """What became of the chain on one photograph."""
    now, count = news.standing, len(news.plan.steps)
    name = name_of(news)
    if now.done == count:
        return _said(_DONE, name=name, count=count)
    if now.last is not None and now.last.state is State.FINISHED:
        return _said(_UNUSABLE, name=name, number=now.done, count=count)
    state = "" if now.last is None else edit_word(STATES[now.last.state])
    return _said(_STOPPED, name=name, number=now.done + 1, count=count, state=state)


def left_words(news: tuple[CourseNews, ...]) -> str:
    """What an earlier run of the program left."""
    done = sum(each.standing.done for each in news)
    count = sum(len(each.plan.steps) for each in news)
    if len(news) == 1:
        return _said(_LEFT, name=name_of(news[0]), done=done, count=count)
    return _said(_LEFT_MORE, photographs=len(news), done=done, count=count)


def name_of(news: CourseNews) -> str:
    """The file name of the photograph."""
    return PurePath(news.course.picture.path).name


def _said(source: str, **values: Value) -> str:
    return QCoreApplication.translate("replay", source).format(**values)
