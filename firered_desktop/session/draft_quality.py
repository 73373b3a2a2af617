"""The draft's settings as one of the named sets, or as none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

from firered_desktop.core.quality import STANDARD, Quality, quality_of

if TYPE_CHECKING:
    from firered_desktop.core.models import Model
    from firered_desktop.core.money import Estimate
    from firered_desktop.core.parameters import EditParameters
    from firered_desktop.core.sizes import Dimensions


class Choices(Protocol):
    """What this wants of a draft."""

    values_changed: Any

    @property
    def model(self) -> Model: ...
    @property
    def parameters(self) -> EditParameters: ...
    def take(self, model: Model, parameters: EditParameters) -> None: ...
    def dimensions(self, of: int = 0, *, parameters: EditParameters) -> Dimensions | None: ...
    def estimate(self, parameters: EditParameters) -> Estimate | None: ...


class DraftQuality(QObject):
    """Follows the settings of `draft`; a part of that object, and gone with it."""

    def __init__(self, draft: Any) -> None:
        super().__init__(draft)
        self._draft: Choices = draft
        self._last = STANDARD
        self._draft.values_changed.connect(self._look)

    @property
    def chosen(self) -> Quality | None:
        """The set that the settings fit, None where they fit none."""
        return quality_of(self._draft.parameters)

    @property
    def last(self) -> Quality:
        """The set that they fitted last: the way back from settings of one's own."""
        return self._last

    def choose(self, quality: Quality) -> None:
        """Set what `quality` says; everything else stays."""
        self._draft.take(self._draft.model, self._with(quality))

    def dimensions(self, quality: Quality) -> Dimensions | None:
        """The pixels that would be asked for; None until they are known."""
        return self._draft.dimensions(parameters=self._with(quality))

    def estimate(self, quality: Quality) -> Estimate | None:
        """What the edit would cost, about; None until its size is known."""
        return self._draft.estimate(self._with(quality))

    def _with(self, quality: Quality) -> EditParameters:
        return quality.applied(self._draft.parameters)

    def _look(self) -> None:
        self._last = self.chosen or self._last
