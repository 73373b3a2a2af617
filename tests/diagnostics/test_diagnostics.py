from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from firered_desktop.core.errors import DiskFull
from firered_desktop.diagnostics import Diagnostics, Mishap
from firered_desktop.diagnostics.journal import LARGEST, LONGEST, NAME
from firered_desktop.outbox.threads import run_in_background, start_thread
from tests.conftest import ExpectedLogs

CANARY = "canary-id:canary-secret"
OURS = logging.getLogger("firered_desktop.part")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "log"


@pytest.fixture
def diagnostics(
    folder: Path, monkeypatch: pytest.MonkeyPatch, expected_logs: ExpectedLogs
) -> Iterator[Diagnostics]:
    monkeypatch.setenv("FAL_KEY", CANARY)
    for words in ("Nobody took this error", "ended with a bug", "a warning"):
        expected_logs.expect(words)
    with Diagnostics(folder) as opened:
        yield opened


@pytest.fixture
def told(diagnostics: Diagnostics) -> list[Mishap]:
    told: list[Mishap] = []
    diagnostics.listen(told.append)
    return told


def log(folder: Path) -> str:
    return (folder / NAME).read_text(encoding="utf-8")


def fail(message: str) -> None:
    raise ValueError(message)


def test_ours_are_kept_from_info_and_libraries_from_warning(
    diagnostics: Diagnostics, folder: Path
) -> None:
    OURS.info("ours said this")
    OURS.debug("ours whispered this")
    logging.getLogger("library").info("theirs said this")
    logging.getLogger("library").warning("theirs: a warning")
    kept = log(folder)
    assert "ours said this" in kept
    assert "theirs: a warning" in kept
    assert "whispered" not in kept
    assert "theirs said this" not in kept


def test_an_entry_of_any_length_is_kept_in_short(diagnostics: Diagnostics, folder: Path) -> None:
    OURS.info("%s", "data:image/png;base64," + "A" * 2_000_000 + "b" * 2_000_000 + ":-" * 500_000)
    assert 0 < len(log(folder)) <= LONGEST + 1


@pytest.mark.parametrize("name", ["httpx", "httpcore.connection", "fal_client"])
def test_what_logs_addresses_and_headers_is_not_heard(
    diagnostics: Diagnostics, folder: Path, name: str
) -> None:
    logging.getLogger(name).warning("a warning of theirs")
    assert log(folder) == ""


def test_a_key_that_a_forced_exception_carries_never_reaches_log_details_or_terminal(
    diagnostics: Diagnostics,
    told: list[Mishap],
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    diagnostics.redaction.hide(lambda: ["the canary sky"])
    error = ValueError(f"{CANARY} with 'the canary sky' at https://fal.example/canary?canary")
    OURS.info("here is %s", CANARY)
    diagnostics.take(error)
    start_thread("canary", lambda: fail(f"Key {CANARY}")).join()
    assert len(told) == 2
    for text in (log(folder), *(mishap.details for mishap in told), capsys.readouterr().err):
        assert "ValueError" in text
        assert "canary-" not in text
        assert "the canary" not in text
        assert "example/canary" not in text


def test_each_bug_is_told_once_and_the_next_one_too(
    diagnostics: Diagnostics, told: list[Mishap], folder: Path
) -> None:
    for _ in range(3):
        try:
            fail("again and again")
        except ValueError as error:
            diagnostics.take(error)
    diagnostics.take(KeyError("another"))
    assert [mishap.failure.values["detail"] for mishap in told] == ["ValueError", "KeyError"]
    assert log(folder).count("Traceback") == 1
    assert "again and again" in told[0].details
    assert "in fail" in told[0].details


def test_a_bug_on_a_thread_is_told_whichever_way_the_thread_was_started(
    diagnostics: Diagnostics, told: list[Mishap]
) -> None:
    outcomes: list[object] = []
    run_in_background(lambda: fail("in the background"), outcomes.append).join()
    plain = threading.Thread(target=list(told).remove, args=("on a plain thread",), name="plain")
    plain.start()
    plain.join()
    assert [mishap.failure.code for mishap in told] == ["unexpected", "unexpected"]
    assert "in the background" in told[0].details
    assert "x not in list" in told[1].details


def test_an_error_for_a_person_that_nobody_told_keeps_its_own_notice(
    diagnostics: Diagnostics, told: list[Mishap]
) -> None:
    diagnostics.take(DiskFull(folder="/pictures"))
    assert told[0].failure.code == "disk_full"


def test_the_hook_takes_what_nobody_took(diagnostics: Diagnostics, told: list[Mishap]) -> None:
    try:
        fail("in a slot")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert "in a slot" in told[0].details


def test_a_folder_that_cannot_be_written_is_only_a_log_less(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    with Diagnostics(in_the_way / "log"):
        OURS.info("nobody keeps this")


def test_the_log_stays_small(diagnostics: Diagnostics, folder: Path) -> None:
    for _ in range(5 * LARGEST // LONGEST):
        OURS.info("%s", "x" * 2 * LONGEST)
    files = sorted(folder.iterdir())
    assert len(files) == 4
    assert all(path.stat().st_size <= LARGEST for path in files)


def test_closing_leaves_everything_as_it_was(folder: Path) -> None:
    before = (sys.excepthook, threading.excepthook, list(logging.getLogger().handlers))
    with Diagnostics(folder):
        assert sys.excepthook is not before[0]
    assert before == (sys.excepthook, threading.excepthook, list(logging.getLogger().handlers))


def test_it_stands_below_everything_that_is_slow_or_foreign() -> None:
    asked = (
        "import sys, firered_desktop.diagnostics as d; d.Diagnostics(); "
        "heavy = {'PySide6', 'httpx', 'keyring', 'sqlite3', 'PIL', 'numpy'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert ended.stdout == "[]\n"
