from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from firered_desktop.core.edit import InputImage
from firered_desktop.core.job import Service
from firered_desktop.core.replay import Step, plan
from firered_desktop.core.send_options import SendOptions
from firered_desktop.core.sizes import Dimensions
from firered_desktop.store.library import SqliteLibrary
from tests.fakes import a_request


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        yield opened


def test_a_plan_is_kept_whole_until_it_is_dropped(tmp_path: Path, library: SqliteLibrary) -> None:
    steps = (Step(a_request("暖一点"), 1, SendOptions(project="wedding")), Step(a_request("cool")))
    pictures = (InputImage("/p/\udcff.jpg", Dimensions(3, 2), 9),)
    later = plan(steps, pictures, Service.FAL, 9.0)
    earlier = plan(steps[:1], pictures, Service.DEMO, 5.0)
    library.plans.keep(later)
    library.plans.keep(earlier)
    with SqliteLibrary(tmp_path / "library") as again:
        assert again.plans.kept() == (earlier, later)
    library.plans.drop(earlier.id)
    library.plans.drop("unknown")
    assert library.plans.kept() == (later,)


def test_a_plan_that_cannot_be_read_is_left_out(
    tmp_path: Path, library: SqliteLibrary, caplog: pytest.LogCaptureFixture
) -> None:
    library.close()
    with closing(sqlite3.connect(tmp_path / "library" / "library.sqlite3")) as connection:
        connection.execute("INSERT INTO about VALUES ('replay:x', '{}')")
        connection.commit()
    with SqliteLibrary(tmp_path / "library") as opened:
        assert opened.plans.kept() == ()
    assert "cannot be read" in caplog.text
    caplog.clear()
