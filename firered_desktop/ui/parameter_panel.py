"""The settings, one row of controls for each row of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from firered_desktop.core.parameters import (
    IMAGE_SIZE,
    NUM_IMAGES,
    PROMPT,
    SEED,
    TABLE,
    Choice,
    Integer,
    Number,
    Parameter,
    Seed,
    Size,
    Switch,
    Text,
)
from firered_desktop.ui.count_row import MOST, CountRow
from firered_desktop.ui.flowing_label import FlowingLabel
from firered_desktop.ui.fold import Fold
from firered_desktop.ui.model_row import ModelRow
from firered_desktop.ui.quality_row import QualityRow
from firered_desktop.ui.seed_row import SeedRow
from firered_desktop.ui.simple_rows import (
    ChoiceRow,
    IntegerRow,
    NumberRow,
    SwitchRow,
    TextRow,
)
from firered_desktop.ui.size_row import SizeRow
from firered_desktop.ui.theme import METRICS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.session.draft import Draft
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.parameter_row import AnyRow

_ROWS: Mapping[type[Parameter[Any]], type[Any]] = {
    Text: TextRow,
    Integer: IntegerRow,
    Number: NumberRow,
    Choice: ChoiceRow,
    Switch: SwitchRow,
    Seed: SeedRow,
    Size: SizeRow,
}


class ParameterPanel(QWidget):
    """All settings but the instruction; the rare ones are folded away. In the `demo` all is free.

    `unfolded` carries the widget below which they stand, once they are laid open; `lock_wished`
    (bool) that they shall stay while the history is looked through, or not.
    """

    unfolded = Signal(object)
    lock_wished = Signal(bool)

    def __init__(
        self, draft: Draft, icons: Icons, parent: QWidget | None = None, *, demo: bool = False
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self.quality = QualityRow(draft, icons, demo=demo)
        self._rows: dict[str, AnyRow] = {
            row.name: _kind_of_row(row)(row, draft) for row in TABLE if row is not PROMPT
        }
        self._model = ModelRow(draft)
        self._seed_note = FlowingLabel("quiet")
        self._more = Fold(icons)
        self._lay_out()
        self._more.unfolded.connect(self.unfolded)
        self.quality.lock_wished.connect(self.lock_wished)
        draft.changed.connect(self._show_draft)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.quality.retranslate()
        for row in self._rows.values():
            row.retranslate()
        self._model.retranslate()
        self._seed_note.setText(
            self.tr("The seed is fixed. Another size still gives another picture.")
        )
        self._show_draft()

    def focus_problem(self, field: str) -> None:
        """Give the focus to the control of `field`, unfolding it."""
        row = self._rows[field]
        if row.parameter.folded:
            self._more.unfold()
        row.focus()

    def reset_focused(self) -> None:
        """Take the setting that has the focus back to its default; nothing where none has it."""
        focused = QApplication.focusWidget()
        rows: tuple[QualityRow | ModelRow | AnyRow, ...]
        rows = (self.quality, self._model, *self._rows.values())
        for row in rows:
            if focused is not None and row.isAncestorOf(focused):
                row.reset()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(self.quality)
        size, count = self._rows[IMAGE_SIZE.name], self._rows[NUM_IMAGES.name]
        count.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        beside = QHBoxLayout()  # two short fields share a line
        beside.setSpacing(METRICS.gap_12)
        beside.addWidget(size, 1, Qt.AlignmentFlag.AlignBottom)  # each label right above its field
        beside.addWidget(count)
        column.addLayout(beside)
        if isinstance(size, SizeRow):
            column.addWidget(size.sides)
        column.addWidget(self._seed_note)
        self._more.column.addWidget(self._model)
        for row in self._rows.values():
            if row not in (size, count):
                (self._more.column if row.parameter.folded else column).addWidget(row)
        column.addWidget(self._more)

    def _show_draft(self) -> None:
        self.quality.show_draft()
        for row in self._rows.values():
            row.show_draft()
        self._model.show_draft()
        self._seed_note.setVisible(self._draft.parameters.value(SEED) is not None)
        changed = sum(self._changed_by_hand(row) for row in self._rows.values())
        changed += self._model.changed
        told = self.tr("{count} changed").format(count=changed) if changed else ""
        self._more.show_words("More settings", self.tr("More settings"), told)

    def _changed_by_hand(self, row: AnyRow) -> bool:
        """Whether a folded setting is another than its default and that is no set's doing."""
        chosen = self._draft.quality.chosen
        part_of_set = chosen is not None and row.parameter.name in chosen.values()
        return row.parameter.folded and row.changed and not part_of_set


def _kind_of_row(parameter: Parameter[Any]) -> type[Any]:
    if isinstance(parameter, Integer) and parameter.high - parameter.low < MOST:
        return CountRow
    return _ROWS[type(parameter)]
