"""How a contact sheet shall be."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from firered_desktop.core.contact_sheet import MOST_COLUMNS, Paper, Sheet
from firered_desktop.core.presentation import Caption
from firered_desktop.ui.caption_choice import CaptionChoice
from firered_desktop.ui.fields import ComboBox, SpinBox
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind


class SheetFields(QWidget):
    """Begins with the `title` and the paper of the person's country; `changed` on each change."""

    changed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = QLineEdit(title)
        set_name(self._title, "Title of the sheet", self.tr("Title"))
        self._paper = ComboBox()
        set_name(self._paper, "Paper", self.tr("Paper"))
        for paper, words in ((Paper.A4, "A4"), (Paper.LETTER, self.tr("US Letter"))):
            self._paper.addItem(words, paper)
        metric = QLocale().measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
        self._paper.setCurrentIndex(0 if metric else 1)
        self._columns = SpinBox()
        set_name(self._columns, "Columns", self.tr("Columns"))
        self._columns.setRange(1, MOST_COLUMNS)
        self._columns.setValue(3)
        self._landscape = _box(self.tr("Landscape"), "Landscape")
        self._pairs = _box(self.tr("The picture before the edit beside each result"), "Pairs")
        chosen = (Caption.NAME, Caption.PROMPT, Caption.RATING)
        self._captions = CaptionChoice(chosen, "Sheet")
        self._arrange()
        self._title.textChanged.connect(self.changed)
        self._paper.currentIndexChanged.connect(self.changed)
        self._columns.valueChanged.connect(self.changed)
        self._captions.changed.connect(self.changed)
        for box in (self._landscape, self._pairs):
            box.toggled.connect(self.changed)

    @property
    def sheet(self) -> Sheet:
        """What is chosen."""
        return Sheet(
            title=self._title.text().strip(),
            paper=Paper(self._paper.currentData()),
            landscape=self._landscape.isChecked(),
            columns=self._columns.value(),
            captions=self._captions.captions,
            pairs=self._pairs.isChecked(),
        )

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(METRICS.gap_12)
        grid.setVerticalSpacing(METRICS.gap_4)
        for at, (words, field) in enumerate(
            ((self.tr("Paper"), self._paper), (self.tr("Columns"), self._columns))
        ):
            grid.addWidget(_label(words, field), 0, at)
            grid.addWidget(field, 1, at)
            grid.setColumnStretch(at, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_12)
        column.addLayout(titled_field(self.tr("Title"), self._title))
        column.addLayout(grid)
        column.addWidget(self._landscape)
        column.addWidget(self._pairs)
        column.addWidget(self._captions)
        column.addStretch(1)


def titled_field(words: str, field: QWidget) -> QVBoxLayout:
    """`field` below its name."""
    column = QVBoxLayout()
    column.setSpacing(METRICS.gap_4)
    column.addWidget(_label(words, field))
    column.addWidget(field)
    return column


def _label(words: str, field: QWidget) -> QLabel:
    label = QLabel()
    set_label(label, words)
    set_kind(label, "label")
    label.setBuddy(field)
    return label


def _box(words: str, identifier: str) -> QCheckBox:
    box = QCheckBox(words)
    set_name(box, identifier, words)
    return box
