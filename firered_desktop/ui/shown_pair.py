"""Brings what is looked at before the eyes: the pictures, their names, and their difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from firered_desktop.session.comparison import Comparison, OneResult, Side
from firered_desktop.session.difference_measure import DifferenceMeasure
from firered_desktop.ui.compare_pair import Side as Shown
from firered_desktop.ui.speech import say
from firered_desktop.ui.words import title

if TYPE_CHECKING:
    from firered_desktop.ui.compare_view import CompareView


class ShownPair(QObject):
    """Lets `compare` show what `comparison` looks at, now and whenever that changes."""

    def __init__(self, comparison: Comparison, compare: CompareView) -> None:
        super().__init__(compare)
        self._comparison = comparison
        self._compare = compare
        measure = DifferenceMeasure(self)
        compare.difference_wished.connect(measure.measure)
        measure.measured.connect(compare.show_difference)
        comparison.chosen.connect(self._name_sides)
        comparison.loaded.connect(self._show)
        self._name_sides()
        self._show()

    def _show(self) -> None:
        comparison = self._comparison
        before, after = comparison.image(Side.BEFORE), comparison.image(Side.AFTER)
        failure = comparison.failure(Side.AFTER) or comparison.failure(Side.BEFORE)
        self._compare.set_note("")
        if comparison.loading and not self._compare.is_empty:
            # What was seen stays until the next is there: a flash between them hides what differs.
            self._compare.set_note(self.tr("Loading…"))
        elif before is None and after is None and comparison.loading:
            self._compare.show_loading()
        elif after is None and failure is not None:
            notice = failure.failure().notice()
            self._compare.show_failed(say(notice.happened), say(notice.remedy))
        else:
            self._compare.show_pair(before, after, keep_view=True)
            if failure is not None:  # the before is gone, and the after stands alone
                self._compare.set_note(say(failure.failure().notice().happened))

    def _name_sides(self, _: object = None) -> None:
        """Say what stands as the before, where that is not the photograph."""
        other, one = self._comparison.compared_with, self._comparison.looked_at
        names = {}
        if other is not None and one is not None:
            whole = other.job.id != one.job.id
            names = {
                Shown.BEFORE: self._name(other, whole=whole),
                Shown.AFTER: self._name(one, whole=whole),
            }
        self._compare.set_names(names)

    def _name(self, one: OneResult, *, whole: bool) -> str:
        """What a result is called beside another; `whole`: of another edit."""
        count = len(one.job.result.images) if one.job.result is not None else 1
        parts = [f"“{title(one.job)}”"] if whole else []
        if count > 1 or not whole:
            parts.append(self.tr("Result {number}").format(number=one.index + 1))
        return " · ".join(parts)
