"""What a copy says beside its pixels: what may go along, and what is always written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from firered_desktop.preferences.export_rows import EXPORT_LOCATION, EXPORT_METADATA, EXPORT_PROMPT
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.inline_notice import IconMark
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.settings_fields import translated
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.preferences import Preferences


class ExportContents(QWidget):
    """Switches as `preferences` say. Only a `described` original has something to go along."""

    def __init__(self, preferences: Preferences, icons: Icons, *, described: bool) -> None:
        super().__init__()
        self._described = described
        self._written = True
        self._boxes: dict[str, QCheckBox] = {}
        title, self._label = QLabel(), QLabel()
        set_label(title, self.tr("Goes along with the picture"))
        set_kind(title, "label")
        self._nothing = QLabel(self.tr("Of this original no such record is kept with the edit."))
        self._mark = IconMark()
        self._mark.show_icon(icons.icon("info", Tint.QUIET))
        self._label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_8)
        column.addWidget(title)
        for row in (EXPORT_METADATA, EXPORT_LOCATION, EXPORT_PROMPT):
            box = QCheckBox(translated(row.label))
            set_name(box, row.label, translated(row.label), translated(row.hint))
            box.setToolTip(translated(row.hint))
            box.setChecked(getattr(preferences, row.name))
            column.addWidget(box)
            self._boxes[row.name] = box
            if row is EXPORT_LOCATION and not described:
                set_kind(self._nothing, "quiet")
                column.addWidget(self._nothing)
        below = QHBoxLayout()
        below.setSpacing(METRICS.gap_8)
        below.addWidget(self._mark)
        below.addWidget(self._label, 1)
        column.addLayout(below)
        self._boxes[EXPORT_METADATA.name].toggled.connect(self._follow)
        self._follow()

    def values(self) -> Mapping[str, bool]:
        """What the person chose, by the names of the settings."""
        return {name: box.isChecked() for name, box in self._boxes.items()}

    def show_written(self, written: bool) -> None:
        """Offer all that for a copy that is `written` anew; the service's bytes take nothing."""
        self._written = written
        self._follow()

    def _follow(self) -> None:
        along = self._written and self._described
        self._boxes[EXPORT_METADATA.name].setEnabled(along)
        with_data = self._boxes[EXPORT_METADATA.name].isChecked()
        self._boxes[EXPORT_LOCATION.name].setEnabled(along and with_data)
        self._boxes[EXPORT_PROMPT.name].setEnabled(self._written)
        self._label.setText(
            self.tr("Always written: marked as edited with AI, the model, the date and the seed.")
            if self._written
            else self.tr("Untouched bytes say nothing of the edit, nor that AI made it.")
        )
