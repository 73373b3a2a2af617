"""The gallery in its widget over a large library, scrolled from end to end; then DIR.

Tells the seconds of the longest frame: scrolling on, painting, and whatever else the thread of the
window did before it could do the next. ``memory`` tells the megabytes that are held in the end.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, time

from PySide6.QtCore import QBuffer, QCoreApplication, QEventLoop, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from firered_desktop.assets import assets_folder
from firered_desktop.core.gallery import Grouping, HistoryEntry, HistoryQuery
from firered_desktop.core.judging import Key
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
FRAME = 1 / 60  # seconds
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


class Scrolling:
    """Somebody who scrolls through all of it. `frames` are the seconds that each took."""

    def __init__(self, folder: str, query: HistoryQuery) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        look = Appearance(application, assets_folder(), Scheme.DARK)
        self.library = SqliteLibrary(Path(folder))
        self.model = GalleryModel(PicturedGallery(self.library), words)
        icons = Icons(assets_folder() / "icons", look.tokens)
        self.grid = GalleryGrid(self.model, icons, side_of(SIDE), time)
        self.grid.resize(*SIZE)
        self.frames: list[float] = []
        self.model.look_for(query)
        self.model.refresh()
        self.grid.show()
        while self.model.looking or not self.model.listing.whole:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def places(self) -> Iterator[int]:
        """Where the bar goes, frame by frame: by pages to the end, slowly here and there."""
        end = self.grid.verticalScrollBar().maximum()
        for page in range(PAGES + 1):
            yield end * page // PAGES
        for start in (0, end // 3, end - SLOW * STEP):
            for step in range(SLOW):
                yield start + step * STEP

    def scroll(self) -> None:
        """Go everywhere, sixty times a second."""
        for place in self.places():
            begun = perf_counter()
            self.grid.verticalScrollBar().setValue(place)
            self.grid.viewport().repaint()
            self.frames.append(perf_counter() - begun)
            while perf_counter() - begun < FRAME:
                turned = perf_counter()
                QCoreApplication.processEvents()  # what was read comes, and is painted
                self.frames.append(perf_counter() - turned)


def main() -> None:
    """Do the work and tell what it took."""
    work, folder = sys.argv[1:]
    application = QApplication(sys.argv)
    grouping = Grouping.DAY if work == "days" else Grouping.NONE
    scrolling = Scrolling(folder, HistoryQuery(grouping=grouping))
    scrolling.scroll()
    taken = sorted(scrolling.frames)
    busy = [each for each in taken if each > FRAME / 100]
    shares = statistics.quantiles(busy, n=1000)
    print(
        f"half {shares[499]:.4f}, 99 % {shares[989]:.4f}, 99.9 % {shares[998]:.4f}", file=sys.stderr
    )
    print("took", held() if work == "memory" else taken[-1], flush=True)
    scrolling.grid.close()
    scrolling.library.close()
    del application


if __name__ == "__main__":
    main()
