"""Made the library of schema 5; kept to show how, and not to be run again for that schema.

``python -m tests.store.museum.make_schema_5 FOLDER`` writes ``library.sqlite3`` into a new folder.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from decimal import Decimal
from pathlib import Path

from firered_desktop.core.edit import EditResult, PreparedPicture, ResultImage
from firered_desktop.core.errors import Charged, Failure
from firered_desktop.core.export import ColourSpace, ExportChoices, ExportFormat
from firered_desktop.core.gallery import (
    Filters,
    Grouping,
    HistoryQuery,
    Order,
    SavedSearch,
)
from firered_desktop.core.job import Hold, State
from firered_desktop.core.judging import (
    Flag,
    Label,
    Rate,
    SetFlag,
    SetLabel,
    SetNote,
    SetTags,
    Trash,
)
from firered_desktop.core.models import V1_1
from firered_desktop.core.money import Estimate, UnitPrice
from firered_desktop.core.replaced import ReplacedFile
from firered_desktop.core.send_options import InputDelivery, SendOptions
from firered_desktop.core.sizes import Dimensions
from firered_desktop.store.library import SqliteLibrary
from tests.contract.sample_jobs import a_job

SIZE = Dimensions(1536, 1024)
TOLD_AT = 1_790_000_000.0
REPLACED = ReplacedFile(
    "replaced-1",
    "museum-finished",
    "/photos/海滩.tif",
    "e" * 64,
    "image/tiff",
    99_000_000,
    "f" * 64,
    1_790_000_500.0,
)


def main() -> None:
    """One edit of each kind; what fal told of its price; what a person did and said."""
    finished = a_job(
        "museum-finished",
        "Replace the grey sky with a warm sunset",
        files=("/photos/beach.jpg", "/photos/sky.jpg"),
        created_at=1_790_000_000.25,
        state=State.FINISHED,
        request_id="request-1",
        estimate=Estimate(Decimal("0.0511"), Decimal("0.0650")),
        key_fingerprint="0011aabb",
        prepared=(PreparedPicture("a" * 64, "image/jpeg", SIZE, 400_000, "b" * 64, "d" * 64),),
        uploads=("https://files.example/a.jpg",),
        result=EditResult(
            (ResultImage("c" * 64, "image/png", SIZE, 2_000_000, nsfw=False),),
            seed=7,
            timings={"inference": 3.5},
            billable_units=1.573,
            charged_usd=0.0511,
        ),
        folder="/exports",
        export=ExportFormat.TIFF,
        export_choices=ExportChoices(depth=16, box=SIZE, space=ColourSpace.ORIGINAL),
        reserved_at=1_790_000_000.25,
        options=SendOptions(project="Seaside"),
    )
    held = a_job(
        "museum-held",
        "把汽车改成红色",
        created_at=1_790_000_060.0,
        state=State.HELD,
        hold=Hold.OFFLINE,
        rank=2.5,
        options=SendOptions("红色", not_before=1.9e9, delivery=InputDelivery.DATA_URI),
    )
    unconfirmed = a_job(
        "museum-unconfirmed",
        "soften the background",
        created_at=1_790_000_120.0,
        state=State.UNCONFIRMED,
        failure=Failure("submit_unconfirmed", Charged.MAYBE),
        estimate=Estimate(Decimal("0.0511"), Decimal("0.0650")),
        reserved_at=1_790_000_121.0,
        lost_sends=1,
        over_budget=True,
    )
    with SqliteLibrary(Path(sys.argv[1])) as library:
        for job in (finished, held, unconfirmed):
            library.add(job)
        library.put_thumbnail(finished.id, 0, b"a small picture")
        library.keep_prices({V1_1.id: UnitPrice(Decimal("0.0325"), TOLD_AT)})
        library.replaced.add(REPLACED)
        _look_through(library)
    _forget_its_place(Path(sys.argv[1]) / "library.sqlite3")


def _forget_its_place(database: Path) -> None:
    """In the museum it stands where it was made, and so nothing in it is held as in a copy."""
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("DELETE FROM about WHERE name IN ('home', 'file')")


def _look_through(library: SqliteLibrary) -> None:
    """What a person said of the finished one, a search with a name, and an edit in the trash."""
    keys = library.gallery.keys_of("museum-finished")
    for change in (
        Rate(4),
        SetFlag(Flag.PICK),
        SetLabel(Label.GREEN),
        SetNote("给客户看"),
        SetTags(("Cover", "海滩")),
    ):
        library.judging.judge(keys, change)
    library.gallery.note_export("museum-finished", 0, "/exports/海滩.tif", TOLD_AT + 1)
    query = HistoryQuery("sunset", Filters(flags=(Flag.PICK,)), Order.COST, Grouping.DAY)
    library.gallery.save_search(SavedSearch("Best of all", query, TOLD_AT))
    thrown = a_job("museum-thrown", "nothing of use", state=State.FAILED, created_at=TOLD_AT - 60)
    library.add(thrown)
    library.judging.judge(library.gallery.keys_of(thrown.id), Trash(TOLD_AT + 2))


if __name__ == "__main__":
    main()
