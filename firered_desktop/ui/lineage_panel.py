"""Where a picture came from: its chain of edits, and what was made from it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from firered_desktop.core.gallery import image_of
from firered_desktop.session.comparison import OneResult
from firered_desktop.ui.flow_layout import FlowLayout
from firered_desktop.ui.lineage_card import PICTURE
from firered_desktop.ui.lineage_list import LineageList
from firered_desktop.ui.lineage_words import spoken_row, sum_words
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.judging import Key
    from firered_desktop.session.archive import Archive
    from firered_desktop.ui.icons import Icons

_MOST_MADE = 2  # rows that show at once of what was made from the picture


class LineagePanel(QWidget):
    """Shows the chain that `archive.family` has read.

    Signals: `opened` and `used` (OneResult) to look at a result and to go on with it, `compared`
    (OneResult, OneResult) with the earlier one first, `menu_wished` (OneResult, QPoint on the
    screen), `replay_wished` (Key) to run the chain that led to a picture again.
    """

    opened = Signal(object)
    used = Signal(object)
    compared = Signal(object, object)
    menu_wished = Signal(object, QPoint)
    replay_wished = Signal(object)

    def __init__(self, archive: Archive, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._rows = archive.chain
        self._shown: Key | None = None
        self._at: Key | None = None  # where the person was before the rows became others
        for rows in (archive.chain, archive.made_from):
            rows.describe = spoken_row
        self._sum = QLabel()
        set_kind(self._sum, "figure")
        self.list = LineageList(archive.chain, icons)
        set_name(self.list, "Chain of edits", self.tr("Chain of edits"))
        self._made_title = QLabel()
        set_kind(self._made_title, "label")
        self.made = LineageList(archive.made_from, icons)
        set_name(self.made, "Made from this picture", self.tr("Made from this picture"))
        self._buttons = self._make_buttons(icons)
        self._arrange()
        for each in (self.list, self.made):
            each.opened.connect(partial(self._with_result, self.opened.emit))
            each.menu_wished.connect(self._ask_menu)
        self.list.chosen.connect(self._offer)
        archive.chain.dataChanged.connect(self._offer)
        archive.family.changed.connect(self._show)
        self._show()

    def _make_buttons(self, icons: Icons) -> dict[str, QPushButton]:
        rows: tuple[tuple[str, str, str, Callable[[], object]], ...] = (
            ("Open result", self.tr("Open"), "open", self._open),
            ("Use result as picture", self.tr("Use as picture"), "use-as-picture", self._use),
            ("Compare the two", self.tr("Compare the two"), "side-by-side", self._compare),
            (
                "Run the chain again",
                self.tr("Run on other photographs…"),
                "retry",
                self._replay,
            ),
        )
        buttons = {}
        for identifier, words, icon, act in rows:
            button = QPushButton(icons.icon(icon), words)
            set_name(button, identifier, words.rstrip("…"))
            button.clicked.connect(act)
            buttons[identifier] = button
        tip = self.tr("Runs every step that led to the selected result again, on other photographs")
        buttons["Run the chain again"].setToolTip(tip)
        buttons["Compare the two"].setToolTip(self.tr("Select two results first"))
        return buttons

    def _arrange(self) -> None:
        title = QLabel()
        set_label(title, self.tr("Where it came from"))
        set_kind(title, "title")
        head = QHBoxLayout()
        head.setSpacing(METRICS.gap_16)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._sum)
        foot = FlowLayout(METRICS.gap_8)
        for button in self._buttons.values():
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(METRICS.gap_16, METRICS.gap_16, METRICS.gap_16, METRICS.gap_16)
        column.setSpacing(METRICS.gap_12)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._made_title)
        column.addWidget(self.made)
        column.addLayout(foot)

    def _show(self) -> None:
        family = self._archive.family
        self._sum.setText(sum_words(family.tree) if family.tree.nodes else "")
        count = len(family.made_from)
        self._made_title.setText(self.tr("Made from this picture: {count}").format(count=count))
        height = PICTURE.height() + 2 * METRICS.gap_8
        self.made.setFixedHeight(min(count, _MOST_MADE) * height + 2 * METRICS.focus_width)
        for widget in (self._made_title, self.made):
            widget.setVisible(count > 0)
        at = self._at if family.key == self._shown else family.key
        self._shown = family.key
        if at is not None:
            self.list.select(at)
        self._offer()

    def _offer(self) -> None:
        keys = self.list.keys
        self._at = keys[0] if keys else self._at
        results = [one for key in keys if (one := self._result(key)) is not None]
        buttons = self._buttons
        buttons["Open result"].setEnabled(len(keys) == 1)
        buttons["Use result as picture"].setEnabled(len(keys) == 1 and len(results) == 1)
        buttons["Compare the two"].setEnabled(len(keys) == 2 and len(results) == 2)
        whole = len(keys) == 1 and self._chain_is_whole(keys[0])
        buttons["Run the chain again"].setEnabled(whole)

    def _chain_is_whole(self, key: Key) -> bool:
        """Whether nothing that led to a picture was deleted for good."""
        tree = self._rows.tree
        return all(tree.nodes[at].link.id for at in tree.chain_of(key))

    def _result(self, key: Key) -> OneResult | None:
        entry = self._rows.entry(key)
        return None if entry is None or entry.result is None else OneResult(entry.job, entry.image)

    def _with_result(self, act: Callable[[OneResult], object], key: Key) -> None:
        """`act` with a picture; an edit that has none is one too, as far as it came."""
        job = self._rows.job(key) or self._archive.made_from.job(key)
        if job is not None:
            act(OneResult(job, image_of(key)))

    def _open(self) -> None:
        for key in self.list.keys[:1]:
            self._with_result(self.opened.emit, key)

    def _use(self) -> None:
        for key in self.list.keys[:1]:
            self._with_result(self.used.emit, key)

    def _compare(self) -> None:
        results = [one for key in self.list.keys if (one := self._result(key)) is not None]
        if len(results) == 2:
            earlier, later = sorted(results, key=lambda one: (one.job.created_at, one.index))
            self.compared.emit(earlier, later)

    def _replay(self) -> None:
        for key in self.list.keys[:1]:
            self.replay_wished.emit(key)

    def _ask_menu(self, key: Key, at: QPoint) -> None:
        self._with_result(lambda one: self.menu_wished.emit(one, at), key)
