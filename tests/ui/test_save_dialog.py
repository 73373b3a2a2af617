"""Saving results: where to, under which name, in which form, and what goes along."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from firered_desktop.core.edit import InputImage
from firered_desktop.core.export import ColourSpace, ExportChoices, ExportFormat
from firered_desktop.core.job import Job
from firered_desktop.core.sizes import Dimensions
from firered_desktop.preferences import Preferences
from firered_desktop.session.saving import Copies, Copy
from firered_desktop.ui.export_name import ExportName
from firered_desktop.ui.fields import ComboBox, SpinBox
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.inline_notice import InlineNotice
from firered_desktop.ui.save_dialog import SaveDialog
from tests.session.fake_library import a_finished_edit
from tests.ui.hands import click, press, type_words

W = TypeVar("W", bound=QWidget)
SIZE = Dimensions(1536, 1024)
ORIGINAL = Dimensions(6000, 4000)


class Desk:
    """A photograph in a folder of its own, and one dialog at a time about the edit of it."""

    def __init__(self, qtbot: QtBot, icons: Icons, folder: Path) -> None:
        self.photos = folder / "photos"
        self.pictures = folder / "Pictures"
        self.photos.mkdir()
        self.wished: list[Copies] = []
        self.chosen: list[Mapping[str, Any]] = []
        self._qtbot = qtbot
        self._icons = icons
        self._window = QWidget()
        qtbot.addWidget(self._window)

    def edit(self, results: int = 1, *, described: bool = True) -> Job:
        job = a_finished_edit(1, "warmer", results)
        photo = InputImage(str(self.photos / "beach.jpg"), ORIGINAL, 9)
        prepared = replace(job.prepared[0], origin_sha256="origin" if described else None)
        assert job.result is not None
        images = tuple(replace(each, dimensions=SIZE) for each in job.result.images)
        return replace(
            job,
            request=replace(job.request, images=(photo,)),
            prepared=(prepared,),
            result=replace(job.result, images=images),
        )

    def ask(self, job: Job, preferences: Preferences | None = None, index: int = 0) -> None:
        preferences = preferences or Preferences()
        first = job.request.images[0]
        self.dialog = SaveDialog(
            job,
            index,
            preferences,
            self._icons,
            beside=None if first.hosted else Path(first.path).parent,
            pictures=self.pictures,
            parent=self._window,
        )
        self.dialog.wished.connect(self.wished.append)
        self.dialog.chosen.connect(self.chosen.append)
        self.dialog.open()
        self._qtbot.waitExposed(self.dialog)

    def named(self, identifier: str, kind: type[W]) -> W:
        (found,) = [
            each
            for each in self.dialog.findChildren(kind)
            if each.accessibleIdentifier() == identifier
        ]
        return found

    def choose(self, identifier: str, words: str) -> None:
        box = self.named(identifier, ComboBox)
        box.setFocus()
        press(box, Qt.Key.Key_Home)
        while box.currentText() != words:
            before = box.currentIndex()
            press(box, Qt.Key.Key_Down)
            assert box.currentIndex() > before, f"nothing is called {words}"

    def type_name(self, words: str) -> None:
        line = self.named("File name", QLineEdit)
        line.clear()
        type_words(line, words)

    def says(self, part: str) -> bool:
        labels = self.dialog.findChildren(QLabel)
        return any(part in label.text() for label in labels if label.isVisible())

    def until(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition)

    def save(self) -> Copies:
        """Press Enter in the line of the name."""
        press(self.named("File name", QLineEdit), Qt.Key.Key_Return)
        assert not self.dialog.isVisible()
        return self.wished[-1]

    def question(self) -> QMessageBox:
        (found,) = self.dialog.findChildren(QMessageBox)
        return found


@pytest.fixture
def desk(qtbot: QtBot, plain_icons: Icons, tmp_path: Path) -> Desk:
    return Desk(qtbot, plain_icons, tmp_path)


def test_enter_saves_a_labelled_copy_beside_the_original(desk: Desk) -> None:
    job = desk.edit()
    desk.ask(job)
    assert desk.dialog.focusWidget() is desk.named("File name", QLineEdit)
    copies = desk.save()
    files = (Copy(0, "beach-firered", ".png"),)
    assert copies == Copies(job, files, desk.photos, ExportFormat.PNG)
    assert desk.chosen == [{}]


def test_thinking_better_of_it_saves_nothing(desk: Desk) -> None:
    desk.ask(desk.edit())
    press(desk.dialog, Qt.Key.Key_Escape)
    assert (desk.wished, desk.chosen) == ([], [])


def test_the_name_is_shown_as_it_will_be(desk: Desk) -> None:
    desk.ask(desk.edit())
    desk.type_name("{name} {seed} {size}")
    assert desk.says("beach 7 1536x1024.png")
    desk.choose("Format", "JPEG")
    assert desk.says("beach 7 1536x1024.jpg")
    assert desk.save().files == (Copy(0, "beach 7 1536x1024", ".jpg"),)
    assert desk.chosen == [{"export_format": "jpeg", "export_template": "{name} {seed} {size}"}]


def test_a_place_that_nobody_knows_is_told_and_nothing_is_saved(desk: Desk) -> None:
    desk.ask(desk.edit())
    desk.type_name("{nmae}")
    assert desk.says("{nmae} is no place that a name can have.")
    press(desk.named("File name", QLineEdit), Qt.Key.Key_Return)
    assert desk.dialog.isVisible()
    assert desk.wished == []
    desk.type_name("{name}")
    assert not desk.says("is no place")
    desk.dialog.close()


@pytest.mark.parametrize(
    ("typed", "file", "form"),
    [
        ("mine.jpeg", Copy(0, "mine", ".jpeg"), ExportFormat.JPEG),
        ("mine.TIF", Copy(0, "mine", ".TIF"), ExportFormat.TIFF),
        ("mine.v2", Copy(0, "mine.v2", ".png"), ExportFormat.PNG),
        ("mine.png", Copy(0, "mine", ".png"), ExportFormat.PNG),
    ],
)
def test_the_ending_that_is_typed_decides(
    desk: Desk, typed: str, file: Copy, form: ExportFormat
) -> None:
    desk.ask(desk.edit())
    desk.type_name(typed)
    copies = desk.save()
    assert (copies.files, copies.form) == ((file,), form)
    assert desk.chosen[0]["export_template"] == file.stem


def test_a_format_that_is_chosen_takes_the_typed_ending_away(desk: Desk) -> None:
    desk.ask(desk.edit())
    desk.type_name("mine.jpg")
    desk.choose("Format", "WebP")
    assert desk.named("File name", QLineEdit).text() == "mine"
    assert desk.save().files == (Copy(0, "mine", ".webp"),)


def test_untouched_bytes_keep_their_ending_and_take_nothing_along(desk: Desk) -> None:
    desk.ask(desk.edit())
    desk.choose("Format", "As it came, untouched")
    assert desk.says("say nothing of the edit, nor that AI made it")
    for name in ("Size of the copy", "Colours"):
        assert not desk.named(name, ComboBox).isEnabled()
    assert not desk.named("The instruction", QCheckBox).isEnabled()
    desk.type_name("mine.png")
    copies = desk.save()
    assert (copies.files, copies.form) == ((Copy(0, "mine", ".png"),), None)


def test_bytes_of_one_type_never_stand_under_the_name_of_another(desk: Desk) -> None:
    desk.ask(desk.edit(), Preferences(export_format="untouched"))
    desk.type_name("mine.jpg")
    assert desk.save().form is ExportFormat.JPEG


def test_what_is_there_is_said_with_the_name_that_the_copy_gets(desk: Desk) -> None:
    (desk.photos / "beach-firered.png").touch()
    desk.ask(desk.edit())
    told = "beach-firered.png is there already; the copy will be called beach-firered-2.png."
    desk.until(lambda: desk.says(told))
    assert not desk.save().replace


def over(desk: Desk) -> QMessageBox:
    """Wish to replace what is there, and be asked."""
    (desk.photos / "beach-firered.png").touch()
    desk.ask(desk.edit())
    tick = desk.named("Replace what is there", QCheckBox)
    desk.until(tick.isVisible)
    press(tick, Qt.Key.Key_Space)
    assert desk.says("beach-firered.png is there already and will be replaced.")
    press(desk.named("File name", QLineEdit), Qt.Key.Key_Return)
    question = desk.question()
    assert question.text() == "beach-firered.png already exists. Replace it?"
    assert question.textFormat() is Qt.TextFormat.PlainText
    assert desk.wished == []
    return question


def test_a_file_is_replaced_once_the_person_said_so_twice(desk: Desk) -> None:
    question = over(desk)
    (yes,) = [each for each in question.buttons() if each.text() == "Replace"]
    click(yes)
    desk.until(lambda: bool(desk.wished))
    assert desk.wished[0].replace
    assert not desk.dialog.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_who_does_not_want_to_replace_stays_in_the_dialog(desk: Desk, key: Qt.Key) -> None:
    question = over(desk)
    press(question, key)
    desk.until(lambda: not desk.dialog.findChildren(QMessageBox))
    assert desk.dialog.isVisible()
    assert desk.wished == []
    desk.dialog.close()


def test_where_the_folder_of_the_original_is_gone_the_pictures_are_offered(desk: Desk) -> None:
    job = desk.edit()
    desk.photos.rmdir()
    desk.ask(job)
    line = desk.named("Folder", QLineEdit)
    desk.until(lambda: line.text() == str(desk.pictures))
    desk.until(lambda: desk.says("This folder is not there yet; it is made when you save."))
    assert desk.save().folder == desk.pictures
    assert desk.chosen == [{}]


def test_a_picture_from_the_web_goes_to_the_pictures(desk: Desk) -> None:
    job = desk.edit()
    photo = InputImage("https://studio.example/sea.jpg", None, 0)
    desk.ask(replace(job, request=replace(job.request, images=(photo,))))
    assert desk.named("Folder", QLineEdit).text() == str(desk.pictures)
    assert not desk.named("Beside the original", QPushButton).isVisible()
    desk.choose("Size of the copy", "Fitted to a width and height")
    with pytest.raises(AssertionError, match="nothing is called"):
        desk.choose("Size of the copy", "Like the original")
    desk.dialog.close()


def test_a_folder_that_is_typed_is_remembered_and_left_again(desk: Desk, tmp_path: Path) -> None:
    desk.ask(desk.edit())
    line = desk.named("Folder", QLineEdit)
    line.clear()
    type_words(line, str(tmp_path))
    assert desk.save().folder == tmp_path
    assert desk.chosen == [{"export_folder": str(tmp_path)}]
    desk.ask(desk.edit(), Preferences(export_folder=str(tmp_path)))
    click(desk.named("Beside the original", QPushButton))
    assert desk.save().folder == desk.photos
    assert desk.chosen[1] == {"export_folder": None}


def test_a_folder_can_be_looked_for(desk: Desk, tmp_path: Path) -> None:
    desk.ask(desk.edit())
    click(desk.named("Browse", QPushButton))
    (dialog,) = desk.dialog.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    assert desk.save().folder == tmp_path


def test_half_a_path_is_no_folder(desk: Desk) -> None:
    desk.ask(desk.edit())
    line = desk.named("Folder", QLineEdit)
    line.clear()
    type_words(line, "photos")
    press(line, Qt.Key.Key_Return)
    assert desk.says("This is no whole path of a folder.")
    assert desk.wished == []
    desk.dialog.close()


def test_of_several_results_this_one_is_saved_or_all(desk: Desk) -> None:
    desk.ask(desk.edit(3), index=1)
    assert desk.says("beach-firered-2.png")
    assert desk.save().files == (Copy(1, "beach-firered-2", ".png"),)
    desk.ask(desk.edit(3), index=1)
    click(desk.named("All results", QPushButton))
    assert desk.says("beach-firered-1.png and 2 more")
    names = [(copy.index, copy.stem) for copy in desk.save().files]
    assert names == [(0, "beach-firered-1"), (1, "beach-firered-2"), (2, "beach-firered-3")]


def test_every_choice_goes_along_and_is_remembered_but_for_the_place(desk: Desk) -> None:
    desk.ask(desk.edit())
    desk.choose("Format", "TIFF")
    desk.choose("Depth", "16 bit")
    desk.choose("Size of the copy", "Fitted to a width and height")
    width = desk.named("Largest width", SpinBox)
    width.setValue(800)
    desk.choose("Colours", "The original's profile")
    for name in ("Place where it was taken (GPS)", "The instruction"):
        press(desk.named(name, QCheckBox), Qt.Key.Key_Space)
    assert desk.says("800×533 px")
    assert desk.save().choices == ExportChoices(
        depth=16,
        box=Dimensions(800, 2048),
        space=ColourSpace.ORIGINAL,
        location=True,
        prompt=False,
    )
    assert desk.chosen == [
        {
            "export_format": "tiff",
            "export_depth": "16",
            "export_size": "box",
            "export_box_width": 800,
            "export_space": "original",
            "export_prompt": False,
        }
    ]


def test_quality_is_asked_for_where_it_matters(desk: Desk) -> None:
    desk.ask(desk.edit())
    quality, depth = desk.named("Quality", SpinBox), desk.named("Depth", ComboBox)
    assert (quality.isVisible(), depth.isVisible()) == (False, True)
    desk.choose("Format", "JPEG")
    assert (quality.isVisible(), depth.isVisible()) == (True, False)
    quality.setValue(80)
    assert desk.save().choices.quality == 80


def test_a_copy_is_enlarged_only_by_a_tick_and_that_is_said(desk: Desk) -> None:
    desk.ask(desk.edit())
    tick = desk.named("Enlarge where needed", QCheckBox)
    assert not tick.isVisible()
    desk.choose("Size of the copy", "Like the original")
    assert desk.says("1536×1024 px: it would have to be enlarged to 6000×4000 px.")
    press(tick, Qt.Key.Key_Space)
    assert desk.says("6000×4000 px: enlarged from 1536×1024 px, which adds no detail.")
    assert desk.save().choices == ExportChoices(box=ORIGINAL, enlarge=True)


def test_what_an_original_lacks_is_not_offered_and_the_choice_for_others_stays(
    desk: Desk,
) -> None:
    desk.ask(desk.edit(described=False), Preferences(export_space="original"))
    assert desk.says("Of this original no such record is kept with the edit.")
    for name in (
        "Camera data, captions and keywords of the original",
        "Place where it was taken (GPS)",
    ):
        assert not desk.named(name, QCheckBox).isEnabled()
    assert desk.save().choices.space is ColourSpace.SRGB
    assert desk.chosen == [{}]


def test_the_place_goes_along_with_the_camera_data_alone(desk: Desk) -> None:
    desk.ask(desk.edit())
    place = desk.named("Place where it was taken (GPS)", QCheckBox)
    assert (place.isEnabled(), place.isChecked()) == (True, False)
    data = desk.named("Camera data, captions and keywords of the original", QCheckBox)
    press(data, Qt.Key.Key_Space)
    assert not place.isEnabled()
    assert not desk.save().choices.metadata


def test_what_is_always_written_is_said(desk: Desk) -> None:
    desk.ask(desk.edit())
    assert desk.says("Always written: marked as edited with AI")
    desk.dialog.close()


def test_texts_from_outside_are_plain(desk: Desk) -> None:
    desk.ask(desk.edit(), Preferences(export_template="<b>{name}</b>"))
    assert desk.says("-b-beach-b-.png")
    (name,) = desk.dialog.findChildren(ExportName)
    for label in (*name.findChildren(QLabel), *desk.dialog.findChildren(InlineNotice)):
        if isinstance(label, QLabel) and "beach" in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText
    desk.dialog.close()


def test_it_is_never_higher_than_a_small_screen(desk: Desk) -> None:
    desk.ask(desk.edit(4), Preferences(export_size="box"))
    desk.until(lambda: desk.dialog.height() <= 720)
    desk.dialog.close()
