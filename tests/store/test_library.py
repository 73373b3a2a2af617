"""The library on real files."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from firered_desktop.core.budget import Budgets
from firered_desktop.core.edit import EditResult
from firered_desktop.core.errors import (
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryNewer,
    LibraryUnusable,
)
from firered_desktop.core.money import Estimate
from firered_desktop.core.ports import Library
from firered_desktop.store.library import SqliteLibrary
from tests.contract.library_contract import (
    NOW,
    PRICE,
    BudgetContract,
    LibraryContract,
    a_reservation,
    ids,
)
from tests.contract.sample_jobs import a_job
from tests.store.neighbour import TOP, neighbour


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(folder, busy_timeout=0.05) as opened:
        yield opened


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that another user can reach; those of pytest are closed."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def unprivileged() -> Iterator[None]:
    """Be a user whom modes of files bind, as root is not."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(0)


def database(folder: Path) -> Path:
    return folder / "library.sqlite3"


class TestSqliteLibrary(LibraryContract):
    """What every library keeps to."""


class TestSqliteBudgets(BudgetContract):
    """And what it keeps to about money."""


def test_it_is_a_library(library: SqliteLibrary) -> None:
    port: Library = library
    assert port.unfinished() == ()


def test_edits_and_pictures_are_there_after_a_restart(folder: Path) -> None:
    job = a_job(prompt="把天空换成日落 \udcff", files=("/p/\udcff.jpg",))
    with SqliteLibrary(folder) as first:
        first.add(job)
        first.put_thumbnail(job.id, 0, b"small")
    with SqliteLibrary(folder) as second:
        assert second.recent(10) == (job,)
        assert second.search("天空 日落", 10) == (job,)
        assert second.thumbnail(job.id, 0) == b"small"


def test_the_folder_is_private(library: SqliteLibrary) -> None:
    assert stat.S_IMODE(library.folder.stat().st_mode) == 0o700


def test_a_relative_folder_is_not_lost_when_the_program_moves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with SqliteLibrary(Path("library")) as opened:
        assert opened.folder == tmp_path / "library"
        assert opened.workspace().is_absolute()


def test_an_update_is_searched_by_its_new_words(library: SqliteLibrary) -> None:
    library.add(a_job(prompt="warmer"))
    library.update(a_job(prompt="colder"))
    assert library.search("warmer", 10) == ()
    assert library.search("wa", 10) == ()
    assert ids(library.search("colder", 10)) == ["edit-1"]


def test_what_is_searched_and_summed_stands_in_columns(
    library: SqliteLibrary, folder: Path
) -> None:
    library.add(
        a_job(
            request_id="r-1",
            key_fingerprint="ab12",
            estimate=Estimate(Decimal("0.0325"), Decimal("0.065")),
            result=EditResult((), charged_usd=0.05),
        )
    )
    with closing(sqlite3.connect(database(folder))) as reader:
        row = reader.execute(
            "SELECT id, state, service, model_id, prompt, request_id, key_fingerprint,"
            " estimate_low_usd, estimate_high_usd, charged_usd FROM edits"
        ).fetchone()
    model = "fal-ai/firered-image-edit-v1.1"
    edit = ("edit-1", "waiting", "fal", model, "warmer light", "r-1", "ab12")
    assert row == (*edit, 0.0325, 0.065, 0.05)


def test_a_request_is_adopted_by_one_edit_alone(library: SqliteLibrary) -> None:
    library.add(a_job("one"))
    library.add(a_job("two"))
    assert library.adopt(a_job("one", request_id="r-1"))
    assert library.adopt(a_job("one", request_id="r-1"))
    assert not library.adopt(a_job("two", request_id="r-1"))
    assert library.get("two") == a_job("two")


