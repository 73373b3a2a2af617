"""What is known of a result, in one quiet line, and beside it what did not come as asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from firered_desktop.ui.elided_label import ElidedLabel
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.inline_notice import IconMark
from firered_desktop.ui.names import set_name
from firered_desktop.ui.result_facts import demo_line, differences_line, facts_line
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.core.job import Job


class FactsLine(QWidget):
    """Empty until an edit is looked at."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._demo = IconMark()
        self._demo.show_icon(icons.icon("demo", Tint.QUIET))
        self._facts = ElidedLabel()
        set_kind(self._facts, "figure")
        self._mark = IconMark()
        self._mark.show_icon(icons.icon("warning", Tint.WARNING))
        self._differences = ElidedLabel()
        set_kind(self._differences, "warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(METRICS.gap_8)
        row.addWidget(self._demo)
        row.addWidget(self._facts, 1)
        row.addWidget(self._mark)
        row.addWidget(self._differences, 1)
        self.show_result(None, 0)

    def show_result(self, job: Job | None, index: int) -> None:
        """Say what is known of result `index` (from 0) of `job`, and what of it is different."""
        self._facts.setText(facts_line(job, index) if job is not None else "")
        demo = demo_line(job) if job is not None else ""
        self._demo.setVisible(bool(demo))
        self._demo.setToolTip(plain_tip(demo))
        set_name(self._demo, "Demo", demo)
        different = differences_line(job) if job is not None else ""
        self._differences.setText(different)
        self._mark.setVisible(bool(different))
        self._differences.setVisible(bool(different))
