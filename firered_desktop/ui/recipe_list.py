"""The cards of the recipes: a press uses one, the pointer wipes between before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QToolTip, QWidget

from firered_desktop.core.recipes import Recipe
from firered_desktop.session.recipe_model import RecipeModel, RecipeRole
from firered_desktop.ui.card_grid import picture_size
from firered_desktop.ui.names import set_name
from firered_desktop.ui.recipe_card import PICTURE, RecipeCard
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import set_kind
from firered_desktop.ui.wipe import HALF

if TYPE_CHECKING:
    from firered_desktop.session.recipe_pictures import RecipePictures
    from firered_desktop.ui.icons import Icons

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RecipeList(QListView):
    """Signals: `used` (Recipe) by a press or Enter, `details_wished` (Recipe) by its mark or Space.

    `menu_wished` carries a Recipe and the place on the screen (QPoint) for a menu.
    """

    used = Signal(object)
    details_wished = Signal(object)
    menu_wished = Signal(object, object)

    def __init__(
        self,
        model: RecipeModel,
        pictures: RecipePictures,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._card = RecipeCard(icons, pictures, self)
        self._pressed: Recipe | None = None
        self.setModel(model)
        self.setItemDelegate(self._card)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_kind(self, "cards")
        set_name(self, "Recipe cards", self.tr("Recipe cards"), self.tr("Enter uses one"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSpacing(0)  # each card has its own gaps
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        pictures.arrived.connect(model.repaint)

    @property
    def recipe(self) -> Recipe | None:
        """The recipe that has the focus."""
        found = self.currentIndex().data(RecipeRole.RECIPE)
        return found if isinstance(found, Recipe) else None

    def begin(self) -> None:
        """Put the focus on the first card, if none has it."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._card.picture = picture_size(self.maximumViewportSize().width(), PICTURE)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        recipe = self.recipe
        if recipe is not None and event.key() in _ENTER:
            self.used.emit(recipe)
        elif recipe is not None and event.key() == Qt.Key.Key_Space:
            self.details_wished.emit(recipe)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._recipe_at(event.position().toPoint()) if left else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        pressed, self._pressed = self._pressed, None
        if pressed is None or self._recipe_at(at) is not pressed:
            return
        place = self.visualRect(self.indexAt(at))
        on_mark = self._card.details_place(place).contains(at)
        (self.details_wished if on_mark else self.used).emit(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseMoveEvent(event)
        self._point(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().leaveEvent(event)
        self._point(QPoint(-1, -1))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        recipe = index.data(RecipeRole.RECIPE)
        if isinstance(recipe, Recipe):
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wished.emit(recipe, self.viewport().mapToGlobal(at))

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QHelpEvent):
            self._tell(event)
            return True
        return super().viewportEvent(event)

    def _tell(self, event: QHelpEvent) -> None:
        index = self.indexAt(event.pos())
        recipe = index.data(RecipeRole.RECIPE)
        if not isinstance(recipe, Recipe):
            return
        words = index.data(Qt.ItemDataRole.AccessibleTextRole)
        if self._card.details_place(self.visualRect(index)).contains(event.pos()):
            words = self.tr("Details (Space)")
        QToolTip.showText(event.globalPos(), plain_tip(str(words)), self)

    def _recipe_at(self, at: QPoint) -> Recipe | None:
        found = self.indexAt(at).data(RecipeRole.RECIPE)
        return found if isinstance(found, Recipe) else None

    def _point(self, at: QPoint) -> None:
        index = self.indexAt(at)
        former = self._card.pointed[0]
        recipe = index.data(RecipeRole.RECIPE)
        if isinstance(recipe, Recipe):
            frame = self._card.picture_place(self.visualRect(index))
            share = min(1.0, max(0.0, (at.x() - frame.left()) / frame.width()))
            self._card.pointed = (recipe.id, share)
        else:
            self._card.pointed = ("", HALF)
        self._repaint(former, index)

    def _repaint(self, former: str, index: QModelIndex) -> None:
        model = self.model()
        if former and isinstance(model, RecipeModel):
            self.update(model.index(model.row_of(former), 0))
        if index.isValid():
            self.update(index)
