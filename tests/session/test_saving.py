"""Results saved from the window: untouched, or as labelled copies; never over an original."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from firered_desktop.core.edit import EditResult, InputImage, ResultImage
from firered_desktop.core.errors import (
    FolderUnwritable,
    ImagingStopped,
    LibraryBusy,
    OriginalKept,
    PictureMissing,
)
from firered_desktop.core.export import ExportChoices, ExportFormat
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.job import Job, State
from firered_desktop.core.label import label_of
from firered_desktop.core.picture import PreparedFile
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.process import ImagingProcess
from firered_desktop.session.saving import Copies, Copy, Saving, ending
from tests.conftest import ExpectedLogs
from tests.fakes import PICTURE, a_job, a_request

IMAGE = ResultImage("ab" * 32, "image/png", Dimensions(8, 6), 99)
ORIGIN = "ef" * 32


class WritingExporter:
    """Writes a few bytes for each of `wishes`."""

    def __init__(self) -> None:
        self.wishes: list[ExportWish] = []

    def export(
        self, path: Path, wish: ExportWish, folder: Path, token: CancelToken
    ) -> PreparedFile:
        self.wishes.append(wish)
        made = folder / f"made-{len(self.wishes)}"
        made.write_bytes(b"copy")
        return PreparedFile(made, wish.form.content_type, IMAGE.dimensions, 4, "")


class Shelf:
    """One result, and a folder to work in."""

    def __init__(self, folder: Path) -> None:
        self.result = folder / "result.png"
        Image.new("RGB", (8, 6), (10, 200, 30)).save(self.result)
        self.origin = folder / "origin"
        self._work = folder / "work"
        self._work.mkdir()

    def picture(self, sha256: str) -> Path | None:
        return {IMAGE.sha256: self.result, ORIGIN: self.origin}.get(sha256)

    def workspace(self) -> Path:
        return self._work


SAMPLES = Path("/program/samples")


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
    return Saving(shelf, imaging, SAMPLES)


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


def copies(
    job: Job, folder: Path, form: ExportFormat | None, *names: str, over: bool = False
) -> Copies:
    """A copy of the first result for each of `names`."""
    files = tuple(Copy(0, Path(name).stem, Path(name).suffix) for name in names)
    return Copies(job, files, folder, form, replace=frozenset(names if over else ()))


def test_untouched_means_the_services_bytes(
    qtbot: QtBot, saving: Saving, shelf: Shelf, job: Job, tmp_path: Path
) -> None:
    with qtbot.waitSignal(saving.saved) as saved:
        saving.save(copies(job, tmp_path, None, "kept.png"))
    assert saved.args == [(tmp_path / "kept.png",)]
    assert (tmp_path / "kept.png").read_bytes() == shelf.result.read_bytes()


def test_a_copy_is_remembered_unless_it_stays_in_the_library(
    qtbot: QtBot,
    shelf: Shelf,
    imaging: ImagingProcess,
    job: Job,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    noted: list[tuple[str, int, str]] = []
    saving = Saving(shelf, imaging, SAMPLES, note=lambda *exported: noted.append(exported))
    outside = tmp_path_factory.mktemp("mine")
    saving.write(copies(job, outside, None, "kept.png", "again.png"))
    saving.write(copies(job, shelf.workspace() / "out", None, "handed.png"))
    assert noted == [(job.id, 0, str(outside / name)) for name in ("kept.png", "again.png")]


def test_a_copy_that_cannot_be_remembered_is_there_all_the_same(
    qtbot: QtBot,
    shelf: Shelf,
    imaging: ImagingProcess,
    job: Job,
    tmp_path_factory: pytest.TempPathFactory,
    expected_logs: ExpectedLogs,
) -> None:
    outside = tmp_path_factory.mktemp("mine")

    def fail(job_id: str, image: int, path: str) -> None:
        raise LibraryBusy(folder="/library")

    expected_logs.expect("An export could not be noted")
    (path,) = Saving(shelf, imaging, SAMPLES, note=fail).write(copies(job, outside, None, "a.png"))
    assert path.exists()


@pytest.mark.parametrize("form", ExportFormat)
def test_a_labelled_copy_is_written_in_its_format(
    qtbot: QtBot, saving: Saving, shelf: Shelf, job: Job, tmp_path: Path, form: ExportFormat
) -> None:
    with qtbot.waitSignal(saving.saved):
        saving.save(copies(job, tmp_path, form, "copy.it"))
    with Image.open(tmp_path / "copy.it") as copy:
        assert copy.format == form.spelled.upper()
    assert "更暖 🌅".encode() in (tmp_path / "copy.it").read_bytes()
    assert list(shelf.workspace().iterdir()) == []


def test_several_copies_are_told_together_and_their_folder_is_made(
    qtbot: QtBot, saving: Saving, job: Job, tmp_path: Path
) -> None:
    folder = tmp_path / "new" / "folder"
    with qtbot.waitSignal(saving.saved) as saved:
        saving.save(copies(job, folder, None, "a.png", "b.png"))
    assert saved.args == [(folder / "a.png", folder / "b.png")]


@pytest.mark.parametrize("form", [None, ExportFormat.PNG])
def test_what_is_there_stays_and_the_copy_gets_a_number(
    qtbot: QtBot, saving: Saving, job: Job, tmp_path: Path, form: ExportFormat | None
) -> None:
    for name in ("copy.png", "copy-2.png"):
        (tmp_path / name).write_bytes(b"there already")
    with qtbot.waitSignal(saving.saved) as saved:
        saving.save(copies(job, tmp_path, form, "copy.png"))
    assert saved.args == [(tmp_path / "copy-3.png",)]
    assert (tmp_path / "copy.png").read_bytes() == b"there already"


def test_what_is_there_is_replaced_where_that_was_agreed(
    qtbot: QtBot, saving: Saving, job: Job, tmp_path: Path
) -> None:
    (tmp_path / "copy.png").write_bytes(b"there already")
    with qtbot.waitSignal(saving.saved) as saved:
        saving.save(copies(job, tmp_path, ExportFormat.PNG, "copy.png", over=True))
    assert saved.args == [(tmp_path / "copy.png",)]
    with Image.open(tmp_path / "copy.png") as copy:
        assert copy.size == (8, 6)


@pytest.mark.parametrize("form", [None, ExportFormat.PNG])
def test_an_original_and_the_librarys_file_are_never_written_over(
    qtbot: QtBot,
    saving: Saving,
    shelf: Shelf,
    job: Job,
    original: Path,
    form: ExportFormat | None,
) -> None:
    before = shelf.result.read_bytes()
    for target in (original, shelf.result):
        with qtbot.waitSignal(saving.refused) as refused:
            saving.save(copies(job, target.parent, form, target.name, over=True))
        assert isinstance(refused.args[0], OriginalKept)
    assert original.read_bytes() == b"the only photograph"
    assert shelf.result.read_bytes() == before


def test_a_copy_takes_along_what_is_kept_of_the_original(
    qtbot: QtBot, shelf: Shelf, job: Job, tmp_path: Path
) -> None:
    exporter = WritingExporter()
    saving = Saving(shelf, exporter, SAMPLES)
    choices = ExportChoices(quality=70, location=True)
    order = replace(copies(job, tmp_path, ExportFormat.JPEG, "a.jpg"), choices=choices)
    for described in (replace(job, prepared=(replace(PICTURE, origin_sha256=ORIGIN),)), job):
        with qtbot.waitSignal(saving.saved):
            saving.save(replace(order, job=described))
    with_origin, without = exporter.wishes
    assert with_origin.origin == shelf.origin
    assert without.origin is None
    assert (with_origin.form, with_origin.choices) == (ExportFormat.JPEG, choices)
    assert with_origin.label == label_of(job)


def test_the_programs_own_files_are_known(saving: Saving, tmp_path: Path) -> None:
    assert saving.is_own_file(SAMPLES / "landscape.jpg")
    assert saving.is_own_file(tmp_path / "pictures" / "ab" / "abcd.png")
    assert not saving.is_own_file(tmp_path.parent / "beach.jpg")


def test_a_result_that_is_gone_is_said(
    qtbot: QtBot, saving: Saving, job: Job, tmp_path: Path
) -> None:
    lost = replace(job, result=EditResult((replace(IMAGE, sha256="cd" * 32),)))
    with qtbot.waitSignal(saving.refused) as refused:
        saving.save(copies(lost, tmp_path, ExportFormat.JPEG, "copy.jpg"))
    assert isinstance(refused.args[0], PictureMissing)


def test_a_folder_that_cannot_be_made_is_said(
    qtbot: QtBot, saving: Saving, job: Job, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    with qtbot.waitSignal(saving.refused) as refused:
        saving.save(copies(job, tmp_path / "file" / "folder", None, "copy.png"))
    assert isinstance(refused.args[0], FolderUnwritable)


def test_a_copy_that_the_programs_end_cuts_short_leaves_the_target_as_it_was(
    qtbot: QtBot, saving: Saving, imaging: ImagingProcess, job: Job, tmp_path: Path
) -> None:
    target = tmp_path / "copy.jpg"
    target.write_bytes(b"as it was")
    imaging.close()
    with qtbot.waitSignal(saving.refused) as refused:
        saving.save(copies(job, tmp_path, ExportFormat.JPEG, "copy.jpg", over=True))
    assert isinstance(refused.args[0], ImagingStopped)
    assert target.read_bytes() == b"as it was"


def test_the_ending_is_that_of_the_format_or_of_the_bytes() -> None:
    assert ending(IMAGE, None) == ".png"
    assert ending(IMAGE, ExportFormat.JPEG) == ".jpg"


def test_only_the_files_that_were_named_are_replaced_each_by_one_copy(
    qtbot: QtBot, saving: Saving, shelf: Shelf, job: Job, tmp_path: Path
) -> None:
    for name in ("agreed.png", "new.png"):
        (tmp_path / name).write_bytes(b"the person's own")
    files = (Copy(0, "agreed", ".png"), Copy(0, "agreed", ".png"), Copy(0, "new", ".png"))
    wish = Copies(job, files, tmp_path, None, replace=frozenset({"agreed.png"}))
    with qtbot.waitSignal(saving.saved) as told:
        saving.save(wish)
    assert [path.name for path in told.args[0]] == ["agreed.png", "agreed-2.png", "new-2.png"]
    assert (tmp_path / "agreed.png").read_bytes() == shelf.result.read_bytes()
    assert (tmp_path / "new.png").read_bytes() == b"the person's own"
