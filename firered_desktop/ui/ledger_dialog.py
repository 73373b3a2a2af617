"""The ledger: what each edit of a month was estimated at and charged, and what is left to spend."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.core.budget import Budgets
from firered_desktop.core.errors import FireredError
from firered_desktop.core.ledger import Entry, summed, totals
from firered_desktop.session.ledger import Ledger, LedgerPage
from firered_desktop.session.ledger_table import LedgerTable
from firered_desktop.ui.fields import ComboBox
from firered_desktop.ui.icons import Icons
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
from firered_desktop.ui.speech import plain_tip
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.words import STATES, edit_word, failure_words, when_words

SIZE = QSize(860, 560)
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
        set_name(self._months, "Month", self.tr("Month"))
        self._rows = LedgerTable(self._headers(), _cells, _tip, FIGURES, self)
        self._table = self._make_table()
        self._message = _text("quiet")
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sum = _text("figure")
        self._projects = _text("quiet")
        self._spent = _text("figure")
        self._notice = NoticeBar(icons)
        self._export = QPushButton(icons.icon("save"), self.tr("Export CSV…"))
        set_name(self._export, "Export CSV", self.tr("Export CSV"))
        self._close = QPushButton(self.tr("Close"))
        set_name(self._close, "Close", self.tr("Close"))
        self._arrange()
        self._connect()
        self._say_reading()
        ledger.look()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        room = self.screen().availableGeometry().size() - QSize(LEFT_FREE, LEFT_FREE)
        return SIZE.boundedTo(room)

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
        top = _row(title, None, chooser, self._months)
        note = _text("quiet")
        note.setText(
            self.tr(
                "What fal did not say is called unknown. Against the budgets the high end of the "
                "estimate counts for it. Demo edits cost nothing and are not listed."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_8)
        column.addLayout(top)
        column.addWidget(self._table, 1)
        column.addWidget(self._message, 1)
        for widget in (self._sum, self._projects, self._spent, note, self._notice):
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
        self._table.setVisible(not message)

    def _choose(self, at: int) -> None:
        self._notice.clear()
        self._ledger.look(self._months.itemData(at))

    def _show(self, page: LedgerPage) -> None:
        self._page = page
        self._months.clear()
        for month in page.months:
            self._months.addItem(month_words(month), month)
        self._months.setCurrentIndex(page.months.index(page.month))
        self._months.setEnabled(True)
        self._rows.show(page.entries)
        self._say("" if page.entries else self.tr("Nothing was charged in this month."))
        self._export.setEnabled(bool(page.entries))
        self._sum.setText(sum_words(summed(page.entries)) if page.entries else "")
        named = any(entry.project for entry in page.entries)
        self._projects.setText(project_lines(totals(page.entries)) if named else "")
        self._projects.setVisible(named)
        self._say_spent(page)

    def _say_spent(self, page: LedgerPage) -> None:
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
        f"{entry.images} × {entry.asked}",
        edit_word(STATES[entry.state]),
        entry.project or NOTHING,
        NOTHING if entry.estimate is None else entry.estimate.amount,
        charged_words(entry),
    )


def _tip(entry: Entry) -> str:
    return plain_tip(f"{entry.prompt}\n{entry.model}")


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
