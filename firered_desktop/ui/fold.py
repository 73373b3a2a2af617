"""A heading that lays open what stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from firered_desktop.ui.elided_label import ElidedLabel
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.ui.icons import Icons


class Fold(QWidget):
    """Folded at first; what is put into `column` is there all the same.

    `unfolded` carries the heading below which it stands, once it is laid open.
    """

    unfolded = Signal(object)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = {True: icons.icon("chevron-down"), False: icons.icon("chevron-right")}
        self._heading = QToolButton()
        self._heading.setCheckable(True)
        self._heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._told = ElidedLabel()
        set_kind(self._told, "quiet")
        self._content = QWidget()
        self.column = _column(self._content)
        line = QHBoxLayout()
        line.setSpacing(METRICS.gap_8)
        line.addWidget(self._heading)
        line.addWidget(self._told, 1)
        column = _column(self)
        column.addLayout(line)
        column.addWidget(self._content)
        self._heading.toggled.connect(self._toggle)
        self._toggle(False)

    def show_words(self, identifier: str, title: str, told: str) -> None:
        """Show `title`, beside it what is `told` of what is folded; `identifier` is English."""
        self._heading.setText(title)
        self._told.setText(told)
        set_name(self._heading, identifier, title, told)

    def take_over(self, former: Fold) -> None:
        """Be folded or laid open like `former`; nothing is scrolled for that."""
        with QSignalBlocker(self):
            self._heading.setChecked(former._heading.isChecked())

    def unfold(self) -> None:
        """Lay it open."""
        self._heading.setChecked(True)

    def _toggle(self, unfolded: bool) -> None:
        self._heading.setIcon(self._icons[unfolded])
        self._content.setVisible(unfolded)
        if unfolded:
            self.unfolded.emit(self._heading)


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(METRICS.gap_12)
    return column
