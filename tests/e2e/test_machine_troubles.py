"""The machine lets the program down: a full disk, a read-only folder, a wrong clock, a sleep."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.e2e.conftest import Bench
from tests.e2e.program import Ended
from tests.e2e.test_faults import finished_once
from tests.standin import Course, LoseAnswer, Stall

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform == "win32", reason="limits, modes and signals are POSIX's"),
]

LARGE = (1200, 800)  # pixels; as a PNG of noise about 2.9 million bytes
HOUR, DAY = 3_600, 86_400  # seconds

# What the operating system calls the time is changed before the program looks at it.
WRONG_CLOCK = """
import pathlib, time
_real, _by = time.time, pathlib.Path({offset!r})
time.time = lambda: _real() + float(_by.read_text())
"""


def limited(blocks: int) -> tuple[str, ...]:
    """Starts a program that finds no room for a file of more than so many half kilobytes."""
    return ("sh", "-c", f'ulimit -f {blocks}; exec "$@"', "sh")


@contextmanager
def read_only(bench: Bench, *folders: Path) -> Iterator[None]:
    """Let nothing be written into `folders`, also where root runs the tests."""
    paths = [path for folder in folders for path in (folder, *folder.glob("*"))]
    modes = [(path, path.stat().st_mode) for path in paths]
    for path, mode in modes:
        path.chmod(mode & ~0o222)
    try:
        yield
    finally:
        for path, mode in modes:
            path.chmod(mode)


@pytest.fixture
def unprivileged(bench: Bench) -> None:
    """Start programs that modes of files hold for; root's power to pass over them is taken away."""
    if os.geteuid() == 0:
        bench.program.through = ("setpriv", "--bounding-set=-dac_override", "--")


def rests(ended: Ended, code: str) -> None:
    """It says what happened, that it was charged, and waits for a later run."""
    assert (ended.status, ended.line["event"]) == (4, "held")
    assert (ended.line["error"]["code"], ended.line["error"]["charged"]) == (code, "yes")
    assert ended.line["error"]["remedy"]


def goes_on(bench: Bench) -> None:
    ended = bench.queue("run")
    assert (ended.status, ended.line["event"]) == (0, "finished")
    finished_once(bench)


def test_a_disk_that_fills_up_while_a_result_comes_loses_nothing(bench: Bench) -> None:
    bench.fal.course = Course(size=LARGE)
    bench.program.through = limited(4_000)
    rests(bench.edit("--wait", "0"), "disk_full")
    bench.program.through = ()
    goes_on(bench)


def test_a_library_that_finds_no_room_is_said_before_anything_is_sent(bench: Bench) -> None:
    bench.program.through = limited(20)
    ended = bench.edit()
    assert ended.status == 2
    assert "disk" in ended.line["error"]["message"]
    assert bench.fal.ledger.seen == []


@pytest.mark.usefixtures("unprivileged")
def test_a_library_that_became_read_only_is_said_before_anything_is_sent(bench: Bench) -> None:
    assert bench.edit().status == 0
    seen = len(bench.fal.ledger.seen)
    with read_only(bench, bench.program.library):
        ended = bench.edit()
        assert ended.status == 2
        assert ended.line["error"]["code"] == "library_unusable"
    assert len(bench.fal.ledger.seen) == seen
    assert [row["state"] for row in bench.history()] == ["finished"]


@pytest.mark.usefixtures("unprivileged")
def test_pictures_that_cannot_be_kept_stay_at_fal_until_they_can(bench: Bench) -> None:
    bench.fal.course = Course(queued=None)
    running = bench.start("--wait", "0")
    running.await_words("in the queue")
    with read_only(bench, bench.program.library / "pictures"):
        bench.fal.let_go()
        ended = running.end()
    rests(ended, "library_unusable")
    goes_on(bench)


@pytest.fixture
def clock(bench: Bench, tmp_path: Path) -> Path:
    """The file that says by how many seconds the program's clock is wrong."""
    offset, folder = tmp_path / "offset", tmp_path / "wrong-clock"
    offset.write_text("0")
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(WRONG_CLOCK.format(offset=str(offset)))
    path = bench.program.environment()["PYTHONPATH"]
    bench.program.variables["PYTHONPATH"] = os.pathsep.join((str(folder), path))
    return offset


@pytest.mark.parametrize("jump", [-400 * DAY, -HOUR, HOUR, 400 * DAY])
def test_a_clock_that_jumps_while_fal_works_changes_nothing(
    bench: Bench, clock: Path, jump: int
) -> None:
    bench.fal.course = Course(queued=None)
    running = bench.start()
    running.await_words("in the queue")
    clock.write_text(str(jump))
    bench.fal.let_go()
    ended = running.end()
    assert (ended.status, ended.line["event"]) == (0, "finished")
    finished_once(bench)


@pytest.mark.parametrize("wrong", [-9 * HOUR, 9 * HOUR])
def test_a_clock_of_another_part_of_the_world_hides_no_lost_answer(
    bench: Bench, clock: Path, wrong: int
) -> None:
    clock.write_text(str(wrong))
    bench.fal.plan("submit", LoseAnswer())
    ended = bench.edit()
    assert (ended.status, ended.line["event"]) == (0, "finished")
    finished_once(bench)


def test_a_laptop_that_sleeps_while_fal_works_finds_the_result_when_it_wakes(bench: Bench) -> None:
    bench.fal.course = Course(queued=None)
    running = bench.start()
    running.await_words("in the queue")
    running.process.send_signal(signal.SIGSTOP)
    bench.fal.vanish()  # what was connected is gone when it wakes
    bench.fal.let_go()
    bench.fal.reappear()
    running.process.send_signal(signal.SIGCONT)
    ended = running.end()
    assert (ended.status, ended.line["event"]) == (0, "finished")
    finished_once(bench)


def test_a_laptop_that_sleeps_while_a_picture_goes_up_sends_it_when_it_wakes(bench: Bench) -> None:
    bench.fal.plan("put", Stall(100))
    running = bench.start()
    running.await_words("uploading")
    running.process.send_signal(signal.SIGSTOP)
    bench.fal.let_go()
    running.process.send_signal(signal.SIGCONT)
    ended = running.end()
    assert (ended.status, ended.line["event"]) == (0, "finished")
    finished_once(bench)
