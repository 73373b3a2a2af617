"""What goes away: former windows and closed dialogs leave no widget and no listener behind."""

from __future__ import annotations

import gc
import threading
from collections import Counter
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from firered_desktop.session.tasks import Tasks
from firered_desktop.ui.desktop import Desktop
from tests.ui.hands import click
from tests.ui.live import Live

pytestmark = pytest.mark.e2e  # the whole program, if in this process

WISHES = (
    *("settings", "key", "keys", "diagnostics", "about", "ledger"),
    *("outgoing", "pick", "web", "details", "save", "recipe"),
)


def rests(live: Live) -> bool:
    """Whether no work off the GUI thread is going on or has still to be handed over."""
    tasks = live.program.session.findChildren(Tasks)
    going = any(each.name == "background" for each in threading.enumerate())
    return not (going or any(each.busy for each in tasks))


def left(live: Live) -> Counter[str]:
    """How many there are of each kind of widget, and of each of our own kinds of object."""
    live.until(partial(rests, live))  # what is on its way is no leak,
    QCoreApplication.sendPostedEvents()  # nor what a thread said last
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    kinds = [type(each) for each in gc.get_objects()]
    ours = [each for each in kinds if str(each.__module__).startswith("firered_desktop.")]
    names = [f"{each.__module__}.{each.__qualname__}" for each in ours]
    return Counter(names) + Counter(type(each).__name__ for each in QApplication.allWidgets())


def finish(live: Live) -> None:
    live.open(live.photo, prompt="a warm sunset")
    live.ready()
    click(live.named("Run edit", QPushButton))
    live.ended()
    live.shown()
    history = live.program.session.recent
    live.until(lambda: history.exhausted)


def is_another(live: Live, former: Desktop) -> bool:
    return live.program.desktop is not former


def make_anew(live: Live) -> None:
    """Have the window made anew twice: in another language, and back."""
    for language in ("zh_CN", "en"):
        live.program.session.change(language=language)
        live.until(partial(is_another, live, live.program.desktop))


def dialogs(live: Live) -> list[QDialog]:
    return [each for each in live.window.findChildren(QDialog) if each.isVisible()]


def open_and_close(live: Live, wish: str) -> None:
    live.program.desktop.menu_actions[wish].trigger()
    live.until(lambda: bool(dialogs(live)))
    for dialog in dialogs(live):
        dialog.close()
    live.until(lambda: not dialogs(live))


@pytest.mark.parametrize("panel", ["recipes", "activity"])
def test_a_window_made_anew_leaves_nothing_of_the_former_one(live: Live, panel: str) -> None:
    finish(live)
    live.program.desktop.menu_actions[panel].trigger()
    make_anew(live)
    known = left(live)
    make_anew(live)
    assert left(live) - known == Counter()


def test_a_closed_dialog_leaves_nothing(live: Live) -> None:
    finish(live)
    grown: Counter[str] = Counter()
    for wish in WISHES:
        open_and_close(live, wish)
        known = left(live)
        open_and_close(live, wish)
        grown += left(live) - known
    assert grown == Counter()


def test_whoever_went_hears_nothing_any_more(live: Live) -> None:
    finish(live)
    make_anew(live)
    click(live.named("Run edit", QPushButton))
    live.ended(count=2)
    live.shown()
