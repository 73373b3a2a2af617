"""The first start: three short steps in the place of the result, each of which can be skipped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.preferences.settings import LARGEST_SIZE_MP
from firered_desktop.session.account import Account
from firered_desktop.session.first_start import FirstStart, Step
from firered_desktop.ui.fields import DecimalSpinBox
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.key_form import KeyForm
from firered_desktop.ui.measures import MEGAPIXELS, unit_behind
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind

WIDTH = 520
LANGUAGES = (("en", "English", "English"), ("zh_CN", "简体中文", "Simplified Chinese"))


class FirstStartPanel(QFrame):
    """Shows the step of `first_start`; `language` is the one that is spoken now.

    `language_wished` carries a language, `size_wished` the largest size in megapixels,
    `demo_wished` says that the person wants to try the demo.
    """

    language_wished = Signal(str)
    size_wished = Signal(float)
    demo_wished = Signal()

    def __init__(
        self,
        first_start: FirstStart,
        account: Account,
        icons: Icons,
        language: str,
        largest_size: float,
    ) -> None:
        super().__init__()
        self._first_start = first_start
        set_kind(self, "canvas")
        set_name(self, "First start", self.tr("First start"))
        self._count = QLabel()
        set_kind(self._count, "quiet")
        self._firsts: dict[Step, QWidget] = {}  # where typing begins
        self._pages = QStackedWidget()
        self._pages.addWidget(self._ask_language(language))
        self._pages.addWidget(self._ask_key(account, icons))
        self._pages.addWidget(self._tell_privacy(largest_size))
        self._skip = QPushButton(self.tr("Skip"))
        set_kind(self._skip, "flat")
        set_name(self._skip, "Skip", self.tr("Skip"))
        self._skip.setToolTip(self.tr("Leave these steps; all of it stands under Settings too"))
        self._next = QPushButton()
        set_name(self._next, "Next", self.tr("Next"))
        self._arrange()
        self._skip.clicked.connect(first_start.end)
        self._next.clicked.connect(self._go_on)
        first_start.changed.connect(self._show_step)
        self._show_step()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(METRICS.gap_8)
        buttons.addWidget(self._skip)
        buttons.addStretch(1)
        buttons.addWidget(self._next)
        card = QFrame()
        set_kind(card, "panel")
        card.setFixedWidth(WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(self._count)
        column.addWidget(self._pages)
        column.addSpacing(METRICS.gap_12)
        column.addLayout(buttons)
        middle = QVBoxLayout(self)
        middle.setContentsMargins(*[METRICS.gap_16] * 4)
        middle.addWidget(card, alignment=Qt.AlignmentFlag.AlignCenter)

    def _ask_language(self, language: str) -> QWidget:
        group = QButtonGroup(self)
        choices = QHBoxLayout()
        choices.setSpacing(METRICS.gap_24)
        for word, own_name, english in LANGUAGES:
            choice = QRadioButton(own_name)
            set_name(choice, english, own_name)
            choice.setChecked(word == language)
            choice.clicked.connect(lambda _, word=word: self.language_wished.emit(word))
            group.addButton(choice)
            choices.addWidget(choice)
            if word == language:
                self._firsts[Step.LANGUAGE] = choice
        choices.addStretch(1)
        sentence = self.tr("FireRed Desktop speaks English and Chinese; choose yours.")
        return _page(self.tr("Welcome"), [sentence], choices)

    def _ask_key(self, account: Account, icons: Icons) -> QWidget:
        form = KeyForm(account, icons)
        demo = QPushButton(icons.icon("demo"), self.tr("Try the demo without a key"))
        set_name(demo, "Try the demo without a key", self.tr("Try the demo without a key"))
        demo.setToolTip(self.tr("A built-in service with simple filters: nothing is sent"))
        demo.clicked.connect(self.demo_wished)
        self._firsts[Step.KEY] = form.field
        below = QVBoxLayout()
        below.setSpacing(METRICS.gap_12)
        below.addWidget(form)
        below.addWidget(demo, alignment=Qt.AlignmentFlag.AlignLeft)
        sentence = self.tr(
            "Edits run on fal with your own account; the key is checked, which costs nothing, and "
            "kept in this computer's keyring."
        )
        return _page(self.tr("Your fal key"), [sentence], below)

    def _tell_privacy(self, largest_size: float) -> QWidget:
        self._size = DecimalSpinBox()
        self._size.setDecimals(1)
        self._size.setRange(LARGEST_SIZE_MP.low, LARGEST_SIZE_MP.high)
        self._size.setSingleStep(LARGEST_SIZE_MP.step)
        self._size.setSuffix(unit_behind(MEGAPIXELS))
        self._size.setValue(largest_size)
        set_name(self._size, "Largest size", self.tr("Largest size"))
        self._firsts[Step.PRIVACY] = self._size
        label = QLabel()
        set_label(label, self.tr("Largest size"))
        label.setBuddy(self._size)
        below = QVBoxLayout()
        below.setSpacing(METRICS.gap_4)
        below.addWidget(label)
        below.addWidget(self._size)
        sentences = [
            self.tr(
                "When you run an edit, its instruction and its pictures go to fal, the pictures "
                "without place, camera data and file name."
            ),
            self.tr("Your own files are never changed, and everything else stays here."),
            self.tr(
                "A larger result costs more: no photograph becomes larger than this by itself, "
                "and the price stands on the button before you press it."
            ),
        ]
        return _page(self.tr("What leaves this computer"), sentences, below)

    def _go_on(self) -> None:
        if self._first_start.step is Step.PRIVACY:
            self.size_wished.emit(self._size.value())
        self._first_start.go_on()

    def _show_step(self) -> None:
        step = self._first_start.step
        if step is None:
            return
        self._pages.setCurrentIndex(step - 1)
        self._count.setText(
            self.tr("Step {number} of {count}").format(number=step, count=len(Step))
        )
        words = self.tr("Done") if step is Step.PRIVACY else self.tr("Next")
        self._next.setText(words)
        self._next.setAccessibleName(words)
        self._firsts[step].setFocus()


def _page(title: str, sentences: list[str], control: QHBoxLayout | QVBoxLayout) -> QWidget:
    heading = QLabel()
    set_label(heading, title)
    set_kind(heading, "title")
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(METRICS.gap_12)
    column.addWidget(heading)
    for sentence in sentences:
        words = QLabel(sentence)
        words.setWordWrap(True)
        column.addWidget(words)
    column.addSpacing(METRICS.gap_4)
    column.addLayout(control)
    column.addStretch(1)
    return page
