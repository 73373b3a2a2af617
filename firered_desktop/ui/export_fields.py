"""The fields that say how a copy is written: format, how well, how large, which colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from firered_desktop.core.export import ColourSpace, ExportFormat, exported_size
from firered_desktop.core.sizes import Dimensions
from firered_desktop.preferences.export_rows import (
    EXPORT_BOX_HEIGHT,
    EXPORT_BOX_WIDTH,
    EXPORT_DEPTH,
    EXPORT_ENLARGE,
    EXPORT_FORMAT,
    EXPORT_QUALITY,
    EXPORT_SIZE,
    EXPORT_SPACE,
    UNTOUCHED,
    ExportSize,
)
from firered_desktop.ui.fields import ComboBox
from firered_desktop.ui.measures import PIXELS, measured
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.settings_fields import Field, field_for, translated, value_of
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.core.parameters import Parameter
    from firered_desktop.preferences import Preferences

WITH_QUALITY = (ExportFormat.JPEG.value, ExportFormat.WEBP.value)
WITH_DEPTH = (ExportFormat.PNG.value, ExportFormat.TIFF.value)


class ExportFields(QWidget):
    """Shows what `preferences` say; `changed` when the person says something else.

    `result` and `original` (None: not known) are sizes in pixels. Without a `profiled` original
    there is no profile to choose.
    """

    changed = Signal()

    def __init__(
        self,
        preferences: Preferences,
        result: Dimensions,
        original: Dimensions | None,
        *,
        profiled: bool,
    ) -> None:
        super().__init__()
        self._result = result
        self._original = original
        self._fields: dict[str, Field] = {}
        self._labels: dict[str, QLabel] = {}
        self._forced: dict[str, str] = {}
        self._grid = QGridLayout()
        self._make(preferences)
        self._withhold(profiled=profiled)
        self._arrange()
        self._connect()
        self._follow()

    @property
    def form(self) -> ExportFormat | None:
        """The format that is chosen; None for the service's bytes."""
        word = value_of(self._fields[EXPORT_FORMAT.name])
        return None if word == UNTOUCHED else ExportFormat(word)

    def choose_form(self, form: ExportFormat | None) -> None:
        """Choose a format in the person's name."""
        box = self._fields[EXPORT_FORMAT.name]
        assert isinstance(box, ComboBox)
        box.setCurrentIndex(box.findData(UNTOUCHED if form is None else form.value))

    def values(self) -> Mapping[str, Any]:
        """What the person chose, by the names of the settings."""
        return {name: value_of(field) for name, field in self._fields.items()}

    def chosen(self) -> Mapping[str, Any]:
        """Those of `values` that are the person's own, and not due to what this original lacks."""
        values = self.values()
        return {name: value for name, value in values.items() if self._forced.get(name) != value}

    def _make(self, preferences: Preferences) -> None:
        rows: tuple[Parameter[Any], ...] = (
            *(EXPORT_FORMAT, EXPORT_QUALITY, EXPORT_DEPTH, EXPORT_SIZE),
            *(EXPORT_BOX_WIDTH, EXPORT_BOX_HEIGHT, EXPORT_ENLARGE, EXPORT_SPACE),
        )
        for row in rows:
            field = field_for(row, getattr(preferences, row.name))
            set_name(field, row.label, translated(row.label), translated(row.hint))
            field.setToolTip(translated(row.hint))
            label = QLabel()
            set_label(label, translated(row.label))
            set_kind(label, "label")
            label.setBuddy(field)
            self._fields[row.name], self._labels[row.name] = field, label

    def _connect(self) -> None:
        signals = ("currentIndexChanged", "valueChanged", "toggled")
        for field in self._fields.values():
            signal = next(getattr(field, name) for name in signals if hasattr(field, name))
            signal.connect(self._follow)

    def _withhold(self, *, profiled: bool) -> None:
        """Choose nothing that this original cannot give."""
        if not profiled:
            self._forbid(EXPORT_SPACE, ColourSpace.ORIGINAL.value, ColourSpace.SRGB.value)
        if self._original is None:
            self._forbid(EXPORT_SIZE, ExportSize.ORIGINAL.value, ExportSize.AS_IS.value)

    def _forbid(self, row: Parameter[Any], word: str, instead: str) -> None:
        box = self._fields[row.name]
        assert isinstance(box, ComboBox)
        if box.currentData() == word:
            box.setCurrentIndex(box.findData(instead))
            self._forced[row.name] = instead
        box.removeItem(box.findData(word))

    def _arrange(self) -> None:
        box = QHBoxLayout()
        box.setSpacing(METRICS.gap_8)
        for row in (EXPORT_BOX_WIDTH, EXPORT_BOX_HEIGHT):
            box.addWidget(self._fields[row.name], 1)
        self._box = QWidget()
        self._box.setLayout(box)
        box.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(METRICS.gap_12)
        self._grid.setVerticalSpacing(METRICS.gap_4)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._place(EXPORT_FORMAT, 0, 0)
        self._place(EXPORT_QUALITY, 0, 1)
        self._place(EXPORT_DEPTH, 0, 1)
        self._grid.setRowMinimumHeight(2, METRICS.gap_4)
        self._place(EXPORT_SIZE, 3, 0)
        self._place(EXPORT_SPACE, 3, 1)
        self._grid.addWidget(self._box, 5, 0)
        self._note = QLabel()
        self._note.setWordWrap(True)
        set_kind(self._note, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_4)
        column.addLayout(self._grid)
        column.addWidget(self._note)
        column.addWidget(self._fields[EXPORT_ENLARGE.name])

    def _place(self, row: Parameter[Any], line: int, column: int) -> None:
        self._grid.addWidget(self._labels[row.name], line, column)
        self._grid.addWidget(self._fields[row.name], line + 1, column)

    def _follow(self) -> None:
        """Show the fields that matter with what is chosen, and what that comes to."""
        values = self.values()
        form = values[EXPORT_FORMAT.name]
        for row, forms in ((EXPORT_QUALITY, WITH_QUALITY), (EXPORT_DEPTH, WITH_DEPTH)):
            for widget in (self._labels[row.name], self._fields[row.name]):
                widget.setVisible(form in forms)
        written = form != UNTOUCHED
        for row in (EXPORT_SIZE, EXPORT_SPACE):
            self._labels[row.name].setEnabled(written)
            self._fields[row.name].setEnabled(written)
        boxed = written and values[EXPORT_SIZE.name] == ExportSize.BOX
        self._box.setVisible(boxed)
        self._say_size(values)
        self.changed.emit()

    def _say_size(self, values: Mapping[str, Any]) -> None:
        box = self._wanted(values) if values[EXPORT_FORMAT.name] != UNTOUCHED else None
        enlarged = exported_size(self._result, box, enlarge=True)
        grows = enlarged.pixels > self._result.pixels
        self._fields[EXPORT_ENLARGE.name].setVisible(grows)
        if not grows:
            text = measured(PIXELS, str(enlarged))
        elif values[EXPORT_ENLARGE.name]:
            text = self.tr("{size}: enlarged from {result}, which adds no detail.")
        else:
            text = self.tr("{result}: it would have to be enlarged to {size}.")
        self._note.setText(
            text.format(
                size=measured(PIXELS, str(enlarged)), result=measured(PIXELS, str(self._result))
            )
        )

    def _wanted(self, values: Mapping[str, Any]) -> Dimensions | None:
        match ExportSize(values[EXPORT_SIZE.name]):
            case ExportSize.BOX:
                sides = values[EXPORT_BOX_WIDTH.name], values[EXPORT_BOX_HEIGHT.name]
                return Dimensions(*sides)
            case ExportSize.ORIGINAL:
                return self._original
            case ExportSize.AS_IS:
                return None
