"""The one thread that owns the connection to the library's database."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol, TypeVar

from firered_desktop.core.errors import LibraryUnusable
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.store.database import transaction
from firered_desktop.store.faults import translated

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

T = TypeVar("T")

_CLOSED = QT_TRANSLATE_NOOP("reasons", "it is closed")


class Statements(Protocol):
    """Runs work on the library's thread; `write` in a transaction of its own."""

    def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """What `work` answers."""
        ...

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """What `work` answers, once it is on disk."""
        ...


class Executor:
    """Runs work on the connection that `connect` makes, one piece after the other.

    Its methods block and may be called from any thread. Raises LibraryUnusable, LibraryBusy,
    DiskFull about the library in `folder`, and what `connect` raises.
    """

    def __init__(self, folder: Path, connect: Callable[[], sqlite3.Connection]) -> None:
        self._folder = folder
        self._connection: sqlite3.Connection | None = None
        # Not a daemon: a process that ends waits for the commits that were asked for.
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="library")
        try:
            self._thread.submit(self._open, connect).result()
        except BaseException:
            self._thread.shutdown()
            raise

    def _open(self, connect: Callable[[], sqlite3.Connection]) -> None:
        with translated(self._folder):
            self._connection = connect()

    def close(self) -> None:
        """Finish what was asked for and let go of the file; later calls raise LibraryUnusable."""
        with suppress(RuntimeError):  # closed already
            self._thread.submit(self._let_go)
        self._thread.shutdown()

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """What `work` answers, done in a transaction of its own and on disk."""

        def whole(connection: sqlite3.Connection) -> T:
            with transaction(connection):
                return work(connection)

        return self.read(whole)

    def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """What `work` answers."""

        def translated_work() -> T:
            if self._connection is None:
                raise self._closed()
            with translated(self._folder):
                return work(self._connection)

        try:
            answer = self._thread.submit(translated_work)
        except RuntimeError as error:  # the thread is gone: closed, or the program is ending
            raise self._closed() from error
        return answer.result()

    def _closed(self) -> LibraryUnusable:
        return LibraryUnusable(folder=str(self._folder), detail=_CLOSED)
