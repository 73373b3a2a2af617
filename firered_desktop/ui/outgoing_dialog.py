"""The view *What leaves this computer*, of the draft as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.ui.inline_notice import InlineNotice, Tone
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.outgoing_words import (
    PIXELS_ALONE,
    picture_words,
    request_words,
    where_words,
)
from firered_desktop.ui.request_steps import RequestSteps
from firered_desktop.ui.speech import say
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.thumbnail import Thumbnail

if TYPE_CHECKING:
    from firered_desktop.session.outgoing import Outgoing, OutgoingPicture
    from firered_desktop.ui.icons import Icons

SIZE = QSize(560, 640)
LINES = 12  # of the request that are seen at once


class OutgoingDialog(QDialog):
    """Shows `outgoing`, seen at `now` (seconds since the epoch), and closes it in the end."""

    def __init__(
        self, outgoing: Outgoing, icons: Icons, now: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        leaves = self.tr("What leaves this computer")
        self.setWindowTitle(f"{leaves} – FireRed Desktop")
        self.resize(SIZE)
        self._outgoing = outgoing
        self._now = now
        self._column = QVBoxLayout()
        self._column.setContentsMargins(*[METRICS.gap_24] * 4)
        self._column.setSpacing(METRICS.gap_8)
        self._icons = icons
        self._missing(icons)
        self._steps = self._make_steps()
        self._title(self.tr("Pictures"))
        self._pictures = QVBoxLayout()
        self._pictures.setSpacing(METRICS.gap_8)
        self._column.addLayout(self._pictures)
        self._rows: list[_PictureRow] = []
        self._alone = self._words(QCoreApplication.translate("outgoing", PIXELS_ALONE))
        self._body = self._make_body()
        self._title(self.tr("Where it goes, and for how long"))
        self._where = self._words("")
        self._column.addStretch(1)  # all the room that is left, or the pictures took some of it
        self._arrange()
        self._shown: int | None = None
        self._refresh()
        outgoing.changed.connect(self._refresh)
        self.finished.connect(outgoing.close)
        self.finished.connect(outgoing.deleteLater)

    def _missing(self, icons: Icons) -> None:
        problems = self._outgoing.departure.problems
        if problems:
            notice = InlineNotice(icons)
            told = [say(problem.happened, problem.remedy) for problem in problems]
            notice.tell("\n".join((self.tr("It cannot be run yet:"), *told)), Tone.WARNING)
            self._column.addWidget(notice)

    def _make_steps(self) -> RequestSteps:
        """Of several requests, say how many leave and lead to each."""
        steps = RequestSteps(self._icons)
        steps.setVisible(self._outgoing.count > 1)
        if self._outgoing.count > 1:
            words = self.tr("A run sends {count} requests, one for each picture.")
            self._words(words.format(count=self._outgoing.count))
            self._column.addWidget(steps)
        steps.stepped.connect(self._outgoing.step)
        return steps

    def _make_body(self) -> QPlainTextEdit:
        self._title(self.tr("Request"))
        body = QPlainTextEdit()
        body.setReadOnly(True)
        body.setTabChangesFocus(True)
        set_kind(body, "code")
        set_name(body, "Request as sent", self.tr("Request as sent"))
        body.ensurePolished()
        body.setFixedHeight(LINES * body.fontMetrics().lineSpacing() + 2 * METRICS.gap_8)
        self._column.addWidget(body)
        return body

    def _arrange(self) -> None:
        content = QWidget()
        content.setLayout(self._column)
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = QPushButton(self.tr("Close"))
        set_name(close, "Close", self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        below = QHBoxLayout()
        below.setContentsMargins(METRICS.gap_24, METRICS.gap_12, METRICS.gap_24, METRICS.gap_24)
        below.addStretch(1)
        below.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.line_width] * 4)  # beside the line around the dialog
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addLayout(below)
        close.setFocus()

    def _refresh(self) -> None:
        if self._shown != self._outgoing.at:
            self._shown = self._outgoing.at
            self._show_request()
        for row, picture in zip(self._rows, self._outgoing.pictures, strict=True):
            row.show_picture(picture)

    def _show_request(self) -> None:
        """Show the request that is looked at, with its pictures."""
        outgoing = self._outgoing
        for row in self._rows:
            self._pictures.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_PictureRow(picture, self._icons) for picture in outgoing.pictures]
        for row in self._rows:
            self._pictures.addWidget(row)
            row.show()
        self._alone.setVisible(bool(outgoing.departure.request.local_images))
        self._body.setPlainText(request_words(outgoing.departure))
        said = where_words(outgoing.departure, self._now, outgoing.count)
        self._where.setText("\n\n".join(said))
        self._steps.show_place(outgoing.at, outgoing.count)

    def _title(self, words: str) -> None:
        title = QLabel()
        set_label(title, words)
        set_kind(title, "title")
        if self._column.count():
            self._column.addSpacing(METRICS.gap_8)
        self._column.addWidget(title)

    def _words(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._column.addWidget(label)
        return label


class _PictureRow(QWidget):
    """One picture: as it is sent, and what is known of it."""

    def __init__(self, picture: OutgoingPicture, icons: Icons) -> None:
        super().__init__()
        self._picture = Thumbnail(icons, "picture" if picture.address is None else "language")
        title = QLabel(
            self.tr("Picture {number} · {name}").format(number=picture.number, name=picture.name)
        )
        self._facts = QLabel()
        set_kind(self._facts, "figure")
        words = QVBoxLayout()
        words.setSpacing(METRICS.gap_4)
        words.addStretch()
        for label in (title, self._facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            words.addWidget(label)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(METRICS.gap_12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.show_picture(picture)

    def show_picture(self, picture: OutgoingPicture) -> None:
        """Say what is known of `picture` by now."""
        self._picture.show_image(picture.thumbnail)
        self._facts.setText(picture_words(picture))
