"""Quitting the window with edits under way: nothing is waited for, nothing is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.conftest import Bench
from tests.e2e.program import LONGEST, TOP, await_true
from tests.standin import Course

pytestmark = pytest.mark.e2e


def window(bench: Bench, count: int, state: str, *more: object) -> list[dict[str, str | None]]:
    """What a window that quit once `count` edits were in `state` knew of them."""
    bench.program.home.mkdir(exist_ok=True)
    words = [str(word) for word in (bench.program.home, count, state, *more)]
    ended = subprocess.run(
        [sys.executable, "-m", "tests.e2e.window", *words],
        env={**bench.program.environment(), "QT_QPA_PLATFORM": "offscreen"},
        cwd=TOP,
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST,
        check=False,
    )
    noise = [line for line in ended.stderr.splitlines() if "This plugin does not" not in line]
    assert (ended.returncode, noise) == (0, [])
    await_true(lambda: not children_of_imaging())
    return [json.loads(line) for line in ended.stdout.splitlines()]


def children_of_imaging() -> list[str]:
    """The imaging processes that have lost their program."""
    found = []
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            parent = status.read_text().partition("PPid:\t")[2].split()[0]
            words = status.with_name("cmdline").read_bytes().decode(errors="replace")
            folder = str(status.with_name("cwd").readlink())
        except OSError:
            continue  # it ended meanwhile
        if parent == "1" and "spawn_main" in words and folder == str(TOP):
            found.append(words)
    return found


def states(told: list[dict[str, str | None]]) -> list[tuple[str | None, str | None]]:
    return [(each["state"], each["failure"]) for each in told]


def test_edits_that_fal_works_on_are_finished_by_the_next_window(bench: Bench) -> None:
    bench.fal.course = Course(running=None)
    assert states(window(bench, 4, "in_progress", bench.photo)) == [("in_progress", None)] * 4
    bench.fal.let_go()
    assert states(window(bench, 4, "finished")) == [("finished", None)] * 4
    assert bench.submits() == 4


def test_edits_of_the_demo_begin_anew_with_the_next_demo(bench: Bench) -> None:
    told = window(bench, 4, "in_progress", bench.photo, "--demo")
    assert states(told) == [("in_progress", None)] * 4
    assert states(window(bench, 4, "finished", "", "--demo")) == [("finished", None)] * 4
    assert bench.submits() == 0
