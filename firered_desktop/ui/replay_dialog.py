"""A chain of edits that is to be run on other photographs: its steps, the files, the price."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.session.arrivals import Arrivals
from firered_desktop.ui.elided_label import ElidedLabel
from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.inline_notice import InlineNotice, Tone
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.outlook_words import overrun_words
from firered_desktop.ui.picture_dialog import PictureDialog
from firered_desktop.ui.picture_offer import may_offer, read_offer
from firered_desktop.ui.replay_words import price_words, run_words, settings_words
from firered_desktop.ui.scroll_column import ScrollColumn
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.words import failure_words

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent

    from firered_desktop.core.errors import FireredError
    from firered_desktop.session.picture_files import Found
    from firered_desktop.session.replay_draft import ReplayDraft
    from firered_desktop.ui.icons import Icons

_WIDTH = 640
_STEPS_HEIGHT = 240  # pixels; of more steps some are scrolled to
_FILES_HEIGHT = 132


class ReplayDialog(FittedDialog):
    """Shows `draft` and lets photographs be added by drop or file dialog.

    In the `demo` nothing costs anything. Signal: `run_wished`.
    """

    run_wished = Signal()

    def __init__(
        self, draft: ReplayDraft, icons: Icons, *, demo: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(_WIDTH, parent, scrolls=True)
        self._draft = draft
        self._demo = demo
        self._folder = ""
        self._refused = ""
        self._arrivals = Arrivals(self)
        self._prices: list[QLabel] = []
        self.setAcceptDrops(True)
        self._title = self.tr("Run on other photographs")
        self.setWindowTitle(f"{self._title} – FireRed Desktop")
        self._steps = ScrollColumn(_STEPS_HEIGHT)
        self._steps.column.setSpacing(METRICS.gap_12)
        self._files = self._make_files()
        self._notice = InlineNotice(icons)
        self._run = QPushButton()
        set_kind(self._run, "primary")
        self._run.setDefault(True)
        self._run.clicked.connect(self._wish)
        self._arrange(icons)
        draft.changed.connect(self._show)
        draft.refused.connect(self._tell)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._files.hasFocus():
            self._remove()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if may_offer(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self._take(read_offer(event.mimeData()).paths)

    def _make_files(self) -> QListWidget:
        files = QListWidget()
        files.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        files.setFixedHeight(_FILES_HEIGHT)
        files.setAcceptDrops(False)  # the dialog takes what is dropped anywhere on it
        set_name(files, "Photographs", self.tr("Photographs"))
        files.currentRowChanged.connect(self._offer)
        return files

    def _arrange(self, icons: Icons) -> None:
        heading = QLabel()
        set_label(heading, self._title)
        set_kind(heading, "title")
        note = QLabel(
            self.tr(
                "Each step is sent once the one before has finished, and edits its result. Drop "
                "photographs here, or choose them."
            )
        )
        note.setWordWrap(True)
        set_kind(note, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        photographs = QLabel()
        set_label(photographs, self.tr("Photographs"))
        set_kind(photographs, "label")
        for widget in (heading, note, self._steps):
            column.addWidget(widget)
        below = QVBoxLayout()
        below.setSpacing(METRICS.gap_4)
        below.addWidget(photographs)
        below.addWidget(self._files)
        column.addLayout(below)
        column.addLayout(self._make_tools(icons))
        column.addWidget(self._notice)
        not_now = QPushButton(self.tr("Not now"))
        set_name(not_now, "Not now", self.tr("Not now"))
        not_now.setAutoDefault(False)
        not_now.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(METRICS.gap_8)
        foot.addStretch(1)
        foot.addWidget(not_now)
        foot.addWidget(self._run)
        column.addLayout(foot)

    def _make_tools(self, icons: Icons) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(METRICS.gap_8)
        add = QPushButton(icons.icon("add"), self.tr("Choose photographs…"))
        set_name(add, "Choose photographs", self.tr("Choose photographs"))
        add.clicked.connect(self._choose)
        self._out = QPushButton(icons.icon("remove"), self.tr("Remove"))
        set_kind(self._out, "flat")
        set_name(self._out, "Remove photograph", self.tr("Remove photograph"))
        self._out.clicked.connect(self._remove)
        line.addWidget(add)
        line.addWidget(self._out)
        line.addStretch(1)
        return line

    def _show(self) -> None:
        draft = self._draft
        if len(self._prices) != len(draft.steps):
            self._show_steps()
        for label, price in zip(self._prices, draft.step_prices(), strict=True):
            label.setText("" if self._demo else price_words(price, demo=False))
        row = self._files.currentRow()
        self._files.clear()
        for picture in draft.pictures:
            size = picture.dimensions
            self._files.addItem(f"{PurePath(picture.path).name} · {size}" if size else picture.path)
        self._files.setCurrentRow(min(row, len(draft.pictures) - 1))
        if draft.pictures and self._files.currentRow() < 0:
            self._files.setCurrentRow(0)
        self._say_price()
        self._offer()

    def _show_steps(self) -> None:
        """Once: what is run again does not change any more."""
        for at, step in enumerate(self._draft.steps):
            grid = QGridLayout()
            grid.setHorizontalSpacing(METRICS.gap_12)
            grid.setVerticalSpacing(METRICS.gap_4 // 2)
            grid.setColumnStretch(1, 1)
            number, words, settings, price = QLabel(f"{at + 1}"), ElidedLabel(), QLabel(), QLabel()
            words.setText(step.request.prompt.replace("\n", " "))
            settings.setText(settings_words(step, last=at + 1 == len(self._draft.steps)))
            settings.setWordWrap(True)
            settings.setTextFormat(Qt.TextFormat.PlainText)
            for label, kind in ((number, "quiet"), (settings, "quiet"), (price, "figure")):
                set_kind(label, kind)
            grid.addWidget(number, 0, 0)
            grid.addWidget(words, 0, 1)
            grid.addWidget(price, 0, 2)
            grid.addWidget(settings, 1, 1)
            self._steps.column.addLayout(grid)
            self._prices.append(price)

    def _say_price(self) -> None:
        draft = self._draft
        words = run_words(draft.count)
        price = price_words(draft.total(), demo=self._demo) if draft.count else ""
        self._run.setText(
            self.tr("{run} · {price}").format(run=words, price=price) if price else words
        )
        set_name(self._run, "Run the steps", words, price)
        over = draft.over()
        said = self._refused or ("" if over is None else overrun_words(over, draft.count))
        self._notice.tell(said, Tone.ERROR if self._refused else Tone.WARNING)

    def _offer(self) -> None:
        draft = self._draft
        self._run.setEnabled(draft.count > 0 and not draft.reading)
        self._out.setEnabled(self._files.currentRow() >= 0)

    def _tell(self, error: FireredError) -> None:
        self._refused = failure_words(error)
        self._say_price()

    def _choose(self) -> None:
        dialog = PictureDialog(self._folder, several=True, parent=self)
        dialog.chosen.connect(self._take)
        dialog.open()

    def _take(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self._folder = str(paths[0].parent)
            self._refused = ""
            self._arrivals.look(paths, self._take_found)

    def _take_found(self, found: Found) -> None:
        self._draft.add(found.pictures)

    def _remove(self) -> None:
        if self._files.currentRow() >= 0:
            self._draft.remove(self._files.currentRow())

    def _wish(self) -> None:
        self._run.setEnabled(False)  # a double click is one wish
        self.run_wished.emit()
        self.accept()
