"""The results of the edit that is looked at, beside the pictures: to step through, to compare."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from firered_desktop.core.judging import Judgement
from firered_desktop.session.comparison import Comparison, OneResult
from firered_desktop.ui.key_tips import KeyTips
from firered_desktop.ui.names import set_name
from firered_desktop.ui.result_strip import ResultMark, ResultStrip
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.ui.icons import Icons


class ResultColumn(QWidget):
    """Hidden where there is one result or none.

    `menu_wished` (OneResult, QPoint on the screen) where the menu of a result is asked for.
    Tooltips name `keys`.
    """

    menu_wished = Signal(object, QPoint)

    def __init__(
        self,
        comparison: Comparison,
        icons: Icons,
        keys: KeymapChoice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tips = KeyTips(keys, self)
        self._comparison = comparison
        self._aside = False
        self._judgements: Mapping[int, Judgement] = {}
        self.strip = ResultStrip(icons)
        self._count = QLabel()
        set_kind(self._count, "figure")
        self._count.setIndent(METRICS.gap_4 + METRICS.focus_width)  # above the pictures
        self._back, self._on = self._make_steps(icons)
        steps = QHBoxLayout()
        steps.setSpacing(0)
        for widget in (self._back, self._on):
            steps.addWidget(widget, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(METRICS.gap_8, METRICS.gap_8, METRICS.gap_4, 0)
        column.setSpacing(METRICS.gap_4)
        column.addWidget(self._count)
        column.addWidget(self.strip, 1)
        column.addLayout(steps)
        self.strip.chosen.connect(self._go)
        self.strip.menu_wished.connect(self._ask_for_menu)
        comparison.chosen.connect(self.describe)
        comparison.thumbnails.changed.connect(self.describe)
        self.describe()

    def stand_aside(self, aside: bool) -> None:
        """Give its room to the pictures."""
        self._aside = aside
        self.describe()

    def show_judgements(self, judgements: Mapping[int, Judgement]) -> None:
        """Show what was said of the results, by their numbers from 0, as far as that is known."""
        if judgements != self._judgements:
            self._judgements = judgements
            self.describe()

    def describe(self, _: object = None) -> None:
        """Show how it stands now."""
        comparison = self._comparison
        job, index = comparison.job, comparison.index
        images = job.result.images if job is not None and job.result is not None else ()
        self.setVisible(len(images) > 1 and not self._aside)
        if job is None or len(images) < 2:
            return
        self._back.setEnabled(index > 0)
        self._on.setEnabled(index < len(images) - 1)
        told = [self.tr("{number} of {count}").format(number=index + 1, count=len(images))]
        told += [self.tr("blackened")] if images[index].nsfw else []
        self._count.setText(" · ".join(told))
        reference = comparison.reference
        known = None if reference is None else (reference.job.id, reference.index)
        marks = [
            ResultMark(
                comparison.thumbnails.image(at),
                bool(image.nsfw),
                known == (job.id, at),
                self._judgements.get(at, Judgement()),
            )
            for at, image in enumerate(images)
        ]
        self.strip.show_results(marks, index)

    def _ask_for_menu(self, index: int, at: QPoint) -> None:
        job = self._comparison.job
        if job is not None:
            self.menu_wished.emit(OneResult(job, index), at)

    def _go(self, index: int) -> None:
        self._comparison.show(self._comparison.job, index)

    def _make_steps(self, icons: Icons) -> tuple[QToolButton, QToolButton]:
        back, on = QToolButton(), QToolButton()
        back.setIcon(icons.icon("chevron-up"))
        on.setIcon(icons.icon("chevron-down"))
        set_name(back, "Previous result", self.tr("Previous result"))
        set_name(on, "Next result", self.tr("Next result"))
        self._tips.tell(back, self.tr("Previous result {previous}"))
        self._tips.tell(on, self.tr("Next result {next}"))
        for button, by in ((back, -1), (on, 1)):
            button.clicked.connect(partial(self._comparison.step, by))
        return back, on
