"""A question that says what will happen; without the answer nothing does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.plain_parts import headline, in_row, named_button, plain_words
from firered_desktop.ui.theme import METRICS

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH = 460


class QuestionDialog(FittedDialog):
    """Asks `title` and tells `paragraphs`; accepted with the button `agree`.

    That one, an identifier and its words, is the primary one unless the deed is `grave`: then
    Enter leaves everything as it is.
    """

    def __init__(
        self,
        title: str,
        paragraphs: Sequence[str],
        agree: tuple[str, str],
        parent: QWidget | None = None,
        *,
        grave: bool = False,
    ) -> None:
        super().__init__(WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{title} – FireRed Desktop")
        identifier, words = agree
        yes = named_button(words, identifier, "" if grave else "primary")
        no = named_button(self.tr("Cancel"), "Cancel the question")
        usual = no if grave else yes
        usual.setDefault(True)
        yes.clicked.connect(self.accept)
        no.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(headline(title))
        for paragraph in paragraphs:
            column.addWidget(plain_words(paragraph))
        column.addSpacing(METRICS.gap_4)
        column.addWidget(in_row(None, no, yes))
        usual.setFocus()
