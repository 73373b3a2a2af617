"""One section of the settings: its rows, and what else belongs there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from firered_desktop.ui.names import set_label
from firered_desktop.ui.scroll_column import LEAST_HEIGHT, ScrollColumn
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from firered_desktop.ui.settings_row import SettingsRow


class SettingsPage(ScrollColumn):
    """Shows `rows` under `title`, and `panel` above or, where it `follows`, below them."""

    def __init__(
        self,
        title: str,
        rows: Sequence[SettingsRow],
        panel: QWidget | None = None,
        *,
        follows: bool = False,
    ) -> None:
        super().__init__(LEAST_HEIGHT)  # the dialog gives it what there is
        self.rows = tuple(rows)
        self._title = title
        self._panel = panel
        heading = QLabel()
        set_label(heading, title)
        set_kind(heading, "title")
        self.column.setSpacing(METRICS.gap_16)
        self.column.addWidget(heading)
        for widget in (*rows, panel) if follows else (panel, *rows):
            if widget is not None:
                self.column.addWidget(widget)
        self.column.addStretch(1)

    def seek(self, text: str) -> bool:
        """Show the rows that say every word of `text`; whether there is anything to show."""
        words = text.casefold().split()
        said = f"{self._title} {self._said_by_panel()}".casefold()
        whole = all(word in said for word in words)
        found = [row for row in self.rows if whole or row.matches(words)]
        for row in self.rows:
            row.setVisible(row in found)
        if self._panel is not None:
            self._panel.setVisible(whole)
        return whole or bool(found)

    def _said_by_panel(self) -> str:
        labels = [] if self._panel is None else self._panel.findChildren(QLabel)
        return " ".join(label.text() for label in labels)
