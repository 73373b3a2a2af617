"""Labelled copies beside the service's bytes, whoever finishes the edit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from firered_desktop.core.errors import (
    Charged,
    DiskFull,
    FireredError,
    FolderUnwritable,
    ImagingStopped,
    Offline,
    Unexpected,
)
from firered_desktop.core.export import ExportFormat
from firered_desktop.core.job import Job, State
from firered_desktop.outbox.outbox import Outbox
from firered_desktop.outbox.results import ResultStore
from firered_desktop.store.library import SqliteLibrary
from tests.fakes import a_request
from tests.outbox.fakes import RESULT, FakeEngine, FakePreparer

Settled = Callable[[str], Job]


def names(job: Job) -> list[str]:
    return [Path(file).name for file in job.delivered]


def test_labelled_copies_come_after_the_services_bytes(
    outbox: Outbox, engine: FakeEngine, settled: Settled, tmp_path: Path
) -> None:
    engine.images = 2
    folder = tmp_path / "out"
    job = settled(outbox.add(a_request(num_images=2), str(folder), ExportFormat.JPEG).id)
    assert (job.state, job.failure) == (State.FINISHED, None)
    assert names(job) == [
        "beach-firered.png",
        "beach-firered-2.png",
        "beach-firered.jpg",
        "beach-firered-2.jpg",
    ]
    untouched, labelled = job.delivered[:2], job.delivered[2:]
    for before, after in zip(untouched, labelled, strict=True):
        content = Path(before).read_bytes()
        assert content.startswith(RESULT)
        assert Path(after).read_bytes() == content + b" as jpeg, request-1"
    assert len(list(folder.iterdir())) == 4


def test_a_copy_of_the_same_type_has_a_name_of_its_own(
    outbox: Outbox, settled: Settled, tmp_path: Path
) -> None:
    job = settled(outbox.add(a_request(), str(tmp_path), ExportFormat.PNG).id)
    assert names(job) == ["beach-firered.png", "beach-firered-2.png"]


def test_nothing_is_exported_that_was_not_asked_for(
    outbox: Outbox, settled: Settled, tmp_path: Path
) -> None:
    assert names(settled(outbox.add(a_request(), str(tmp_path)).id)) == ["beach-firered.png"]


def test_the_wish_is_kept_with_the_edit_for_a_later_run(
    outbox: Outbox, engine: FakeEngine, settled: Settled, library: SqliteLibrary, tmp_path: Path
) -> None:
    engine.troubles["upload"] = [Offline()]
    held = settled(outbox.add(a_request(), str(tmp_path), ExportFormat.TIFF).id)
    assert (held.state, held.export) == (State.HELD, ExportFormat.TIFF)
    outbox.resume(held=True)
    assert names(settled(held.id)) == ["beach-firered.png", "beach-firered.tif"]
    assert list(library.workspace().iterdir()) == []


def test_copies_that_were_made_before_they_were_noted_are_not_made_twice(
    outbox: Outbox,
    settled: Settled,
    library: SqliteLibrary,
    preparer: FakePreparer,
    tmp_path: Path,
) -> None:
    folder = tmp_path / "out"
    job = settled(outbox.add(a_request(), str(folder), ExportFormat.PNG).id)
    assert job.result is not None
    again = ResultStore(library, preparer).deliver(job, job.result)
    assert [str(path) for path in again] == list(job.delivered)
    assert len(list(folder.iterdir())) == 2


@pytest.mark.parametrize(
    "trouble",
    [
        FolderUnwritable(folder="work"),
        DiskFull(folder="work"),
        ImagingStopped(name="result"),
        Unexpected(detail="bug"),
    ],
    ids=lambda trouble: trouble.code,
)
def test_a_copy_that_cannot_be_made_costs_neither_the_edit_nor_its_bytes(
    outbox: Outbox,
    settled: Settled,
    preparer: FakePreparer,
    tmp_path: Path,
    trouble: FireredError,
) -> None:
    preparer.export_troubles = [trouble]
    job = settled(outbox.add(a_request(), str(tmp_path), ExportFormat.WEBP).id)
    assert job.state is State.FINISHED
    assert job.failure is not None
    assert (job.failure.code, job.failure.charged) == (trouble.code, Charged.YES)
    assert names(job) == ["beach-firered.png"]
