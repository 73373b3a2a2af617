from __future__ import annotations

from pathlib import Path
from typing import Any

from firered_desktop.core.gallery import Grouping, HistoryQuery, Order
from firered_desktop.preferences import Preferences
from firered_desktop.session.kept_sorting import KeptSorting
from firered_desktop.session.searching import Searching
from firered_desktop.store.library import SqliteLibrary


def test_sorting_and_grouping_go_on_as_they_were(qapp: object, tmp_path: Path) -> None:
    kept: list[dict[str, Any]] = []
    with SqliteLibrary(tmp_path / "library") as library:
        searching = Searching(library.gallery, lambda: 0.0)
        former = Preferences(history_order="rating", history_grouping="project")
        sorting = KeptSorting(searching, former, lambda **values: kept.append(values))
        assert searching.query == HistoryQuery(order=Order.RATING, grouping=Grouping.PROJECT)
        searching.change(words="sky")
        assert kept == []
        searching.change(order=Order.NAME)
        assert kept == [{"history_order": "name", "history_grouping": "project"}]
        sorting.deleteLater()
