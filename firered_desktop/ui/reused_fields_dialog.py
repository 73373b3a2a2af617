"""What of an edit is used again: each picture, word and setting ticked for itself."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.core.again import FIELDS, MODEL, PICTURES
from firered_desktop.core.models import find_model
from firered_desktop.core.parameters import BY_NAME
from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.joining import listed
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.parameter_words import value_words, words
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.core.job import Job
    from firered_desktop.session.draft import Draft

_WIDTH = 640
_KEPT = re.compile(r"[0-9a-f]{64}\.\w+")  # as the library calls its files
_LONGEST = 90  # letters of a value that are shown


class ReusedFieldsDialog(FittedDialog):
    """Shows what `job` was asked with beside what `draft` has; `ticked` are the fields used last.

    Signal: `adopted` (frozenset of names of `core.again.FIELDS`).
    """

    adopted = Signal(object)

    def __init__(
        self, job: Job, draft: Draft, ticked: frozenset[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(_WIDTH, parent, scrolls=True)
        title = self.tr("Choose what to use")
        self.setWindowTitle(f"{title} – FireRed Desktop")
        self._boxes: dict[str, QCheckBox] = {}
        heading = QLabel()
        set_label(heading, title)
        set_kind(heading, "title")
        note = QLabel(self.tr("What is not ticked stays as it is in the panel."))
        set_kind(note, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(heading)
        column.addWidget(note)
        column.addLayout(self._make_rows(job, draft, ticked))
        column.addLayout(self._make_buttons())
        self._offer()

    def _make_rows(self, job: Job, draft: Draft, ticked: frozenset[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(METRICS.gap_16)
        grid.setVerticalSpacing(METRICS.gap_8)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        for at, name in enumerate(FIELDS):
            label, theirs, mine = self._row(name, job, draft)
            box = QCheckBox(label)
            set_name(box, f"Use {name}", label, theirs)
            box.setChecked(name in ticked)
            box.toggled.connect(self._offer)
            self._boxes[name] = box
            grid.addWidget(box, at, 0)
            grid.addWidget(_plain(theirs, "figure"), at, 1)
            if theirs != mine:
                yours = self.tr("yours: {value}").format(value=mine or self.tr("none"))
                grid.addWidget(_plain(yours, "quiet"), at, 2)
        return grid

    def _row(self, name: str, job: Job, draft: Draft) -> tuple[str, str, str]:
        """What a field is called, what it was, and what it is in the panel."""
        request = job.request
        if name == PICTURES:
            theirs = listed(self._name(image.path) for image in request.images)
            mine = listed(self._name(each.name) for each in draft.pictures)
            return self.tr("Pictures"), theirs, mine
        if name == MODEL:
            model = find_model(request.model_id)
            theirs = model.label if model else request.model_id
            return self.tr("Model"), theirs, draft.model.label
        row = BY_NAME[name]
        theirs, mine = (
            value_words(row, each.value(row)) for each in (request.parameters, draft.parameters)
        )
        return words(row.label), _shortened(theirs), _shortened(mine)

    def _name(self, path: str) -> str:
        """The name of a picture; what the library keeps has none that says anything."""
        name = PurePath(path).name
        return self.tr("an earlier result") if _KEPT.fullmatch(name) else name

    def _make_buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(METRICS.gap_8)
        for identifier, said, on in (
            ("Tick all", self.tr("All"), True),
            ("Tick none", self.tr("None"), False),
        ):
            button = QPushButton(said)
            set_kind(button, "flat")
            set_name(button, identifier, said)
            button.clicked.connect(lambda _checked, on=on: self._tick(on))
            line.addWidget(button)
        line.addStretch(1)
        not_now = QPushButton(self.tr("Not now"))
        set_name(not_now, "Not now", self.tr("Not now"))
        not_now.setAutoDefault(False)
        not_now.clicked.connect(self.reject)
        line.addWidget(not_now)
        words_of_use = self.tr("Use what is ticked")
        self._use = QPushButton(words_of_use)
        set_kind(self._use, "primary")
        set_name(self._use, "Use what is ticked", words_of_use)
        self._use.setDefault(True)
        self._use.clicked.connect(self._adopt)
        line.addWidget(self._use)
        return line

    def _tick(self, on: bool) -> None:
        for box in self._boxes.values():
            box.setChecked(on)

    def _offer(self) -> None:
        # While the boxes are made there is no button yet.
        if len(self._boxes) == len(FIELDS):
            self._use.setEnabled(any(box.isChecked() for box in self._boxes.values()))

    def _adopt(self) -> None:
        self.adopted.emit(frozenset(name for name, box in self._boxes.items() if box.isChecked()))
        self.accept()


def _plain(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    set_kind(label, kind)
    return label


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
