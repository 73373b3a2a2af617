"""Results back to the photograph that they were made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.edit import InputImage, ResultImage
from firered_desktop.core.errors import Cancelled, FireredError, ImagingStopped, OriginalChanged
from firered_desktop.core.job import Job
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.saving_back import SavingBack
from tests.session.fake_library import a_finished_edit, an_edit
from tests.session.fake_trips import FakeTrips


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photos" / "beach.tif"
    path.parent.mkdir()
    path.write_bytes(b"the photograph")
    return path


@pytest.fixture
def trips(photo: Path) -> FakeTrips:
    return FakeTrips(photo)


@pytest.fixture
def back(qtbot: QtBot, trips: FakeTrips) -> SavingBack:
    return SavingBack(trips, lambda path: "library" in path.parts)


def an_edit_of(path: Path | str) -> Job:
    job = a_finished_edit(1)
    image = InputImage(str(path), Dimensions(6000, 4000), 9)
    return replace(job, request=replace(job.request, images=(image,)))


def image_of(job: Job) -> ResultImage:
    assert job.result is not None
    return job.result.images[0]


def test_an_original_that_is_there_is_offered(qtbot: QtBot, back: SavingBack, photo: Path) -> None:
    with qtbot.waitSignal(back.offered_changed):
        back.look(an_edit_of(photo))
    assert back.offered


def test_whoever_looks_at_another_edit_is_offered_nothing_of_the_first(
    qtbot: QtBot, back: SavingBack, photo: Path
) -> None:
    with qtbot.waitSignal(back.offered_changed):
        back.look(an_edit_of(photo))
    back.look(replace(an_edit_of(photo), id="another"))
    assert not back.offered
    with qtbot.waitSignal(back.offered_changed):
        pass
    back.look(None)
    assert not back.offered


@pytest.mark.parametrize("place", ["gone.tif", "https://studio.example/beach.jpg", "library"])
def test_what_is_no_photograph_of_the_person_is_not_offered(
    qtbot: QtBot, back: SavingBack, photo: Path, place: str
) -> None:
    path: Path | str = place if "//" in place else photo.with_name(place)
    if place == "library":
        path = photo.parent / "library" / "ab.png"
        path.parent.mkdir()
        path.touch()
    looked: list[object] = []
    back.look(an_edit_of(photo))
    back.look(replace(an_edit_of(path), id="another"))
    back._looking.run(lambda: None, looked.append)
    qtbot.waitUntil(lambda: bool(looked))
    qtbot.waitUntil(lambda: not back._looking._on_done)
    assert not back.offered


def test_an_edit_without_a_result_has_nothing_to_give_back(back: SavingBack) -> None:
    back.look(an_edit(3))
    assert not back.offered


def test_photographs_that_came_to_be_edited_go_back_first(back: SavingBack, photo: Path) -> None:
    job = an_edit_of(photo)
    assert not back.comes_first(job)
    back.expect([photo])
    assert back.comes_first(job)
    assert not back.comes_first(an_edit_of("https://studio.example/beach.jpg"))


def test_a_result_is_saved_beside(qtbot: QtBot, back: SavingBack, photo: Path) -> None:
    job = an_edit_of(photo)
    with qtbot.waitSignal(back.saved) as saved:
        back.save_beside(job, image_of(job))
    assert saved.args == [(photo.with_name("beach-firered.tif"),)]


@pytest.mark.parametrize("enlarge", [False, True])
def test_a_file_is_replaced_as_it_was_agreed_and_put_back(
    qtbot: QtBot, back: SavingBack, trips: FakeTrips, photo: Path, enlarge: bool
) -> None:
    job = an_edit_of(photo)
    with qtbot.waitSignal(back.planned) as planned:
        back.plan(job, image_of(job))
    assert planned.args is not None
    what = planned.args[0]
    assert what.grows
    with qtbot.waitSignal(back.replaced) as replaced:
        back.replace(what, enlarge=enlarge)
    assert trips.written == [what.enlarged if enlarge else what.as_is]
    assert replaced.args is not None
    with qtbot.waitSignal(back.was_put_back) as put_back:
        back.put_back(replaced.args[0])
    assert put_back.args == [photo]


@pytest.mark.parametrize(
    ("failure", "told"),
    [(OriginalChanged(name="beach.tif"), OriginalChanged), (Cancelled(), ImagingStopped)],
)
def test_what_cannot_go_back_is_said(
    qtbot: QtBot,
    back: SavingBack,
    trips: FakeTrips,
    photo: Path,
    failure: Exception,
    told: type[FireredError],
) -> None:
    job = an_edit_of(photo)
    with qtbot.waitSignal(back.planned) as planned:
        back.plan(job, image_of(job))
    assert planned.args is not None
    trips.failure = failure
    wishes: tuple[Callable[[], None], ...] = (
        lambda: back.save_beside(job, image_of(job)),
        lambda: back.replace(planned.args[0], enlarge=False),
    )
    for wish in wishes:
        with qtbot.waitSignal(back.refused) as refused:
            wish()
        assert refused.args is not None
        assert isinstance(refused.args[0], told)
