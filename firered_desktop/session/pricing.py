"""What a megapixel costs, as the window knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.models import find_model
from firered_desktop.core.money import Estimate, UnitPrice, estimate
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    from firered_desktop.core.edit import EditRequest


class Prices(Protocol):
    """Where prices are: `prices` are those that are known by now, by endpoint id.

    To load those that the library keeps, or to ask fal if they are older than a day, may block;
    neither raises.
    """

    @property
    def prices(self) -> Mapping[str, UnitPrice]: ...
    def load_prices(self) -> None: ...
    def refresh_prices(self) -> None: ...


class Pricing(QObject):
    """Learns prices off the GUI thread; `changed` follows when others are known."""

    changed = Signal()

    def __init__(self, prices: Prices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._prices = prices
        self._tasks = Tasks(self)
        self.known: Mapping[str, UnitPrice] = prices.prices

    @property
    def per_megapixel(self) -> Mapping[str, Decimal]:
        """USD per 10⁶ output pixels by endpoint id."""
        return {model_id: price.usd_per_megapixel for model_id, price in self.known.items()}

    def estimate(self, request: EditRequest) -> Estimate | None:
        """What `request` would cost, about; None for a model that is not known."""
        model = find_model(request.model_id)
        if model is None:
            return None
        price = self.per_megapixel.get(model.id, model.usd_per_megapixel)
        return estimate(request.dimensions, request.num_images, price)

    def load(self) -> None:
        """Learn what the library keeps."""
        self._learn(self._prices.load_prices)

    def refresh(self) -> None:
        """Learn what fal says, if what is known is older than a day."""
        self._learn(self._prices.refresh_prices)

    def look(self) -> None:
        """Take what is known by now."""
        if self._prices.prices != self.known:
            self.known = self._prices.prices
            self.changed.emit()

    def _learn(self, ask: Callable[[], None]) -> None:
        self._tasks.run(ask, lambda _: self.look())
