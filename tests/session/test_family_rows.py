"""The chain of edits as rows, over a real library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.judging import Key, Trash
from firered_desktop.session.family_rows import FamilyRole, FamilyRows
from firered_desktop.store.library import SqliteLibrary
from tests.session.fake_library import png
from tests.store.test_lineage import edit, kept


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        for job in (edit(1, "/p/a.jpg"), edit(2, kept(1)), edit(3, kept(1)), edit(4, kept(3))):
            opened.add(job)
        yield opened


def key_of(library: SqliteLibrary, number: int) -> Key:
    return library.gallery.keys_of(f"edit-{number}")[0]


def test_the_photograph_comes_first_and_the_way_to_a_picture_is_marked(
    library: SqliteLibrary, qtbot: QtBot
) -> None:
    rows = FamilyRows(library.gallery)
    rows.describe = lambda row: row.node.link.prompt if row.node else "the photograph"
    key = key_of(library, 4)
    rows.show_tree(library.lineage.tree(key), key)
    spoken = [rows.index(row).data() for row in range(rows.rowCount())]
    assert spoken == ["the photograph", "step 1", "step 2", "step 3", "step 4"]
    found = [rows.index(row).data(FamilyRole.ROW) for row in range(rows.rowCount())]
    assert [row.place.lit for row in found] == [True, True, False, True, True]
    assert [row.marked for row in found] == [None, None, None, None, 0]
    assert [rows.parent_row(row) for row in range(5)] == [None, 0, 1, 1, 3]
    assert rows.row_of(key) == 4


def test_thumbnails_and_entries_are_read_when_they_are_asked_for(
    library: SqliteLibrary, qtbot: QtBot
) -> None:
    from PySide6.QtGui import QColor

    library.put_thumbnail("edit-2", 0, png(QColor("orange")))
    rows = FamilyRows(library.gallery)
    key = key_of(library, 2)
    rows.show_tree(library.lineage.tree(key), key)
    index = rows.index(2)
    assert index.data(FamilyRole.THUMBNAILS) == (None,)
    assert rows.job(key) is None
    with qtbot.waitSignal(rows.dataChanged):
        pass
    (thumbnail,) = index.data(FamilyRole.THUMBNAILS)
    if thumbnail is None:
        qtbot.waitUntil(lambda: index.data(FamilyRole.THUMBNAILS) != (None,))
    job = rows.job(key)
    assert job is not None
    assert job.id == "edit-2"


def test_what_was_deleted_for_good_has_no_pictures_any_more(
    library: SqliteLibrary, qapp: object
) -> None:
    key = key_of(library, 2)
    library.judging.judge([key], Trash(9.0))
    library.purging.purge(10.0, [key])
    rows = FamilyRows(library.gallery)
    rows.show_tree(library.lineage.tree(key_of(library, 1)), None)
    deleted = rows.row_at(2)
    assert deleted is not None
    assert deleted.node is not None
    assert deleted.node.link.id == ""
    assert deleted.keys == ()
    assert rows.index(2).data(FamilyRole.THUMBNAILS) == ()
    assert rows.row_at(99) is None


def test_edits_side_by_side_have_no_lines(library: SqliteLibrary, qapp: object) -> None:
    rows = FamilyRows(library.gallery)
    rows.show_flat(library.lineage.tree(key_of(library, 1)))
    assert rows.rowCount() == 4
    assert all(row is not None and row.place.joins is None for row in map(rows.row_at, range(4)))
    rows.put(edit(2, kept(1)))
