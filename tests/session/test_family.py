from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import LibraryUnusable
from firered_desktop.session.family import Family
from firered_desktop.store.library import SqliteLibrary
from tests.store.test_lineage import edit, kept


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        opened.add(edit(1, "/p/a.jpg"))
        opened.add(edit(2, kept(1)))
        yield opened


def test_the_tree_of_a_picture_is_read_and_grows(qtbot: QtBot, library: SqliteLibrary) -> None:
    family = Family(library.lineage, library.gallery)
    (first,) = library.gallery.keys_of("edit-1")
    with qtbot.waitSignal(family.changed):
        family.show(first)
    assert [node.link.id for node in family.tree.nodes] == ["edit-1", "edit-2"]
    assert [link.id for link in family.made_from] == ["edit-2"]
    library.add(edit(3, kept(2)))
    with qtbot.waitSignal(family.changed):
        family.refresh()
    assert len(family.tree.nodes) == 3


def test_nothing_has_no_tree(qtbot: QtBot, library: SqliteLibrary) -> None:
    family = Family(library.lineage, library.gallery)
    family.refresh()
    family.show(library.gallery.keys_of("edit-1")[0])
    with qtbot.waitSignal(family.changed):
        family.show(None)
    assert family.key is None
    assert not family.tree.nodes
    assert not family.made_from


def test_a_library_that_cannot_be_read_is_told(qtbot: QtBot, library: SqliteLibrary) -> None:
    family = Family(library.lineage, library.gallery)
    library.close()
    with qtbot.waitSignal(family.refused) as told:
        family.show(5)
    assert [type(error) for error in told.args or ()] == [LibraryUnusable]


def test_the_tree_of_a_result_is_found_by_its_edit(qtbot: QtBot, library: SqliteLibrary) -> None:
    family = Family(library.lineage, library.gallery)
    with qtbot.waitSignal(family.changed):
        family.show_result("edit-2", 0)
    assert family.key == library.gallery.keys_of("edit-2")[0]
    library.close()
    with qtbot.waitSignal(family.refused):
        family.show_result("edit-2", 0)
