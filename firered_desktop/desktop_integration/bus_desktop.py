"""A desktop with a message bus, spoken to by a thread of its own."""

from __future__ import annotations

import logging
import os
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue

from firered_desktop.core.desktop_signs import DesktopNotice, NoticeAnswer, WorkInHand
from firered_desktop.desktop_integration.launcher_entry import LauncherEntry
from firered_desktop.desktop_integration.message_bus import BusGoneError, MessageBus
from firered_desktop.desktop_integration.notifications import Notifications

ADDRESS = "DBUS_SESSION_BUS_ADDRESS"
PATIENCE = 2.0  # seconds for the desktop to answer when the program ends

logger = logging.getLogger(__name__)

Answer = Callable[[NoticeAnswer], None]


class BusDesktop:
    """Shows notices and work on the desktop; for one thread, which never waits.

    `entry` is the name of the program's desktop entry, `icon` the address of its icon, `address`
    that of the bus. Where no bus is, nothing is shown and nothing is said. Nothing is connected
    before there is something to show.
    """

    def __init__(self, entry: str, icon: str, address: str | None = None) -> None:
        self._entry = entry
        self._icon = icon
        self._address = os.environ.get(ADDRESS, "") if address is None else address
        self._listener: Answer = _nobody
        self._line: _Line | None = None
        self._closed = False

    def tell(self, notice: DesktopNotice) -> None:
        """Show `notice` in the place of the one before."""
        self._wish(lambda desk: desk.notifications.show(notice))

    def take_back(self) -> None:
        """Show no notice."""
        if self._is_shown():
            self._wish(lambda desk: desk.notifications.show(None))

    def listen(self, listener: Answer) -> None:
        """Tell `listener` alone, on another thread, what the person does with a notice."""
        self._listener = listener

    def show_work(self, work: WorkInHand | None) -> None:
        """Show `work` at the program's entry; None shows none."""
        if work is not None or self._is_shown():
            self._wish(lambda desk: desk.entry.show(work))

    def close(self) -> None:
        """Take back what is shown, and show nothing any more."""
        self._closed = True
        line, self._line = self._line, None
        if line is not None:
            line.end()

    def _is_shown(self) -> bool:
        """Whether anything may be."""
        return self._line is not None and self._line.is_alive

    def _wish(self, wish: Wish) -> None:
        if self._closed or not self._address:
            return
        if self._line is None or not self._line.is_alive:
            if self._line is not None:
                self._line.end()  # a bus that ended; there may be another
            self._line = _Line(self._address, self._open)
        self._line.say(wish)

    def _open(self, bus: MessageBus) -> _Desk:
        return _Desk(bus, self._entry, self._icon, self._hear)

    def _hear(self, answer: NoticeAnswer) -> None:
        self._listener(answer)


class _Desk:
    """What the thread has before it."""

    def __init__(self, bus: MessageBus, entry: str, icon: str, answer: Answer) -> None:
        self.notifications = Notifications(bus, entry, icon, answer)
        self.entry = LauncherEntry(bus, entry)

    def clear(self) -> None:
        """Leave nothing behind."""
        self.notifications.show(None)
        self.entry.show(None)


Wish = Callable[[_Desk], None]


class _Line:
    """A thread with the bus, which takes wishes in order until it is told to end."""

    def __init__(self, address: str, desk: Callable[[MessageBus], _Desk]) -> None:
        self._address = address
        self._desk = desk
        self._wishes: SimpleQueue[Wish | None] = SimpleQueue()
        self._bell, self._button = socket.socketpair()
        for end in (self._bell, self._button):
            end.setblocking(False)
        self._thread = threading.Thread(target=self._run, name="desktop", daemon=True)
        self._thread.start()

    @property
    def is_alive(self) -> bool:
        """Whether wishes are still taken."""
        return self._thread.is_alive()

    def say(self, wish: Wish | None) -> None:
        """Have `wish` fulfilled; None ends the line."""
        self._wishes.put(wish)
        with suppress(OSError):  # it rings already, or nobody is there any more
            self._button.send(b".")

    def end(self) -> None:
        """Clear the desktop and end."""
        self.say(None)
        self._button.close()

    def _run(self) -> None:
        try:
            with self._bell, MessageBus(self._address) as bus:
                bus.wake_by(self._bell)
                desk = self._desk(bus)
                while self._fulfil(desk):
                    bus.live()
                desk.clear()
                bus.finish(PATIENCE)  # a notice under way gets its name, by which it is closed
        except BusGoneError as gone:
            logger.info("The desktop shows nothing of this program: %s", gone)
        except Exception:
            logger.exception("The thread of the desktop ended with a bug")

    def _fulfil(self, desk: _Desk) -> bool:
        """Fulfil what is wished by now; whether to go on."""
        with suppress(BlockingIOError):
            self._bell.recv(4096)
        while True:
            try:
                wish = self._wishes.get_nowait()
            except Empty:
                return True
            if wish is None:
                return False
            wish(desk)


def _nobody(answer: NoticeAnswer) -> None:
    del answer
