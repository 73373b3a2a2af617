"""The panel at the right of the gallery: one of several pages, or folded away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import METRICS, set_kind, with_text

_WIDTH = 320  # device-independent pixels, with words of the usual size


class HistorySide(QFrame):
    """Shows the page that was chosen last; without pages it is not there.

    Signals: `page_changed` (str, the identifier of the page that shows, "" while it is folded),
    `pages_changed` when one was added.
    """

    page_changed = Signal(str)
    pages_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "panel")
        self._pages: dict[str, QWidget] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._folded = True
        self._tabs = QFrame()
        set_kind(self._tabs, "segments")
        self._tabs.hide()
        self._choice = QHBoxLayout(self._tabs)
        self._choice.setContentsMargins(0, 0, 0, 0)
        self._choice.setSpacing(0)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(METRICS.padding,) * 4)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)
        self.setFixedWidth(with_text(_WIDTH, self.font()))
        self.hide()

    @property
    def page(self) -> str:
        """The identifier of the page that shows; "" while it is folded."""
        return "" if self._folded else self._chosen()

    @property
    def pages(self) -> tuple[str, ...]:
        """The identifiers of its pages."""
        return tuple(self._pages)

    def add_page(self, identifier: str, words: str, widget: QWidget) -> None:
        """Offer `widget` under `words`; `identifier` is its English name."""
        button = QPushButton(words)
        button.setCheckable(True)
        set_kind(button, "segment")
        set_name(button, identifier, words)
        button.clicked.connect(partial(self.show_page, identifier))
        self._pages[identifier], self._buttons[identifier] = widget, button
        self._choice.addWidget(button)
        self._stack.addWidget(widget)
        self._tabs.setVisible(len(self._pages) > 1)  # one page alone needs no choice
        self._check()
        self.pages_changed.emit()

    def show_page(self, identifier: str) -> None:
        """Show this page."""
        self._stack.setCurrentWidget(self._pages[identifier])
        self.fold(False)

    def fold(self, folded: bool) -> None:
        """Fold it away, or show the page that was chosen last."""
        self._folded = folded or not self._pages
        self.setVisible(not self._folded)
        self._check()
        self.page_changed.emit(self.page)

    def _chosen(self) -> str:
        shown = self._stack.currentWidget()
        return next((name for name, page in self._pages.items() if page is shown), "")

    def _check(self) -> None:
        for name, button in self._buttons.items():
            button.setChecked(name == self._chosen())
