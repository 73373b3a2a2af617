"""Asks what a copy that this program made is wanted for: as a picture, or for its settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.ui.asking_notice import AskingNotice
from firered_desktop.ui.joining import in_a_row
from firered_desktop.ui.notice_bar import Remedy
from firered_desktop.ui.speech import say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from firered_desktop.core.words import Sentence
    from firered_desktop.session.label_questions import LabelQuestions
    from firered_desktop.ui.icons import Icons


class LabelNotice(AskingNotice):
    """Shows the question of `questions`, then what came of restoring."""

    def __init__(
        self, questions: LabelQuestions, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(icons, parent)
        self._questions = questions
        questions.changed.connect(self._show_question)
        questions.restored.connect(self._tell_restored)
        questions.nothing_found.connect(self._tell_nothing)
        self._show_question()

    def _show_question(self) -> None:
        picture = self._questions.current
        if picture is None:
            self.clear()
            return
        words = self.tr(
            "{name} was made with FireRed Image Edit, and its settings are in it. What do you want "
            "of it?"
        ).format(name=picture.name)
        use = Remedy("Use as a picture", self.tr("Use as a picture"), self._questions.use)
        restore = Remedy(
            "Restore its settings", self.tr("Restore its settings"), self._questions.restore
        )
        self.ask(words, (use, restore))

    def _tell_nothing(self, name: str) -> None:
        words = self.tr(
            "There are no settings in {name}. They are in copies that this program saved with its "
            "label."
        )
        self._tell(words.format(name=name))

    def _tell_restored(self, lost: tuple[Sentence, ...]) -> None:
        self._tell(
            in_a_row([self.tr("The settings are restored; your pictures stay."), *map(say, lost)])
        )

    def _tell(self, words: str) -> None:
        close = Remedy("Close notice", self.tr("Close"), self.clear, self.tr("Close notice"))
        self.ask(words, (close,))
