"""A row of tools that gives up the words of its buttons where the room ends, the last first."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from firered_desktop.ui.theme import METRICS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class ToolRow(QWidget):
    """`start` at its beginning, `middle`, `buttons` and `end` at its end.

    The buttons have icons; without their words they say them in a tooltip. Their accessible names
    stay. Where that is not enough, the buttons of `start` give up their words too, all at once.
    """

    def __init__(
        self,
        start: QWidget,
        middle: Sequence[QWidget],
        buttons: Sequence[QPushButton],
        end: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self._first = {each: each.text() for each in start.findChildren(QPushButton)}
        self._words = {button: button.text() for button in buttons}
        self._tools: tuple[QWidget, ...] = (start, *middle, *buttons, *end)
        self._end = end
        self._before = (start, *middle)[-1]  # what the buttons stand behind
        self._row = QHBoxLayout(self)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._row.setContentsMargins(METRICS.padding, METRICS.gap_4, METRICS.padding, 0)
        self._row.setSpacing(METRICS.gap_8)
        self._row.addWidget(start)
        self._row.addStretch(1)
        for widget in (*middle, *buttons, *end):
            self._row.addWidget(widget)

    def fit(self) -> None:
        """Show the words for which there is room; to be called when other tools are shown."""
        for widget in self._tools:
            widget.ensurePolished()  # what is shown for the first time has no padding yet
        shown = [button for button in self._words if not button.isHidden()]
        room = self.width() - self._bare()
        first_fits = room >= 0
        worded = 0
        for button in shown:
            room -= _width(button, self._words[button])
            if room < 0:
                break
            worded += 1
        for button, words in self._first.items():
            button.setText(words if first_fits else "")
        for button, words in self._words.items():
            fits = button in shown[:worded]
            button.setText(words if fits else "")
            button.setToolTip("" if fits else words)
        self._row.activate()  # at once, or the words are cut off for as long as events wait

    def order(self, buttons: Sequence[QPushButton]) -> None:
        """Put its buttons into this order, for the eye and for Tab."""
        if list(self._words) != list(buttons):
            self._words = {button: self._words[button] for button in buttons}
            for widget in (*buttons, *self._end):
                self._row.removeWidget(widget)
                self._row.addWidget(widget)
            for before, after in pairwise((self._before, *buttons, *self._end)):
                QWidget.setTabOrder(before, after)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        least = self._bare() - sum(_width(*each) for each in self._first.items())
        return QSize(least, super().minimumSizeHint().height())

    def _bare(self) -> int:
        """The width for all that shows; the layout's own answer may be that of another text.

        The buttons have no words then, but those at the beginning have them.
        """
        shown = [widget for widget in self._tools if not widget.isHidden()]
        widths = sum(widget.sizeHint().width() for widget in shown)
        widths += sum(
            _width(each, words) - _width(each, each.text()) for each, words in self._first.items()
        )
        widths -= sum(_width(each, each.text()) for each in self._words if each in shown)
        margins = self._row.contentsMargins()
        gaps = self._row.spacing() * (len(shown) - 1)
        return widths + gaps + margins.left() + margins.right()


def _width(button: QPushButton, words: str) -> int:
    """What `words` add to the width of a button that has an icon."""
    return button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, words).width() if words else 0
