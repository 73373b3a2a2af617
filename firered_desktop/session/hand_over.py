"""One window for each library: a second start hands its pictures to the first and ends."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout
from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

PATIENCE = 5.0  # seconds that a second start waits for the first one's answer
_PAUSE = 0.05  # seconds between tries: the first one may not be there yet
_LONGEST = 1_000_000  # bytes; no command line is longer
_TAKEN = b"taken\n"


@dataclass(frozen=True, slots=True)
class HandOver:
    """What a second start was asked for; the paths are absolute."""

    pictures: tuple[Path, ...]
    prompt: str

    def pack(self) -> bytes:
        """This as one line."""
        told = {"pictures": [str(path) for path in self.pictures], "prompt": self.prompt}
        return json.dumps(told).encode("ascii") + b"\n"

    @classmethod
    def unpack(cls, line: bytes) -> HandOver | None:
        """What `line` says; None where it says nothing of the kind."""
        try:
            told = json.loads(line)
            return cls(tuple(Path(str(each)) for each in told["pictures"]), str(told["prompt"]))
        except (ValueError, TypeError, KeyError):
            return None


class MeetingPlace:
    """Where the windows of one person on one library meet; those of the demo meet elsewhere."""

    def __init__(self, library: Path, *, demo: bool, folder: Path | None = None) -> None:
        whose = f"{Path.home()}\n{os.path.normcase(library.resolve())}\n{demo}"
        digest = hashlib.sha256(whose.encode(errors="surrogatepass")).hexdigest()
        name = f"firered-desktop-{digest[:16]}"
        folder = folder or _private_folder()
        self._socket = folder / name
        self._lock = FileLock(folder / f"{name}.lock", thread_local=False)

    @property
    def address(self) -> str:
        """The local socket: a path, or the name of a pipe on Windows."""
        return self._socket.name if sys.platform == "win32" else str(self._socket)

    def claim(self) -> bool:
        """Be the first window, until this process ends or `leave`; False where another is."""
        try:
            self._lock.acquire(timeout=0)
        except (Timeout, OSError):
            return False
        return True

    def leave(self) -> None:
        """Be the first window no more."""
        self._lock.release()

    def hand_over(self, what: HandOver, patience: float = PATIENCE) -> bool:
        """Give `what` to the first window; False where none took it within `patience` seconds."""
        until = time.monotonic() + patience
        pause = threading.Event()
        while time.monotonic() < until:
            if self._is_ours() and self._told(what, until):
                return True
            pause.wait(_PAUSE)
        return False

    def _is_ours(self) -> bool:
        """Whether nobody else has put a socket there, in a folder that all can write."""
        if sys.platform == "win32":
            return True  # the pipe itself lets nobody else in
        try:
            return self._socket.stat().st_uid == os.getuid()
        except OSError:
            return False

    def _told(self, what: HandOver, until: float) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self.address)
        if not socket.waitForConnected(_left(until)):
            return False
        socket.write(what.pack())
        socket.flush()
        while socket.canReadLine() or socket.waitForReadyRead(_left(until)):
            if socket.canReadLine():
                return bytes(socket.readLine().data()) == _TAKEN
        return False


class Reception(QObject):
    """The first window's end. `arrived` carries a HandOver."""

    arrived = Signal(object)

    def __init__(self, place: MeetingPlace, parent: QObject | None = None) -> None:
        """Take what is handed over at `place`, which must be claimed."""
        # Not before the first frame.
        from PySide6.QtNetwork import QLocalServer

        super().__init__(parent)
        self._place = place
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        QLocalServer.removeServer(place.address)  # one that was killed left it behind
        self._server.listen(place.address)

    def close(self) -> None:
        """Take nothing more."""
        self._server.close()
        self._place.leave()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(partial(self._hear, socket))
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        what = HandOver.unpack(bytes(socket.readLine().data()))
        if what is None:
            socket.abort()
            return
        socket.write(_TAKEN)
        socket.flush()
        self.arrived.emit(what)


def _private_folder() -> Path:
    """Where this person's programs keep their sockets; short, since its path may not be long."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(runtime) if runtime and Path(runtime).is_dir() else Path(tempfile.gettempdir())


def _left(until: float) -> int:
    """Milliseconds."""
    return max(1, round((until - time.monotonic()) * 1000))
