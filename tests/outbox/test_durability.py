"""Each state is on the disk before the step that it names: the syncs are counted."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from firered_desktop.core.edit import EditRequest, InputImage, freeze
from firered_desktop.core.job import Job, Service
from firered_desktop.core.models import V1_1
from firered_desktop.core.parameters import EditParameters
from firered_desktop.core.sizes import Dimensions
from firered_desktop.fal.engine import FalEngine
from firered_desktop.fal.hosts import Hosts
from firered_desktop.outbox.leading import Terms
from firered_desktop.outbox.outbox import Outbox
from firered_desktop.store.library import SqliteLibrary
from tests.contract.engine_contract import QUICK
from tests.contract.fault_runs import HerePreparer
from tests.fal.clocks import SwiftClock
from tests.outbox.sync_watch import watched_syncs
from tests.standin import Seen, StandIn
from tests.standin.ledger import Ledger
from tests.standin.pictures import picture

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="SQLite's own functions cannot be reached there"
)

LOG = "synced library.sqlite3-wal"  # a commit is on the disk once this file is


@dataclass
class Events:
    """What happened, in order, from whatever thread."""

    noted: list[str] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, event: str) -> None:
        with self._lock:
            self.noted.append(event)

    def before(self, event: str) -> list[str]:
        """What came before the first `event`, and after anything else that was told or seen."""
        earlier = self.noted[: self.noted.index(event)]
        steps = [n for n, each in enumerate(earlier) if each.startswith(("told", "seen"))]
        return earlier[steps[-1] + 1 if steps else 0 :]


@dataclass
class WatchedLedger(Ledger):
    """Notes each request as it arrives."""

    events: Events = field(default_factory=Events)

    def see(self, seen: Seen) -> None:
        self.events.note(f"seen {seen.route}")
        super().see(seen)


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> Iterator[Events]:
    events = Events()
    fsync = os.fsync

    def watched_fsync(descriptor: int) -> None:
        fsync(descriptor)
        status = os.fstat(descriptor)
        events.note(f"fsync {status.st_dev} {status.st_ino}")

    monkeypatch.setattr(os, "fsync", watched_fsync)
    with watched_syncs(lambda path: events.note(f"synced {path.name}")):
        yield events


def a_request(folder: Path) -> EditRequest:
    photo = folder / "photo.png"
    photo.write_bytes(picture(1))
    image = InputImage(str(photo), Dimensions(48, 32), photo.stat().st_size)
    parameters = EditParameters({"prompt": "warmer", "seed": 7})
    return freeze(V1_1, (image,), parameters, 2.0, lambda below: below - 1)


def run_edit(events: Events, library: SqliteLibrary, folder: Path) -> tuple[Job, list[bytes]]:
    """One edit at the stand-in; how it ended, and the bytes that the service made."""
    with StandIn() as standin:
        standin.ledger = WatchedLedger(events=events)
        clock = SwiftClock()
        hosts = Hosts.loopback(standin.base_url)
        engine = FalEngine(standin.key, clock=clock, hosts=hosts, options=QUICK)
        terms = Terms(
            service=Service.FAL,
            library=library,
            preparer=HerePreparer(),
            clock=clock,
            open_engine=lambda: engine,
            prices=dict,
            parallel=lambda: 1,
        )
        outbox = Outbox(terms)
        outbox.listen(lambda job: events.note(f"told {job.state}"))
        job = outbox.add(a_request(folder))
        assert outbox.wait(60)
        outbox.close(10)
        engine.close()
        ended = outbox.job(job.id)
        assert ended.submission is not None
        return ended, standin.results_of(ended.submission.request_id)


@pytest.mark.parametrize(("synchronous", "syncs"), [("FULL", True), ("NORMAL", False)])
def test_the_watch_sees_whether_a_commit_is_synced(
    tmp_path: Path, events: Events, synchronous: str, syncs: bool
) -> None:
    with closing(sqlite3.connect(tmp_path / "x", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA synchronous = {synchronous}")
        connection.execute("CREATE TABLE t (a)")
        events.noted.clear()
        connection.execute("INSERT INTO t VALUES (1)")
        assert ("synced x-wal" in events.noted) is syncs


def test_each_state_is_synced_before_it_is_told_or_acted_on(events: Events, tmp_path: Path) -> None:
    with SqliteLibrary(tmp_path / "library") as library:
        job, _ = run_edit(events, library, tmp_path)
    assert str(job.state) == "finished"
    stored = ("waiting", "preparing", "uploading", "submitting", "in_queue", "downloading")
    for state in (*stored, "finished"):
        assert LOG in events.before(f"told {state}"), (state, events.noted)


def test_the_row_is_synced_as_submitting_before_the_post_leaves(
    events: Events, tmp_path: Path
) -> None:
    with SqliteLibrary(tmp_path / "library") as library:
        run_edit(events, library, tmp_path)
    noted = events.noted
    told, posted = noted.index("told submitting"), noted.index("seen submit")
    assert told < posted
    assert noted[told:posted] == ["told submitting"]  # nothing is left to do but to send
    assert events.before("told submitting").count(LOG) >= 1
    # The address of the request is on the disk before anything is asked with it.
    assert noted.index("told in_queue") < noted.index("seen stream")
    assert noted.count("seen submit") == 1


def test_a_result_is_synced_before_its_row_says_that_it_is_there(
    events: Events, tmp_path: Path
) -> None:
    with SqliteLibrary(tmp_path / "library") as library:
        _, (made,) = run_edit(events, library, tmp_path)
        kept = library.picture(hashlib.sha256(made).hexdigest())
        assert kept is not None
        places = [
            f"fsync {each.st_dev} {each.st_ino}" for each in (kept.stat(), kept.parent.stat())
        ]
    between = events.noted[events.noted.index("seen file") : events.noted.index("told finished")]
    assert set(places) <= set(between)
    assert between.index(places[0]) < len(between) - 1 - between[::-1].index(LOG)
