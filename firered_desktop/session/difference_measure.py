"""Measures off the GUI thread how the two pictures that are looked at differ."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import FireredError
from firered_desktop.session.picture_difference import Strength, strength_of
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from firered_desktop.session.mip_levels import Levels


@dataclass(frozen=True, slots=True)
class Difference:
    """What was measured of `before` and `after`, the very same objects that were asked about.

    `levels` show it in greys, `amplification` times; `share` of the pixels changed, 0 to 1.
    """

    before: Levels
    after: Levels
    levels: Levels
    amplification: float
    share: float


class DifferenceMeasure(QObject):
    """`measured` carries the Difference that was asked for last; earlier ones are dropped."""

    measured = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self._pair: tuple[Levels, Levels] = ((), ())
        self._strength: Strength | None = None  # of this pair

    def measure(self, before: Levels, after: Levels, amplification: float) -> None:
        """Measure this pair; again with another amplification is quick."""
        self._tasks.drop_all()
        if self._pair[0] is not before or self._pair[1] is not after:
            self._pair, self._strength = (before, after), None
        work = partial(_measured, before, after, self._strength, amplification)
        self._tasks.run(work, self._tell)

    def _tell(self, outcome: tuple[Strength, Difference] | FireredError) -> None:
        if not isinstance(outcome, FireredError):
            self._strength, difference = outcome
            self.measured.emit(difference)


def _measured(
    before: Levels, after: Levels, known: Strength | None, amplification: float
) -> tuple[Strength, Difference]:
    strength = known or strength_of(before, after)
    levels = strength.made_visible(amplification)
    return strength, Difference(before, after, levels, amplification, strength.share)
