from __future__ import annotations

import threading
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.budget import Spent
from firered_desktop.core.errors import FolderUnwritable, LibraryBusy
from firered_desktop.core.job import Job
from firered_desktop.core.ledger import Month, to_csv
from firered_desktop.session.ledger import Ledger, LedgerPage
from firered_desktop.store.library import SqliteLibrary
from tests.spending import HOUR, OCTOBER, SEPTEMBER, a_charged_edit, spend

NOW = OCTOBER.begins + 12 * HOUR


class SlowLibrary(SqliteLibrary):
    """Answers for September when it may, and not at all while there is `trouble`."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.trouble = False

    def charges(self, begins: float, ends: float) -> tuple[Job, ...]:
        if begins == SEPTEMBER.begins:
            assert self.may_answer.wait(20)
        if self.trouble:
            raise LibraryBusy(folder="/library")
        return super().charges(begins, ends)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SlowLibrary]:
    with SlowLibrary(tmp_path / "library") as opened:
        spend(opened)
        yield opened


@pytest.fixture
def ledger(qapp: object, library: SlowLibrary) -> Ledger:
    return Ledger(library, lambda: NOW)


def read(qtbot: QtBot, ledger: Ledger, month: Month | None = None) -> LedgerPage:
    with qtbot.waitSignal(ledger.read) as told:
        ledger.look(month)
    assert told.args is not None
    page = told.args[0]
    assert isinstance(page, LedgerPage)
    return page


def test_the_present_month_comes_first_with_what_is_spent(qtbot: QtBot, ledger: Ledger) -> None:
    page = read(qtbot, ledger)
    assert page.month == OCTOBER
    assert [entry.edit for entry in page.entries] == ["seaside", "unsure"]
    assert page.spent == Spent(day=Decimal("0.1161"), month=Decimal("0.1161"))


def test_every_month_since_the_first_edit_can_be_looked_at(
    qtbot: QtBot, ledger: Ledger, library: SlowLibrary
) -> None:
    library.add(a_charged_edit("first", Month(2026, 7)))
    page = read(qtbot, ledger, SEPTEMBER)
    assert [entry.edit for entry in page.entries] == ["old"]
    assert page.months == (OCTOBER, SEPTEMBER, Month(2026, 8), Month(2026, 7))


def test_an_empty_library_has_the_present_month(qtbot: QtBot, tmp_path: Path) -> None:
    with SqliteLibrary(tmp_path / "empty") as library:
        page = read(qtbot, Ledger(library, lambda: NOW))
    assert (page.months, page.entries) == ((OCTOBER,), ())


def test_a_clock_that_went_back_before_the_first_edit_is_no_trouble(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with SqliteLibrary(tmp_path / "ahead") as library:
        library.add(a_charged_edit("ahead", OCTOBER))
        page = read(qtbot, Ledger(library, lambda: SEPTEMBER.begins))
    assert page.months == (SEPTEMBER,)


def test_a_month_that_is_not_looked_at_any_more_is_not_shown(
    qtbot: QtBot, ledger: Ledger, library: SlowLibrary
) -> None:
    shown: list[LedgerPage] = []
    ledger.read.connect(shown.append)
    library.may_answer.clear()
    ledger.look(SEPTEMBER)
    read(qtbot, ledger, OCTOBER)
    library.may_answer.set()
    read(qtbot, ledger, OCTOBER)
    qtbot.waitUntil(lambda: not ledger._tasks._on_done)
    assert {page.month for page in shown} == {OCTOBER}


def test_a_month_is_written_as_a_table(qtbot: QtBot, ledger: Ledger, tmp_path: Path) -> None:
    page, target = read(qtbot, ledger), tmp_path / "october.csv"
    with qtbot.waitSignal(ledger.saved) as saved:
        ledger.export(page, target)
    assert saved.args == [target]
    assert target.read_bytes() == to_csv(page.entries)


def test_what_cannot_be_read_or_written_is_told(
    qtbot: QtBot, ledger: Ledger, library: SlowLibrary, tmp_path: Path
) -> None:
    page = read(qtbot, ledger)
    with qtbot.waitSignal(ledger.refused) as refused:
        ledger.export(page, tmp_path / "nowhere" / "october.csv")
    assert refused.args is not None
    assert isinstance(refused.args[0], FolderUnwritable)
    library.trouble = True
    with qtbot.waitSignal(ledger.refused) as refused:
        ledger.look()
    assert refused.args is not None
    assert isinstance(refused.args[0], LibraryBusy)
