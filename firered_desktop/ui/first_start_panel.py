"""The first start: three short steps in the place of the result, each of which can be skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout

from firered_desktop.session.first_start import FirstStart, Step
from firered_desktop.ui.first_start_steps import KeyPage, LanguagePage, PrivacyPage, StepPage
from firered_desktop.ui.joining import in_a_row
from firered_desktop.ui.names import set_name
from firered_desktop.ui.speech import announce
from firered_desktop.ui.theme import METRICS, set_kind, with_text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from firered_desktop.preferences import Preferences
    from firered_desktop.session.account import Account
    from firered_desktop.ui.icons import Icons

WIDTH = 520


class FirstStartPanel(QFrame):
    """Shows the step of `first_start`; `language` is the one that is spoken now.

    `language_wished` carries a language, `setting_wished` the name of a setting and its new value,
    `demo_wished` says that the person wants to try the demo. Enter goes on to the next step from
    wherever it means nothing else.
    """

    language_wished = Signal(str)
    setting_wished = Signal(str, object)
    demo_wished = Signal()

    def __init__(
        self,
        first_start: FirstStart,
        account: Account,
        icons: Icons,
        language: str,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self._first_start = first_start
        self._going_on = False  # as soon as the key is accepted
        set_kind(self, "canvas")
        set_name(self, "First start", self.tr("First start"))
        self._count = QLabel()
        set_kind(self._count, "quiet")
        speaking = LanguagePage(language)
        self._key = KeyPage(account, icons)
        self._privacy = PrivacyPage(preferences)
        self._steps: dict[Step, StepPage] = {
            Step.LANGUAGE: speaking,
            Step.KEY: self._key,
            Step.PRIVACY: self._privacy,
        }
        self._pages = QStackedWidget()
        for page in self._steps.values():
            self._pages.addWidget(page)
        self._make_buttons()
        self._arrange()
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(True)  # Enter presses it, as in a dialog
        speaking.wished.connect(self.language_wished)
        self._key.demo_wished.connect(self.demo_wished)
        account.entered.connect(self._take_key)
        account.refused.connect(self._stay)
        first_start.changed.connect(self._show_step)
        self._show_step()

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is in force now, after it was changed elsewhere."""
        self._privacy.show_preferences(preferences)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        # In the field of a key it asks for the check.
        if enter and not self._key.first.hasFocus():
            self._next.click()
        else:
            super().keyPressEvent(event)

    def _make_buttons(self) -> None:
        self._skip = QPushButton(self.tr("Skip"))
        set_kind(self._skip, "flat")
        set_name(self._skip, "Skip", self.tr("Skip"))
        self._skip.setToolTip(self.tr("Leave these steps; all of it stands under Settings too"))
        self._back = QPushButton(self.tr("Back"))
        set_name(self._back, "Back", self.tr("Back"))
        self._next = QPushButton()
        set_name(self._next, "Next", self.tr("Next"))
        self._skip.clicked.connect(self._first_start.end)
        self._back.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(METRICS.gap_8)
        buttons.addWidget(self._skip)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._next)
        card = QFrame()
        set_kind(card, "panel")
        card.setFixedWidth(with_text(WIDTH, self.font()))
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
        # What a step asks comes first; then on, back, and away.
        for former, later in (
            (self._pages, self._next),
            (self._next, self._back),
            (self._back, self._skip),
        ):
            self.setTabOrder(former, later)

    def _go_on(self) -> None:
        if self._first_start.step is Step.KEY and self._key.holds_back():
            self._going_on = True
            return
        self._wish_limits()
        self._first_start.go_on()

    def _go_back(self) -> None:
        self._wish_limits()
        self._first_start.go_back()

    def _wish_limits(self) -> None:
        if self._first_start.step is Step.PRIVACY:
            for name, value in self._privacy.chosen().items():
                self.setting_wished.emit(name, value)

    def _take_key(self) -> None:
        if self._first_start.step is not Step.KEY:
            return
        if self._going_on:
            self._first_start.go_on()
        else:
            self._next.setFocus()  # nothing is left to do in this step

    def _stay(self) -> None:
        self._going_on = False

    def _show_step(self) -> None:
        self._going_on = False
        step = self._first_start.step
        if step is None:
            return
        page = self._steps[step]
        self._pages.setCurrentWidget(page)
        count = self.tr("Step {number} of {count}").format(number=step, count=len(Step))
        self._count.setText(count)
        words = self.tr("Done") if step is Step.PRIVACY else self.tr("Next")
        self._next.setText(words)
        self._next.setAccessibleName(words)
        self._back.setVisible(step is not Step.LANGUAGE)
        page.first.setFocus()
        announce(self._count, in_a_row([count, page.title]))
