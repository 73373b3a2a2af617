"""What stands in the settings beside their rows: the key, formats, the proxy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from firered_desktop.core.account import KeyPlace, KeyStatus
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.inline_notice import IconMark
from firered_desktop.ui.joining import listed
from firered_desktop.ui.key_form import KeyForm
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.formats_found import FormatsFound
    from firered_desktop.session.account import Account
    from firered_desktop.session.inspection import Inspection

# Names of formats that are words; all others are the same in every language.
_NAMED = (
    QT_TRANSLATE_NOOP("formats", "camera RAW"),
    QT_TRANSLATE_NOOP("formats", "16-bit TIFF and PNG"),
)


class KeyPanel(QWidget):
    """The key: entered, checked, or removed from where it is kept."""

    def __init__(self, account: Account, icons: Icons) -> None:
        super().__init__()
        self._remove = _button(self.tr("Remove the key"), "Remove the key")
        self._remove.clicked.connect(account.forget)
        words = _words(
            self.tr(
                "Edits run on fal with your own account. The key is checked, which costs nothing, "
                "and kept in this computer's keyring, never in a file."
            )
        )
        form = KeyForm(account, icons, self._remove)
        _column(self, words, form)
        account.changed.connect(self._offer)
        self._offer(account.status)

    def _offer(self, status: KeyStatus) -> None:
        self._remove.setEnabled(status.place in (KeyPlace.KEYRING, KeyPlace.SESSION))


class FormatsPanel(QWidget):
    """Which pictures this computer reads, and what would bring the others."""

    def __init__(self, inspection: Inspection, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._lines = QVBoxLayout()
        self._lines.setSpacing(METRICS.gap_12)
        self._reading = _words(self.tr("Looking…"))
        _column(self, self._reading).addLayout(self._lines)
        inspection.found.connect(self._show)
        inspection.look()

    def _show(self, found: FormatsFound) -> None:
        if self._lines.count():
            return  # the machine is the same
        self._reading.hide()
        readable = self.tr("Read here: {formats}").format(
            formats=listed(map(_named, found.readable))
        )
        self._add("check", Tint.SUCCESS, readable)
        for missing in found.missing:
            words = self.tr("{format}: not yet. To add it: {command}")
            command = f"pip install firered-desktop[{missing.extra}]"
            self._add(
                "info", Tint.QUIET, words.format(format=_named(missing.name), command=command)
            )

    def _add(self, icon: str, tint: Tint, text: str) -> None:
        mark = IconMark()
        mark.show_icon(self._icons.icon(icon, tint))
        words = _words(text)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(METRICS.gap_8)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        self._lines.addWidget(line)


class ProxyPanel(QWidget):
    """How the network is reached, which the system decides."""

    def __init__(self) -> None:
        super().__init__()
        title = QLabel()
        set_label(title, self.tr("The system's proxy"))
        _column(
            self,
            title,
            _words(
                self.tr(
                    "Unless you name one here, a proxy that this computer uses is used here too. "
                    "Companies set it in the network settings of the system."
                )
            ),
        )


class LinkPanel(QWidget):
    """A sentence, and buttons that lead to other places."""

    def __init__(self, *links: tuple[str, str, Callable[[], object]]) -> None:
        """Each link is its identifier, its words, and what it leads to."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(METRICS.gap_8)
        for identifier, words, wish in links:
            button = _button(words, identifier)
            button.clicked.connect(lambda _checked, wish=wish: wish())
            row.addWidget(button)
        row.addStretch(1)


def _named(form: str) -> str:
    return QCoreApplication.translate("formats", form) if form in _NAMED else form


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _button(words: str, identifier: str) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    set_name(button, identifier, words)
    return button


def _column(owner: QWidget, *widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(METRICS.gap_8)
    for widget in widgets:
        column.addWidget(widget)
    return column