def test_a_request_that_was_given_up_for_another_is_adopted_by_no_other_edit(
    library: SqliteLibrary,
) -> None:
    library.add(a_job("sent again", former_requests=("r-1", "r-2"), request_id="r-3"))
    library.add(a_job("two"))
    assert not library.adopt(a_job("two", request_id="r-1"))
    assert not library.adopt(a_job("two", request_id="r-2"))
    assert library.get("two") == a_job("two")
    assert library.adopt(a_job("two", request_id="r"))


def test_many_threads_can_use_it(library: SqliteLibrary) -> None:
    def add(name: str) -> None:
        for number in range(10):
            library.add(a_job(f"{name}-{number}"))

    threads = [threading.Thread(target=add, args=(str(number),)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(library.recent(100)) == 80


def test_a_closed_library_says_so(folder: Path) -> None:
    library = SqliteLibrary(folder)
    library.close()
    library.close()
    with pytest.raises(LibraryUnusable, match="closed"):
        library.add(a_job())


def test_a_program_that_ends_without_closing_keeps_its_commits(folder: Path) -> None:
    script = (
        "import sys, threading; from pathlib import Path\n"
        "from firered_desktop.store.library import SqliteLibrary\n"
        "from tests.contract.sample_jobs import a_job\n"
        "library = SqliteLibrary(Path(sys.argv[1]))\n"
        "threading.Thread(target=library.add, args=(a_job(),), daemon=True).start()\n"
        "library.add(a_job('edit-2'))\n"
    )
    subprocess.run([sys.executable, "-c", script, str(folder)], cwd=TOP, check=True)
    with SqliteLibrary(folder) as library:
        assert library.get("edit-2") is not None


def test_a_full_disk_is_said_and_the_edit_can_be_kept_later(library: SqliteLibrary) -> None:
    def limit(pages: int) -> None:
        library._executor.read(
            lambda connection: connection.execute(f"PRAGMA max_page_count = {pages}")
        )

    limit(1)
    with pytest.raises(DiskFull, match="library"):
        library.add(a_job(prompt="word " * 20_000))
    limit(100_000)
    library.add(a_job())
    assert library.recent(10) == (a_job(),)


def test_a_lock_that_is_held_for_long_makes_it_busy(library: SqliteLibrary, folder: Path) -> None:
    with closing(sqlite3.connect(database(folder), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusy):
            library.add(a_job())
        assert library.recent(10) == ()  # reading goes on
        other.execute("ROLLBACK")
    library.add(a_job())


@pytest.mark.parametrize(
    "content", [b"these are no edits" * 500, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_damaged_file_is_refused_and_left_as_it_was(folder: Path, content: bytes) -> None:
    folder.mkdir()
    database(folder).write_bytes(content)
    with pytest.raises(LibraryDamaged, match="damaged"):
        SqliteLibrary(folder)
    assert database(folder).read_bytes() == content


def test_a_damaged_page_is_said_where_it_is_met(folder: Path) -> None:
    with SqliteLibrary(folder) as library:
        for number in range(50):
            library.add(a_job(str(number), prompt="word " * 500))
    whole = database(folder).read_bytes()
    kept = 4096 * 60  # the tables begin there; what stands in them comes after
    database(folder).write_bytes(whole[:kept] + b"\xff" * (len(whole) - kept))
    with SqliteLibrary(folder) as library, pytest.raises(LibraryUnusable, match="damaged"):
        library.recent(50)


def test_a_damaged_record_is_said(library: SqliteLibrary, folder: Path) -> None:
    library.add(a_job())
    with closing(sqlite3.connect(database(folder))) as other, other:
        other.execute("UPDATE edits SET record = ?", (json.dumps({"id": "edit-1"}),))
    with pytest.raises(LibraryUnusable, match="record"):
        library.get("edit-1")


def test_a_newer_library_is_refused_and_left_as_it_was(folder: Path) -> None:
    SqliteLibrary(folder).close()
    with closing(sqlite3.connect(database(folder))) as other:
        other.execute("PRAGMA user_version = 99")
    with pytest.raises(LibraryNewer):
        SqliteLibrary(folder)
    with closing(sqlite3.connect(database(folder))) as other:
        assert other.execute("PRAGMA user_version").fetchone() == (99,)


@pytest.mark.parametrize("below", ["", "library"])
def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path, below: str) -> None:
    place = tmp_path / "file"
    place.touch()
    with pytest.raises(LibraryUnusable, match="file"):
        SqliteLibrary(place / below)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's folder that takes no files")
def test_a_folder_that_cannot_be_made_is_refused() -> None:
    with pytest.raises(LibraryUnusable, match="/proc"):
        SqliteLibrary(Path("/proc/library"))


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_a_library_that_cannot_be_written_is_refused(public_folder: Path) -> None:
    folder = public_folder / "library"
    SqliteLibrary(folder).close()
    reason = r"read-only|cannot be opened|denied"
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    with unprivileged(), pytest.raises(LibraryUnusable, match=reason):
        SqliteLibrary(folder)
    assert [path.name for path in folder.rglob("library*")] == ["library.sqlite3"]


def test_other_programs_commits_are_noticed(library: SqliteLibrary, folder: Path) -> None:
    library.add(a_job("mine"))
    before = library.changes()
    library.add(a_job("mine too"))
    assert library.changes() == before
    with neighbour(folder) as other:
        assert other.answer() == "open"
        before = library.changes()
        assert other.tell("add", "theirs") == "theirs"
        assert library.changes() != before
        assert library.get("theirs") == a_job("theirs", prompt="made by theirs")
        assert other.tell("rename", "mine", "colder") == "colder"
        assert ids(library.search("colder", 10)) == ["mine"]


def test_two_programs_write_at_a_time_and_nothing_is_lost(folder: Path) -> None:
    with SqliteLibrary(folder) as library, neighbour(folder) as other:
        assert other.answer() == "open"
        other.order("add-many", "theirs", "100")
        for number in range(100):
            library.add(a_job(f"mine-{number}", created_at=float(number)))
        assert [other.answer() for _ in range(100)] == [f"theirs-{n}" for n in range(100)]
        assert len(library.recent(300)) == 200


def test_two_programs_cannot_adopt_one_request(folder: Path) -> None:
    with SqliteLibrary(folder) as library, neighbour(folder) as other:
        assert other.answer() == "open"
        library.add(a_job("mine"))
        library.add(a_job("theirs"))
        assert other.tell("adopt", "theirs", "r-1") == "True"
        assert not library.adopt(a_job("mine", request_id="r-1"))


def test_two_programs_that_reserve_at_one_moment_never_go_over(folder: Path) -> None:
    budgets = Budgets(per_day=20 * PRICE)
    with SqliteLibrary(folder) as library, neighbour(folder) as other:
        assert other.answer() == "open"
        for number in range(30):
            library.add(a_job(f"mine-{number}"))
            library.add(a_job(f"theirs-{number}"))
        other.order("reserve-many", "theirs", "30", str(budgets.per_day))
        mine = [
            library.reserve(a_reservation(f"mine-{number}"), budgets, NOW) is None
            for number in range(30)
        ]
        theirs = [other.answer() == "fits" for _ in range(30)]
        assert sum(mine) + sum(theirs) == 20
        assert library.spent(NOW).day == budgets.per_day


def test_programs_that_start_at_one_moment_make_one_library(folder: Path) -> None:
    with ExitStack() as stack:
        others = [stack.enter_context(neighbour(folder)) for _ in range(4)]
        assert [other.answer() for other in others] == ["open"] * 4
        assert [other.tell("add", str(n)) for n, other in enumerate(others)] == list("0123")
    with SqliteLibrary(folder) as library:
        assert len(library.recent(10)) == 4


def test_an_edit_keeps_its_place_when_it_changes(library: SqliteLibrary) -> None:
    for number in (1, 2, 3):
        library.add(a_job(str(number), created_at=float(number)))
    library.update(replace(a_job("1", created_at=1.0), changed_at=9e9))
    assert ids(library.recent(10)) == ["3", "2", "1"]
