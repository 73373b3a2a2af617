"""What a session stands on, for suites that look at something else."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from firered_desktop.core.destinations import Destinations
from firered_desktop.core.edit import ResultImage
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.job import Job
from firered_desktop.core.models import V1_1
from firered_desktop.core.money import UnitPrice
from firered_desktop.core.picture import PreparedFile
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.replaced import ReplacedFile
from firered_desktop.outbox.round_trip import Return

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


class NoExporter:
    """Nothing is exported here."""

    def export(
        self, path: Path, wish: ExportWish, folder: Path, token: CancelToken
    ) -> PreparedFile:
        raise NotImplementedError


class NoWeb:
    """Nothing is fetched here."""

    def fetch(self, address: str, token: CancelToken) -> bytes:
        raise NotImplementedError
