"""The control for the seed: a number, or chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy

from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.fields import DecimalSpinBox
from firered_desktop.ui.names import set_name
from firered_desktop.ui.parameter_row import ParameterRow
from firered_desktop.ui.parameter_words import RANDOM, words
from firered_desktop.ui.theme import METRICS

if TYPE_CHECKING:
    from firered_desktop.core.parameters import Seed
    from firered_desktop.session.draft import Draft

_SPOKEN = QT_TRANSLATE_NOOP("parameters", "Random seed")
_TIP = QT_TRANSLATE_NOOP("parameters", "Draw another seed for each edit; the history keeps it.")


class SeedRow(ParameterRow[int | None]):
    """A spin box that is asleep while chance decides."""

    def __init__(self, parameter: Seed, draft: Draft) -> None:
        # A seed may exceed what Qt's box for whole numbers holds; a double keeps it exact.
        self._box = DecimalSpinBox()
        self._box.setDecimals(0)
        self._box.setRange(0, parameter.high)
        self._box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._random = QCheckBox()
        super().__init__(parameter, draft, self._box)
        self._box.valueChanged.connect(self._typed)
        self._random.toggled.connect(self._tossed)

    def lay_out(self) -> None:
        self.column.addWidget(self.label)
        line = QHBoxLayout()
        line.setSpacing(METRICS.gap_12)
        line.addWidget(self._box, 1)
        line.addWidget(self._random)
        self.column.addLayout(line)

    @property
    def copied(self) -> str:
        return "random" if self.value is None else str(self.value)

    def focus(self) -> None:
        (self._random if self.value is None else self._box).setFocus()

    def say_more(self) -> None:
        self._random.setText(words(RANDOM))
        self._random.setToolTip(words(_TIP))
        set_name(self._random, "Random seed", words(_SPOKEN), words(_TIP))

    def show_value(self, value: int | None) -> None:
        with QSignalBlocker(self._random):
            self._random.setChecked(value is None)
        self._box.setEnabled(value is not None)
        if value is not None:
            self._box.setValue(value)

    def _typed(self, value: float) -> None:
        self.choose(int(value))

    def _tossed(self, random: bool) -> None:
        self.choose(None if random else int(self._box.value()))
