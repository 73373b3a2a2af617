"""The gallery of recipes on the right side of the window: groups, a search field, cards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.session.recipe_model import OWN, RecipeModel
from firered_desktop.ui.card_grid import LEFT, RIGHT
from firered_desktop.ui.fields import SearchLine
from firered_desktop.ui.flow_layout import EvenLayout
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.notice_bar import NoticeBar
from firered_desktop.ui.recipe_details import DELETE, DUPLICATE, EDIT, SHARE, USE, RecipeDetails
from firered_desktop.ui.recipe_list import RecipeList
from firered_desktop.ui.recipe_words import spoken_recipe
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.core.recipes import Recipe
    from firered_desktop.session.recipe_box import RecipeBox
    from firered_desktop.session.recipe_pictures import RecipePictures

_INSET = (LEFT, 0, RIGHT, 0)


class RecipeGallery(QFrame):
    """Shows the recipes of `box` in `language`.

    `wished` carries what should be done (a word of `recipe_details`) and the Recipe, `open_wished`
    that one should come from a file, `left` that the person has seen enough.
    """

    wished = Signal(str, object)
    open_wished = Signal()
    left = Signal()

    def __init__(
        self,
        box: RecipeBox,
        pictures: RecipePictures,
        icons: Icons,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._box = box
        self._icons = icons
        self._language = language
        set_kind(self, "canvas")
        describe = partial(spoken_recipe, language=language)
        self._model = RecipeModel(box, language, describe, self)
        self.list = RecipeList(self._model, pictures, icons)
        self.details = RecipeDetails(pictures, icons, language)
        self.notice = NoticeBar(icons)
        self._search = self._make_search(icons)
        self._open = QPushButton(icons.icon("open"), self.tr("Open a recipe…"))
        self._close = QPushButton(self.tr("Close"))
        self._empty = QLabel()
        self._chips = QWidget()
        self._chip_row = EvenLayout(METRICS.gap_4, self._chips)
        self._chip_group = QButtonGroup(self)
        self._pages = QStackedWidget()
        self._arrange()
        self._connect()
        self._show_groups()
        self._show_if_empty()
        self.setFocusProxy(self._search)

    def show_details(self, recipe: Recipe) -> None:
        """Show everything about one recipe."""
        self.details.show_recipe(recipe)
        self._pages.setCurrentWidget(self.details)

    def show_cards(self) -> None:
        """Show the cards again."""
        self._pages.setCurrentIndex(0)
        self.list.setFocus()

    def begin(self) -> None:
        """Start with the cards, ready to search."""
        self._pages.setCurrentIndex(0)
        self._search.selectAll()

    def take_over(self, former: RecipeGallery) -> None:
        """Look for the same, among the same, and look at the same as `former`."""
        self._search.setText(former._search.text())
        self._model.show_group(former._model.group)
        self._show_groups()
        recipe = former.details.recipe
        if recipe is not None and former._pages.currentWidget() is former.details:
            self.show_details(recipe)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        # From the field the arrow goes down to the cards, and Enter uses the only one found.
        pressed = watched is self._search and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._step(Qt.Key(event.key())):
            return True
        return super().eventFilter(watched, event)

    def _step(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Down and self._model.rowCount():
            self.list.setFocus()
            self.list.begin()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._model.rowCount():
            recipe = self._model.recipe(self._model.index(0, 0))
            if self._model.words and recipe is not None:
                self.wished.emit(USE, recipe)
            return True
        return False

    def _make_search(self, icons: Icons) -> QLineEdit:
        search = SearchLine()
        set_name(search, "Search recipes", self.tr("Search recipes"))
        search.setPlaceholderText(self.tr("Search, in English or Chinese"))
        place = QLineEdit.ActionPosition.LeadingPosition
        search.addAction(icons.icon("search", Tint.QUIET), place)
        search.installEventFilter(self)
        return search

    def _arrange(self) -> None:
        title = QLabel()
        set_label(title, self.tr("Recipes"))
        set_kind(title, "title")
        set_kind(self._open, "flat")
        set_name(self._open, "Open a recipe", self.tr("Open a recipe"))
        self._open.setToolTip(self.tr("Take in a recipe that somebody shared as a file"))
        set_name(self._close, "Close recipes", self.tr("Close the recipes"))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        set_kind(self._empty, "quiet")
        head = QHBoxLayout()
        head.setContentsMargins(*_INSET)
        head.setSpacing(METRICS.gap_12)
        head.addWidget(title)
        head.addWidget(self._search, 1)
        head.addWidget(self._open)
        head.addWidget(self._close)
        cards = QWidget()
        below = QVBoxLayout(cards)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(METRICS.gap_8)
        below.addWidget(self._chips)
        below.addWidget(self.list, 1)
        below.addWidget(self._empty, 1)
        self._pages.addWidget(cards)
        self._pages.addWidget(self.details)
        for above in (self._chips, self.details):
            above.setContentsMargins(*_INSET)
        column = QVBoxLayout(self)
        # The cards reach to the edge, where the scroll bar stands; all else ends where they end.
        column.setContentsMargins(METRICS.gap_16 - LEFT, METRICS.gap_16, 0, METRICS.gap_16)
        column.setSpacing(METRICS.gap_12)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        below_all = QVBoxLayout()
        below_all.setContentsMargins(*_INSET)
        below_all.addWidget(self.notice)
        column.addLayout(below_all)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._find)
        self._open.clicked.connect(self.open_wished)
        self._close.clicked.connect(self.left)
        self.list.used.connect(partial(self.wished.emit, USE))
        self.list.details_wished.connect(self.show_details)
        self.list.menu_wished.connect(self._offer_menu)
        self.details.wished.connect(self.wished)
        self.details.left.connect(self.show_cards)
        self._box.changed.connect(self._refresh)
        self._model.modelReset.connect(self._show_if_empty)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._step_back)

    def _step_back(self) -> None:
        if self._pages.currentWidget() is self.details:
            self.show_cards()
        elif self._search.text():
            self._search.clear()
        else:
            self.left.emit()

    def _find(self, words: str) -> None:
        self._pages.setCurrentIndex(0)
        self._model.search(words)

    def _refresh(self) -> None:
        self._show_groups()
        shown = self.details.recipe
        if self._pages.currentWidget() is not self.details or shown is None or not shown.own:
            return
        own = self._box.find(shown)
        if own is None:
            self.show_cards()
        else:
            self.details.show_recipe(own.recipe)

    def _groups(self) -> list[tuple[str, str]]:
        groups = [("", self.tr("All"))]
        if self._box.own:
            groups.append((OWN, self.tr("My recipes")))
            groups += [(f"{OWN}/{name}", name) for name in self._box.folders]
        return groups + [(each.id, each.title(self._language)) for each in self._box.groups]

    def _show_groups(self) -> None:
        for button in self._chip_group.buttons():
            self._chip_group.removeButton(button)
            self._chip_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        groups = self._groups()
        chosen = self._model.group if self._model.group in dict(groups) else ""
        for group, words in groups:
            chip = QPushButton(words)
            set_kind(chip, "segment")
            set_name(chip, f"Recipes: {group or 'all'}", words)
            chip.setCheckable(True)
            chip.setChecked(group == chosen)
            chip.toggled.connect(partial(self._choose, group))
            if group.startswith(f"{OWN}/"):
                chip.setIcon(self._icons.icon("folder", Tint.QUIET))
            self._chip_group.addButton(chip)
            self._chip_row.addWidget(chip)
            chip.show()  # at once, not in the next turn of the loop
        self._chips.updateGeometry()
        if chosen != self._model.group:
            self._model.show_group(chosen)

    def _choose(self, group: str, on: bool) -> None:
        if on:
            self._model.show_group(group)

    def _show_if_empty(self) -> None:
        empty = self._model.rowCount() == 0
        self.list.setVisible(not empty)
        self._empty.setVisible(empty)
        if self._model.words:
            self._empty.setText(self.tr("No recipe matches. Try another word, or another group."))
        else:
            self._empty.setText(self.tr("Reading the recipes…"))

    def _offer_menu(self, recipe: Recipe, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Use this recipe"), partial(self.wished.emit, USE, recipe))
        menu.addAction(self.tr("Details"), partial(self.show_details, recipe))
        menu.addSeparator()
        if recipe.own:
            menu.addAction(self.tr("Edit…"), partial(self.wished.emit, EDIT, recipe))
        menu.addAction(self.tr("Duplicate"), partial(self.wished.emit, DUPLICATE, recipe))
        menu.addAction(self.tr("Save as a file…"), partial(self.wished.emit, SHARE, recipe))
        if recipe.own:
            menu.addSeparator()
            menu.addAction(self.tr("Delete"), partial(self.wished.emit, DELETE, recipe))
        menu.popup(at)
