"""The button that runs the edit, with its price, and what keeps it from running."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from firered_desktop.core.edit import SHAPELESS
from firered_desktop.core.parameters import NUM_IMAGES
from firered_desktop.ui.flow_layout import FlowLayout
from firered_desktop.ui.flowing_label import FlowingLabel
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.inline_notice import InlineNotice
from firered_desktop.ui.key_tips import KeyTips
from firered_desktop.ui.money_words import price_words
from firered_desktop.ui.names import set_name
from firered_desktop.ui.outlook_words import overrun_words, time_words
from firered_desktop.ui.speech import say
from firered_desktop.ui.theme import METRICS, set_kind, with_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.core.budget import Overrun
    from firered_desktop.core.errors import Problem
    from firered_desktop.core.expected_time import ExpectedTime
    from firered_desktop.core.money import Estimate, UnitPrice
    from firered_desktop.session.draft import Draft
    from firered_desktop.session.keymap_choice import KeymapChoice


class RunBar(QWidget):
    """Always in sight and always enabled; pressing the button emits `run_wished`.

    `outgoing_wished` asks to see what would leave this computer. Its tooltip names `keys`.
    """

    run_wished = Signal()
    outgoing_wished = Signal()

    def __init__(
        self,
        draft: Draft,
        icons: Icons,
        keys: KeymapChoice,
        *,
        demo: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tips = KeyTips(keys, self)
        self._draft = draft
        self._demo = demo
        self._problem: Problem | None = None
        self._taken = False
        self._under_way = 0
        self._prices: Mapping[str, UnitPrice] = {}
        self._time: ExpectedTime | None = None
        self._notice = InlineNotice(icons)
        self._budget = InlineNotice(icons)
        self._button = QPushButton()
        self._button.setIcon(icons.icon("run", Tint.ON_ACCENT))
        self._asked = FlowingLabel("quiet")
        self._asked.setMinimumHeight(
            with_text(METRICS.control, self.font())
        )  # its words are level with the link's
        set_kind(self._button, "primary")
        self._button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._outgoing = QPushButton()
        self._outgoing.setIcon(icons.icon("eye", Tint.LINK))
        self._outgoing.setMinimumWidth(
            with_text(METRICS.control, self.font())
        )  # its words do not widen the panel
        set_kind(self._outgoing, "link")
        below = FlowLayout(METRICS.gap_8)
        below.addWidget(self._asked)
        below.addWidget(self._outgoing)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.padding] * 4)
        column.setSpacing(METRICS.gap_8)
        column.addWidget(self._notice)
        column.addWidget(self._button)
        column.addWidget(self._budget)
        column.addLayout(below)
        self._outgoing.clicked.connect(self.outgoing_wished)
        self._button.clicked.connect(self.run_wished)
        draft.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def notice(self) -> str:
        """What it says keeps the edit from running; empty while nothing does."""
        return self._notice.text

    def show_problem(self, problem: Problem) -> None:
        """Say what is wrong and what to do, until that is mended."""
        self._problem = problem
        self.retranslate()

    def show_taken(self, taken: bool, under_way: int = 0) -> None:
        """Say for a moment that the edit was taken in: a second press runs no second one.

        `under_way` counts the edits that are, this one among them.
        """
        told = taken and not self._taken
        self._taken, self._under_way = taken, under_way
        words = self._asked_words()
        self._asked.setText(words)
        if told:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._asked, words))

    def show_outlook(self, time: ExpectedTime | None, over: Overrun | None) -> None:
        """Say how long the run takes, and which budget would hold it, as far as it is known."""
        self._time = time
        edits = self._draft.batch.count
        self._budget.tell("" if over is None else overrun_words(over, edits))
        self._asked.setText(self._asked_words())

    def focus(self) -> None:
        """Give the focus to the button."""
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_prices(self, prices: Mapping[str, UnitPrice]) -> None:
        """Say with the button what a megapixel costs, by endpoint id, and who says so."""
        self._prices = prices
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything as the draft stands, in the language of the window."""
        if self._problem not in self._draft.problems():
            self._problem = None
        problem = self._problem
        self._notice.tell(say(problem.happened, problem.remedy) if problem else "")
        edits = self._draft.batch.count
        run, price = self.tr("Run edit"), self._price(self._draft.estimate())
        if edits > 1:
            run = self.tr("Run {count} edits").format(count=edits)
        set_name(self._button, "Run edit", run, price)
        self._fit_button()
        self._tips.tell(self._button, self.tr("Run the edit {run}"), self._price_tip())
        self._asked.setText(self._asked_words())
        leaves = self.tr("What leaves this computer")
        self._outgoing.setText(leaves)
        set_name(self._outgoing, "What leaves this computer", leaves)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit_button()

    def _price_tip(self) -> str:
        price = self._prices.get(self._draft.model.id)
        return "" if price is None or self._demo else price_words(price)

    def _fit_button(self) -> None:
        """Write as much of the price on the button as there is room for."""
        run, price = self._button.accessibleName(), self._button.accessibleDescription()
        amount = price if self._demo else self._amount(self._draft.estimate())
        room = self.width() - 2 * METRICS.padding
        for part in (price, amount, ""):
            self._button.setText(" · ".join(word for word in (run, part) if word))
            if self._button.sizeHint().width() <= room:
                break

    def _amount(self, estimate: Estimate | None) -> str:
        return "" if estimate is None else estimate.amount

    def _price(self, estimate: Estimate | None) -> str:
        if self._demo:
            return self.tr("free demo")
        amount = self._amount(estimate)
        return self.tr("about {amount}").format(amount=amount) if amount else ""

    def _asked_words(self) -> str:
        if self._taken and self._under_way > 1:
            return self.tr("Added · {count} under way").format(count=self._under_way)
        if self._taken:
            return self.tr("Added to the queue.")
        dimensions = self._draft.dimensions()
        if dimensions is None and self._demo:
            return self.tr("Nothing leaves this computer in the demo.")
        if SHAPELESS in self._draft.problems():
            return self.tr("The price shows here once a size is chosen.")
        if dimensions is None:
            return self.tr("The price shows here once there is a picture.")
        return self._results_words(str(dimensions))

    def _results_words(self, dimensions: str) -> str:
        """How many pictures a run makes, of what size, and how long it takes."""
        count = self._draft.parameters.value(NUM_IMAGES)
        if self._draft.batch.on:
            edits = self._draft.batch.count
            words = self.tr("{count} pictures, each of its own size").format(count=count * edits)
            return words if self._time is None else f"{words} · {time_words(self._time, edits)}"
        if self._time is not None:
            each = dimensions if count == 1 else f"{count} × {dimensions}"
            return f"{each} · {time_words(self._time)}"
        if count == 1:
            return self.tr("One picture of {size}").format(size=dimensions)
        return self.tr("{count} pictures of {size}").format(count=count, size=dimensions)
