"""Judging in the history: marks on the cards, the page of details, the trash and the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QRect, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QStyleOptionViewItem

from firered_desktop.core.gallery import HistoryEntry, HistoryQuery, Shelf
from firered_desktop.core.judgement_summary import summary_of
from firered_desktop.ui.judgement_details import JudgementDetails
from firered_desktop.ui.judgement_painting import JudgementMarks
from firered_desktop.ui.judgement_words import judgement_words
from firered_desktop.ui.judging_menu import JudgingMenu
from firered_desktop.ui.key_tips import KeyTips
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import set_kind
from firered_desktop.ui.trash_bar import TrashBar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QPainter

    from firered_desktop.session.archive import Archive
    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.ui.gallery_grid import GalleryGrid
    from firered_desktop.ui.gallery_menu import GalleryMenu
    from firered_desktop.ui.history_side import HistorySide
    from firered_desktop.ui.history_view import HistoryView
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.trash_desk import TrashDesk

DETAILS = "Details"


class HistoryJudging(QObject):
    """Hangs them into `view` and `side`; all of it acts on what is selected in the grid."""

    def __init__(
        self,
        archive: Archive,
        view: HistoryView,
        side: HistorySide,
        icons: Icons,
        keys: KeymapChoice,
    ) -> None:
        super().__init__(view)
        self._archive = archive
        self._grid: GalleryGrid = view.grid
        self._side = side
        self._marks = JudgementMarks(icons)
        tips = KeyTips(keys, self)
        self.details = JudgementDetails(archive.selected, archive.vocabulary, icons, tips)
        side.add_page(DETAILS, self.tr("Details"), self.details)
        self.bar = TrashBar(icons)
        self.switch = self._make_switch(icons)
        view.add_head(self.switch)
        view.add_bar(self.bar)
        self._grid.card.add_mark(self._paint)
        archive.gallery.describe_marks = lambda entry: judgement_words(entry.judgement)
        self._grid.selection_changed.connect(self._select)
        archive.gallery.found.connect(self._go_on)
        self.details.wished.connect(archive.judgements.judge)
        self.bar.restore_wished.connect(self.restore)
        archive.searching.changed.connect(self._show)
        archive.trash.changed.connect(self._show)
        archive.selected.changed.connect(self._show)
        self._show()

    def serve(self, menu: GalleryMenu, actions: Mapping[str, QAction], trash: TrashDesk) -> None:
        """Connect it with the `menu` of the gallery, and with who deletes for good."""
        self._menu = JudgingMenu(actions, self)
        menu.add_section(self._fill)
        judgements = self._archive.judgements
        self._menu.wished.connect(lambda change: judgements.judge(self._keys, change))
        self._menu.trash_wished.connect(lambda: judgements.trash(self._keys))
        self._menu.restore_wished.connect(self.restore)
        self._menu.words_wished.connect(self.lead_to)
        for wished in (self._menu.delete_wished, self.bar.delete_wished):
            wished.connect(lambda: trash.delete(self._keys))
        self.bar.empty_wished.connect(trash.empty)

    def restore(self) -> None:
        """Take what is selected out of the trash."""
        self._archive.judgements.restore(self._keys)

    def lead_to(self, words: str) -> None:
        """Put the cursor into the field for "tags", "note" or "project"."""
        self._side.show_page(DETAILS)
        fields = {
            "tags": self.details.tags.line,
            "note": self.details.note,
            "project": self.details.project,
        }
        fields[words].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def _keys(self) -> tuple[int, ...]:
        return self._grid.selected_keys()

    def _make_switch(self, icons: Icons) -> QPushButton:
        switch = QPushButton(icons.icon("trash"), "")
        set_kind(switch, "flat")
        switch.setCheckable(True)
        set_name(switch, "Trash", self.tr("Trash"))
        switch.toggled.connect(self._turn)
        return switch

    def _turn(self, on: bool) -> None:
        self._archive.searching.change(shelf=Shelf.TRASH if on else Shelf.HISTORY)

    def _select(self) -> None:
        self._archive.selected.show(self._keys)

    def _go_on(self) -> None:
        """What is no longer found is not selected; where that was all, the next one is."""
        had = bool(self._archive.selected.keys)
        if had and not self._keys and self._grid.current_key() is not None:
            self._grid.select(self._grid.current_key())
        self._select()

    def _show(self, query: HistoryQuery | None = None) -> None:
        del query
        thrown = self._archive.searching.query.shelf is Shelf.TRASH
        count = self._archive.trash.count
        self.switch.setChecked(thrown)
        number = QLocale().toString(count)
        words = self.tr("Trash {count}").format(count=number) if count else self.tr("Trash")
        self.switch.setText(words)
        self.switch.setToolTip(self.tr("Show what lies in the trash: {count}").format(count=number))
        self.switch.setAccessibleDescription(self.switch.toolTip())
        self.bar.setVisible(thrown)
        self.bar.show_state(count, len(self._archive.selected.keys))

    def _fill(self, menu: QMenu, entries: tuple[HistoryEntry, ...]) -> None:
        if entries:
            judgements = [entry.judgement for entry in entries]
            self._menu.fill(menu, summary_of(judgements))

    def _paint(
        self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect, entry: HistoryEntry
    ) -> None:
        self._marks.paint(painter, option.palette, frame, entry.judgement)
