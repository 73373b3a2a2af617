"""Pictures laid on boards: how they would look, and what the instruction would say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.core.boards import Board
from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.inline_notice import InlineNotice, Tone
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.speech import say
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.thumbnail import Thumbnail

if TYPE_CHECKING:
    from firered_desktop.session.boards import BoardProposal
    from firered_desktop.ui.icons import Icons

WIDTH = 680
LINES = 3  # of an instruction that are seen at once
PICTURE = QSize(8 * METRICS.gap_24, 8 * METRICS.gap_24)


class BoardsDialog(FittedDialog):
    """Shows `proposal`, and accepts it when the person does; else it is closed in the end."""

    def __init__(
        self, proposal: BoardProposal, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(WIDTH, parent, scrolls=True)
        self._proposal = proposal
        self._boards: dict[Board, Thumbnail] = {}
        self._notice = InlineNotice(icons)
        self._yes = QPushButton(self.tr("Lay them on boards"))
        title = QLabel()
        set_label(title, self.tr("Lay pictures on boards"))
        set_kind(title, "title")
        self.setWindowTitle(f"{self.tr('Lay pictures on boards')} – FireRed Desktop")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[METRICS.gap_24] * 4)
        self._column.setSpacing(METRICS.gap_12)
        self._column.addWidget(title)
        self._words(
            self.tr(
                "The model knows one to three pictures. Picture 1 stays as it is; the others are "
                "laid side by side on white, so that it sees all of them."
            )
        )
        self._column.addLayout(self._make_pictures(icons))
        self._show_instruction()
        self._column.addWidget(self._notice)
        self._column.addLayout(self._make_buttons())
        proposal.changed.connect(self._refresh)
        self.accepted.connect(proposal.accept)
        self.rejected.connect(proposal.close)
        self._refresh()

    def _make_pictures(self, icons: Icons) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(METRICS.gap_12)
        for number, slot in enumerate(self._proposal.laying.slots, start=1):
            picture = Thumbnail(icons, "picture")
            picture.setFixedSize(PICTURE)
            if isinstance(slot, Board):
                self._boards[slot] = picture
                names = [part.name for part in self._proposal.parts(slot)]
            else:
                picture.show_image(self._proposal.pictures[slot].preview)
                names = [self._proposal.pictures[slot].name]
            caption = QLabel(self.tr("Picture {number}").format(number=number))
            described = QLabel("\n".join(names))
            set_kind(described, "quiet")
            column = QVBoxLayout()
            column.setSpacing(METRICS.gap_4)
            column.addWidget(picture)
            for label in (caption, described):
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(True)
                label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                column.addWidget(label)
            column.addStretch()
            row.addLayout(column)
        row.addStretch(1)
        return row

    def _show_instruction(self) -> None:
        proposal = self._proposal
        if proposal.prompt == proposal.prompt_afterwards:
            self._words(
                self.tr("The instruction names no picture that moves, so it stays as it is.")
            )
            return
        self._text("Instruction now", self.tr("Instruction now"), proposal.prompt)
        afterwards = self.tr("Instruction afterwards")
        self._text("Instruction afterwards", afterwards, proposal.prompt_afterwards)

    def _text(self, identifier: str, title: str, text: str) -> None:
        label = QLabel()
        set_label(label, title)
        set_kind(label, "label")
        field = QPlainTextEdit(text)
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        set_name(field, identifier, title)
        field.ensurePolished()
        field.setFixedHeight(LINES * field.fontMetrics().lineSpacing() + 2 * METRICS.gap_8)
        label.setBuddy(field)
        self._column.addWidget(label)
        self._column.addWidget(field)

    def _make_buttons(self) -> QHBoxLayout:
        no = QPushButton(self.tr("Not now"))
        set_name(no, "Not now", self.tr("Not now"))
        set_name(self._yes, "Lay them on boards", self.tr("Lay them on boards"))
        set_kind(self._yes, "primary")
        self._yes.setDefault(True)
        self._yes.setEnabled(False)
        no.clicked.connect(self.reject)
        no.setFocus()
        self._yes.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(METRICS.gap_8)
        row.addStretch(1)
        row.addWidget(no)
        row.addWidget(self._yes)
        return row

    def _words(self, text: str) -> None:
        words = QLabel(text)
        words.setWordWrap(True)
        self._column.addWidget(words)

    def _refresh(self) -> None:
        for board, picture in self._boards.items():
            picture.show_image(self._proposal.image(board))
        failure = self._proposal.failure
        if self._proposal.ready and not self._yes.isEnabled():
            self._yes.setEnabled(True)
            self._yes.setFocus()
        if failure is not None:
            notice = failure.notice()
            self._notice.tell(say(notice.happened, notice.remedy), Tone.ERROR)
        else:
            making = "" if self._proposal.ready else self.tr("Laying the pictures…")
            self._notice.tell(making, Tone.INFO)
