"""Entering the fal key: what it is, where to get it, and whether fal accepts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.key_form import KeyForm
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.session.account import Account
    from firered_desktop.ui.icons import Icons

WIDTH = 440


class KeyDialog(FittedDialog):
    """Takes a key, has it checked, and closes once it is kept."""

    def __init__(self, account: Account, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.setWindowTitle(self.tr("Your fal key"))
        later = QPushButton(self.tr("Not now"))
        set_name(later, "Not now", self.tr("Not now"))
        form = KeyForm(account, icons, later)
        set_kind(form.check, "primary")
        form.check.setDefault(True)
        self._arrange(form)
        later.clicked.connect(self.reject)
        form.kept.connect(self.accept)

    def _arrange(self, form: KeyForm) -> None:
        title = QLabel()
        set_label(title, self.tr("Your fal key"))
        set_kind(title, "title")
        words = QLabel(
            self.tr(
                "FireRed edits run on fal with your own account. The key is checked, which costs "
                "nothing, and kept in this computer's keyring, never in a file."
            )
        )
        words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        for widget in (title, words, form):
            column.addWidget(widget)
