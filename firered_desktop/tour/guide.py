"""Leads through sittings step by step and hands each state to whoever looks at it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from firered_desktop.preferences import Preferences
from firered_desktop.tour.stage import AT_ONCE, Stage, TourLostError

if TYPE_CHECKING:
    from firered_desktop.demo.requests import Pace
    from firered_desktop.tour.steps import Condition, Sitting, Step

PULSE = 20  # milliseconds between looks at whether a move has come to its end
PATIENCE = 60_000  # milliseconds for one move; one that takes longer has lost its way
SETTLING = 10  # pulses in which the window paints what it was asked for

Look = Callable[[str, QWidget, Stage], None]
"""Is given the name of a state, what is in front, and the stage."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How the window is worn, and the pace of the demo; `size` is in device-independent pixels."""

    language: str = "en"
    theme: str = "dark"
    size: tuple[int, int] = (1366, 768)
    pace: Pace = AT_ONCE


class Guide:
    """Leads `application` through sittings; `look` is called at each state of `only`, or all."""

    def __init__(
        self,
        application: QApplication,
        manner: Manner,
        look: Look,
        only: Collection[str] = (),
    ) -> None:
        self._application = application
        self._manner = manner
        self._look = look
        self._only = frozenset(only)
        self._failure: Exception | None = None
        # A loop of its own: one that ends the application's takes every later loop down with it.
        self._loop = QEventLoop()
        self._course: Iterator[Condition] = iter(())
        self._condition: Condition = _at_once
        self._waited = 0  # milliseconds
        self._where = ""
        self._busy: Callable[[], tuple[str, ...]] = tuple  # whose work is awaited

    def lead(self, sittings: Sequence[Sitting]) -> None:
        """Take every step; raises TourLostError."""
        for sitting in sittings:
            if not self._only or self._only & set(sitting.names):
                self._sit(sitting)

    def _sit(self, sitting: Sitting) -> None:
        with _new_home() as home:
            stage = self._open(sitting, home)
            self._busy = lambda: stage.busy
            try:
                self._run(self._steps(stage, sitting))
            finally:
                stage.close()

    def _open(self, sitting: Sitting, home: Path) -> Stage:
        usual = {"language": self._manner.language, "theme": self._manner.theme}
        preferences = Preferences(**{**usual, "first_start_done": sitting.demo, **sitting.settings})
        return Stage(
            self._application,
            home,
            preferences,
            self._manner.size,
            demo=sitting.demo,
            pace=self._manner.pace,
        )

    def _steps(self, stage: Stage, sitting: Sitting) -> Iterator[Condition]:
        last = self._last(sitting)
        yield lambda: stage.settled
        for chapter in sitting.chapters:
            for step in chapter:
                yield from self._take(stage, step)
                if step.name and step.name == last:
                    return

    def _take(self, stage: Stage, step: Step) -> Iterator[Condition]:
        self._where = step.name or f"on the way, after {self._where}"
        for move in step.moves:
            stage.attend()
            yield _at_once
            yield move(stage) or _at_once
        if step.name:
            yield _settling(stage)
            if not self._only or step.name in self._only:
                self._look(step.name, stage.front, stage)

    def _last(self, sitting: Sitting) -> str:
        """The state after which nothing more is to be seen in a sitting."""
        wanted = [name for name in sitting.names if not self._only or name in self._only]
        return wanted[-1] if wanted else ""

    def _run(self, course: Iterator[Condition]) -> None:
        self._course, self._condition, self._waited = course, _at_once, 0
        timer = QTimer()
        timer.setInterval(PULSE)
        timer.timeout.connect(self._pulse)
        timer.start()
        self._loop.exec()
        timer.stop()
        if self._failure is not None:
            raise self._failure

    def _pulse(self) -> None:
        self._waited += PULSE
        try:
            if self._condition():
                self._condition, self._waited = next(self._course), 0
        except StopIteration:
            self._loop.quit()
        except Exception as error:  # noqa: BLE001 - raised again once the loop has ended
            error.add_note(f"on the tour, at: {self._where}")
            self._lose(error)
        if self._waited > PATIENCE:
            awaited = ", ".join(self._busy()) or "nothing off the GUI thread"
            self._lose(TourLostError(f"lost at: {self._where}; awaited: {awaited}"))

    def _lose(self, error: Exception) -> None:
        self._failure = error
        self._loop.quit()


@contextmanager
def _new_home() -> Iterator[Path]:
    """An empty folder, under the same name in every tour: some states show paths."""
    home = Path(tempfile.gettempdir()) / "firered-tour"
    try:
        home.mkdir(mode=0o700)
    except FileExistsError:  # another tour is under way
        home = Path(tempfile.mkdtemp(prefix="firered-tour-"))
    try:
        yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _at_once() -> bool:
    return True


def _settling(stage: Stage) -> Condition:
    """Whether it has been quiet for some turns of the loop, so that everything is painted."""
    left = SETTLING

    def passed() -> bool:
        nonlocal left
        left = left - 1 if stage.quiet else SETTLING
        return left <= 0

    return passed
