"""A slow line to a service on this machine: whatever is sent to it takes its time."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from time import monotonic
from typing import Self

PIECE = 16 * 1024  # bytes; a few milliseconds of a slow line
BUFFER = 64 * 1024  # bytes that the system takes in before they are on the line
BITS = 8


class Uplink:
    """A relay to `port` on loopback that lets so many bits a second pass towards it.

    All connections share the line, as those of one household do. The other direction is not
    limited. Nothing is looked at or changed.
    """

    def __init__(self, port: int, bits_per_second: float) -> None:
        self._port = port
        self._seconds_per_byte = BITS / bits_per_second
        self._lock = threading.Lock()
        self._free_at = 0.0  # monotonic seconds when the line is free again
        self._closing = threading.Event()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._listening = socket.socket()
        self._listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BUFFER)
        self._listening.bind(("127.0.0.1", 0))
        self._listening.listen(64)
        self._accepting = threading.Thread(target=self._accept)

    @property
    def url(self) -> str:
        """``http://127.0.0.1:PORT``, without a slash at its end."""
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._accepting.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._closing.set()
        for one in (self._listening, *self._open):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        self._accepting.join()
        self._listening.close()
        for thread in self._threads:
            thread.join()

    def _accept(self) -> None:
        while not self._closing.is_set():
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self._port))
            for end in (near, far):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._open.add(end)
            thread = threading.Thread(target=self._carry, args=(near, far))
            self._threads.append(thread)
            thread.start()

    def _carry(self, near: socket.socket, far: socket.socket) -> None:
        """Carry both directions of one connection until it ends."""
        back = threading.Thread(target=_pass, args=(far, near))
        back.start()
        with suppress(OSError):
            while piece := near.recv(PIECE):
                self._wait_for_the_line(len(piece))
                far.sendall(piece)
        with suppress(OSError):
            far.shutdown(socket.SHUT_WR)
        back.join()
        for end in (near, far):
            self._open.discard(end)
            end.close()

    def _wait_for_the_line(self, size: int) -> None:
        with self._lock:
            self._free_at = max(self._free_at, monotonic()) + size * self._seconds_per_byte
            wait = self._free_at - monotonic()
        self._closing.wait(max(0.0, wait))


def _pass(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(PIECE):
            target.sendall(piece)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)
