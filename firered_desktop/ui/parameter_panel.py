"""The settings, one row of controls for each row of the table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from firered_desktop.core.models import MODELS
from firered_desktop.core.parameters import (
    PROMPT,
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
from firered_desktop.session.draft import Draft
from firered_desktop.ui.fold import Fold
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.parameter_row import AnyRow
from firered_desktop.ui.seed_row import SeedRow
from firered_desktop.ui.simple_rows import (
    ChoiceRow,
    IntegerRow,
    NumberRow,
    SwitchRow,
    TextRow,
    wide_choice,
)
from firered_desktop.ui.size_row import SizeRow
from firered_desktop.ui.theme import METRICS, set_kind

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
    """All settings but the instruction; the rare ones are folded away.

    `unfolded` carries the widget below which they stand, once they are laid open.
    """

    unfolded = Signal(object)

    def __init__(self, draft: Draft, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._rows: dict[str, AnyRow] = {
            row.name: _ROWS[type(row)](row, draft) for row in TABLE if row is not PROMPT
        }
        self._more = Fold(icons)
        self._model_label = QLabel()
        self._model = wide_choice()
        for model in MODELS:
            self._model.addItem(model.label)
        self._lay_out()
        self._more.unfolded.connect(self.unfolded)
        self._model.currentIndexChanged.connect(self._choose_model)
        draft.changed.connect(self._show_draft)
        self._show_draft()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        for row in self._rows.values():
            row.retranslate()
        set_label(self._model_label, self.tr("Model"))
        set_name(self._model, "Model", self.tr("Model"))
        self._show_draft()

    def focus_problem(self, field: str) -> None:
        """Give the focus to the control of `field`, unfolding it."""
        row = self._rows[field]
        if row.parameter.folded:
            self._more.unfold()
        row.focus()

    def _lay_out(self) -> None:
        set_kind(self._model_label, "label")
        self._model_label.setBuddy(self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_12)
        more = self._more.column
        more.addWidget(self._model_label)
        more.addSpacing(METRICS.gap_4 - METRICS.gap_12)
        more.addWidget(self._model)
        for row in self._rows.values():
            (more if row.parameter.folded else column).addWidget(row)
        column.addWidget(self._more)

    def _choose_model(self, at: int) -> None:
        self._draft.set_model(MODELS[at])

    def _show_draft(self) -> None:
        for row in self._rows.values():
            row.show_draft()
        self._model.setCurrentIndex(MODELS.index(self._draft.model))
        changed = sum(row.changed for row in self._rows.values() if row.parameter.folded)
        changed += self._draft.model is not MODELS[0]
        told = self.tr("{count} changed").format(count=changed) if changed else ""
        self._more.show_words("More settings", self.tr("More settings"), told)
