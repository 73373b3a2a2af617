"""An outbox over a real library, with a scripted engine."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from firered_desktop.core.job import Job, Service
from firered_desktop.outbox.leading import Terms
from firered_desktop.outbox.outbox import Outbox
from firered_desktop.outbox.surroundings import Patience
from firered_desktop.store.library import SqliteLibrary
from tests.outbox.fakes import FakeClock, FakeEngine, FakePreparer

PRICES = {"fal-ai/firered-image-edit-v1.1": Decimal("0.0325")}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def preparer() -> FakePreparer:
    return FakePreparer()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def terms(
    library: SqliteLibrary, engine: FakeEngine, preparer: FakePreparer, clock: FakeClock
) -> Terms:
    return Terms(
        service=Service.FAL,
        library=library,
        preparer=preparer,
        clock=clock,
        open_engine=lambda: engine,
        prices=lambda: PRICES,
        parallel=lambda: 2,
        patience=Patience(connect=20.0, silence=30.0, search=30.0),
    )


@pytest.fixture
def outbox(terms: Terms) -> Iterator[Outbox]:
    opened = Outbox(terms)
    yield opened
    opened.close(5)


@pytest.fixture
def told(outbox: Outbox) -> list[Job]:
    """Every record that the outbox told, in order."""
    records: list[Job] = []
    outbox.listen(records.append)
    return records


class Told:
    """Waits for what an outbox tells, on the thread of the test."""

    def __init__(self, outbox: Outbox) -> None:
        self.jobs: list[Job] = []
        self._changed = threading.Condition()
        outbox.listen(self._take)

    def _take(self, job: Job) -> None:
        with self._changed:
            self.jobs.append(job)
            self._changed.notify_all()

    def until(self, condition: Callable[[dict[str, Job]], bool]) -> None:
        """Return as soon as the latest records, by id, meet `condition`."""
        with self._changed:
            assert self._changed.wait_for(lambda: condition(self._latest()), 20)

    def _latest(self) -> dict[str, Job]:
        return {job.id: job for job in self.jobs}

    def until_prepared(self, count: int) -> None:
        """Return once so many edits wait for nothing but a place, or have one."""
        self.until(lambda jobs: sum(bool(job.prepared) for job in jobs.values()) == count)


@pytest.fixture
def news(outbox: Outbox) -> Told:
    return Told(outbox)


@pytest.fixture
def settled(outbox: Outbox, library: SqliteLibrary) -> Callable[[str], Job]:
    """Wait until nothing runs and read one edit from disk."""

    def wait(job_id: str) -> Job:
        assert outbox.wait(20)
        job = library.get(job_id)
        assert job is not None
        return job

    return wait
