"""A picture from a web address: what happens with it is said before it is used."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.inline_notice import InlineNotice
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.picture_offer import as_address
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.ui.icons import Icons

WIDTH = 440


class WebPictureDialog(FittedDialog):
    """Asks for an address, or about the one that was dropped, and who should fetch the picture.

    `fetched` (str) has the address where this computer should, `passed_on` where fal should; in the
    `demo` it says that fal's part is not played.
    """

    fetched = Signal(str)
    passed_on = Signal(str)

    def __init__(
        self, icons: Icons, address: str, *, demo: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(WIDTH, parent)
        self._demo = demo
        self.setWindowTitle(f"{self.tr('Picture from the web')} – FireRed Desktop")
        self._line = QLineEdit(address)
        self._line.setCursorPosition(0)
        example = "https://studio.example/beach.jpg"
        self._line.setPlaceholderText(self.tr("For example: {address}").format(address=example))
        set_name(self._line, "Web address", self.tr("Web address"))
        self._notice = InlineNotice(icons)
        self._line.textEdited.connect(lambda: self._notice.tell(""))
        self._arrange()

    def _arrange(self) -> None:
        title = QLabel()
        set_label(title, self.tr("Picture from the web"))
        set_kind(title, "title")
        here = QLabel(
            self.tr(
                "Fetch it here: this computer downloads the picture, asking its host without any "
                "key. You see it, and then it is treated like a file of yours."
            )
        )
        there = QLabel(
            self.tr(
                "Let fal fetch it: fal gets the address when the edit runs, and the file as it is, "
                "with all that it holds besides the picture. There is no preview."
            )
        )
        label = QLabel()
        set_label(label, self.tr("Web address"))
        set_kind(label, "label")
        label.setBuddy(self._line)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(title)
        explained = [here, there]
        if self._demo:
            fails = self.tr(
                "In the demo fal has no part: only what was fetched here can be edited."
            )
            explained.append(QLabel(fails))
        for words in explained:
            words.setWordWrap(True)
            column.addWidget(words)
        column.addSpacing(METRICS.gap_4)
        column.addWidget(label)
        column.addSpacing(METRICS.gap_4 - METRICS.gap_12)
        column.addWidget(self._line)
        column.addWidget(self._notice)
        column.addSpacing(METRICS.gap_4)
        column.addLayout(self._make_buttons())

    def _make_buttons(self) -> QHBoxLayout:
        no = QPushButton(self.tr("Not now"))
        set_name(no, "Not now", self.tr("Not now"))
        there = QPushButton(self.tr("Let fal fetch it"))
        set_name(there, "Let fal fetch it", self.tr("Let fal fetch it"))
        here = QPushButton(self.tr("Fetch it here"))
        set_name(here, "Fetch it here", self.tr("Fetch it here"))
        set_kind(here, "primary")
        here.setDefault(True)
        no.clicked.connect(self.reject)
        there.clicked.connect(partial(self._choose, self.passed_on))
        here.clicked.connect(partial(self._choose, self.fetched))
        row = QHBoxLayout()
        row.setSpacing(METRICS.gap_8)
        row.addStretch(1)
        for button in (no, there, here):
            row.addWidget(button)
        return row

    def _choose(self, signal: SignalInstance) -> None:
        address = as_address(QUrl(self._line.text().strip()))
        if address is None:
            self._notice.tell(
                self.tr("This is no web address. Copy it whole, beginning with https://.")
            )
            self._line.setFocus()
            return
        signal.emit(address)
        self.accept()
