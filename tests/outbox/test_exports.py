"""Labelled copies beside the service's bytes, whoever finishes the edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from firered_desktop.core.edit import EditRequest, InputImage
from firered_desktop.core.errors import (
    Cancelled,
    CertificateUnusable,
    Charged,
    DiskFull,
    FireredError,
    FolderUnwritable,
    ImagingStopped,
    Offline,
    PictureMissing,
    PictureUnreadable,
    ResultGone,
    SigningMissing,
    Unexpected,
)
from firered_desktop.core.export import ExportChoices, ExportFormat, Signer
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.job import Job, State
from firered_desktop.core.picture import PreparedFile
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.sizes import Dimensions
from firered_desktop.outbox.leading import Terms
from firered_desktop.outbox.outbox import Outbox
from firered_desktop.outbox.results import ResultStore
from firered_desktop.store.library import SqliteLibrary
from tests.conftest import ExpectedLogs
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
        CertificateUnusable(name="a.pem"),
        SigningMissing(extra="c2pa"),
        PictureMissing(name="result"),
        PictureUnreadable(name="result"),
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


def test_a_bug_in_a_copy_costs_neither_the_edit_nor_its_bytes(
    outbox: Outbox,
    settled: Settled,
    preparer: FakePreparer,
    tmp_path: Path,
    expected_logs: ExpectedLogs,
) -> None:
    expected_logs.expect("met a bug")
    preparer.export_troubles = [ZeroDivisionError()]
    job = settled(outbox.add(a_request(), str(tmp_path), ExportFormat.WEBP).id)
    assert job.state is State.FINISHED
    assert job.failure == Unexpected(charged=Charged.YES, detail="ZeroDivisionError").failure()
    assert names(job) == ["beach-firered.png"]


class LeavingPreparer(FakePreparer):
    """The program ends while it makes a copy."""

    leave: Callable[[], None]

    def export(
        self, path: Path, wish: ExportWish, folder: Path, token: CancelToken
    ) -> PreparedFile:
        self.leave()
        raise Cancelled


def test_a_result_whose_copies_were_not_made_in_time_needs_fal_no_more(
    terms: Terms, engine: FakeEngine, tmp_path: Path
) -> None:
    preparer = LeavingPreparer()
    first = Outbox(replace(terms, preparer=preparer))
    preparer.leave = lambda: first.close(0)
    job = first.add(a_request(), str(tmp_path), ExportFormat.WEBP)
    assert first.wait(10)
    assert first.job(job.id).state is State.DOWNLOADING
    engine.troubles["answer"] = [ResultGone()]
    later = Outbox(terms)
    later.resume()
    assert later.wait(10)
    ended = later.job(job.id)
    assert (ended.state, ended.failure) == (State.FINISHED, None)
    assert names(ended) == ["beach-firered.png", "beach-firered.webp"]
    assert ended.result is not None
    assert ended.result.charged_usd == pytest.approx(0.065)
    later.close(5)


def test_a_copy_that_was_interrupted_is_made_again(
    outbox: Outbox, settled: Settled, preparer: FakePreparer, tmp_path: Path
) -> None:
    preparer.export_troubles = [Cancelled()]
    job = settled(outbox.add(a_request(), str(tmp_path), ExportFormat.WEBP).id)
    assert (job.state, job.failure) == (State.FINISHED, None)
    assert names(job) == ["beach-firered.png", "beach-firered.webp"]


CHOICES = ExportChoices(depth=16, location=True, signer=Signer("/keys/a.pem", "/keys/b.pem"))


def local_request(path: Path) -> EditRequest:
    path.write_bytes(b"a photograph")
    return replace(a_request(), images=(InputImage(str(path), Dimensions(1536, 1024), 12),))


def test_what_the_original_says_is_kept_at_the_click_and_goes_into_its_copies(
    outbox: Outbox,
    settled: Settled,
    library: SqliteLibrary,
    preparer: FakePreparer,
    tmp_path: Path,
) -> None:
    preparer.origin = b"camera and date"
    original = tmp_path / "beach.jpg"
    added = outbox.add(
        local_request(original), str(tmp_path / "out"), ExportFormat.TIFF, choices=CHOICES
    )
    job = settled(added.id)
    original.unlink()
    assert job.origin_sha256 is not None
    (wish,) = preparer.wishes
    assert (wish.choices, wish.origin) == (CHOICES, library.picture(job.origin_sha256))
    assert wish.origin is not None
    assert wish.origin.read_bytes() == b"camera and date"
    stored = library.get(job.id)
    assert stored is not None
    assert (stored.export_choices, stored.origin_sha256) == (CHOICES, job.origin_sha256)


def test_metadata_that_cannot_be_read_costs_nothing_but_itself(
    outbox: Outbox,
    settled: Settled,
    preparer: FakePreparer,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    preparer.origin_troubles = [PictureUnreadable(name="beach.jpg")]
    job = settled(outbox.add(local_request(tmp_path / "beach.jpg")).id)
    assert (job.state, job.origin_sha256) == (State.FINISHED, None)
    assert "picture_unreadable" in caplog.text
    caplog.clear()


def test_of_a_picture_on_the_web_nothing_is_known(
    outbox: Outbox, settled: Settled, preparer: FakePreparer, tmp_path: Path
) -> None:
    preparer.origin = b"camera and date"
    local = local_request(tmp_path / "beach.jpg")
    web = InputImage("https://studio.example/a.jpg", None, 0)
    job = settled(outbox.add(replace(local, images=(web, *local.images))).id)
    assert job.prepared[0].origin_sha256 is not None
    assert job.origin_sha256 is None
