"""What a session stands on, for suites that look at something else."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from threading import Event

from PySide6.QtGui import QColor

from firered_desktop.core.boards import BoardFile
from firered_desktop.core.destinations import Destinations
from firered_desktop.core.edit import ResultImage
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.formats_found import FormatsFound, MissingFormat
from firered_desktop.core.importing import Imported
from firered_desktop.core.job import Job
from firered_desktop.core.models import V1_1
from firered_desktop.core.money import UnitPrice
from firered_desktop.core.picture import PreparedFile
from firered_desktop.core.ports import CancelToken, OnProgress
from firered_desktop.core.replaced import ReplacedFile, Return
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.archive import Shelves
from firered_desktop.store.library import SqliteLibrary
from tests.outbox.fakes import FakePreparer
from tests.session.fake_library import png

DESTINATIONS = Destinations("queue.example", "rest.example", "media.example")


class FakePrices:
    """Knows `kept` once they are loaded, and `told` once fal was asked; counts the questions."""

    def __init__(self) -> None:
        self.prices: Mapping[str, UnitPrice] = {V1_1.id: UnitPrice(Decimal("0.0325"))}
        self.kept: Mapping[str, UnitPrice] = self.prices
        self.told: Mapping[str, UnitPrice] = self.prices
        self.asked = 0

    def load_prices(self) -> None:
        self.prices = self.kept

    def refresh_prices(self) -> None:
        self.asked += 1
        self.prices = self.told


class NoRoundTrips:
    """Nothing goes back to its original here."""

    def plan(self, job: Job, image: ResultImage, *, enlarge: bool = False) -> Return:
        raise NotImplementedError

    def save_beside(self, job: Job, image: ResultImage, plan: Return) -> Path:
        raise NotImplementedError

    def replace_original(self, job: Job, image: ResultImage, plan: Return) -> ReplacedFile:
        raise NotImplementedError

    def put_back(self, file: ReplacedFile) -> Path:
        raise NotImplementedError

    def old_file(self, path: Path, size: int) -> Path | None:
        return None


def shelves_of(library: SqliteLibrary) -> Shelves:
    """What an archive stands on."""
    return Shelves(
        library.gallery,
        library.judging,
        library.purging,
        library.lineage,
        library.upkeep,
        library.originals,
        library.plans,
    )


class NoExporter:
    """Nothing is exported here."""

    def export(
        self, path: Path, wish: ExportWish, folder: Path, token: CancelToken
    ) -> PreparedFile:
        raise NotImplementedError


class NoImporter:
    """Nothing is imported here."""

    def take_in(self, paths: Sequence[Path], token: CancelToken, tell: OnProgress) -> Imported:
        raise NotImplementedError


class FakeInspector:
    """Found `formats`, and has `words` to report."""

    library_folder = Path("/library")

    def __init__(self) -> None:
        self.found = FormatsFound(("JPEG", "PNG"), (MissingFormat("HEIC", "heic"),))
        self.words = "all is well\n"

    def formats(self) -> FormatsFound:
        return self.found

    def report(self) -> str:
        return self.words


class NoWeb:
    """Nothing is fetched here."""

    def fetch(self, address: str, token: CancelToken) -> bytes:
        raise NotImplementedError


class FakeReader(FakePreparer):
    """Makes boards of words; their looks are a small orange picture."""

    def __init__(self) -> None:
        super().__init__()
        self.boards: list[BoardFile] = []
        self.troubles: list[Exception] = []
        self.go = Event()
        self.go.set()

    def lay_board(self, wish: BoardFile, folder: Path, token: CancelToken) -> PreparedFile:
        assert self.go.wait(20)
        token.check()
        if self.troubles:
            raise self.troubles.pop()
        self.boards.append(wish)
        content = repr(wish.board).encode()
        target = folder / uuid.uuid4().hex
        target.write_bytes(content)
        sha256 = hashlib.sha256(content).hexdigest()
        return PreparedFile(target, "image/png", wish.board.size, len(content), sha256)

    def thumbnail(self, path: Path, box: Dimensions, token: CancelToken) -> bytes:
        assert path.exists()
        return png(QColor("orange"))
