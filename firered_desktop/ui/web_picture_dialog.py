"""A picture from a web address: what happens with it is said before it is used."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.inline_notice import InlineNotice
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.picture_offer import as_address
from firered_desktop.ui.theme import METRICS, set_kind

WIDTH = 440


class WebPictureDialog(FittedDialog):
    """Asks for an address, or whether the one that was dropped is meant; `chosen` (str) has it.

    In the `demo` it says that nothing is fetched there.
    """

    chosen = Signal(str)

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
        words = QLabel(
            self.tr(
                "fal fetches the picture itself from this address when the edit runs. Nothing is "
                "downloaded here: there is no preview, and fal gets the file as it is, with all "
                "that it holds besides the picture."
            )
        )
        words.setWordWrap(True)
        label = QLabel()
        set_label(label, self.tr("Web address"))
        set_kind(label, "label")
        label.setBuddy(self._line)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(title)
        column.addWidget(words)
        if self._demo:
            fails = QLabel(
                self.tr("The demo fetches nothing: an edit with this picture fails in it.")
            )
            fails.setWordWrap(True)
            column.addWidget(fails)
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
        yes = QPushButton(self.tr("Use this picture"))
        set_name(yes, "Use this picture", self.tr("Use this picture"))
        set_kind(yes, "primary")
        yes.setDefault(True)
        no.clicked.connect(self.reject)
        yes.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(METRICS.gap_8)
        row.addStretch(1)
        row.addWidget(no)
        row.addWidget(yes)
        return row

    def _choose(self) -> None:
        address = as_address(QUrl(self._line.text().strip()))
        if address is None:
            self._notice.tell(
                self.tr("This is no web address. Copy it whole, beginning with https://.")
            )
            self._line.setFocus()
            return
        self.chosen.emit(address)
        self.accept()
