from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.core.budget import Budgets
from firered_desktop.session.ledger import Ledger
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.ledger_dialog import LedgerDialog
from firered_desktop.ui.ledger_save_dialog import LedgerSaveDialog
from tests.spending import HOUR, OCTOBER, SEPTEMBER, spend
from tests.ui.hands import click, named
from tests.ui.hearing import Role, hear

BUDGETS = Budgets(per_edit=None, per_day=Decimal(1), per_month=None)


@pytest.fixture(autouse=True)
def in_english(qapp: object) -> Iterator[None]:
    former = QLocale()
    QLocale.setDefault(QLocale("en"))
    yield
    QLocale.setDefault(former)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        yield opened


class Open:
    """The dialog over a library, seen and used by a person."""

    def __init__(self, qtbot: QtBot, icons: Icons, library: SqliteLibrary) -> None:
        self.qtbot = qtbot
        self.ledger = Ledger(library, lambda: OCTOBER.begins + 12 * HOUR)
        self.dialog = LedgerDialog(self.ledger, BUDGETS, icons)
        self.dialog.resize(900, 500)
        qtbot.addWidget(self.dialog)
        with qtbot.waitSignal(self.ledger.read):
            self.dialog.show()
        self.table = named(self.dialog, QTableView, "Ledger of the month")
        self.months = named(self.dialog, QComboBox, "Month")

    def column(self, header: str) -> list[str]:
        """What stands under `header`, from above."""
        rows = self.table.model()
        headers = [
            rows.headerData(at, Qt.Orientation.Horizontal) for at in range(rows.columnCount())
        ]
        at = headers.index(header)
        return [rows.index(row, at).data() for row in range(rows.rowCount())]

    def words(self) -> list[str]:
        """Every label that shows."""
        labels = self.dialog.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]

    def choose(self, words: str) -> None:
        """Choose a month with the keyboard."""
        at = self.months.findText(words)
        with self.qtbot.waitSignal(self.ledger.read):
            self.months.setCurrentIndex(at)
            self.months.activated.emit(at)


@pytest.fixture
def opened(qtbot: QtBot, plain_icons: Icons, library: SqliteLibrary) -> Open:
    spend(library)
    return Open(qtbot, plain_icons, library)


def test_the_present_month_is_listed_newest_first(opened: Open) -> None:
    assert opened.months.currentText() == "October 2026"
    assert opened.column("Instruction") == ["make it warmer", "=warmer, please"]
    assert opened.column("State") == ["Unconfirmed", "Saved"]
    assert opened.column("Project") == ["–", "Seaside"]
    assert opened.column("Estimate") == ["$0.05–0.07"] * 2
    assert opened.column("Charged") == ["unknown", "$0.0511"]


def test_sums_and_what_is_spent_of_the_budgets_are_told(opened: Open) -> None:
    words = opened.words()
    assert "2 edits · $0.0511 charged · 1 unknown, at most $0.065 more" in words
    assert "Today: $0.1161 of $1.00 · This month: $0.1161, no limit" in words
    assert any("called unknown" in text for text in words)


def test_another_month_is_chosen_from_those_with_edits(opened: Open) -> None:
    offered = [opened.months.itemText(at) for at in range(opened.months.count())]
    assert offered == ["October 2026", "September 2026"]
    opened.choose("September 2026")
    assert opened.months.currentText() == "September 2026"
    assert opened.months.currentData() == SEPTEMBER
    assert opened.column("Charged") == ["$0.0511"]
    assert not any("called unknown" in text for text in opened.words())


def test_sums_by_project_take_the_place_of_the_edits(opened: Open) -> None:
    click(named(opened.dialog, QPushButton, "By project"))
    assert not opened.table.isVisible()
    (lines,) = [text for text in opened.words() if "Seaside" in text]
    assert lines.splitlines() == [
        "No project: 1 edit · $0.00 charged · 1 unknown, at most $0.065 more",
        "Seaside: 1 edit · $0.0511 charged",
    ]
    click(named(opened.dialog, QPushButton, "By edit"))
    assert opened.table.isVisible()


def test_a_library_without_charges_says_so(
    qtbot: QtBot, plain_icons: Icons, library: SqliteLibrary
) -> None:
    empty = Open(qtbot, plain_icons, library)
    assert "fal charged nothing in this month. Demo edits cost nothing." in empty.words()
    assert not empty.table.isVisible()
    assert not named(empty.dialog, QPushButton, "Export CSV").isEnabled()
    assert "Today: $0.00 of $1.00 · This month: $0.00, no limit" in empty.words()


def save_dialog(opened: Open) -> LedgerSaveDialog:
    click(named(opened.dialog, QPushButton, "Export CSV"))
    (found,) = opened.dialog.findChildren(LedgerSaveDialog)
    return found


def test_the_month_is_exported_where_the_person_says(opened: Open, tmp_path: Path) -> None:
    dialog = save_dialog(opened)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert [Path(name).name for name in dialog.selectedFiles()] == ["firered-ledger-2026-10.csv"]
    target = tmp_path / "mine.csv"
    with opened.qtbot.waitSignal(opened.ledger.saved):
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile(str(target))
        dialog.accept()
    assert target.read_bytes().count(b"USD") == 2
    assert f"Saved as {target}" in opened.words()


def test_a_table_that_cannot_be_written_is_told_where_it_was_wished(
    opened: Open, tmp_path: Path
) -> None:
    dialog = save_dialog(opened)
    with opened.qtbot.waitSignal(opened.ledger.refused):
        dialog.chosen.emit(tmp_path / "nowhere" / "mine.csv")
    dialog.reject()
    assert any("nowhere" in text for text in opened.words())
    assert opened.table.isVisible()


def test_a_library_that_cannot_be_read_is_told(
    qtbot: QtBot, plain_icons: Icons, library: SqliteLibrary
) -> None:
    library.close()
    ledger = Ledger(library, lambda: OCTOBER.begins)
    dialog = LedgerDialog(ledger, BUDGETS, plain_icons)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(ledger.refused):
        dialog.show()
    words = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "The ledger could not be read." in words
    assert any("closed" in text for text in words)


def test_a_narrow_dialog_keeps_what_matters_most(opened: Open) -> None:
    hidden = []
    for width in (900, 700, 620):
        opened.dialog.resize(width, 340)
        opened.qtbot.waitUntil(lambda wide=width: opened.dialog.width() == wide)  # type: ignore[misc]
        hidden.append(sum(opened.table.isColumnHidden(at) for at in range(7)))
    assert hidden == [0, 1, 2]


def test_every_row_tells_the_whole_instruction_and_the_model(opened: Open) -> None:
    tip = opened.table.model().index(1, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines() == ["=warmer,", "please", "fal-ai/firered-image-edit-v1.1"]


def test_it_is_closed_with_its_button(opened: Open) -> None:
    close: QWidget = named(opened.dialog, QPushButton, "Close")
    click(close)
    assert not opened.dialog.isVisible()


def test_a_screen_reader_finds_a_name_on_all_that_takes_the_focus(opened: Open) -> None:
    heard = hear(opened.dialog)
    assert [str(each) for each in heard if each.focusable and not each.name] == []
    cells = {each.name for each in heard if each.role is Role.Cell}
    assert {"make it warmer", "Seaside", "$0.0511", "unknown", "–"} <= cells
