"""What stands where there is nothing to show yet: an icon, a sentence, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDEST = 420


class CompareMessage(QWidget):
    """An icon, a sentence, a plainer second one, and what can be done about it, in the middle."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._drawn: tuple[str, Tint] | None = None
        self._icon, self._sentence, self._remedy = QLabel(), QLabel(), QLabel()
        set_kind(self._sentence, "title")
        # Wrapped words get the height they need only if nothing aligns them in their layout.
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(middle)
        column.setSpacing(METRICS.gap_8)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch()
        for label in (self._icon, self._sentence, self._remedy):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(label is not self._icon)
            column.addWidget(label)
        column.addSpacing(METRICS.gap_8)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(METRICS.gap_8)
        column.addLayout(self._actions)
        column.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(*(METRICS.gap_24,) * 4)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)

    def say(
        self,
        icon: str,
        sentence: str,
        remedy: str = "",
        actions: Sequence[QAbstractButton] = (),
        *,
        tint: Tint = Tint.QUIET,
    ) -> None:
        """Show this; the buttons become this widget's and go with the next message."""
        self._drawn = icon, tint
        self.draw_icon()
        self._sentence.setText(sentence)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))
        self._clear_actions()
        if actions:
            self._actions.addStretch()
            for button in actions:
                self._actions.addWidget(button)
                button.show()  # at once, not in the next turn of the loop
            self._actions.addStretch()
        self.show()

    def words(self) -> str:
        """All that is said, as one text for a screen reader."""
        return " ".join(text for text in (self._sentence.text(), self._remedy.text()) if text)

    def draw_icon(self) -> None:
        """Draw the icon in the theme's colour; again after a switch of theme."""
        if self._drawn is not None:
            name, tint = self._drawn
            ratio = self.devicePixelRatioF()
            self._icon.setPixmap(self._icons.pixmap(name, METRICS.large_icon, ratio, tint))

    def _clear_actions(self) -> None:
        while (item := self._actions.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()
