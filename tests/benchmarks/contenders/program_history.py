"""The gallery over a large library: first, search, scroll or memory; then DIR."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QGuiApplication

from firered_desktop.core.gallery import Filters, HistoryEntry, HistoryQuery
from firered_desktop.core.job import State
from firered_desktop.core.judging import Flag
from firered_desktop.session.answering import keep_answering
from firered_desktop.session.gallery import GalleryModel, GalleryRole
from firered_desktop.store.library import SqliteLibrary
from tests.benchmarks.contenders.idle_memory import held

SCREEN = 60  # pictures
ROWS = 1_000  # that somebody scrolls through
FAR = 90_000  # rows down
QUERIES = (
    *map(HistoryQuery, ("sunset", "红色", "霞", "a", "zz", "qqq", "the light", "beach_012")),
    *map(HistoryQuery, ("老照片 划痕", "cover", "white table", "IMG_00")),
    HistoryQuery(filters=Filters(least_rating=5)),
    HistoryQuery(filters=Filters(flags=(Flag.PICK,), tags=("cover",))),
    HistoryQuery("sunset", Filters(least_rating=4)),
    HistoryQuery(filters=Filters(states=(State.FAILED,))),
)


def words(entry: HistoryEntry) -> str:
    """What a screen reader would say."""
    return entry.job.request.prompt


class Looker:
    """Somebody before the gallery."""

    def __init__(self, folder: str) -> None:
        self.library = SqliteLibrary(Path(folder))
        self.model = GalleryModel(self.library.gallery, words)

    def until(self, done: Callable[[], bool]) -> None:
        """Let the event loop run until that is so."""
        while not done():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def screen(self, first: int = 0) -> None:
        """Look at a screen of rows until each is there."""
        rows = [self.model.index(row) for row in range(first, first + SCREEN)]
        shown = [row for row in rows if row.isValid()]
        for row in shown:
            row.data(GalleryRole.ENTRY)
        self.until(lambda: all(row.data(GalleryRole.ENTRY) is not None for row in shown))

    def look_for(self, query: HistoryQuery) -> float:
        """The seconds until the first screen of `query` is there."""
        found: list[int] = []
        connection = self.model.found.connect(lambda: found.append(1))
        begun = perf_counter()
        self.model.look_for(query)
        self.until(lambda: bool(found))
        self.screen()
        took = perf_counter() - begun
        self.model.found.disconnect(connection)
        self.until(lambda: not self.model.looking)
        return took

    def open(self) -> None:
        """See the first grid."""
        self.model.refresh()
        self.until(lambda: self.model.rowCount() > 0)
        self.screen()


def main() -> None:
    """Do the work and tell what it took."""
    work, folder = sys.argv[1:]
    application = QGuiApplication(sys.argv)
    keep_answering(application)
    begun = perf_counter()
    looker = Looker(folder)
    looker.open()
    took = perf_counter() - begun
    if work != "first":
        looker.until(lambda: not looker.model.looking)
    if work == "scroll":
        begun = perf_counter()
        looker.screen(FAR)
        took = perf_counter() - begun
    if work in ("search", "memory"):
        took = max(map(looker.look_for, QUERIES))
    if work == "memory":
        looker.look_for(HistoryQuery())
        for row in range(0, ROWS, SCREEN):
            looker.screen(row)
        took = held()
    print("took", took, flush=True)
    looker.until(lambda: not looker.model.looking)
    looker.library.close()
    del application


if __name__ == "__main__":
    main()
