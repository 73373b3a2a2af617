"""The instruction with its label, the way to the recipes, and what the one in use asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from firered_desktop.core.parameters import PROMPT
from firered_desktop.ui.instruction_edit import InstructionEdit
from firered_desktop.ui.instruction_notes import InstructionNotes
from firered_desktop.ui.key_tips import KeyTips
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.past_list import PastList
from firered_desktop.ui.recipe_line import RecipeLine
from firered_desktop.ui.recipes_button import RecipesButton
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.session.draft import Draft
    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.session.past_instructions import PastInstructions
    from firered_desktop.session.recipe_use import RecipeUse
    from firered_desktop.ui.icons import Icons


class InstructionPanel(QWidget):
    """What should change; `run_wished` and `offered` are those of the text field.

    `tip_dismissed` carries the name of a tip that is not wanted any more, `recipes_wished` that the
    recipes should be shown. `keys` are those in force.
    """

    run_wished = Signal()
    offered = Signal(object)
    tip_dismissed = Signal(str)
    recipes_wished = Signal()

    def __init__(
        self,
        draft: Draft,
        icons: Icons,
        use: RecipeUse,
        keys: KeymapChoice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tips = KeyTips(keys, self)
        self._draft = draft
        self._icons = icons
        self._past: PastInstructions | None = None
        self._past_list: PastList | None = None
        self._title = QLabel()
        self._recipes = RecipesButton(icons)
        self._mention = QToolButton()
        self._mention.setIcon(icons.icon("mention"))
        self._earlier = QToolButton()
        self._earlier.setIcon(icons.icon("history"))
        self._earlier.hide()
        self._edit = InstructionEdit(lambda: draft.pictures, icons, keys)
        self._line = RecipeLine(use, draft)
        self.notes = InstructionNotes(draft, icons)
        self._lay_out()
        self._recipes.clicked.connect(self.recipes_wished)
        self._mention.clicked.connect(self._edit.naming.begin)
        self._earlier.clicked.connect(self.show_past)
        self._edit.run_wished.connect(self.run_wished)
        self._edit.offered.connect(self.offered)
        self._edit.earlier_wished.connect(self._step)
        self._edit.textChanged.connect(self._typed)
        self.notes.wording_wished.connect(self._edit.replace_text)
        self.notes.dismissed.connect(self.tip_dismissed)
        draft.changed.connect(self._show)
        self._show()

    def set_past(self, past: PastInstructions) -> None:
        """Offer the instructions of earlier edits."""
        self._past = past
        self._earlier.show()
        past.recalled.connect(self._edit.replace_text)

    def show_past(self) -> None:
        """Open the list of earlier instructions."""
        if self._past is None:
            return
        if self._past_list is None:
            self._past_list = PastList(self._past, self._icons, self)
            self._past_list.chosen.connect(self._use_past)
        self._past_list.open_below(self._earlier)

    def retranslate(self, language: str) -> None:
        """Say everything in `language`."""
        self._edit.naming.chinese = language.startswith("zh")
        title = self.tr("Instruction")
        set_label(self._title, title)
        what = self.tr("What should change; @ names a picture")
        set_name(self._edit, "Instruction", title, what)
        self._edit.setPlaceholderText(
            self.tr(
                "For example: Replace the grey sky with a warm sunset, keep the house as it is."
            )
        )
        mention = self.tr("Name a picture")
        self._mention.setToolTip(self.tr("Name a picture in the text (@)"))
        set_name(self._mention, "Name a picture", mention)
        earlier = self.tr("Past instructions")
        tip = self.tr("Past instructions {past}; in the text Alt+Up and Alt+Down")
        self._tips.tell(self._earlier, tip)
        set_name(self._earlier, "Past instructions", earlier)
        self._recipes.retranslate()
        tip = self.tr("Instructions to start from, each with its before and after {recipes}")
        self._tips.tell(self._recipes, tip)
        self._line.retranslate()
        self.notes.retranslate()
        self._show()

    def focus_problem(self) -> None:
        """Give the focus to the text, at the first place that is still to be filled in."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._edit.select_place()

    def _lay_out(self) -> None:
        set_kind(self._title, "title")
        self._title.setBuddy(self._edit)
        header = QHBoxLayout()
        header.setSpacing(METRICS.gap_4)
        header.addWidget(self._title)
        header.addStretch()
        header.addWidget(self._mention)
        header.addWidget(self._earlier)
        header.addWidget(self._recipes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_4)
        # In a tall window the room that the text does not want is left below all settings.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinAndMaxSize)
        for widget in (self._title, self._line):
            widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addLayout(header)
        column.addWidget(self._edit, 1)
        column.addWidget(self._line)
        column.addWidget(self.notes)

    def _typed(self) -> None:
        self._draft.set_value(PROMPT, self._edit.toPlainText())
        self._edit.naming.look()

    def _step(self, by: int) -> None:
        if self._past is not None:
            self._past.step(by, self._edit.toPlainText())

    def _use_past(self, text: str) -> None:
        self._edit.replace_text(text)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        self._mention.setEnabled(bool(self._draft.pictures))
        self._edit.replace_text(self._draft.parameters.value(PROMPT))
        self._edit.viewport().update()  # the chips show the pictures as they are now
