"""The parent's end of the imaging process."""

from __future__ import annotations

import multiprocessing
from typing import TYPE_CHECKING

from firered_desktop.imaging.worker import serve

# A command starts the child before it loads anything else, so this module loads next to nothing.
if TYPE_CHECKING:
    from firered_desktop.imaging.wire import Order, Reply

_GONE = (EOFError, OSError)
_PATIENCE = 1.0  # seconds for the system to clear a killed process away


class ChildEnded(Exception):
    """The imaging process is gone, or could not be started."""


class Child:
    """One running imaging process. Used by one thread.

    `lies_low`: it gives way to other processes, as behind a window. Raises ChildEnded.
    """

    def __init__(self, *, lies_low: bool = True) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(theirs, lies_low), name="imaging", daemon=True
        )
        try:
            self._process.start()
        except OSError as error:
            self._connection.close()
            raise ChildEnded from error
        finally:
            # With our copy open, the end of the child would not be seen.
            theirs.close()

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._process.is_alive()

    def send(self, order: Order) -> None:
        """Hand it `order`; raises ChildEnded."""
        try:
            self._connection.send_bytes(order.pack())
        except _GONE as error:
            raise ChildEnded from error

    def receive(self, timeout: float) -> Reply | None:
        """Its reply, or None after `timeout` seconds without one; raises ChildEnded."""
        from firered_desktop.imaging.wire import Reply  # noqa: PLC0415 - see above

        try:
            if not self._connection.poll(timeout):
                return None
            header = self._connection.recv_bytes()
            return Reply.unpack(header, self._connection.recv_bytes())
        except _GONE as error:
            raise ChildEnded from error

    def end(self) -> None:
        """End it at once, whatever it does: it holds nothing that could be lost."""
        self._connection.close()
        self._process.kill()
        self._process.join(_PATIENCE)
        if self._process.exitcode is not None:
            self._process.close()
