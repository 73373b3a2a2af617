"""The ledger: what each edit of a month was estimated at and charged, and what is left to spend."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.core.ledger import Entry, summed, totals
from firered_desktop.session.ledger_table import LedgerTable
from firered_desktop.ui.fields import ComboBox
from firered_desktop.ui.ledger_save_dialog import LedgerSaveDialog
from firered_desktop.ui.money_words import (
    charged_words,
    month_words,
    project_lines,
    spent_words,
    sum_words,
)
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.notice_bar import NoticeBar, Tone
from firered_desktop.ui.segments import Segments
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.words import STATES, edit_word, failure_words, when_words

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from firered_desktop.core.budget import Budgets
    from firered_desktop.core.errors import FireredError
    from firered_desktop.session.ledger import Ledger, LedgerPage
    from firered_desktop.ui.icons import Icons

SIZE = QSize(920, 560)
# Columns that a dialog narrower than this (device-independent pixels) leaves to the file.
SPARED = {2: 820, 3: 680}  # what was asked for, the state
LEFT_FREE = 48  # pixels of the screen's height and width for the frames of windows
FIGURES = 2  # columns with amounts, the last ones
NOTHING = "–"  # stands in a cell without words: a screen reader finds a name


class LedgerDialog(QDialog):
    """Shows what `ledger` reads; `budgets` are those in force."""

    def __init__(
        self, ledger: Ledger, budgets: Budgets, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ledger = ledger
        self._budgets = budgets
        self._page: LedgerPage | None = None
        self.setWindowTitle(f"{self.tr('Ledger')} – FireRed Desktop")
        self._months = ComboBox()
        self._months.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        set_name(self._months, "Month", self.tr("Month"))
        self._rows = LedgerTable(self._headers(), _cells, _tip, FIGURES, self)
        self._table = self._make_table()
        self._by_project = _text("figure")
        self._by_project.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._views = QStackedWidget()
        self._views.addWidget(self._table)
        self._views.addWidget(_scrolling(self._by_project))
        self._message = _text("quiet")
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sum = _text("figure")
        self._spent = _text("figure")
        self._notice = NoticeBar(icons)
        self._export = QPushButton(icons.icon("save"), self.tr("Export CSV…"))
        set_name(self._export, "Export CSV", self.tr("Export CSV"))
        self._close = QPushButton(self.tr("Close"))
        set_name(self._close, "Close", self.tr("Close"))
        self._arrange()
        self._connect()
        self._say_reading()
        room = self.screen().availableGeometry().size() - QSize(LEFT_FREE, LEFT_FREE)
        self.resize(SIZE.boundedTo(room))
        ledger.look()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        for column, width in SPARED.items():
            self._table.setColumnHidden(column, self.width() < width)

    def _headers(self) -> tuple[str, ...]:
        return (
            self.tr("When"),
            self.tr("Instruction"),
            self.tr("Asked for"),
            self.tr("State"),
            self.tr("Project"),
            self.tr("Estimate"),
            self.tr("Charged"),
        )

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._rows)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)  # Tab leaves the table
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        set_name(table, "Ledger", self.tr("Ledger of the month"))
        return table

    def _arrange(self) -> None:
        title, chooser = QLabel(), QLabel()
        set_label(title, self.tr("Ledger"))
        set_kind(title, "title")
        set_label(chooser, self.tr("Month"))
        chooser.setBuddy(self._months)
        segments = Segments({"By edit": self.tr("By edit"), "By project": self.tr("By project")})
        segments.chosen.connect(self._views.setCurrentIndex)
        top = _row(title, None, segments, None, chooser, self._months)
        self._note = _text("quiet")
        self._note.setText(
            self.tr(
                "What fal did not say is called unknown; against the budgets the high end of the "
                "estimate counts for it."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_8)
        column.addLayout(top)
        column.addWidget(self._views, 1)
        column.addWidget(self._message, 1)
        for widget in (self._sum, self._note, self._spent, self._notice):
            column.addWidget(widget)
        column.addLayout(_row(None, self._close, self._export))

    def _connect(self) -> None:
        self._months.activated.connect(self._choose)
        self._export.clicked.connect(self._ask_where)
        self._close.clicked.connect(self.reject)
        self._ledger.read.connect(self._show)
        self._ledger.saved.connect(self._tell_saved)
        self._ledger.refused.connect(self._refuse)

    def _say_reading(self) -> None:
        self._say(self.tr("Reading the ledger…"))
        self._export.setEnabled(False)
        self._months.setEnabled(self._months.count() > 0)

    def _say(self, message: str) -> None:
        """Say `message` where the table else stands; without one the table is shown."""
        self._message.setText(message)
        self._message.setVisible(bool(message))
        self._views.setVisible(not message)

    def _choose(self, at: int) -> None:
        self._notice.clear()
        self._ledger.look(self._months.itemData(at))

    def _show(self, page: LedgerPage) -> None:
        first, self._page = self._page is None, page
        self._months.clear()
        for month in page.months:
            self._months.addItem(month_words(month), month)
        self._months.setCurrentIndex(page.months.index(page.month))
        self._months.setEnabled(True)
        if first:
            self._months.setFocus()
        self._rows.show(page.entries)
        self._by_project.setText(project_lines(totals(page.entries)))
        nothing = self.tr("fal charged nothing in this month. Demo edits cost nothing.")
        self._say("" if page.entries else nothing)
        self._export.setEnabled(bool(page.entries))
        self._say_sums(page)

    def _say_sums(self, page: LedgerPage) -> None:
        total = summed(page.entries)
        self._sum.setText(sum_words(total) if page.entries else "")
        self._sum.setVisible(bool(page.entries))
        self._note.setVisible(bool(total.uncertain))
        words = self.tr("Today: {day} · This month: {month}")
        self._spent.setText(
            words.format(
                day=spent_words(page.spent.day, self._budgets.per_day),
                month=spent_words(page.spent.month, self._budgets.per_month),
            )
        )

    def _ask_where(self) -> None:
        if self._page is not None:
            dialog = LedgerSaveDialog(self._page.month, self)
            dialog.chosen.connect(partial(self._ledger.export, self._page))
            dialog.open()

    def _tell_saved(self, path: Path) -> None:
        text = self.tr("Saved as {file}").format(file=str(path))
        self._notice.show_notice(Tone.SUCCESS, text)

    def _refuse(self, error: FireredError) -> None:
        self._notice.show_notice(Tone.ERROR, failure_words(error))
        if self._page is None:
            self._say(self.tr("The ledger could not be read."))


def _cells(entry: Entry) -> tuple[str, ...]:
    lines = entry.prompt.split()
    return (
        when_words(entry.when),
        " ".join(lines) or NOTHING,
        str(entry.asked) if entry.images == 1 else f"{entry.images} × {entry.asked}",
        edit_word(STATES[entry.state]),
        entry.project or NOTHING,
        NOTHING if entry.estimate is None else entry.estimate.amount,
        charged_words(entry),
    )


def _tip(entry: Entry) -> str:
    return plain_tip(f"{entry.prompt}\n{entry.model}")


def _scrolling(words: QLabel) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(words)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _text(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    set_kind(label, kind)
    return label


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """The widgets in a row, with a space that grows for None."""
    row = QHBoxLayout()
    row.setSpacing(METRICS.gap_8)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
