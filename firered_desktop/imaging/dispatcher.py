"""The thread that hands tasks to the imaging process one at a time, and watches over it."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from firered_desktop.core.errors import Cancelled, FireredError, ImagingStopped, Unexpected
from firered_desktop.imaging.child import Child, ChildEnded
from firered_desktop.imaging.pending import Outcome, Pending, Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.imaging.wire import Reply

_LOOK = 0.025  # seconds between looks at the tokens while the child works
_GRACE = 0.075  # seconds that cancelled work may go on; a new child costs more than that
_FAREWELL = 1.0  # seconds that closing waits for the thread

_logger = logging.getLogger(__name__)


class Dispatcher:
    """Runs tasks in a child process. Safe from any thread; `submit` and `close` do not block long.

    `time_limit` is for one task, in seconds of `monotonic`; after `idle` seconds without work the
    child ends. `child` is one that was started before.
    """

    def __init__(
        self,
        time_limit: float,
        idle: float,
        monotonic: Callable[[], float],
        child: Child | None = None,
    ) -> None:
        self._monotonic = monotonic
        self._time_limit = time_limit
        self._idle = idle
        self._pending = Pending()
        self._news = threading.Condition()  # guards _pending, _closed, _thread
        self._closed = False
        self._thread: threading.Thread | None = None
        self._child = child  # the thread's alone, once there is one

    def submit(self, task: Task) -> None:
        """Let `task` wait for its turn; after `close` it is cancelled at once."""
        with self._news:
            if not self._closed:
                self._pending.add(task)
                self._news.notify()
                self._start_thread()
                return
        task.settle(Cancelled())

    def close(self) -> None:
        """End the child and the thread; whatever waits or runs is cancelled. May be repeated."""
        with self._news:
            self._closed = True
            self._news.notify()
            thread = self._thread
        if thread is None:
            self._end_child()
        elif thread is not threading.current_thread():
            thread.join(_FAREWELL)

    def _start_thread(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="imaging", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        try:
            while (task := self._next()) is not None:
                self._settle(task, self._outcome(task))
        finally:
            self._end_child()
            with self._news:
                self._closed = True
                left = self._pending.take_all()
            for task in left:
                self._settle(task, Cancelled())

    def _next(self) -> Task | None:
        """The next task, as soon as there is one; None when it is time to end."""
        while True:
            with self._news:
                idle = None if self._child is None else self._idle
                self._news.wait_for(lambda: self._closed or self._pending, idle)
                if self._closed:
                    return None
                if task := self._pending.take():
                    return task
            # Without the lock: the GUI thread must not wait while a process is cleared away.
            self._end_child()

    def _outcome(self, task: Task) -> Outcome:
        try:
            task.token.check()
            reply = self._reply(task)
            task.token.check()
            reply.raise_error()
        except (FireredError, Cancelled) as outcome:
            return outcome
        except Exception:  # a thread boundary: without it every later caller would wait for ever
            _logger.exception("the imaging process could not be used")
            self._end_child()
            return Unexpected(detail="imaging")
        if bug := reply.values.get("bug"):
            _logger.error("a bug in the imaging process:\n%s", bug["trace"])
            return Unexpected(detail=bug["kind"])
        return reply

    def _reply(self, task: Task) -> Reply:
        """What the child says to `task`; raises Cancelled or ImagingStopped.

        Then the child is ended, for it is dead or busy with what nobody waits for.
        """
        try:
            child = self._sent(task)
            return self._watched(child, task)
        except ChildEnded as error:
            self._end_child()
            _logger.warning("the imaging process ended in the middle of its work")
            raise ImagingStopped(name=task.order.name) from error
        except TimeoutError as error:
            self._end_child()
            _logger.warning("the imaging process took over %g s for a task", self._time_limit)
            raise ImagingStopped(name=task.order.name) from error
        except Cancelled:
            self._end_child()
            raise

    def _sent(self, task: Task) -> Child:
        """The child that now works on `task`; one that died while idle does not count."""
        if self._child is not None and not self._child.alive:
            self._end_child()
        if self._child is None:
            self._child = Child()
        self._child.send(task.order)
        return self._child

    def _watched(self, child: Child, task: Task) -> Reply:
        started = self._monotonic()
        wished: float | None = None  # when the wish to stop was first seen
        while (reply := child.receive(_LOOK)) is None:
            now = self._monotonic()
            if self._look_around():
                raise Cancelled
            if task.token.cancelled:
                wished = now if wished is None else wished
                if now - wished >= _GRACE:
                    raise Cancelled
            if now - started >= self._time_limit:
                raise TimeoutError
        return reply

    def _look_around(self) -> bool:
        """Tell those who wait and need not any more; whether it is time to end."""
        with self._news:
            dropped = self._pending.take_cancelled()
            closed = self._closed
        for task in dropped:
            self._settle(task, Cancelled())
        return closed

    def _settle(self, task: Task, outcome: Outcome) -> None:
        try:
            task.settle(outcome)
        except Exception:  # a thread boundary: the listener's bug must not stop everybody's work
            _logger.exception("who asked for a picture could not take it")

    def _end_child(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None
