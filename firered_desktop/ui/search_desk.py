"""Everything by which the history is searched, built and connected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton

from firered_desktop.core.gallery import EVERYTHING, Filters, HistoryQuery
from firered_desktop.session.saved_searches import Act, SearchDeed
from firered_desktop.ui.filter_chips import FilterChips
from firered_desktop.ui.filter_panel import FilterPanel
from firered_desktop.ui.filter_words import asked
from firered_desktop.ui.found_count import FoundCount
from firered_desktop.ui.history_view import Explanation, HistoryView
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.match_line import MatchLine
from firered_desktop.ui.names import set_name
from firered_desktop.ui.nothing_found import remedy, sentence
from firered_desktop.ui.notice_bar import Remedy
from firered_desktop.ui.saved_search_button import SavedSearchButton
from firered_desktop.ui.search_field import SearchField
from firered_desktop.ui.search_head import SearchHead
from firered_desktop.ui.sorting_choice import SortingChoice

if TYPE_CHECKING:
    from firered_desktop.session.archive import Archive


class SearchDesk(QObject):
    """Stands in the head of `view` and below it, and marks on its cards what was found.

    Signal: `told` (str, Remedy) for what was done and can be undone.
    """

    told = Signal(str, object)

    def __init__(self, archive: Archive, icons: Icons, view: HistoryView) -> None:
        super().__init__(view)
        self._archive = archive
        self._grid = view.grid
        self._searching = archive.searching
        self.field = SearchField(archive.searching, icons)
        self.field.left.connect(self._go_on)
        self.panel = FilterPanel(archive)
        self.panel.hide()
        self.panel.left.connect(self._fold)
        self.chips = FilterChips(icons)
        self.chips.wished.connect(lambda filters: archive.searching.change(filters=filters))
        self.saved = SavedSearchButton(archive.saved_searches, archive.searching, icons)
        self._filters = QPushButton()
        self._filters.setIcon(icons.icon("filter", Tint.QUIET))
        self._filters.setCheckable(True)
        self._filters.toggled.connect(self._toggle)
        count, sorting = FoundCount(archive), SortingChoice(archive.searching)
        self.head = SearchHead(self.field, count, self._filters, sorting, self.saved)
        view.add_head(self.head, stretch=1)
        view.add_bar(self.panel)
        view.add_bar(self.chips)
        view.explain_empty(self._explain)
        card = view.grid.card
        self.lines = MatchLine(archive.searching, card.paint_prompt)
        card.set_words(self.lines.paint)
        archive.searching.changed.connect(self._show)
        archive.saved_searches.done.connect(self._tell)
        archive.saved_searches.load()
        self._show(archive.searching.query)

    def focus(self) -> None:
        """Put the cursor into the search field."""
        self.field.focus()

    def clear_words(self) -> None:
        """Look for any words."""
        self.field.setFocus()  # the button goes
        self._searching.change(words="")

    def clear_filters(self) -> None:
        """Look for anything with these words."""
        self._filters.setFocus()
        self._searching.change(filters=EVERYTHING)

    def clear(self) -> None:
        """Look for everything."""
        self.field.setFocus()
        self._searching.clear()

    def take_over(self, former: SearchDesk) -> None:
        """Be laid open as `former` was."""
        self._filters.setChecked(former._filters.isChecked())

    def _explain(self, query: HistoryQuery) -> Explanation | None:
        """Why nothing is found, and how to find more."""
        if not query.narrowed:
            return None
        asked_for = self._searching.query  # which still knows of periods
        words = ("Clear search", self.tr("Clear search"), self.clear_words)
        filters = ("Clear filters", self.tr("Clear filters"), self.clear_filters)
        both = ("Clear both", self.tr("Clear both"), self.clear)
        offered = [words] if query.words.strip() else []
        offered += [filters] if query.filters else []
        buttons = (*offered, both) if len(offered) > 1 else tuple(offered)
        return Explanation("search", sentence(asked_for), remedy(asked_for), buttons)

    def _go_on(self) -> None:
        """Go on to what was found."""
        grid = self._grid
        grid.setFocus(Qt.FocusReason.OtherFocusReason)
        if not grid.selected_keys():
            grid.select(grid.current_key() or self._archive.gallery.key(0))

    def _toggle(self, on: bool) -> None:
        self.panel.setVisible(on)

    def _fold(self) -> None:
        self._filters.setFocus(Qt.FocusReason.OtherFocusReason)
        self._filters.setChecked(False)

    def _show(self, query: HistoryQuery) -> None:
        self.chips.show_filters(query.filters)
        self._grid.viewport().update()  # other words may be marked in what stays
        self._name_filters(query.filters)

    def _name_filters(self, filters: Filters) -> None:
        count = len(asked(filters))
        words = self.tr("Filters")
        self._filters.setText(self.tr("Filters · {count}").format(count=count) if count else words)
        told = self.tr("{count} in use").format(count=count) if count else ""
        set_name(self._filters, "Filters", words, told)

    def _tell(self, deed: SearchDeed) -> None:
        words = {
            Act.SAVED: self.tr("The search “{name}” is saved."),
            Act.REPLACED: self.tr("The search “{name}” is replaced."),
            Act.RENAMED: self.tr("The search “{name}” has another name."),
            Act.DROPPED: self.tr("The search “{name}” is deleted."),
        }[deed.act].format(name=deed.name)
        undo = partial(self._archive.saved_searches.take_back, deed)
        self.told.emit(words, Remedy("Undo search", self.tr("Undo"), undo))
