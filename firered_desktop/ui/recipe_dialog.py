"""An own recipe is written: title, folder, instruction, what each picture is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.core.own_recipes import LONGEST, MOST_SLOTS, OwnRecipe, plain_line, plain_text
from firered_desktop.core.recipes import Recipe, Wording, find_places
from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.recipe_words import settings_words
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.wipe import Wipe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from firered_desktop.ui.icons import Icons

WIDTH = 560  # device-independent pixels
_QUOTED = re.compile('["“]([^"”{}\\n]{1,60})["”]')
_LINES = 5


def suggested_places(prompt: str) -> str:
    """`prompt` with words in quotation marks made into places, where it has none yet."""
    if find_places(prompt):
        return prompt
    return _QUOTED.sub(lambda found: found[0].replace(found[1], f"{{{found[1]}}}"), prompt)


class RecipeDialog(FittedDialog):
    """Edits `own` in `language`; `chosen` carries the OwnRecipe to be kept.

    `pair` are its pictures, where there are any; `folders` those that are there already.
    """

    chosen = Signal(object)

    def __init__(
        self,
        own: OwnRecipe,
        pair: tuple[QImage | None, QImage | None],
        icons: Icons,
        parent: QWidget | None = None,
        *,
        language: str,
        folders: Sequence[str] = (),
    ) -> None:
        super().__init__(WIDTH, parent)
        self._own = own
        self._language = language
        wording = own.recipe.wording(language)
        self.setWindowTitle(
            self.tr("Edit the recipe") if own.recipe.id else self.tr("Save as recipe")
        )
        self._title = QLineEdit(wording.title)
        self._folder = QComboBox()
        self._folder.setEditable(True)
        self._folder.addItems(["", *folders])
        self._folder.setItemData(0, self.tr("No folder"), Qt.ItemDataRole.AccessibleTextRole)
        self._folder.setCurrentText(own.recipe.folder)
        self._prompt = QPlainTextEdit(suggested_places(wording.prompt))
        self._place = QPushButton(self.tr("Make the selected words a blank"))
        self._slots = QLineEdit(", ".join(wording.slots))
        self._note = QLineEdit(wording.note)
        self._settings = QCheckBox(
            self.tr("Also set: {settings}").format(settings=settings_words(own.recipe.settings))
        )
        self._settings.setChecked(bool(own.recipe.settings))
        self._settings.setVisible(bool(own.recipe.settings))
        self._wipe = Wipe(icons)
        self._wipe.show_pair(*pair)
        self._wipe.setVisible(any(each is not None for each in pair))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._save = QPushButton(self.tr("Save"))
        self._arrange()
        self._connect()
        self._judge()

    def _arrange(self) -> None:
        self._wipe.setFixedSize(2 * WIDTH // 5, 4 * WIDTH // 15)
        self._title.setMaxLength(LONGEST["title"])
        self._note.setMaxLength(LONGEST["note"])
        self._prompt.setTabChangesFocus(True)
        self._prompt.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + METRICS.gap_16)
        set_kind(self._place, "link")
        set_name(self._place, "Make a place", self._place.text())
        self._slots.setPlaceholderText(self.tr("the person, the clothes"))
        name = self._folder.lineEdit()
        assert name is not None  # the box is editable
        set_name(name, "Name of the folder", self.tr("Name of the folder"))
        title = QLabel()
        set_label(title, self.windowTitle())
        set_kind(title, "title")
        fields = QVBoxLayout()
        fields.setSpacing(METRICS.gap_4)
        _field(fields, self.tr("Title"), self._title, "Recipe title")
        _field(fields, self.tr("Folder"), self._folder, "Recipe folder")
        fields.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(METRICS.gap_16)
        top.addLayout(fields, 1)
        top.addWidget(self._wipe)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_4)
        column.addWidget(title)
        column.addSpacing(METRICS.gap_8)
        column.addLayout(top)
        _field(column, self.tr("Instruction"), self._prompt, "Recipe instruction")
        column.addWidget(self._make_hint())
        column.addWidget(self._place, 0, Qt.AlignmentFlag.AlignLeft)
        _field(column, self.tr("What each picture is"), self._slots, "Recipe pictures")
        _field(column, self.tr("What to look out for"), self._note, "Recipe note")
        column.addWidget(self._settings)
        column.addSpacing(METRICS.gap_12)
        column.addLayout(self._make_ends())

    def _make_hint(self) -> QLabel:
        like = self.tr("like these")
        words = self.tr("Words in braces, {example}, are filled in anew each time.")
        hint = QLabel(words.format(example=f"{{{like}}}"))
        hint.setWordWrap(True)
        set_kind(hint, "quiet")
        return hint

    def _make_ends(self) -> QHBoxLayout:
        set_kind(self._save, "primary")
        set_name(self._save, "Save recipe", self.tr("Save"))
        set_name(self._cancel, "Cancel", self.tr("Cancel"))
        self._cancel.setAutoDefault(False)
        ends = QHBoxLayout()
        ends.setSpacing(METRICS.gap_8)
        ends.addStretch(1)
        ends.addWidget(self._cancel)
        ends.addWidget(self._save)
        return ends

    def _connect(self) -> None:
        self._save.clicked.connect(self._choose)
        self._cancel.clicked.connect(self.reject)
        self._place.clicked.connect(self._make_place)
        self._title.textChanged.connect(self._judge)
        self._prompt.textChanged.connect(self._judge)
        self._prompt.selectionChanged.connect(self._judge)

    def _judge(self) -> None:
        """Allow what can be done with what is there now."""
        prompt = plain_text(self._prompt.toPlainText())
        fits = 0 < len(prompt) <= LONGEST["prompt"]
        self._save.setEnabled(fits and bool(plain_line(self._title.text())))
        selected = self._prompt.textCursor().selectedText()
        whole = f"{{{selected}}}"
        self._place.setEnabled(bool(selected.strip()) and find_places(whole) == (selected,))

    def _make_place(self) -> None:
        cursor = self._prompt.textCursor()
        start, words = cursor.selectionStart(), cursor.selectedText()
        cursor.insertText(f"{{{words}}}")
        cursor.setPosition(start)
        cursor.setPosition(start + len(words) + 2, QTextCursor.MoveMode.KeepAnchor)
        self._prompt.setTextCursor(cursor)

    def _choose(self) -> None:
        self.chosen.emit(replace(self._own, recipe=self._recipe()))
        self.accept()

    def _recipe(self) -> Recipe:
        recipe = self._own.recipe
        named = re.split("[,，、;；]", self._slots.text())
        slots = tuple(filter(None, (plain_line(each)[:60] for each in named)))[:MOST_SLOTS]
        wording = replace(
            recipe.wording(self._language),
            title=plain_line(self._title.text()),
            prompt=plain_text(self._prompt.toPlainText()),
            note=plain_line(self._note.text()),
            slots=slots,
            places=(),
        )
        wordings: dict[str, Wording] = {**recipe.wordings, self._language: wording}
        folder = plain_line(self._folder.currentText())[: LONGEST["folder"]]
        settings = recipe.settings if self._settings.isChecked() else {}
        return replace(recipe, wordings=wordings, folder=folder, settings=settings, own=True)


def _field(column: QVBoxLayout, words: str, field: QWidget, identifier: str) -> None:
    label = QLabel()
    set_label(label, words)
    set_kind(label, "label")
    label.setBuddy(field)
    set_name(field, identifier, words)
    column.addSpacing(METRICS.gap_4)
    column.addWidget(label)
    column.addWidget(field)
