"""Which words stand below the pictures that others are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from firered_desktop.core.presentation import Caption
from firered_desktop.ui.flow_layout import FlowLayout
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS

if TYPE_CHECKING:
    from collections.abc import Collection


class CaptionChoice(QWidget):
    """A box for each caption, ticked where it is one of `chosen`; `changed` when one is."""

    changed = Signal()

    def __init__(self, chosen: Collection[Caption], prefix: str) -> None:
        """`prefix` tells its boxes from those of another choice in the same dialog."""
        super().__init__()
        words = {
            Caption.NAME: self.tr("File name"),
            Caption.PROMPT: self.tr("Instruction"),
            Caption.RATING: self.tr("Stars"),
            Caption.DATE: self.tr("Date"),
            Caption.SEED: self.tr("Seed"),
        }
        title = QLabel()
        set_label(title, self.tr("Below each picture"))
        self._boxes = {caption: QCheckBox(words[caption]) for caption in Caption}
        boxes = QWidget()
        flow = FlowLayout(METRICS.gap_16)
        boxes.setLayout(flow)
        for caption, box in self._boxes.items():
            set_name(box, f"{prefix} {caption}", words[caption])
            box.setChecked(caption in chosen)
            box.toggled.connect(self.changed)
            flow.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_8)
        column.addWidget(title)
        column.addWidget(boxes)

    @property
    def captions(self) -> tuple[Caption, ...]:
        """Those that are ticked."""
        return tuple(caption for caption, box in self._boxes.items() if box.isChecked())
