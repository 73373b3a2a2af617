"""How a client proof shall be."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from firered_desktop.core.presentation import PROOF_SIDES, Caption, Proof
from firered_desktop.ui.caption_choice import CaptionChoice
from firered_desktop.ui.fields import ComboBox
from firered_desktop.ui.measures import PIXELS, measured
from firered_desktop.ui.names import set_name
from firered_desktop.ui.sheet_fields import titled_field
from firered_desktop.ui.theme import METRICS

NOTE_HEIGHT = 64  # pixels, for three lines
USUAL_SIDE = 1600


class ProofFields(QWidget):
    """Begins with the `title`; `language` is that of the window. `changed` on each change."""

    changed = Signal()

    def __init__(self, title: str, language: str) -> None:
        super().__init__()
        self._language = language
        self._title = QLineEdit(title)
        set_name(self._title, "Title of the proof", self.tr("Title"))
        self._note = QPlainTextEdit()
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(NOTE_HEIGHT)
        self._note.setPlaceholderText(self.tr("A few words to your client, if you like"))
        set_name(self._note, "Note to the client", self.tr("Note to the client"))
        self._side = ComboBox()
        set_name(self._side, "Longer side", self.tr("Longer side of the pictures"))
        for side in PROOF_SIDES:
            self._side.addItem(measured(PIXELS, str(side)), side)
        self._side.setCurrentIndex(PROOF_SIDES.index(USUAL_SIDE))
        self._watermark = QLineEdit()
        self._watermark.setPlaceholderText(self.tr("None"))
        set_name(self._watermark, "Watermark", self.tr("Words across each picture"))
        self._befores = QCheckBox(
            self.tr("With the picture before the edit, to compare with a divider")
        )
        set_name(self._befores, "Befores", self._befores.text())
        self._befores.setChecked(True)
        self._captions = CaptionChoice((Caption.NAME,), "Proof")
        self._arrange()
        for line in (self._title, self._watermark):
            line.textChanged.connect(self.changed)
        self._side.currentIndexChanged.connect(self.changed)
        self._befores.toggled.connect(self.changed)
        self._captions.changed.connect(self.changed)

    @property
    def proof(self) -> Proof:
        """What is chosen."""
        return Proof(
            title=self._title.text().strip(),
            note=self._note.toPlainText().strip(),
            captions=self._captions.captions,
            befores=self._befores.isChecked(),
            side=self._side.currentData(),
            watermark=self._watermark.text().strip(),
            language=self._language,
        )

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_12)
        column.addLayout(titled_field(self.tr("Title"), self._title))
        column.addLayout(titled_field(self.tr("Note to the client"), self._note))
        column.addLayout(titled_field(self.tr("Longer side of the pictures"), self._side))
        column.addLayout(titled_field(self.tr("Words across each picture"), self._watermark))
        column.addWidget(self._befores)
        column.addWidget(self._captions)
        column.addStretch(1)
