"""The control for the size of the result: how it is chosen, and the pixels it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from firered_desktop.core.quality import DRAFT
from firered_desktop.core.sizes import (
    HIGHEST_SIDE,
    LOWEST_SIDE,
    MEGAPIXEL_STEPS,
    PRESETS,
    STEP,
    Custom,
    Dimensions,
    ImageSize,
    MatchPhoto,
    Megapixels,
    Preset,
)
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.fields import SpinBox
from firered_desktop.ui.measures import PIXELS, measured, unit_behind
from firered_desktop.ui.names import set_name
from firered_desktop.ui.parameter_row import ParameterRow
from firered_desktop.ui.parameter_words import CUSTOM, MATCH, area_words, size_words, words
from firered_desktop.ui.simple_rows import wide_choice
from firered_desktop.ui.theme import METRICS

if TYPE_CHECKING:
    from firered_desktop.core.parameters import Size
    from firered_desktop.session.draft import Draft

_MATCHED = QT_TRANSLATE_NOOP("parameters", "{match}, {area}")
_SIDES = (QT_TRANSLATE_NOOP("parameters", "Width"), QT_TRANSLATE_NOOP("parameters", "Height"))
_FIRST = Dimensions(1024, 1024)  # what a custom size starts from without a picture


class SizeRow(ParameterRow[ImageSize]):
    """A combo box, and `sides`: two boxes that take the pixels, shown where they are custom.

    The sides want more width than the combo box, so whoever lays out the row places them.
    """

    def __init__(self, parameter: Size, draft: Draft) -> None:
        self._box = wide_choice()
        self._sizes: tuple[ImageSize | None, ...] = (
            MatchPhoto(),
            DRAFT.size,
            *(Megapixels(step) for step in MEGAPIXEL_STEPS),
            *(Preset(name) for name in PRESETS),
            None,  # custom
        )
        for _ in self._sizes:
            self._box.addItem("")
        self._sides = (SpinBox(), SpinBox())
        for side in self._sides:
            side.setRange(LOWEST_SIDE, HIGHEST_SIDE)
            side.setSingleStep(STEP)
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        super().__init__(parameter, draft, self._box)
        self._box.currentIndexChanged.connect(self._chosen)
        for side in self._sides:
            side.valueChanged.connect(self._typed)

    def lay_out(self) -> None:
        super().lay_out()
        self.sides = QWidget()
        line = QHBoxLayout(self.sides)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(METRICS.gap_12)
        for side in self._sides:
            line.addWidget(side, 1)

    @property
    def copied(self) -> str:
        return str(self.value)

    def say_more(self) -> None:
        for side, word in zip(self._sides, _SIDES, strict=True):
            side.setPrefix(f"{words(word)} ")
            side.setSuffix(unit_behind(PIXELS))
            set_name(side, word, words(word))
            side.setToolTip(measured(PIXELS, f"{LOWEST_SIDE}–{HIGHEST_SIDE}"))

    def show_value(self, value: ImageSize) -> None:
        for at, size in enumerate(self._sizes):
            self._box.setItemText(at, self._size_words(size))
        custom = isinstance(value, Custom)
        shown = None if custom else value
        self._box.setCurrentIndex(self._sizes.index(shown))
        # What is chosen can be read whole; beside it the label of another field may wrap.
        said = self._box.fontMetrics().horizontalAdvance(self._box.currentText())
        self._box.setMinimumWidth(said + METRICS.control + METRICS.gap_8)
        self.sides.setVisible(custom)
        dimensions = value.dimensions if isinstance(value, Custom) else self._draft.dimensions()
        for side, pixels in zip(self._sides, _pair(dimensions or _FIRST), strict=True):
            side.setEnabled(custom)
            with QSignalBlocker(side):
                side.setValue(pixels)

    def _size_words(self, size: ImageSize | None) -> str:
        if size is None:
            return words(CUSTOM)
        dimensions = self._draft.dimensions()
        chosen = isinstance(size, MatchPhoto) and self.value == size
        if not chosen or dimensions is None:
            return size_words(size)
        return words(_MATCHED).format(match=words(MATCH), area=area_words(dimensions))

    def _chosen(self, at: int) -> None:
        self.choose(self._sizes[at] or self._typed_size())

    def _typed(self) -> None:
        if isinstance(self.value, Custom):
            self.choose(self._typed_size())

    def _typed_size(self) -> Custom:
        width, height = (side.value() for side in self._sides)
        return Custom(Dimensions(width, height))


def _pair(dimensions: Dimensions) -> tuple[int, int]:
    return dimensions.width, dimensions.height
