"""Results as files under their proper names, for other programs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from firered_desktop.core.edit import InputImage
from firered_desktop.core.errors import PictureMissing
from firered_desktop.core.job import Job
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.process import ImagingProcess
from firered_desktop.preferences import Preferences
from firered_desktop.session.named_copies import FOLDER, NamedCopies
from firered_desktop.session.saving import Saving
from tests.session.fake_library import a_finished_edit


class Shelf:
    """A few results in a folder, and another to work in."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.work = folder / "work"
        self.work.mkdir()
        for index in range(2):
            image = Image.new("RGB", (8, 6), (10, 200, index))
            image.save(folder / f"after-1-{index}", "PNG")

    def picture(self, sha256: str) -> Path | None:
        path = self._folder / sha256
        return path if path.exists() else None

    def workspace(self) -> Path:
        return self.work


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


@pytest.fixture
def imaging() -> Iterator[ImagingProcess]:
    process = ImagingProcess()
    yield process
    process.close()


@pytest.fixture
def settings() -> list[Preferences]:
    return [Preferences(export_format="untouched")]


@pytest.fixture
def copies(
    qtbot: QtBot, shelf: Shelf, imaging: ImagingProcess, settings: list[Preferences]
) -> NamedCopies:
    return NamedCopies(
        Saving(shelf, imaging, Path("/program/samples")), shelf, lambda: settings[-1]
    )


@pytest.fixture
def job() -> Job:
    job = a_finished_edit(1, results=2)
    photo = InputImage("/photos/beach.jpg", Dimensions(8, 6), 9)
    return replace(job, request=replace(job.request, images=(photo,)))


def test_a_result_is_handed_over_under_its_proper_name(
    qtbot: QtBot, copies: NamedCopies, job: Job
) -> None:
    handed: list[Path] = []
    copies.hand_over(job, 1, handed.append)
    assert handed == []  # nothing waits for it
    qtbot.waitUntil(lambda: bool(handed))
    assert handed[0].name == "beach-firered-2.png"
    copies.hand_over(job, 1, handed.append)
    assert handed[1] == handed[0]


def test_the_file_is_written_as_the_settings_say(
    qtbot: QtBot, copies: NamedCopies, job: Job, settings: list[Preferences]
) -> None:
    with qtbot.waitSignal(copies.made):
        copies.want(job, 0)
    settings.append(Preferences(export_format="jpeg", export_template="{n} 日落"))
    assert copies.take(job, 0) is None
    with qtbot.waitSignal(copies.made):
        copies.want(job, 0)
    path = copies.take(job, 0)
    assert path is not None
    assert path.name == "1 日落.jpg"
    with Image.open(path) as copy:
        assert copy.format == "JPEG"


def test_a_file_that_nobody_took_goes_when_another_is_wanted(
    qtbot: QtBot, copies: NamedCopies, shelf: Shelf, job: Job
) -> None:
    with qtbot.waitSignal(copies.made):
        copies.want(job, 0)
    with qtbot.waitSignal(copies.made):
        copies.want(job, 1)
    taken = copies.take(job, 1)
    assert taken is not None
    qtbot.waitUntil(lambda: len(list(shelf.work.glob(f"{FOLDER}/*/*"))) == 1)
    with qtbot.waitSignal(copies.made):
        copies.want(job, 0)
    assert taken.exists()


def test_what_cannot_be_made_is_said_to_who_waits_for_it(
    qtbot: QtBot, copies: NamedCopies, job: Job
) -> None:
    assert job.result is not None
    images = tuple(replace(each, sha256="gone") for each in job.result.images)
    lost = replace(job, result=replace(job.result, images=images))
    with qtbot.waitSignal(copies.refused) as refused:
        copies.hand_over(lost, 0, lambda _: None)
    assert refused.args is not None
    assert isinstance(refused.args[0], PictureMissing)


def test_what_earlier_runs_left_is_removed_after_a_day(
    qtbot: QtBot, copies: NamedCopies, shelf: Shelf
) -> None:
    old, young = shelf.work / FOLDER / "old", shelf.work / FOLDER / "young"
    for folder in (old, young):
        (folder / "1").mkdir(parents=True)
        (folder / "1" / "beach.png").touch()
    os.utime(old, (0, 0))
    copies.sweep()
    qtbot.waitUntil(lambda: not old.exists())
    assert young.exists()
