"""Work off the GUI thread whose outcome comes back to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakMethod

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from firered_desktop.outbox.threads import run_in_background

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.errors import FireredError

T = TypeVar("T")


class _Bell(QObject):
    """Rung by threads, and heard on the GUI thread; it stays until the last has rung.

    A thread that emitted a signal of whoever wished for the work could find that one half gone.
    So this belongs to the application, and goes by itself when nobody can touch it any more.
    """

    _rung = Signal(int, object)

    def __init__(self, listener: Callable[[int, Any], None]) -> None:
        super().__init__(QCoreApplication.instance())
        self._listener: Callable[[], Callable[[int, Any], None] | None] = WeakMethod(listener)
        self._awaited = 0
        self._closed = False
        self._rung.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def expect(self) -> None:
        """Wait for one more."""
        self._awaited += 1

    def ring(self, number: int, outcome: object) -> None:
        """Say on any thread, once for each that is expected, what work `number` came to."""
        self._rung.emit(number, outcome)

    def close(self) -> None:
        """Tell nobody any more."""
        self._closed = True
        self._go_when_done()

    def _hear(self, number: int, outcome: object) -> None:
        self._awaited -= 1
        listener = self._listener()
        if listener is not None and not self._closed:
            listener(number, outcome)
        self._go_when_done()

    def _go_when_done(self) -> None:
        if self._closed and not self._awaited:
            self.deleteLater()


class Tasks(QObject):
    """Runs work on threads of its own and hands each outcome over on the GUI thread.

    Outcomes that arrive after this object is gone, or after `drop_all`, are dropped.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on_done: dict[int, Callable[[Any], None]] = {}
        self._next = 0
        self._bell = _Bell(self._hand_over)
        self.destroyed.connect(self._bell.close)

    @property
    def busy(self) -> bool:
        """Whether an outcome is still to be handed over."""
        return bool(self._on_done)

    def run(self, work: Callable[[], T], on_done: Callable[[T | FireredError], None]) -> None:
        """Run `work` elsewhere; `on_done` gets what it returned, or its error, here."""
        number = self._next
        self._next += 1
        self._on_done[number] = on_done
        self._bell.expect()
        run_in_background(work, partial(self._bell.ring, number))

    def drop_all(self) -> None:
        """Hand over nothing of what was started up to now."""
        self._on_done.clear()

    def _hand_over(self, number: int, outcome: object) -> None:
        on_done = self._on_done.pop(number, None)
        if on_done is not None:
            on_done(outcome)
