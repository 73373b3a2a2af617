"""Exported results come back as edits, once, and nobody paid for them here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from firered_desktop.core.budget import Periods
from firered_desktop.core.errors import Cancelled, PictureUnreadable
from firered_desktop.core.importing import Imported
from firered_desktop.core.job import Job, Service, State
from firered_desktop.core.label import ExportLabel
from firered_desktop.core.ledger import entry_of
from firered_desktop.core.models import V1
from firered_desktop.core.ports import CancelToken
from firered_desktop.outbox.importing import Importer
from firered_desktop.store.library import SqliteLibrary
from tests.outbox.fakes import FakePreparer

LABEL = ExportLabel(
    Service.FAL, V1.id, 1.7e9, "warmer light", {"guidance_scale": 5.0, "odd": "?"}, 42, "req-1"
)


class Reader(FakePreparer):
    """Reads the labels that it was given, by the names of files."""

    def __init__(self, labels: Mapping[str, ExportLabel]) -> None:
        super().__init__()
        self.labels = labels

    def read_label(self, path: Path, token: CancelToken) -> ExportLabel | None:
        return self.labels.get(path.name)


class Desk:
    def __init__(self, library: SqliteLibrary, folder: Path) -> None:
        self.library, self.folder = library, folder
        self.reader = Reader(
            {
                "a.jpg": LABEL,
                "a-2.jpg": LABEL,
                "b.jpg": replace(LABEL, request_id=None, prompt="更暖", made_at=1.8e9),
            }
        )
        self.importer = Importer(library, self.reader)
        self.told: list[float] = []

    def take_in(self, *names: str, token: CancelToken | None = None) -> Imported:
        paths = []
        for name in names:
            path = self.folder / name
            path.write_bytes(f"pixels of {name}".encode())
            paths.append(path)
        return self.importer.take_in(paths, token or CancelToken(), self.told.append)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "copies"
    folder.mkdir()
    with SqliteLibrary(tmp_path / "library") as library:
        yield Desk(library, folder)


def test_copies_of_one_request_become_one_edit_with_all_that_the_label_says(desk: Desk) -> None:
    imported = desk.take_in("a.jpg", "a-2.jpg")
    (job,) = desk.library.recent(9)
    assert imported == Imported((job,))
    assert imported.files == 2
    assert (job.request.prompt, job.request.seed, job.created_at) == ("warmer light", 42, 1.7e9)
    assert (job.state, job.service, job.request.model_id) == (State.FINISHED, Service.FAL, V1.id)
    assert dict(job.request.parameters.to_json())["guidance_scale"] == 5.0
    assert job.result is not None
    for image in job.result.images:
        kept = desk.library.picture(image.sha256)
        assert kept is not None
        assert kept.read_bytes().startswith(b"pixels of a")
    assert desk.library.thumbnail(job.id, 1) == b"small"
    assert desk.told[-1] == 1.0


def test_nothing_of_it_was_paid_here(desk: Desk) -> None:
    (job,) = desk.take_in("a.jpg").jobs
    assert entry_of(job) is None
    assert desk.library.spent(Periods(0.0, 0.0)).month == 0
    assert [entry_of(each) for each in desk.library.charges(0.0, 9e9)] in ([], [None])


def test_what_is_there_already_is_left_alone(desk: Desk) -> None:
    assert desk.take_in("a.jpg", "b.jpg").files == 2
    again = desk.take_in("a.jpg", "b.jpg", "a-2.jpg")
    assert again == Imported(known=3)
    assert len(desk.library.recent(9)) == 2


def test_what_says_nothing_or_is_damaged_is_counted(desk: Desk) -> None:
    desk.reader.troubles = [PictureUnreadable(name="a.jpg")]
    imported = desk.take_in("a.jpg", "holiday.jpg")
    assert imported == Imported(unlabelled=1, unreadable=1)
    assert desk.library.recent(9) == ()
    assert list(desk.library.workspace().iterdir()) == []


def test_it_can_be_stopped(desk: Desk) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        desk.take_in("a.jpg", token=token)


def test_a_record_of_it_is_read_as_it_was_written(desk: Desk) -> None:
    (job,) = desk.take_in("b.jpg").jobs
    stored: Job | None = desk.library.get(job.id)
    assert stored is not None
    assert stored.imported
    assert stored.submission is None
