"""What is asked for, as a row of chips that each take it back."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from firered_desktop.core.gallery import EVERYTHING, Filters
from firered_desktop.ui.filter_words import Asked, asked
from firered_desktop.ui.flow_layout import FlowLayout
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import METRICS, set_kind


class FilterChips(QWidget):
    """Hidden while nothing is asked for; `wished` carries the Filters that should be instead."""

    wished = Signal(object)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown: tuple[Asked, ...] = ()
        self._chips: list[QPushButton] = []
        self._row = FlowLayout(METRICS.gap_8, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._clear = QPushButton(self.tr("Clear all"))
        set_name(self._clear, "Clear all filters", self.tr("Clear all filters"))
        set_kind(self._clear, "clear")
        self._clear.clicked.connect(partial(self.wished.emit, EVERYTHING))
        self.hide()

    def show_filters(self, filters: Filters) -> None:
        """Show what they ask for."""
        wanted = asked(filters)
        if wanted != self._shown:
            focused = self._focused()
            self._shown = wanted
            self._lay_out()
            self._keep_focus(focused)
        self.setVisible(bool(filters))

    def _lay_out(self) -> None:
        while self._row.takeAt(0) is not None:
            pass
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._made(each) for each in self._shown]
        for button in (*self._chips, self._clear):
            self._row.addWidget(button)
            button.show()
        for before, after in pairwise((*self._chips, self._clear)):
            QWidget.setTabOrder(before, after)
        self.updateGeometry()

    def _made(self, wanted: Asked) -> QPushButton:
        chip = QPushButton(f"{wanted.words.replace('&', '&&')}\u00a0")
        set_kind(chip, "chip")
        chip.setIcon(self._icons.icon("cancel", Tint.QUIET))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the mark stands behind the words
        spoken = self.tr("Remove filter: {filter}").format(filter=wanted.words)
        set_name(chip, f"Remove filter {wanted.identifier}", spoken)
        chip.setToolTip(self.tr("Remove this filter"))
        chip.clicked.connect(lambda: self.wished.emit(wanted.without))
        return chip

    def _focused(self) -> int | None:
        """Where the focus is among the chips."""
        return next((at for at, chip in enumerate(self._chips) if chip.hasFocus()), None)

    def _keep_focus(self, at: int | None) -> None:
        """Whoever takes one filter back after the other goes on with the next."""
        if at is None or not self._chips:
            return
        self._chips[min(at, len(self._chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
