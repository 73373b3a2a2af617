"""Everything about one recipe: its pictures, its words in both languages, what it needs."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from firered_desktop.core.recipes import LANGUAGES, Recipe
from firered_desktop.session.recipe_pictures import AFTER, BEFORE, RecipePictures
from firered_desktop.ui.flow_layout import FlowLayout
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_name
from firered_desktop.ui.recipe_words import count_words, settings_words, slots_words
from firered_desktop.ui.scroll_column import ScrollColumn
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.wipe import Wipe

USE, EDIT, DUPLICATE, SHARE, DELETE = "use", "edit", "duplicate", "share", "delete"


class RecipeDetails(QFrame):
    """Shows one recipe; `wished` carries what should be done with it (a word above) and it."""

    wished = Signal(str, object)
    left = Signal()

    def __init__(
        self, pictures: RecipePictures, icons: Icons, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._language = language
        self._recipe: Recipe | None = None
        self._wipe = Wipe(icons)
        self._title, self._needs, self._settings = QLabel(), QLabel(), QLabel()
        self._note, self._prompts = QLabel(), [QLabel() for _ in LANGUAGES]
        self._note_mark = QLabel()
        self._note_mark.setPixmap(
            icons.pixmap("eye", METRICS.icon, self.devicePixelRatioF(), Tint.WARNING)
        )
        self._back = QPushButton(icons.icon("chevron-left"), self.tr("All recipes"))
        self._buttons = self._make_buttons(icons)
        self._arrange()
        self._back.clicked.connect(self.left)
        pictures.arrived.connect(self._show_pictures)

    @property
    def recipe(self) -> Recipe | None:
        """The recipe that is shown."""
        return self._recipe

    def show_recipe(self, recipe: Recipe) -> None:
        """Show `recipe`."""
        self._recipe = recipe
        wording = recipe.wording(self._language)
        self._title.setText(wording.title)
        needs = slots_words(enumerate(wording.slots, 1)) if wording.slots else count_words(recipe)
        self._needs.setText(self.tr("Needs: {pictures}").format(pictures=needs))
        self._settings.setText(
            self.tr("Sets: {settings}").format(settings=settings_words(recipe.settings))
        )
        self._settings.setVisible(bool(recipe.settings))
        self._note.setText(wording.note)
        for label in (self._note, self._note_mark):
            label.setVisible(bool(wording.note))
        ordered = sorted(recipe.wordings, key=lambda each: each != self._language)
        for label, each in zip(self._prompts, [*ordered, None], strict=False):
            label.setText(recipe.wordings[each].prompt if each is not None else "")
            label.setVisible(each is not None)
        for wish in (EDIT, DELETE):
            self._buttons[wish].setVisible(recipe.own)
        self._show_pictures(recipe.id)
        self._buttons[USE].setFocus()

    def _make_buttons(self, icons: Icons) -> dict[str, QPushButton]:
        rows = (
            (USE, "Use this recipe", self.tr("Use this recipe"), ""),
            (EDIT, "Edit recipe", self.tr("Edit…"), "compose"),
            (DUPLICATE, "Duplicate recipe", self.tr("Duplicate"), "copy"),
            (SHARE, "Share recipe", self.tr("Save as a file…"), "save"),
            (DELETE, "Delete recipe", self.tr("Delete"), "trash"),
        )
        buttons = {}
        for wish, identifier, words, icon in rows:
            button = QPushButton(words)
            if icon:
                button.setIcon(icons.icon(icon))
            set_kind(button, "primary" if wish == USE else "flat")
            set_name(button, identifier, words)
            button.clicked.connect(partial(self._wish, wish))
            buttons[wish] = button
        return buttons

    def _arrange(self) -> None:
        set_kind(self._back, "flat")
        set_name(self._back, "All recipes", self.tr("All recipes"))
        set_kind(self._title, "title")
        for label in (self._title, self._needs, self._settings, self._note, *self._prompts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for label in self._prompts:
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its words are told without a stop
        for label in (self._settings, self._prompts[1]):
            set_kind(label, "quiet")
        actions = FlowLayout(METRICS.gap_8)
        for wish in (EDIT, DUPLICATE, SHARE, DELETE):
            actions.addWidget(self._buttons[wish])
        note = QHBoxLayout()
        note.setSpacing(METRICS.gap_8)
        note.addWidget(self._note_mark, 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self._note, 1)
        words = ScrollColumn()
        words.column.setSpacing(METRICS.gap_12)
        for surface in (words.viewport(), words.column.parentWidget()):
            assert surface is not None
            surface.setAutoFillBackground(False)  # the canvas is seen through
        for widget in (self._title, self._prompts[0], self._needs):
            words.column.addWidget(widget)
        words.column.addLayout(note)
        words.column.addWidget(self._settings)
        words.column.addWidget(self._buttons[USE], 0, Qt.AlignmentFlag.AlignLeft)
        words.column.addWidget(self._prompts[1])
        words.column.addLayout(actions)
        words.column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(METRICS.gap_24)
        row.addWidget(self._wipe, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row, 1)

    def _show_pictures(self, recipe_id: str) -> None:
        recipe = self._recipe
        if recipe is not None and recipe.id == recipe_id:
            sides = (self._pictures.image(recipe, side) for side in (BEFORE, AFTER))
            self._wipe.show_pair(*sides)

    def _wish(self, wish: str) -> None:
        if self._recipe is not None:
            self.wished.emit(wish, self._recipe)
