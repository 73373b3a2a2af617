"""What running the draft would come to, learnt off the GUI thread."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from firered_desktop.core.budget import NO_BUDGETS, Budgets, Periods, Span, Spent
from firered_desktop.core.errors import LibraryBusy
from firered_desktop.core.expected_time import ExpectedTime
from firered_desktop.core.job import Job, Service, State
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.quality import FINE
from firered_desktop.session.draft import Draft
from firered_desktop.session.outlook import Outlook
from tests.fakes import a_job, a_request
from tests.session.fake_previews import FakePreviews

DAY = 86_400


class Book:
    """A library in memory; `spent_so_far` is what is gone of each budget, in USD."""

    def __init__(self, *jobs: Job) -> None:
        self.jobs = jobs
        self.spent_so_far = Decimal(0)
        self.asked: list[Periods] = []
        self.failure: LibraryBusy | None = None

    def recent(self, limit: int, offset: int = 0) -> tuple[Job, ...]:
        if self.failure is not None:
            raise self.failure
        return self.jobs[offset : offset + limit]

    def spent(self, periods: Periods) -> Spent:
        if self.failure is not None:
            raise self.failure
        self.asked.append(periods)
        return Spent(self.spent_so_far, self.spent_so_far)


class Desk:
    """An outlook on a draft with one photograph."""

    def __init__(self, qtbot: QtBot, book: Book, service: Service = Service.FAL) -> None:
        self._previews = previews = FakePreviews()
        self.qtbot = qtbot
        self.book = book
        self.budgets = NO_BUDGETS
        self.now = 10.0 * DAY
        self.draft = Draft(previews, 2.0, {}, lambda *_: CancelToken())
        self.outlook = Outlook(
            self.draft,
            book,
            service,
            budgets=lambda: self.budgets,
            at_once=lambda: 2,
            now=lambda: self.now,
            parent=self.draft,
        )
        self.draft.add([Path("/photos/a.jpg")])
        previews.answer("a.jpg", 1536, 1024)
        QApplication.sendPostedEvents()

    def add(self, name: str, width: int, height: int) -> None:
        self.draft.add([Path("/photos") / name])
        self._previews.answer(name, width, height)
        QApplication.sendPostedEvents()

    def learn(self) -> None:
        with self.qtbot.waitSignal(self.outlook.told):
            self.outlook.learn()


def finished(number: int, seconds: float) -> Job:
    moments: dict[str, Any] = {"submitted_at": 100.0 * number, "request": a_request()}
    ended = 100.0 * number + seconds
    return a_job(f"job-{number}", state=State.FINISHED, changed_at=ended, **moments)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Desk:
    return Desk(qtbot, Book(*(finished(number, 15.0) for number in range(1, 4))))


def test_the_time_is_learnt_from_the_library(desk: Desk) -> None:
    assert desk.outlook.time is None
    desk.outlook.learn()
    desk.qtbot.waitUntil(lambda: desk.outlook.time is not None)
    assert desk.outlook.time == ExpectedTime(15.0, usual=True)


def test_another_quality_has_another_time_or_none(desk: Desk) -> None:
    desk.outlook.learn()
    desk.qtbot.waitUntil(lambda: desk.outlook.time is not None)
    told: list[object] = []
    desk.outlook.told.connect(lambda time, _over: told.append(time))
    desk.draft.quality.choose(FINE)
    assert told == [None]


def test_an_edit_that_ends_now_counts(qtbot: QtBot, qapp: QApplication) -> None:
    desk = Desk(qtbot, Book())
    job = finished(1, 20.0)
    desk.outlook.take(a_job("job-1", state=State.IN_PROGRESS))
    assert desk.outlook.time is None
    desk.outlook.take(job)
    assert desk.outlook.time == ExpectedTime(20.0, usual=False)


def test_without_budgets_nothing_is_added_up(desk: Desk) -> None:
    desk.learn()
    assert desk.outlook.overrun is None
    assert desk.book.asked == []


def test_a_budget_that_would_hold_the_edit_is_told(desk: Desk) -> None:
    desk.budgets = Budgets(per_day=Decimal(1))
    desk.book.spent_so_far = Decimal("0.99")
    desk.outlook.look()
    desk.qtbot.waitUntil(lambda: desk.outlook.overrun is not None)
    over = desk.outlook.overrun
    assert over is not None
    assert (over.span, over.limit, over.spent) == (Span.DAY, Decimal(1), Decimal("0.99"))


def test_the_budget_of_one_edit_follows_its_price(desk: Desk) -> None:
    desk.budgets = Budgets(per_edit=Decimal("0.10"))
    desk.learn()
    desk.qtbot.waitUntil(lambda: bool(desk.book.asked))
    assert not desk.outlook.overrun
    desk.draft.quality.choose(FINE)
    desk.qtbot.waitUntil(lambda: desk.outlook.overrun is not None)
    over = desk.outlook.overrun
    assert over is not None
    assert over.span is Span.EDIT


def test_the_budget_of_one_edit_looks_at_the_dearest_of_a_batch(desk: Desk) -> None:
    for name in ("small.jpg", "smaller.jpg", "smallest.jpg"):
        desk.add(name, 512, 512)
    desk.draft.batch.choose(True)
    desk.budgets = Budgets(per_edit=Decimal("0.06"))  # on average they cost less
    desk.outlook.look()
    desk.qtbot.waitUntil(lambda: desk.outlook.overrun is not None)
    over = desk.outlook.overrun
    assert over is not None
    assert over.span is Span.EDIT
    desk.budgets = Budgets(per_edit=Decimal("0.07"))
    assert desk.outlook.overrun is None


def test_the_budgets_of_a_day_and_a_month_look_at_the_whole_batch(desk: Desk) -> None:
    desk.add("b.jpg", 1536, 1024)
    desk.draft.batch.choose(True)
    desk.budgets = Budgets(per_edit=Decimal("0.07"), per_day=Decimal("0.10"))
    desk.outlook.look()
    desk.qtbot.waitUntil(lambda: desk.outlook.overrun is not None)
    over = desk.outlook.overrun
    assert over is not None
    assert over.span is Span.DAY


def test_a_batch_takes_as_long_as_its_edits_beside_each_other(desk: Desk) -> None:
    desk.add("b.jpg", 1536, 1024)
    desk.add("c.jpg", 1536, 1024)
    desk.draft.batch.choose(True)
    desk.outlook.learn()
    desk.qtbot.waitUntil(lambda: desk.outlook.time is not None)
    assert desk.outlook.time == ExpectedTime(30.0, usual=True)
    desk.add("d.jpg", 512, 512)  # none like it is known
    assert desk.outlook.time is None


def test_another_day_is_added_up_anew(desk: Desk) -> None:
    desk.budgets = Budgets(per_day=Decimal(1))
    desk.book.spent_so_far = Decimal(1)
    desk.outlook.look()
    desk.qtbot.waitUntil(lambda: desk.outlook.overrun is not None)
    desk.now += DAY
    desk.book.spent_so_far = Decimal(0)
    with desk.qtbot.waitSignal(desk.outlook.told):
        assert desk.outlook.overrun is None  # nothing is claimed of a day that is not known
    assert len(desk.book.asked) == 2
    assert desk.outlook.overrun is None


def test_the_demo_has_no_budget(qtbot: QtBot, qapp: QApplication) -> None:
    desk = Desk(qtbot, Book(), Service.DEMO)
    desk.budgets = Budgets(per_edit=Decimal(0))
    desk.learn()
    assert desk.outlook.overrun is None
    assert desk.book.asked == []


def test_a_library_that_does_not_answer_tells_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.book.failure = LibraryBusy(folder="library")
    desk.budgets = Budgets(per_edit=Decimal(0))
    desk.outlook.learn()
    desk.book.failure = LibraryBusy(folder="library")
    assert desk.outlook.time is None
    assert desk.outlook.overrun is None
