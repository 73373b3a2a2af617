"""The fields of a key: paste it, have it checked, or go and get one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from firered_desktop.core.account import KeyPlace, KeyStatus
from firered_desktop.ui.names import set_name
from firered_desktop.ui.notice_bar import NoticeBar, Tone
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.words import failure_words

if TYPE_CHECKING:
    from firered_desktop.core.errors import FireredError
    from firered_desktop.session.account import Account
    from firered_desktop.ui.icons import Icons

KEYS_PAGE = "https://fal.ai/dashboard/keys"


class KeyForm(QWidget):
    """Takes a key and has it checked; `kept` says that it is in the keyring now.

    `beside` stands beside the button that checks.
    """

    kept = Signal()

    def __init__(self, account: Account, icons: Icons, beside: QWidget | None = None) -> None:
        super().__init__()
        self._account = account
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(self.tr("key id:secret"))
        set_name(self.field, "fal key", self.tr("fal key"))
        self._notice = NoticeBar(icons)
        self.check = QPushButton(self.tr("Check and keep"))
        set_name(self.check, "Check and keep", self.tr("Check and keep"))
        self._get = QPushButton(icons.icon("external"), self.tr("Get a key at fal"))
        set_kind(self._get, "link")
        set_name(self._get, "Get a key at fal", self.tr("Get a key at fal"))
        self._get.setToolTip(KEYS_PAGE)
        self._arrange(beside)
        self.check.clicked.connect(self._offer)
        self.field.returnPressed.connect(self.check.click)
        self.field.textChanged.connect(self._notice.clear)
        self._get.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(KEYS_PAGE)))
        account.changed.connect(self._tell)
        account.refused.connect(self._refuse)
        self._describe(account.status)

    def _arrange(self, beside: QWidget | None) -> None:
        self._where = QLabel()
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._where.setWordWrap(True)
        set_kind(self._where, "quiet")
        buttons = QHBoxLayout()
        buttons.setSpacing(METRICS.gap_8)
        buttons.addWidget(self._get)
        buttons.addStretch(1)
        if beside is not None:
            buttons.addWidget(beside)
        buttons.addWidget(self.check)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_12)
        for widget in (self.field, self._notice, self._where):
            column.addWidget(widget)
        column.addSpacing(METRICS.gap_4)
        column.addLayout(buttons)

    def _offer(self) -> None:
        self.check.setEnabled(False)
        self._notice.show_notice(Tone.INFO, self.tr("Asking fal about this key…"))
        self._account.offer(self.field.text())

    def _tell(self, status: KeyStatus) -> None:
        self.check.setEnabled(True)
        self._describe(status)
        if self._notice.text and status.place is not KeyPlace.NOWHERE:
            self.field.clear()
            if status.place is KeyPlace.SESSION:
                self._notice.show_notice(
                    Tone.WARNING,
                    self.tr(
                        "fal accepts the key, but this computer's keyring could not keep it. "
                        "It is used until you close the program."
                    ),
                )
            else:
                self._notice.show_notice(Tone.SUCCESS, self.tr("fal accepts the key. It is kept."))
                self.kept.emit()

    def _refuse(self, error: FireredError) -> None:
        self.check.setEnabled(True)
        self._notice.show_notice(Tone.ERROR, failure_words(error))
        self.field.setFocus()

    def _describe(self, status: KeyStatus) -> None:
        words = {
            KeyPlace.NOWHERE: self.tr("No key is kept yet."),
            KeyPlace.ENVIRONMENT: self.tr(
                "In use: the key of the variable FAL_KEY, ending {tail}."
            ),
            KeyPlace.KEYRING: self.tr("In use: the key of this computer's keyring, ending {tail}."),
            KeyPlace.SESSION: self.tr("In use until the program closes: a key ending {tail}."),
        }
        self._where.setText(words[status.place].format(tail=status.tail))
