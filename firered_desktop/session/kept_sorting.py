"""The order and the grouping of the history, kept from one start to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from firered_desktop.core.gallery import Grouping, HistoryQuery, Order

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.preferences import Preferences
    from firered_desktop.session.searching import Searching


class KeptSorting(QObject):
    """Sorts as `preferences` say at first; what is chosen is handed to `keep` by its names."""

    def __init__(
        self,
        searching: Searching,
        preferences: Preferences,
        keep: Callable[..., object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        order, grouping = Order(preferences.history_order), Grouping(preferences.history_grouping)
        self._kept = order, grouping
        searching.change(order=order, grouping=grouping)
        searching.changed.connect(self._follow)

    def _follow(self, query: HistoryQuery) -> None:
        chosen = query.order, query.grouping
        if chosen != self._kept:
            self._kept = chosen
            self._keep(history_order=query.order.value, history_grouping=query.grouping.value)
