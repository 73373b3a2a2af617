"""The three steps of the first start: the language, the key, and what may leave and be spent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.preferences.settings import (
    BUDGET_PER_EDIT_USD,
    BUDGET_PER_MONTH_USD,
    LARGEST_SIZE_MP,
)
from firered_desktop.ui.key_form import KeyForm
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.settings_fields import Field, field_for, put, translated, value_of
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.core.parameters import Parameter
    from firered_desktop.preferences import Preferences
    from firered_desktop.session.account import Account
    from firered_desktop.ui.icons import Icons

LANGUAGES = (("en", "English", "English"), ("zh_CN", "简体中文", "Simplified Chinese"))
LIMITS: tuple[Parameter[Any], ...] = (
    LARGEST_SIZE_MP,
    BUDGET_PER_EDIT_USD,
    BUDGET_PER_MONTH_USD,
)


class StepPage(QWidget):
    """A `title`, sentences below it, and what is asked; typing begins in `first`."""

    title: str
    first: QWidget

    def _arrange(self, sentences: list[str], asked: QLayout) -> None:
        heading = QLabel()
        set_label(heading, self.title)
        set_kind(heading, "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(heading)
        for sentence in sentences:
            words = QLabel(sentence)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            column.addWidget(words)
        column.addSpacing(METRICS.gap_4)
        column.addLayout(asked)
        column.addStretch(1)


class LanguagePage(StepPage):
    """Asks for the language, of which `language` is spoken now; `wished` carries another."""

    wished = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self.title = self.tr("Welcome")
        group = QButtonGroup(self)
        choices = QHBoxLayout()
        choices.setSpacing(METRICS.gap_24)
        for word, own_name, english in LANGUAGES:
            choice = QRadioButton(own_name)
            set_name(choice, english, own_name)
            choice.setChecked(word == language)
            choice.clicked.connect(lambda _, word=word: self.wished.emit(word))
            group.addButton(choice)
            choices.addWidget(choice)
            if choice.isChecked():
                self.first = choice
        choices.addStretch(1)
        self._arrange(
            [self.tr("FireRed Desktop speaks English and Chinese; choose yours.")], choices
        )


class KeyPage(StepPage):
    """Asks for the key; `demo_wished` says that the person wants to try the demo.

    What is written and not checked yet is checked before one goes on (`holds_back`), or it would be
    lost in silence; what fal has refused holds nobody back.
    """

    demo_wished = Signal()

    def __init__(self, account: Account, icons: Icons) -> None:
        super().__init__()
        self.title = self.tr("Your fal key")
        self._form = KeyForm(account, icons)
        self._refused = ""
        demo = QPushButton(icons.icon("demo"), self.tr("Try the demo without a key"))
        set_name(demo, "Try the demo without a key", self.tr("Try the demo without a key"))
        demo.setToolTip(self.tr("A built-in service with simple filters: nothing is sent"))
        demo.clicked.connect(self.demo_wished)
        self.first = self._form.field
        below = QVBoxLayout()
        below.setSpacing(METRICS.gap_12)
        below.addWidget(self._form)
        below.addWidget(demo, alignment=Qt.AlignmentFlag.AlignLeft)
        sentence = self.tr(
            "Edits run on fal with your own account; the key is checked, which costs nothing, and "
            "kept in this computer's keyring."
        )
        self._arrange([sentence], below)
        account.refused.connect(self._take_refusal)

    def holds_back(self) -> bool:
        """Whether a key is written that is no known refusal; it is being checked from now on."""
        written = self._form.field.text().strip()
        if not written or written == self._refused:
            return False
        self._form.check.click()
        return True

    def _take_refusal(self) -> None:
        self._refused = self._form.field.text().strip()


class PrivacyPage(StepPage):
    """Tells what leaves this computer, and asks how large and how dear an edit may become."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.title = self.tr("What leaves this computer")
        self._in_force = preferences
        self._fields = {row.name: field_for(row, getattr(preferences, row.name)) for row in LIMITS}
        self.first = self._fields[LIMITS[0].name]
        below = QHBoxLayout()
        below.setSpacing(METRICS.gap_12)
        for row in LIMITS:
            below.addLayout(_labelled(self._fields[row.name], row.label, row.hint), 1)
        sentences = [
            self.tr(
                "When you run an edit, its instruction and its pictures go to fal, the pictures "
                "without location, camera data or file name."
            ),
            self.tr("Your own files are never changed, and everything else stays here."),
            self.tr(
                "A larger result costs more: no photograph becomes larger than this by itself, "
                "and the price is on the button before you press it. An edit above a budget "
                "waits and asks you first."
            ),
        ]
        self._arrange(sentences, below)

    def chosen(self) -> dict[str, Any]:
        """The settings for which something else stands here than what is in force."""
        values = {name: value_of(field) for name, field in self._fields.items()}
        former = self._in_force
        return {name: each for name, each in values.items() if each != getattr(former, name)}

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is in force now; where that is as before, what is being typed stays."""
        for name, field in self._fields.items():
            now = getattr(preferences, name)
            if now != getattr(self._in_force, name):
                put(field, now)
        self._in_force = preferences


def _labelled(field: Field, label: str, hint: str) -> QVBoxLayout:
    words, explained = translated(label), translated(hint)
    set_name(field, label, words, explained)
    field.setToolTip(explained)
    name = QLabel()
    set_label(name, words)
    set_kind(name, "label")
    name.setWordWrap(True)
    name.setBuddy(field)
    column = QVBoxLayout()
    column.setSpacing(METRICS.gap_4)
    column.addWidget(name, alignment=Qt.AlignmentFlag.AlignBottom)
    column.addWidget(field)
    return column
