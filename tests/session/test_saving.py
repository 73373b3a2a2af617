"""Results saved from the window: untouched, or as labelled copies; never over an original."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from firered_desktop.core.edit import EditResult, InputImage, ResultImage
from firered_desktop.core.errors import ImagingStopped, OriginalKept, PictureMissing
from firered_desktop.core.export import ExportFormat
from firered_desktop.core.job import Job, State
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.process import ImagingProcess
from firered_desktop.session.saving import Saving
from tests.fakes import a_job, a_request

IMAGE = ResultImage("ab" * 32, "image/png", Dimensions(8, 6), 99)


class Shelf:
    """One result, and a folder to work in."""

    def __init__(self, folder: Path) -> None:
        self.result = folder / "result.png"
        Image.new("RGB", (8, 6), (10, 200, 30)).save(self.result)
        self._work = folder / "work"
        self._work.mkdir()

    def picture(self, sha256: str) -> Path | None:
        return self.result if sha256 == IMAGE.sha256 else None

    def workspace(self) -> Path:
        return self._work


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


@pytest.fixture
def imaging() -> Iterator[ImagingProcess]:
    process = ImagingProcess()
    yield process
    process.close()


@pytest.fixture
def saving(qtbot: QtBot, shelf: Shelf, imaging: ImagingProcess) -> Saving:
    return Saving(shelf, imaging)


@pytest.fixture
def original(tmp_path: Path) -> Path:
    path = tmp_path / "beach.jpg"
    path.write_bytes(b"the only photograph")
    return path


@pytest.fixture
def job(original: Path) -> Job:
    photo = InputImage(str(original), Dimensions(8, 6), 19)
    request = replace(a_request("更暖 🌅"), images=(photo,))
    return a_job(request=request, result=EditResult((IMAGE,)), state=State.FINISHED)


def test_untouched_means_the_services_bytes(
    qtbot: QtBot, saving: Saving, shelf: Shelf, job: Job, tmp_path: Path
) -> None:
    target = tmp_path / "kept.png"
    with qtbot.waitSignal(saving.saved) as saved:
        saving.save(job, IMAGE, target)
    assert saved.args == [target]
    assert target.read_bytes() == shelf.result.read_bytes()


@pytest.mark.parametrize(
    ("name", "kind"),
    [("copy.jpg", "JPEG"), ("copy.tiff", "TIFF"), ("copy.webp", "WEBP"), ("copy.png", "PNG")],
)
def test_the_name_says_the_format_of_a_labelled_copy(
    qtbot: QtBot, saving: Saving, shelf: Shelf, job: Job, tmp_path: Path, name: str, kind: str
) -> None:
    target = tmp_path / name
    target.write_bytes(b"agreed to be replaced")
    with qtbot.waitSignal(saving.saved):
        saving.export(job, IMAGE, target)
    with Image.open(target) as copy:
        assert copy.format == kind
    assert "更暖 🌅".encode() in target.read_bytes()
    assert list(shelf.workspace().iterdir()) == []


def test_a_name_that_says_no_format_takes_the_chosen_one(
    qtbot: QtBot, saving: Saving, job: Job, tmp_path: Path
) -> None:
    with qtbot.waitSignal(saving.saved):
        saving.export(job, IMAGE, tmp_path / "beach.v2", ExportFormat.WEBP)
    with Image.open(tmp_path / "beach.v2") as copy:
        assert copy.format == "WEBP"


def test_an_original_and_the_librarys_file_are_never_written_over(
    qtbot: QtBot, saving: Saving, shelf: Shelf, job: Job, original: Path
) -> None:
    before = shelf.result.read_bytes()
    for target in (original, shelf.result):
        for write in (saving.save, saving.export):
            with qtbot.waitSignal(saving.refused) as refused:
                write(job, IMAGE, target)
            assert isinstance(refused.args[0], OriginalKept)
    assert original.read_bytes() == b"the only photograph"
    assert shelf.result.read_bytes() == before


def test_a_result_that_is_gone_is_said(
    qtbot: QtBot, saving: Saving, job: Job, tmp_path: Path
) -> None:
    with qtbot.waitSignal(saving.refused) as refused:
        saving.export(job, replace(IMAGE, sha256="cd" * 32), tmp_path / "copy.jpg")
    assert isinstance(refused.args[0], PictureMissing)


def test_a_copy_that_the_programs_end_cuts_short_leaves_the_target_as_it_was(
    qtbot: QtBot, saving: Saving, imaging: ImagingProcess, job: Job, tmp_path: Path
) -> None:
    target = tmp_path / "copy.jpg"
    target.write_bytes(b"as it was")
    imaging.close()
    with qtbot.waitSignal(saving.refused) as refused:
        saving.export(job, IMAGE, target)
    assert isinstance(refused.args[0], ImagingStopped)
    assert target.read_bytes() == b"as it was"
