"""Chains of edits in a library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from firered_desktop.core.edit import EditResult, InputImage, ResultImage
from firered_desktop.core.job import Job, State
from firered_desktop.core.judging import Trash
from firered_desktop.core.lineage import Photograph
from firered_desktop.core.sizes import Dimensions
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import judge
from tests.contract.sample_jobs import a_job

SIZE = Dimensions(64, 48)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        for job in (
            edit(1, "/p/a.jpg"),
            edit(2, kept(1)),
            edit(3, kept(2), "/p/b.jpg"),
            edit(4, "/p/a.jpg"),
            edit(5, "/p/b.jpg", kept(4)),
        ):
            opened.add(job)
        yield opened


def kept(number: int) -> str:
    """Where the result of edit `number` lies in some library."""
    sha256 = f"{number:02x}" * 32
    return f"/old/library/pictures/{sha256[:2]}/{sha256}.png"


def edit(number: int, *paths: str) -> Job:
    images = (ResultImage(f"{number:02x}" * 32, "image/png", SIZE, 1),)
    job = a_job(
        f"edit-{number}",
        f"step {number}",
        created_at=float(number),
        state=State.FINISHED,
        result=EditResult(images, charged_usd=0.05),
    )
    pictures = tuple(InputImage(path, SIZE, 1) for path in paths)
    return replace(job, request=replace(job.request, images=pictures))


def outline(library: SqliteLibrary, number: int) -> list[str]:
    (key,) = library.gallery.keys_of(f"edit-{number}")
    nodes = library.lineage.tree(key).nodes
    return [f"{'  ' * node.depth}{node.link.prompt} {node.branch_cost}" for node in nodes]


def test_every_picture_of_a_chain_shows_the_same_tree(library: SqliteLibrary) -> None:
    tree = ["step 1 0.15", "  step 2 0.10", "    step 3 0.05", "step 4 0.05"]
    assert [outline(library, number) for number in (1, 2, 3, 4)] == [tree] * 4
    assert outline(library, 5) == ["step 5 0.05"]


def test_the_photograph_of_a_tree_is_known(library: SqliteLibrary) -> None:
    (key,) = library.gallery.keys_of("edit-3")
    tree = library.lineage.tree(key)
    assert tree.photograph is not None
    assert tree.photograph.path == "/p/a.jpg"
    assert tree.cost == Decimal("0.20")
    number = tree.photograph.number
    assert library.lineage.photographs([number, 999]) == {number: Photograph(number, "/p/a.jpg")}
    sources = tree.nodes[2].link.sources
    assert [source.parent is None for source in sources] == [False, True]


def test_who_used_a_result_as_any_picture_is_known(library: SqliteLibrary) -> None:
    (first,) = library.gallery.keys_of("edit-1")
    (fourth,) = library.gallery.keys_of("edit-4")
    assert [link.id for link in library.lineage.made_from(first)] == ["edit-2"]
    assert [link.id for link in library.lineage.made_from(fourth)] == ["edit-5"]


def test_what_was_purged_keeps_the_chain_together(library: SqliteLibrary) -> None:
    judge(library, Trash(5.0), "edit-2")
    (key,) = library.gallery.keys_of("edit-3")
    assert [node.link.trashed for node in library.lineage.tree(key).nodes] == [
        False,
        True,
        False,
        False,
    ]
    library.purging.purge(6.0)
    assert outline(library, 3) == ["step 1 0.15", "   0.10", "    step 3 0.05", "step 4 0.05"]
    assert [node.link.id for node in library.lineage.tree(key).nodes][1] == ""


def test_a_picture_that_is_not_there_has_no_tree(library: SqliteLibrary) -> None:
    assert library.lineage.tree(12345).nodes == ()
