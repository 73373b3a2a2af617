"""When the request arrives, its row is on the disk as `submitting`, for whoever looks."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.e2e.conftest import Bench
from tests.e2e.program import await_true
from tests.standin import Hang

pytestmark = pytest.mark.e2e


def states(bench: Bench) -> list[str]:
    """The states in the library's file, read past the program."""
    with closing(sqlite3.connect(bench.program.library / "library.sqlite3")) as connection:
        return [row[0] for row in connection.execute("SELECT state FROM edits")]


def test_a_kill_while_the_request_is_with_the_service_leaves_it_in_doubt(bench: Bench) -> None:
    bench.fal.plan("submit", Hang())
    running = bench.start()
    await_true(lambda: bench.fal.ledger.on("submit"))
    (listed,) = bench.queue().lines  # another process
    assert listed["state"] == "submitting"
    running.kill()
    assert states(bench) == ["submitting"]
    bench.fal.let_go()
    ended = bench.queue("run", "--wait", "0")
    assert (ended.status, ended.line["event"]) == (5, "unconfirmed")
    assert states(bench) == ["unconfirmed"]
    assert bench.submits() == 1
    assert not bench.fal.accepted
