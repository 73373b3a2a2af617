"""The menu of searches with a name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_name
from firered_desktop.ui.speech import plain_tip

if TYPE_CHECKING:
    from firered_desktop.session.saved_searches import SavedSearches
    from firered_desktop.session.searching import Searching
    from firered_desktop.ui.search_name_dialog import SearchNameDialog

_LONGEST = 18  # letters of a name on the button


class SavedSearchButton(QPushButton):
    """Says which of `saved` is used, and offers them all in a menu."""

    asked = Signal(object)
    """A dialog (SearchNameDialog) opened."""

    def __init__(
        self,
        saved: SavedSearches,
        searching: Searching,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._saved = saved
        self._searching = searching
        self._icons = icons
        self.setIcon(icons.icon("bookmark", Tint.QUIET))
        self._menu = QMenu(self)
        self._menu.setAccessibleName(self.tr("Saved searches"))
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        saved.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        used, origin = self._saved.used, self._saved.origin
        if used is not None:
            words, told = _short(used.name), used.name
        elif origin is not None:
            template = self.tr("{name}, changed")
            words, told = (
                template.format(name=name) for name in (_short(origin.name), origin.name)
            )
        else:
            words, told = self.tr("Saved searches"), ""
        self.setText(words.replace("&", "&&"))
        self.setToolTip(plain_tip(told))
        set_name(self, "Saved searches", self.tr("Saved searches"), told)

    def _fill(self) -> None:
        menu, used = self._menu, self._saved.used
        menu.clear()
        for search in self._saved.all:
            action = menu.addAction(_short(search.name, 2 * _LONGEST).replace("&", "&&"))
            action.setToolTip(plain_tip(search.name))
            action.setCheckable(True)
            action.setChecked(search == used)
            action.triggered.connect(partial(self._saved.use, search))
        if not self._saved.all:
            menu.addAction(self.tr("None yet")).setEnabled(False)
        menu.addSeparator()
        keep = menu.addAction(self.tr("Save this search…"), self._ask_to_save)
        keep.setEnabled(self._searching.query.narrowed and used is None)
        self._offer_changes()

    def _offer_changes(self) -> None:
        menu, origin = self._menu, self._saved.origin
        if origin is None:
            return
        name = _short(origin.name).replace("&", "&&")
        if self._saved.used is None:
            words = self.tr("Replace “{name}” with this search").format(name=name)
            menu.addAction(words, partial(self._saved.save, origin.name))
        menu.addSeparator()
        menu.addAction(self.tr("Rename “{name}”…").format(name=name), self._ask_to_rename)
        words = self.tr("Delete “{name}”").format(name=name)
        menu.addAction(words, partial(self._saved.drop, origin))

    def _ask_to_save(self) -> None:
        taken = {each.name for each in self._saved.all}
        self._ask(self.tr("Save this search"), "", taken).named.connect(self._saved.save)

    def _ask_to_rename(self) -> None:
        origin = self._saved.origin
        if origin is None:
            return
        taken = {each.name for each in self._saved.all} - {origin.name}
        dialog = self._ask(self.tr("Rename the search"), origin.name, taken)
        dialog.named.connect(partial(self._saved.rename, origin))

    def _ask(self, title: str, name: str, taken: set[str]) -> SearchNameDialog:
        from firered_desktop.ui.search_name_dialog import SearchNameDialog

        dialog = SearchNameDialog(self._icons, title, name, taken, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.asked.emit(dialog)
        return dialog


def _short(name: str, longest: int = _LONGEST) -> str:
    return name if len(name) <= longest else f"{name[: longest - 1]}…"
