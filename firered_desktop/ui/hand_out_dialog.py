"""A selection of the history for others: as files, a contact sheet, or a client proof."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from firered_desktop.core.presentation import proof_size
from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.measures import counted, size_words
from firered_desktop.ui.names import set_name
from firered_desktop.ui.notice_bar import NoticeBar, Remedy, Tone
from firered_desktop.ui.plain_parts import headline, in_row, named_button, plain_words
from firered_desktop.ui.presentation_words import page_language, proof_words, sheet_words
from firered_desktop.ui.proof_fields import ProofFields
from firered_desktop.ui.segments import Segments
from firered_desktop.ui.sheet_fields import SheetFields
from firered_desktop.ui.theme import METRICS
from firered_desktop.ui.words import failure_words

if TYPE_CHECKING:
    from firered_desktop.core.errors import FireredError
    from firered_desktop.session.handing_out import HandingOut, Selection
    from firered_desktop.ui.icons import Icons

WIDTH = 560
STEPS = 1000  # of a whole


class Kind(IntEnum):
    """What is made of the selection."""

    FILES = 0
    SHEET = 1
    PROOF = 2


class HandOutDialog(FittedDialog):
    """Asks how `selection` shall be handed out, and has `handing` do it while it shows how far."""

    def __init__(
        self,
        selection: Selection,
        handing: HandingOut,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(WIDTH, parent, scrolls=True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._selection, self._handing = selection, handing
        self._kind = Kind.FILES
        self._busy = False
        title = self.tr("Export the selection")
        self.setWindowTitle(f"{title} – FireRed Desktop")
        usual = selection.entries[0].job.options.project or self.tr("Pictures")
        self._sheet = SheetFields(usual)
        self._proof = ProofFields(usual, page_language())
        self._said = plain_words("", "quiet")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, STEPS)
        self._bar.hide()
        set_name(self._bar, "Progress of the export", self.tr("Progress"))
        self._notice = NoticeBar(icons)
        self._close = named_button(self.tr("Close"), "Close")
        self._go = named_button(self.tr("Export…"), "Export now", "primary")
        self._go.setDefault(True)
        self._arrange(title)
        self._connect()
        self._show_page()
        self._say()

    def reject(self) -> None:
        """Stop what is written, or close."""
        if self._busy:
            self._handing.stop()
        else:
            super().reject()

    def _arrange(self, title: str) -> None:
        self._kinds = Segments(
            {
                "As files": self.tr("Files"),
                "As a contact sheet": self.tr("Contact sheet"),
                "As a client proof": self.tr("Client proof"),
            }
        )
        files = plain_words(
            self.tr(
                "A copy of each picture in the export format of the settings, with the "
                "photograph's metadata and with how it was made. No file is overwritten."
            )
        )
        self._pages: tuple[QWidget, ...] = (files, self._sheet, self._proof)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_16)
        column.addWidget(headline(title))
        column.addWidget(self._kinds)
        for page in self._pages:
            column.addWidget(page)
        for widget in (self._said, self._bar, self._notice):
            column.addWidget(widget)
        column.addWidget(in_row(None, self._close, self._go))

    def _connect(self) -> None:
        self._kinds.chosen.connect(self._choose)
        self._sheet.changed.connect(self._say)
        self._proof.changed.connect(self._say)
        self._close.clicked.connect(self.reject)
        self._go.clicked.connect(self._ask_where)
        handing = self._handing
        handing.progressed.connect(self._show_progress)
        handing.written.connect(self._tell_written)
        handing.stopped.connect(self._tell_stopped)
        handing.refused.connect(self._refuse)

    def _choose(self, at: int) -> None:
        self._kind = Kind(at)
        self._show_page()
        self._notice.clear()
        self._say()

    def _show_page(self) -> None:
        for at, page in enumerate(self._pages):
            page.setVisible(at == self._kind)

    def _say(self) -> None:
        """Say how much it is."""
        pictures = self._selection.pictures
        said = counted(len(pictures), self.tr("1 picture"), self.tr("{count} pictures"))
        if self._kind is Kind.PROOF:
            words = self.tr("{pictures}, one file of about {size} that opens in any browser")
            size = size_words(proof_size(pictures, self._proof.proof))
            said = words.format(pictures=said, size=size)
        elif self._kind is Kind.SHEET:
            said = self.tr("{pictures}, one PDF file").format(pictures=said)
        self._said.setText(said)

    def _ask_where(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog = QFileDialog(self, self.tr("Export"), QStandardPaths.writableLocation(documents))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._kind is Kind.FILES:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            ending = "pdf" if self._kind is Kind.SHEET else "html"
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(ending)
            dialog.setNameFilters([f"*.{ending}"])
            chosen = self._sheet.sheet.title
            title = chosen if self._kind is Kind.SHEET else self._proof.proof.title
            dialog.selectFile(f"{_plain(title) or 'firered'}.{ending}")
        dialog.fileSelected.connect(lambda name: self._write(Path(name)))
        dialog.open()

    def _write(self, target: Path) -> None:
        self._set_busy(True)
        handing, selection = self._handing, self._selection
        match self._kind:
            case Kind.FILES:
                handing.write_files(selection, target)
            case Kind.SHEET:
                handing.write_sheet(
                    selection, self._sheet.sheet, sheet_words(), self.font(), target
                )
            case Kind.PROOF:
                proof = self._proof.proof
                handing.write_proof(selection, proof, proof_words(), self.font(), target)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._bar.setValue(0)
        self._bar.setVisible(busy)
        for widget in (self._kinds, *self._pages, self._go):
            widget.setEnabled(not busy)
        self._close.setText(self.tr("Stop") if busy else self.tr("Close"))
        set_name(self._close, "Close", self._close.text())
        if busy:
            self._notice.clear()

    def _show_progress(self, fraction: float) -> None:
        self._bar.setValue(round(fraction * STEPS))

    def _tell_written(self, target: Path) -> None:
        self._set_busy(False)
        words = self.tr("Exported as {file}").format(file=str(target))
        address = QUrl.fromLocalFile(str(target))
        show = Remedy(
            "Open what was exported",
            self.tr("Open"),
            lambda: QDesktopServices.openUrl(address),
        )
        self._notice.show_notice(Tone.SUCCESS, words, [show])

    def _tell_stopped(self) -> None:
        self._set_busy(False)
        self._notice.show_notice(Tone.INFO, self.tr("Stopped."))

    def _refuse(self, error: FireredError) -> None:
        self._set_busy(False)
        self._notice.show_notice(Tone.ERROR, failure_words(error))


def _plain(title: str) -> str:
    """`title` as a part of a file's name."""
    return "".join(letter for letter in title if letter.isalnum() or letter in " -_").strip()
