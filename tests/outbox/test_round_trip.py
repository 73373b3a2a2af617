"""Results back beside their original, or in its place; the old file is never lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from firered_desktop.core.edit import InputImage, ResultImage
from firered_desktop.core.errors import (
    FolderUnwritable,
    ImagingStopped,
    OriginalChanged,
    OriginalKept,
    PictureMissing,
)
from firered_desktop.core.export import ColourSpace, ExportChoices, ExportFormat
from firered_desktop.core.job import Job
from firered_desktop.core.picture import Colours, PictureFacts
from firered_desktop.core.sizes import Dimensions
from firered_desktop.outbox.outbox import Outbox
from firered_desktop.outbox.round_trip import RoundTrip, original_of
from firered_desktop.store.library import SqliteLibrary
from tests.fakes import a_request
from tests.outbox.fakes import FakeClock, FakePreparer

Settled = Callable[[str], Job]
LARGE = Dimensions(8256, 5504)
OLD = b"the photograph as it was"


class Photographs(FakePreparer):
    """Says of every file that it is a TIFF of 45 megapixels and 16 bits, made by a camera."""

    facts = PictureFacts("image/tiff", LARGE, len(OLD), depth=16)


@pytest.fixture
def preparer() -> FakePreparer:
    return Photographs()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "from Lightroom" / "beach.TIF"
    path.parent.mkdir()
    path.write_bytes(OLD)
    path.chmod(0o640)
    return path


@pytest.fixture
def job(outbox: Outbox, settled: Settled, photo: Path) -> Job:
    image = InputImage(str(photo), LARGE, len(OLD))
    return settled(outbox.add(replace(a_request(), images=(image,))).id)


@pytest.fixture
def trip(library: SqliteLibrary, preparer: FakePreparer, clock: FakeClock) -> RoundTrip:
    note = library.gallery.note_export
    return RoundTrip(library, library.replaced, preparer, clock, note=note)


def exported_at(library: SqliteLibrary, job: Job) -> float | None:
    (entry,) = library.gallery.entries(library.gallery.keys_of(job.id))
    return entry.exported_at


def test_where_a_result_went_is_remembered(
    library: SqliteLibrary, trip: RoundTrip, job: Job, clock: FakeClock
) -> None:
    plan = trip.plan(job, image_of(job))
    assert exported_at(library, job) is None
    trip.save_beside(job, image_of(job), plan)
    first = exported_at(library, job)
    assert first == clock.now()
    trip.replace_original(job, image_of(job), plan)
    assert exported_at(library, job) == clock.now()


def image_of(job: Job) -> ResultImage:
    assert job.result is not None
    return job.result.images[0]


def test_a_result_goes_back_as_a_file_like_the_original(trip: RoundTrip, job: Job) -> None:
    plan = trip.plan(job, image_of(job))
    assert (plan.form, plan.choices.depth) == (ExportFormat.TIFF, 16)
    assert plan.choices.space is ColourSpace.ORIGINAL
    assert (plan.choices.metadata, plan.choices.location) == (True, True)
    assert plan.replaceable


def test_nothing_is_enlarged_unless_it_is_asked_for(trip: RoundTrip, job: Job) -> None:
    image = image_of(job)
    as_is, enlarged = trip.plan(job, image), trip.plan(job, image, enlarge=True)
    assert (as_is.dimensions, as_is.choices.box) == (image.dimensions, None)
    assert (enlarged.dimensions, enlarged.choices.box) == (Dimensions(8256, 5504), LARGE)
    assert enlarged.choices.enlarge


@pytest.mark.parametrize(
    ("content_type", "colours"), [("image/x-raw", Colours.RAW), ("image/heic", Colours.RGB)]
)
def test_what_cannot_be_written_comes_back_as_tiff_and_is_not_replaced(
    trip: RoundTrip, preparer: FakePreparer, job: Job, content_type: str, colours: Colours
) -> None:
    preparer.facts = replace(Photographs.facts, content_type=content_type, colours=colours)
    plan = trip.plan(job, image_of(job))
    assert (plan.form, plan.choices.depth, plan.replaceable) == (ExportFormat.TIFF, 16, False)
    with pytest.raises(OriginalKept):
        trip.replace_original(job, image_of(job), plan)


def test_a_copy_beside_has_the_originals_name_and_ending(
    trip: RoundTrip, job: Job, photo: Path, library: SqliteLibrary
) -> None:
    plan = trip.plan(job, image_of(job))
    assert trip.save_beside(job, image_of(job), plan) == photo.with_name("beach-firered.TIF")
    assert photo.read_bytes() == OLD
    assert list(library.workspace().iterdir()) == []


def test_the_old_file_is_kept_and_comes_back(
    trip: RoundTrip, job: Job, photo: Path, library: SqliteLibrary
) -> None:
    plan = trip.plan(job, image_of(job))
    file = trip.replace_original(job, image_of(job), plan)
    assert b" as tiff" in photo.read_bytes()
    assert photo.stat().st_mode & 0o777 == 0o640
    kept = library.picture(file.sha256)
    assert kept is not None
    assert kept.read_bytes() == OLD
    assert library.replaced.of_edit(job.id) == (file,)
    assert trip.put_back(file) == photo
    assert photo.read_bytes() == OLD
    assert library.replaced.of_edit(job.id)[0].put_back_at is not None
    assert [path.name for path in photo.parent.iterdir()] == [photo.name]
    assert list(library.workspace().iterdir()) == []


def test_a_file_that_was_changed_after_the_question_is_not_replaced(
    trip: RoundTrip, job: Job, photo: Path, library: SqliteLibrary
) -> None:
    plan = trip.plan(job, image_of(job))
    photo.write_bytes(b"saved anew by Lightroom")
    with pytest.raises(OriginalChanged):
        trip.replace_original(job, image_of(job), plan)
    assert photo.read_bytes() == b"saved anew by Lightroom"
    assert library.replaced.of_edit(job.id) == ()


def test_a_file_that_was_changed_after_the_replacement_is_not_overwritten(
    trip: RoundTrip, job: Job, photo: Path
) -> None:
    file = trip.replace_original(job, image_of(job), trip.plan(job, image_of(job)))
    photo.write_bytes(b"retouched since")
    with pytest.raises(OriginalChanged):
        trip.put_back(file)
    assert photo.read_bytes() == b"retouched since"


def test_a_file_that_went_is_put_back_all_the_same(trip: RoundTrip, job: Job, photo: Path) -> None:
    file = trip.replace_original(job, image_of(job), trip.plan(job, image_of(job)))
    photo.unlink()
    trip.put_back(file)
    assert photo.read_bytes() == OLD


def test_an_original_that_is_gone_is_said(trip: RoundTrip, job: Job, photo: Path) -> None:
    plan = trip.plan(job, image_of(job))
    photo.unlink()
    assert original_of(job) is None
    with pytest.raises(PictureMissing):
        trip.plan(job, image_of(job))
    with pytest.raises(PictureMissing):
        trip.replace_original(job, image_of(job), plan)


@pytest.mark.parametrize(
    "trouble", [ImagingStopped(name="x"), FolderUnwritable(folder="x")], ids=lambda t: t.code
)
def test_a_result_that_cannot_be_written_leaves_the_original(
    trip: RoundTrip,
    preparer: FakePreparer,
    job: Job,
    photo: Path,
    trouble: Exception,
) -> None:
    plan = trip.plan(job, image_of(job))
    preparer.export_troubles = [trouble]
    with pytest.raises(type(trouble)):
        trip.replace_original(job, image_of(job), plan)
    assert photo.read_bytes() == OLD


def test_metadata_of_an_edit_that_kept_none_is_read_from_the_file(
    trip: RoundTrip, preparer: FakePreparer, job: Job, library: SqliteLibrary
) -> None:
    assert job.origin_sha256 is None
    preparer.origin = b"camera and date"
    trip.save_beside(job, image_of(job), trip.plan(job, image_of(job)))
    assert preparer.wishes[-1].origin is not None
    assert list(library.workspace().iterdir()) == []


def test_a_link_stays_a_link(trip: RoundTrip, job: Job, photo: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.tif"
    link.symlink_to(photo)
    image = replace(job.request.images[0], path=str(link))
    linked = replace(job, request=replace(job.request, images=(image,)))
    trip.replace_original(linked, image_of(job), trip.plan(linked, image_of(job)))
    assert link.is_symlink()
    assert b" as tiff" in photo.read_bytes()


def test_the_old_file_is_found_by_its_place_and_size_until_it_is_back(
    trip: RoundTrip, job: Job, photo: Path
) -> None:
    file = trip.replace_original(job, image_of(job), trip.plan(job, image_of(job)))
    old = trip.old_file(photo, len(OLD))
    assert old is not None
    assert old.read_bytes() == OLD
    assert trip.old_file(photo, 5) is None
    trip.put_back(file)
    assert trip.old_file(photo, len(OLD)) is None


def test_a_picture_of_the_library_itself_is_never_an_original(
    trip: RoundTrip, job: Job, library: SqliteLibrary
) -> None:
    kept = library.picture(image_of(job).sha256)
    assert kept is not None
    image = replace(job.request.images[0], path=str(kept))
    with pytest.raises(OriginalKept):
        trip.plan(replace(job, request=replace(job.request, images=(image,))), image_of(job))


def test_an_enlarged_result_keeps_its_shape_and_the_plan_says_so(trip: RoundTrip, job: Job) -> None:
    square = replace(image_of(job), dimensions=Dimensions(1024, 1024))
    assert trip.plan(job, square, enlarge=True).dimensions == Dimensions(5504, 5504)


def test_what_goes_back_is_written_as_the_settings_say(
    library: SqliteLibrary, preparer: FakePreparer, clock: FakeClock, job: Job
) -> None:
    usual = ExportChoices(quality=80, prompt=False, metadata=False, depth=8)
    trip = RoundTrip(library, library.replaced, preparer, clock, lambda: usual)
    choices = trip.plan(job, image_of(job)).choices
    assert (choices.quality, choices.prompt) == (80, False)
    assert (choices.metadata, choices.location, choices.depth) == (True, True, 16)
