"""What program this is, and under which licence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from firered_desktop import __version__
from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.ui.icons import Icons

WIDTH = 380


class AboutDialog(FittedDialog):
    """Name, version and licence; `licences_wished` asks for those of what comes along."""

    licences_wished = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.setWindowTitle(self.tr("About FireRed Desktop"))
        picture = QLabel()
        side = METRICS.large_icon
        picture.setPixmap(icons.application_icon().pixmap(side, side))
        title = QLabel()
        set_label(title, "FireRed Desktop")
        set_kind(title, "title")
        version = QLabel(self.tr("Version {version}").format(version=__version__))
        set_kind(version, "quiet")
        words = QLabel(
            self.tr(
                "Edits photographs by instruction with FireRed Image Edit, through your own fal "
                "account. Licensed under Apache-2.0; Qt is used under the LGPL."
            )
        )
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        close = QPushButton(self.tr("Close"))
        set_name(close, "Close", self.tr("Close"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        licences = QPushButton(self.tr("Licences…"))
        set_name(licences, "Licences", self.tr("Licences"))
        licences.setAutoDefault(False)
        licences.clicked.connect(self.licences_wished)
        buttons = QHBoxLayout()
        buttons.setSpacing(METRICS.gap_8)
        buttons.addStretch(1)
        buttons.addWidget(licences)
        buttons.addWidget(close)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_8)
        for widget in (picture, title, version, words):
            column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(METRICS.gap_12)
        column.addLayout(buttons)
