"""A library of every schema that was ever in use, opened by the present program."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from firered_desktop.core.budget import Periods
from firered_desktop.core.errors import Charged
from firered_desktop.core.export import ColourSpace
from firered_desktop.core.gallery import (
    Filters,
    Grouping,
    HistoryQuery,
    Order,
    SavedSearch,
    Shelf,
)
from firered_desktop.core.job import Hold, State
from firered_desktop.core.judging import Flag, Judgement, Label
from firered_desktop.core.models import V1_1
from firered_desktop.core.money import UnitPrice
from firered_desktop.core.send_options import InputDelivery
from firered_desktop.core.sizes import Dimensions
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.store.schema import steps
from tests.contract.library_contract import ids

MUSEUM = Path(__file__).with_name("museum")
PIECES = sorted(MUSEUM.glob("schema_*.sqlite3"))


@pytest.fixture(params=PIECES, ids=lambda path: path.stem)
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SqliteLibrary]:
    shutil.copy(request.param, tmp_path / "library.sqlite3")
    with SqliteLibrary(tmp_path) as opened:
        yield opened


def test_every_schema_is_in_the_museum() -> None:
    assert [path.stem for path in PIECES] == [f"schema_{n + 1}" for n in range(len(steps()))]


def test_every_edit_is_there(library: SqliteLibrary) -> None:
    names = ["museum-unconfirmed", "museum-held", "museum-finished"]
    assert ids(library.recent(10)) == names
    assert ids(library.unfinished()) == ["museum-held", "museum-unconfirmed"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sunset", ["museum-finished"]),
        ("beach.jpg", ["museum-finished"]),
        ("红色", ["museum-held"]),
        ("把汽车改", ["museum-held"]),
    ],
)
def test_every_edit_is_found(library: SqliteLibrary, text: str, found: list[str]) -> None:
    assert ids(library.search(text, 10)) == found


def test_a_finished_edit_is_whole(library: SqliteLibrary) -> None:
    job = library.get("museum-finished")
    assert job is not None
    assert job.state is State.FINISHED
    assert job.request.prompt == "Replace the grey sky with a warm sunset"
    assert job.request.dimensions == Dimensions(1536, 1024)
    assert [image.path for image in job.request.images] == ["/photos/beach.jpg", "/photos/sky.jpg"]
    assert str(job.estimate) == "about $0.05–0.07"
    assert job.created_at == 1_790_000_000.25
    assert job.folder == "/exports"
    assert job.submission is not None
    assert job.submission.request_id == "request-1"
    assert job.prepared[0].before_sha256 == "b" * 64
    assert job.result is not None
    assert job.result.charged_usd == 0.0511
    assert job.result.images[0].sha256 == "c" * 64
    assert library.thumbnail(job.id, 0) == b"a small picture"
    assert library.request_ids() == {"request-1"}


def test_why_an_edit_waits_is_known(library: SqliteLibrary) -> None:
    held, unconfirmed = library.unfinished()
    assert held.hold is Hold.OFFLINE
    assert unconfirmed.failure is not None
    assert unconfirmed.failure.charged is Charged.MAYBE


def test_what_fal_charged_counts_also_after_a_change(library: SqliteLibrary) -> None:
    """The unconfirmed one of schema 1 has no estimate, and so nothing to count."""
    job = library.get("museum-finished")
    assert job is not None
    finished_alone = Periods(day=1_790_000_000.0, month=1_790_000_000.0)
    before = library.spent(finished_alone)
    assert before.day == before.month >= Decimal("0.0511")
    library.update(replace(job, delivered=("/exports/beach.png",)))
    assert library.spent(finished_alone) == before
    found = ids(library.charges(1_790_000_000.0, 1_790_000_500.0))
    assert found == ["museum-finished", "museum-unconfirmed"]


def test_schema_2_keeps_money_and_how_an_edit_is_sent(tmp_path: Path) -> None:
    shutil.copy(MUSEUM / "schema_2.sqlite3", tmp_path / "library.sqlite3")
    with SqliteLibrary(tmp_path) as library:
        assert library.prices() == {V1_1.id: UnitPrice(Decimal("0.0325"), 1_790_000_000.0)}
        finished, held, unconfirmed = (
            library.get(f"museum-{name}") for name in ("finished", "held", "unconfirmed")
        )
    assert finished is not None
    assert finished.options.project == "Seaside"
    assert held is not None
    assert (held.rank, held.options.not_before) == (2.5, 1.9e9)
    assert held.options.delivery is InputDelivery.DATA_URI
    assert unconfirmed is not None
    assert (unconfirmed.lost_sends, unconfirmed.over_budget) == (1, True)
    assert unconfirmed.reserved_at == 1_790_000_121.0


def test_schema_4_keeps_what_was_said_and_what_was_thrown_away(tmp_path: Path) -> None:
    shutil.copy(MUSEUM / "schema_4.sqlite3", tmp_path / "library.sqlite3")
    with SqliteLibrary(tmp_path) as library:
        (entry,) = library.gallery.entries(library.gallery.keys_of("museum-finished"))
        (thrown,) = library.gallery.listing(HistoryQuery(shelf=Shelf.TRASH)).keys
        (search,) = library.gallery.saved_searches()
        assert library.gallery.keys_of("museum-thrown") == (thrown,)
        assert ids(library.search("海滩 cov", 10)) == ["museum-finished"]
    assert entry.judgement == Judgement(
        4, Flag.PICK, Label.GREEN, "给客户看", ("Cover", "海滩"), "Seaside"
    )
    assert entry.exported_at == 1_790_000_001.0
    query = HistoryQuery("sunset", Filters(flags=(Flag.PICK,)), Order.COST, Grouping.DAY)
    assert search == SavedSearch("Best of all", query, 1_790_000_000.0)


def test_schema_3_keeps_how_copies_are_written_and_what_was_replaced(tmp_path: Path) -> None:
    shutil.copy(MUSEUM / "schema_3.sqlite3", tmp_path / "library.sqlite3")
    with SqliteLibrary(tmp_path) as library:
        finished = library.get("museum-finished")
        (file,) = library.replaced.of_edit("museum-finished")
    assert finished is not None
    assert finished.origin_sha256 == "d" * 64
    assert finished.export_choices.space is ColourSpace.ORIGINAL
    assert finished.export_choices.box == Dimensions(1536, 1024)
    assert (file.path, file.size, file.put_back_at) == ("/photos/海滩.tif", 99_000_000, None)
