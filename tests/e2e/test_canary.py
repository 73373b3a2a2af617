"""The key is seen by fal alone: by no other host, file, log, output, process or command line."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.e2e.conftest import CANARY, Bench
from tests.e2e.program import Running
from tests.standin import Act, Answer, Course, LoseAnswer, Reset, Seen, StandIn, TlsProxy, html
from tests.standin import unused_base_url as nobody

pytestmark = pytest.mark.e2e

SECRET = CANARY.partition(":")[2]
FALS_OWN = {"queue.fal.run", "rest.fal.ai", "api.fal.ai"}
WITH_KEY = {"submit", "status", "stream", "result", "cancel", "initiate", "by-endpoint"}


def assert_for_fal_alone(seen: Seen) -> None:
    """The key stands in one header of a request to one of fal's own hosts, or nowhere."""
    elsewhere = {name: text for name, text in seen.headers.items() if name != "authorization"}
    assert SECRET not in f"{seen.target} {elsewhere}"
    assert SECRET.encode() not in seen.body
    if seen.has_key:
        assert seen.headers["authorization"] == f"Key {CANARY}"
        assert seen.headers["host"] in FALS_OWN
        assert seen.route in WITH_KEY | {"token", "pricing"}


def assert_in_no_file(folder: Path) -> None:
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert [path for path in files if SECRET.encode() in path.read_bytes()] == []


def test_the_key_goes_to_fals_hosts_and_nowhere_else(bench: Bench, tmp_path: Path) -> None:
    refusal = Answer(401, {"detail": f"No user found for Key {CANARY}", "key": CANARY})
    echo = Answer(422, {"detail": f"{CANARY} is not allowed", "error_type": CANARY})
    troubles: dict[str, dict[str, Act]] = {
        "nothing": {},
        "lost": {"submit": LoseAnswer(), "initiate": Reset(), "file": Reset()},
        "pages": {"initiate": html(502), "stream": html(), "status": html(), "put": html()},
        "fal repeats the key": {"submit": refusal},
        "fal repeats it in an error": {"submit": echo},
    }
    runs = []
    for trouble in troubles.values():
        for route, act in trouble.items():
            bench.fal.plan(route, act)
        runs.append(bench.edit("--wait", "3"))
        bench.fal.forget_plans()
    runs += [
        bench.edit("--wait", "0", HTTPS_PROXY=nobody()),
        bench.edit("--wait", "0", HTTPS_PROXY=f"http://who:{SECRET}@[not a proxy"),
        bench.edit(FAL_KEY=f"{CANARY}\n and more"),
        bench.program.run("queue"),
        bench.program.run("history", "--json"),
        bench.program.run("doctor", "--json"),
        bench.queue("run"),
    ]
    for run in runs:
        assert SECRET not in run.out + run.err
    assert_in_no_file(tmp_path)
    assert {seen.route for seen in bench.fal.ledger.seen} >= WITH_KEY - {"cancel"}
    for seen in bench.fal.ledger.seen:
        assert_for_fal_alone(seen)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems show no such files")
def test_the_key_is_in_no_command_line_and_no_process_that_the_program_starts(
    bench: Bench, fal: StandIn, proxy: TlsProxy
) -> None:
    fal.course = Course(queued=None)
    running = bench.start()
    running.await_words("in the queue")
    family = descendants(running)
    assert len(family) >= 2  # the program, and the process that decodes pictures
    for process in family:
        assert SECRET.encode() not in (process / "cmdline").read_bytes()
    for process in family[1:]:
        environment = (process / "environ").read_bytes()
        assert b"HOME=" in environment
        assert SECRET.encode() not in environment
        assert b"FAL_KEY" not in environment
    fal.let_go()
    assert running.end().status == 0


def descendants(running: Running) -> list[Path]:
    """The folders in /proc of a run's process and of all that it started, itself first."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            found = re.fullmatch(r"(\d+) \(.*\) \S (\d+) .*", stat.read_text().strip(), re.DOTALL)
        except OSError:
            continue  # it ended meanwhile
        if found:
            parents[int(found[1])] = int(found[2])
    family = [running.process.pid]
    for member in family:
        family += [child for child, parent in parents.items() if parent == member]
    return [Path("/proc") / str(pid) for pid in family]
