"""The control for the size of the result: how it is chosen, and the pixels it comes to."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from firered_desktop.core.parameters import Size
from firered_desktop.core.sizes import (
    HIGHEST_SIDE,
    LOWEST_SIDE,
    MEGAPIXEL_STEPS,
    PRESETS,
    Custom,
    Dimensions,
    ImageSize,
    MatchPhoto,
    Megapixels,
    Preset,
)
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.session.draft import Draft
from firered_desktop.ui.fields import SpinBox
from firered_desktop.ui.measures import MEGAPIXELS, PIXELS, measured, unit_behind
from firered_desktop.ui.names import set_name
from firered_desktop.ui.parameter_row import ParameterRow, words
from firered_desktop.ui.simple_rows import wide_choice
from firered_desktop.ui.theme import METRICS

_MATCH = QT_TRANSLATE_NOOP("parameters", "Match photo")
_MATCHED = QT_TRANSLATE_NOOP("parameters", "{match}, {area}")
_CUSTOM = QT_TRANSLATE_NOOP("parameters", "Custom")
_SIDES = (QT_TRANSLATE_NOOP("parameters", "Width"), QT_TRANSLATE_NOOP("parameters", "Height"))
_PRESET_WORDS = {
    "square_hd": QT_TRANSLATE_NOOP("parameters", "Square HD"),
    "square": QT_TRANSLATE_NOOP("parameters", "Square"),
    "portrait_4_3": QT_TRANSLATE_NOOP("parameters", "Portrait 3:4"),
    "portrait_16_9": QT_TRANSLATE_NOOP("parameters", "Portrait 9:16"),
    "landscape_4_3": QT_TRANSLATE_NOOP("parameters", "Landscape 4:3"),
    "landscape_16_9": QT_TRANSLATE_NOOP("parameters", "Landscape 16:9"),
}
_FIRST = Dimensions(1024, 1024)  # what a custom size starts from without a picture


class SizeRow(ParameterRow[ImageSize]):
    """A combo box, and two boxes that show the pixels and take them where they are custom."""

    def __init__(self, parameter: Size, draft: Draft) -> None:
        self._box = wide_choice()
        self._sizes: tuple[ImageSize | None, ...] = (
            MatchPhoto(),
            *(Megapixels(step) for step in MEGAPIXEL_STEPS),
            *(Preset(name) for name in PRESETS),
            None,  # custom
        )
        for _ in self._sizes:
            self._box.addItem("")
        self._sides = (SpinBox(), SpinBox())
        for side in self._sides:
            side.setRange(LOWEST_SIDE, HIGHEST_SIDE)
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        super().__init__(parameter, draft, self._box)
        self._box.currentIndexChanged.connect(self._chosen)
        for side in self._sides:
            side.valueChanged.connect(self._typed)

    def lay_out(self) -> None:
        super().lay_out()
        line = QHBoxLayout()
        line.setSpacing(METRICS.gap_8)
        for side in self._sides:
            line.addWidget(side, 1)
        self.column.addLayout(line)

    def tip(self) -> str:
        return words(self.parameter.hint)

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
        dimensions = value.dimensions if isinstance(value, Custom) else self._draft.dimensions()
        for side, pixels in zip(self._sides, _pair(dimensions or _FIRST), strict=True):
            side.setEnabled(custom)
            with QSignalBlocker(side):
                side.setValue(pixels)

    def _size_words(self, size: ImageSize | None) -> str:
        match size:
            case Megapixels(count):
                return measured(MEGAPIXELS, f"{count:g}")
            case Preset(name):
                return f"{words(_PRESET_WORDS[name])} · {PRESETS[name]}"
            case MatchPhoto():
                dimensions = self._draft.dimensions()
                if dimensions is None or not isinstance(self.value, MatchPhoto):
                    return words(_MATCH)
                area = measured(MEGAPIXELS, f"{dimensions.megapixels:.1f}")
                return words(_MATCHED).format(match=words(_MATCH), area=area)
            case _:
                return words(_CUSTOM)

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
