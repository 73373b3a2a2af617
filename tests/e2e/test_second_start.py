"""A second start while the window is open, both as real processes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator

import pytest

from tests.e2e.conftest import Bench, picture
from tests.e2e.program import LONGEST, Running, await_true

pytestmark = pytest.mark.e2e


@pytest.fixture
def shown(bench: Bench) -> Iterator[Bench]:
    """A program whose windows can meet, without a display."""
    # A socket's path has room for 107 characters, and the folder of a test may take most of them.
    with tempfile.TemporaryDirectory(prefix="meeting-") as meeting:
        bench.program.variables["XDG_RUNTIME_DIR"] = meeting
        bench.program.variables["QT_QPA_PLATFORM"] = "offscreen"
        yield bench


def open_window(bench: Bench, *words: object) -> Running:
    """Start the window and wait until it would take something."""
    running = bench.program.start(*words)
    await_logged(bench, f" {running.process.pid} INFO firered_desktop.app: Open")
    return running


def await_logged(bench: Bench, words: str) -> None:
    log = bench.program.home / ".local" / "state" / "firered-desktop" / "log"
    await_true(lambda: words in "".join(path.read_text() for path in log.glob("*.log")))


def test_a_second_start_ends_at_once_and_the_first_has_its_pictures(shown: Bench) -> None:
    first = open_window(shown, shown.photo)
    picture(shown.program.home / "b.png", slant=40)
    second = shown.program.start("b.png", "--prompt", "warmer")  # a path of its own folder
    ended = second.end()
    assert (ended.status, ended.out) == (0, "")
    assert first.process.poll() is None
    await_logged(shown, f" {first.process.pid} INFO firered_desktop.app: Another start handed over")
    first.process.terminate()
    first.process.wait(LONGEST)


def test_a_demo_start_does_not_end_in_the_window_of_the_account(shown: Bench) -> None:
    first = open_window(shown)
    demo = open_window(shown, "--demo", shown.photo)
    assert (first.process.poll(), demo.process.poll()) == (None, None)
    for running in (first, demo):
        running.process.terminate()
        running.process.wait(LONGEST)


def test_the_socket_of_a_killed_window_stops_no_start(shown: Bench) -> None:
    first = open_window(shown)
    first.kill()
    second = open_window(shown, shown.photo)
    third = shown.program.run(shown.photo)
    assert third.status == 0
    assert second.process.poll() is None
    second.process.terminate()
    second.process.wait(LONGEST)
