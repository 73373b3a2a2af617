"""The part of a menu in which pictures are judged: stars, flag, label, trash."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup

from firered_desktop.core.judging import Change, Rate, SetFlag, SetLabel
from firered_desktop.core.judging_commands import FLAGS, LABELS, RATINGS
from firered_desktop.ui.judgement_words import flag_words, label_words, star_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMenu

    from firered_desktop.core.judgement_summary import JudgementSummary


class JudgingMenu(QObject):
    """Adds to menus what can be said of the pictures that they are about.

    `wished` (Change) tells what shall be said; `trash_wished`, `restore_wished` and
    `delete_wished` what shall become of them; `words_wished` (str) leads to "tags", "note" or
    "project". `actions` are those of the window's menus, whose keys are shown beside the entries.
    """

    wished = Signal(object)
    trash_wished = Signal()
    restore_wished = Signal()
    delete_wished = Signal()
    words_wished = Signal(str)

    def __init__(self, actions: Mapping[str, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions

    def fill(self, menu: QMenu, summary: JudgementSummary, *, worded: bool = True) -> None:
        """Add what fits these pictures; `worded`: also what is there in the history alone."""
        self._ratings(menu.addMenu(self.tr("Rating")), summary)
        self._flags(menu.addMenu(self.tr("Flag")), summary)
        self._labels(menu.addMenu(self.tr("Label")), summary)
        if worded:
            self._add(menu, self.tr("Tags…"), partial(self.words_wished.emit, "tags"))
            self._add(menu, self.tr("Note…"), partial(self.words_wished.emit, "note"))
            self._add(menu, self.tr("Project…"), partial(self.words_wished.emit, "project"))
        menu.addSeparator()
        if summary.trashed is not True:
            trash = self._add(menu, self.tr("Move to the trash"), self.trash_wished.emit)
            trash.setShortcuts(self._actions["trash"].shortcuts())
        if summary.trashed is not False:
            self._add(menu, self.tr("Restore from the trash"), self.restore_wished.emit)
        if summary.trashed and worded:
            self._add(menu, self.tr("Delete for good…"), self.delete_wished.emit)

    def _ratings(self, menu: QMenu, summary: JudgementSummary) -> None:
        group = QActionGroup(menu)
        for name, rating in RATINGS.items():
            words, given = star_words(rating), rating == summary.rating
            self._choice(menu, group, name, words, Rate(rating), given=given)

    def _flags(self, menu: QMenu, summary: JudgementSummary) -> None:
        group = QActionGroup(menu)
        for name, flag in FLAGS.items():
            words, given = flag_words(flag), flag is summary.flag
            self._choice(menu, group, name, words, SetFlag(flag), given=given)

    def _labels(self, menu: QMenu, summary: JudgementSummary) -> None:
        group = QActionGroup(menu)
        for name, label in LABELS.items():
            words, given = label_words(label), label is summary.label
            self._choice(menu, group, name, words, SetLabel(label), given=given)

    def _choice(
        self,
        menu: QMenu,
        group: QActionGroup,
        name: str,
        words: str,
        change: Change,
        *,
        given: bool,
    ) -> None:
        entry = self._add(menu, words, partial(self.wished.emit, change))
        entry.setCheckable(True)
        group.addAction(entry)
        entry.setChecked(given)
        entry.setShortcuts(self._actions[name].shortcuts())

    def _add(self, menu: QMenu, words: str, act: Callable[[], object]) -> QAction:
        entry = menu.addAction(words)
        entry.triggered.connect(lambda _checked=False: act())
        return entry
