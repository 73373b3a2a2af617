"""How what was found is sorted, and what has a heading of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QWidget

from firered_desktop.core.gallery import Grouping, HistoryQuery, Order
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.fields import ComboBox
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import METRICS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.session.searching import Searching

ORDERS: Mapping[Order, str] = {
    Order.NEWEST: QT_TRANSLATE_NOOP("sorting", "Newest first"),
    Order.OLDEST: QT_TRANSLATE_NOOP("sorting", "Oldest first"),
    Order.RATING: QT_TRANSLATE_NOOP("sorting", "Most stars first"),
    Order.COST: QT_TRANSLATE_NOOP("sorting", "Costliest first"),
    Order.SIZE: QT_TRANSLATE_NOOP("sorting", "Largest first"),
    Order.NAME: QT_TRANSLATE_NOOP("sorting", "By file name"),
}
GROUPINGS: Mapping[Grouping, str] = {
    Grouping.NONE: QT_TRANSLATE_NOOP("sorting", "No headings"),
    Grouping.DAY: QT_TRANSLATE_NOOP("sorting", "By day"),
    Grouping.PROJECT: QT_TRANSLATE_NOOP("sorting", "By project"),
    Grouping.PHOTOGRAPH: QT_TRANSLATE_NOOP("sorting", "By photograph"),
}


class SortingChoice(QWidget):
    """Shows and changes the order and the grouping of `searching`."""

    def __init__(self, searching: Searching, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._searching = searching
        self._order, self._grouping = ComboBox(), ComboBox()
        set_name(self._order, "Sort by", self.tr("Sort by"))
        set_name(self._grouping, "Group by", self.tr("Group by"))
        for order, words in ORDERS.items():
            self._order.addItem(_word(words), order)
        for grouping, words in GROUPINGS.items():
            self._grouping.addItem(_word(words), grouping)
        self._order.setToolTip(self.tr("How the pictures are sorted"))
        self._grouping.setToolTip(self.tr("What has a heading of its own"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(METRICS.gap_8)
        row.addWidget(self._order)
        row.addWidget(self._grouping)
        self._order.activated.connect(self._sort)
        self._grouping.activated.connect(self._group)
        searching.changed.connect(self._show)
        self._show(searching.query)

    def _sort(self) -> None:
        self._searching.change(order=Order(self._order.currentData()))

    def _group(self) -> None:
        self._searching.change(grouping=Grouping(self._grouping.currentData()))

    def _show(self, query: HistoryQuery) -> None:
        for box, value in ((self._order, query.order), (self._grouping, query.grouping)):
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(value))


def _word(source: str) -> str:
    return QCoreApplication.translate("sorting", source)
