"""The gallery in its widget over a large library, scrolled from end to end; then DIR.

A timer scrolls on sixty times a second, and the event loop runs as it does in the window.
``frames`` (or ``days``, under headings) tells the seconds of the longest time in which the thread
of the window did not answer: a second timer wants to be called each millisecond. ``turns`` tells
how much processor time the longest turn of the loop took, whatever else the machine did meanwhile;
``memory`` the megabytes that are held in the end.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter, thread_time, time

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QBuffer,
    QCoreApplication,
    QEventLoop,
    QIODevice,
    QObject,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from firered_desktop.assets import assets_folder
from firered_desktop.core.gallery import Grouping, HistoryEntry, HistoryQuery
from firered_desktop.core.judging import Key
from firered_desktop.session.answering import keep_answering
from firered_desktop.session.gallery import GalleryModel
from firered_desktop.store.gallery import SqliteGallery
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.appearance import Appearance, Scheme
from firered_desktop.ui.gallery_arrangement import side_of
from firered_desktop.ui.gallery_grid import GalleryGrid
from firered_desktop.ui.icons import Icons
from tests.benchmarks.contenders.idle_memory import held

SIZE = (1366, 620)  # device-independent pixels, what a window of 1366×768 leaves for the grid
SIDE = 200
THUMBNAIL = (512, 384)  # pixels, as large as they are stored
FRAME, BEAT = 16, 1  # milliseconds
BUSY = 0.0003  # seconds; shorter turns are those in which nothing happened
PAGES = 400  # jumps from one end to the other
SLOW = 120  # frames of a turning wheel, at each of some places
STEP = 60  # device-independent pixels between two of those


def words(entry: HistoryEntry) -> str:
    """What a screen reader would say."""
    return entry.job.request.prompt


class PicturedGallery(SqliteGallery):
    """Every result has a thumbnail, which takes its time to decode."""

    def __init__(self, library: SqliteLibrary) -> None:
        super().__init__(library._executor)
        self._encoded = _photograph()

    def thumbnail(self, key: Key) -> bytes | None:
        del key
        return self._encoded


def _photograph() -> bytes:
    image = QImage(*THUMBNAIL, QImage.Format.Format_RGB32)
    for y in range(THUMBNAIL[1]):
        for x in range(THUMBNAIL[0]):
            image.setPixelColor(x, y, QColor.fromHsv((x * 3 + y) % 360, 160, (x * y) % 256))
    encoded = QBuffer()
    encoded.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(encoded, b"jpeg").write(image)
    return bytes(encoded.data().data())


class Thread(QObject):
    """Notes what the thread of the window does, in seconds: how `late` it answers, and its `turns`.

    A turn is all that is done at once, until the loop waits for what comes next.
    """

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self.turns: list[float] = []
        self._last, self._used = perf_counter(), thread_time()

    def begin(self) -> None:
        """Look from now on."""
        self._last, self._used = perf_counter(), thread_time()
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._end_turn)
        repeat(self, BEAT, self._beat)

    def _beat(self) -> None:
        now = perf_counter()
        self.late.append(max(0.0, now - self._last - BEAT / 1000))
        self._last = now

    def _end_turn(self) -> None:
        now = thread_time()
        self.turns.append(now - self._used)
        self._used = now


def repeat(owner: QObject, milliseconds: int, act: Callable[[], None]) -> None:
    """Call it again and again."""
    timer = QTimer(owner)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(act)
    timer.start(milliseconds)


class Scrolling:
    """Somebody who scrolls through all of it."""

    def __init__(self, application: QApplication, folder: str, query: HistoryQuery) -> None:
        look = Appearance(application, assets_folder(), Scheme.DARK)
        self.library = SqliteLibrary(Path(folder))
        self.model = GalleryModel(PicturedGallery(self.library), words)
        icons = Icons(assets_folder() / "icons", look.tokens)
        self.grid = GalleryGrid(self.model, icons, side_of(SIDE), time)
        self.grid.resize(*SIZE)
        self.model.look_for(query)
        self.model.refresh()
        self.grid.show()
        _until(lambda: not self.model.looking and self.model.listing.whole)
        keep_answering(application)
        self._places = self.places()

    def places(self) -> Iterator[int]:
        """Where the bar goes, frame by frame: by pages to the end, slowly here and there."""
        end = self.grid.verticalScrollBar().maximum()
        for page in range(PAGES + 1):
            yield end * page // PAGES
        for start in (0, end // 3, end - SLOW * STEP):
            for step in range(SLOW):
                yield start + step * STEP

    def scroll(self) -> Thread:
        """Go everywhere, sixty times a second."""
        thread = Thread()
        thread.begin()
        repeat(thread, FRAME, self._step)
        QApplication.exec()
        return thread

    def close(self) -> None:
        """End it, once all that was asked for is there."""
        self.grid.close()
        _until(lambda: not self.model.pages.busy)
        self.library.close()

    def _step(self) -> None:
        place = next(self._places, None)
        if place is None:
            QApplication.quit()
        else:
            self.grid.verticalScrollBar().setValue(place)


def _until(done: Callable[[], bool]) -> None:
    while not done():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def told(what: str, seconds: list[float]) -> str:
    """How long they usually took, and at longest."""
    busy = sorted(each for each in seconds if each > BUSY)
    shares = [busy[int(share * len(busy))] * 1000 for share in (0.5, 0.99, 0.999)]
    half, most, nearly_all = shares
    longest = busy[-1] * 1000
    return (
        f"{what}: half {half:.1f}, 99 % {most:.1f}, 99.9 % {nearly_all:.1f}, "
        f"at longest {longest:.1f} ms"
    )


def main() -> None:
    """Do the work and tell what it took."""
    work, folder = sys.argv[1:]
    application = QApplication(sys.argv)
    grouping = Grouping.DAY if work == "days" else Grouping.NONE
    scrolling = Scrolling(application, folder, HistoryQuery(grouping=grouping))
    thread = scrolling.scroll()
    print(told("not answering", thread.late))
    print(told("processor time of a turn", thread.turns))
    if work == "memory":
        print("took", held(), flush=True)
    else:
        print("took", max(thread.turns if work == "turns" else thread.late), flush=True)
    scrolling.close()
    del thread, scrolling  # before the application is gone
    del application


if __name__ == "__main__":
    main()
