from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QPushButton

from firered_desktop.core.errors import AddressRefused
from firered_desktop.session.pictures import PictureState
from firered_desktop.ui.picture_layer import surround_of
from firered_desktop.ui.picture_slot import PictureSlot, picture_mime
from firered_desktop.ui.slot_menu import SlotMenu
from firered_desktop.ui.theme import METRICS
from firered_desktop.ui.web_picture_dialog import WebPictureDialog
from tests.ui.hands import (
    addresses,
    click,
    drop_on,
    enter,
    files,
    named,
    pixels,
    press,
    type_words,
)
from tests.ui.scene import Scene

NO_ROOM = (
    "There is room for 10 pictures; left out: {}. Run this edit first, then start anew with the "
    "next ones."
)
_Key = Qt.Key
_Ctrl = Qt.KeyboardModifier.ControlModifier
_Alt = Qt.KeyboardModifier.AltModifier


def shown_slots(scene: Scene) -> list[str]:
    return [slot.accessibleName() for slot in scene.panel.findChildren(PictureSlot)]


def test_three_empty_places_are_there_from_the_start(scene: Scene) -> None:
    assert shown_slots(scene) == ["Picture 1", "Picture 2", "Picture 3"]
    assert all(scene.slot(number).property("state") == "empty" for number in (1, 2, 3))
    assert scene.slot(1).accessibleDescription() == "Empty"


def test_several_dropped_files_fill_the_places_in_order(scene: Scene) -> None:
    assert drop_on(scene.slot(1), files("a.jpg", "b.jpg"))
    assert scene.names == ["a.jpg", "b.jpg"]
    assert [scene.slot(number).property("state") for number in (1, 2, 3)] == [
        "filled",
        "filled",
        "empty",
    ]


def test_a_drop_anywhere_on_the_panel_adds(scene: Scene) -> None:
    scene.ready("a.jpg")
    assert drop_on(scene.panel, files("b.jpg"))
    assert scene.names == ["a.jpg", "b.jpg"]


def test_a_place_shows_that_it_would_take_what_hovers_over_it(scene: Scene) -> None:
    assert enter(scene.slot(2), files("a.jpg"))
    assert scene.slot(2).property("state") == "target"


def test_words_are_not_taken_for_a_picture(scene: Scene) -> None:
    mime = QMimeData()
    mime.setText("hello")
    assert not drop_on(scene.slot(1), mime)
    assert not drop_on(scene.panel, mime)


def test_a_drop_on_a_picture_replaces_it_and_further_files_follow(scene: Scene) -> None:
    scene.ready("a.jpg", "b.jpg")
    drop_on(scene.slot(1), files("c.jpg", "d.jpg"))
    assert scene.names == ["c.jpg", "b.jpg", "d.jpg"]


def test_dropped_pixels_are_kept_and_become_a_picture(scene: Scene) -> None:
    scene.ready("a.jpg")
    drop_on(scene.slot(1), pixels())
    assert scene.names == ["Pasted picture"]
    scene.kept.waiting[0](Path("/kept/1.png"))
    scene.hear()
    scene.previews.answer("1.png", 800, 600)
    scene.hear()
    assert scene.slot(1).accessibleDescription() == "Pasted picture\n800×600 · 0.5\u00a0MP"


def test_what_cannot_be_used_says_why(scene: Scene) -> None:
    promise = QMimeData()
    promise.setData("application/x-moz-file-promise", b"1")
    drop_on(scene.slot(1), promise)
    assert scene.names == []
    assert scene.panel.slots.notice.startswith("The other program only promised a file.")
    drop_on(scene.slot(1), files("a.jpg"))
    assert scene.panel.slots.notice == ""


def test_files_that_find_no_room_are_counted(scene: Scene) -> None:
    drop_on(scene.slot(1), files(*(f"{number}.jpg" for number in range(12))))
    assert scene.panel.slots.notice == NO_ROOM.format(2)


def test_pixels_that_find_no_room_are_not_kept(scene: Scene) -> None:
    scene.draft.add([Path(f"{number}.jpg") for number in range(10)])
    drop_on(scene.panel, pixels())
    assert scene.panel.slots.notice == NO_ROOM.format(1)
    assert not scene.kept.waiting


def folder_with(folder: Path, count: int) -> QMimeData:
    """A folder of so many pictures, as a file manager hands it over."""
    for number in range(1, count + 1):
        (folder / f"{number}.jpg").touch()
    return addresses(QUrl.fromLocalFile(str(folder)))


def test_a_folder_is_looked_through_and_its_pictures_taken(scene: Scene, tmp_path: Path) -> None:
    scene.ready("a.jpg", "b.jpg")
    drop_on(scene.slot(2), folder_with(tmp_path, 3))
    assert scene.names == ["a.jpg", "b.jpg"]
    assert scene.panel.slots.notice == "Looking for pictures…"
    scene.qtbot.waitUntil(lambda: scene.names == ["a.jpg", "1.jpg", "2.jpg", "3.jpg"])
    assert scene.panel.slots.notice == ""


def test_of_a_folder_of_500_pictures_those_are_read_that_there_is_room_for(
    scene: Scene, tmp_path: Path
) -> None:
    drop_on(scene.panel, folder_with(tmp_path, 500))
    scene.qtbot.waitUntil(lambda: len(scene.names) == 10)
    assert scene.panel.slots.notice == NO_ROOM.format(490)
    # Nothing of the others was asked for, and the ten are asked of the imaging process alone.
    assert [wish.path.name for wish in scene.previews.wishes] == [f"{n}.jpg" for n in range(1, 11)]
    scene.draft.clear()
    assert all(wish.token.cancelled for wish in scene.previews.wishes)


def test_a_folder_without_pictures_says_so(scene: Scene, tmp_path: Path) -> None:
    drop_on(scene.panel, folder_with(tmp_path, 0))
    scene.qtbot.waitUntil(lambda: "no picture" in scene.panel.slots.notice)
    assert scene.names == []


def test_files_that_are_no_pictures_are_counted(scene: Scene, tmp_path: Path) -> None:
    drop_on(scene.panel, files("a.jpg", "a.xmp", "bill.pdf"))
    scene.qtbot.waitUntil(lambda: scene.names == ["a.jpg"])
    assert scene.panel.slots.notice == "Files that are no pictures were left out: 1."


@pytest.mark.parametrize("kind", ["image/png", "image/avif", "image/jpeg"])
def test_bytes_of_a_picture_are_kept_as_they_are(scene: Scene, kind: str) -> None:
    mime = QMimeData()
    mime.setData(kind, b"encoded")
    assert drop_on(scene.slot(1), mime)
    assert scene.kept.contents == [b"encoded"]
    assert scene.names == ["Pasted picture"]


def test_a_picture_that_is_spelled_out_is_kept(scene: Scene) -> None:
    mime = QMimeData()
    mime.setText("data:image/png;base64,AAAA\n")
    assert drop_on(scene.slot(1), mime)
    assert scene.kept.contents == ["data:image/png;base64,AAAA"]


def test_a_picture_without_a_file_that_cannot_be_read_is_named_as_it_is_seen(scene: Scene) -> None:
    drop_on(scene.slot(1), pixels())
    scene.kept.waiting[0](Path("/kept/0123.png"))
    scene.hear()
    scene.previews.fail("0123.png")
    scene.hear()
    assert scene.panel.slots.notice.startswith("Pasted picture cannot be read as a picture.")


def test_taking_a_picture_out_ends_keeping_it(scene: Scene) -> None:
    drop_on(scene.slot(1), pixels())
    press(scene.slot(1), _Key.Key_Delete)
    assert scene.kept.tokens[0].cancelled
    scene.kept.waiting[0](Path("/kept/1.png"))
    scene.hear()
    assert scene.names == []
    assert scene.previews.wishes == []


def test_more_than_three_pictures_get_places_and_a_quiet_word(scene: Scene) -> None:
    scene.ready("a.jpg", "b.jpg", "c.jpg")
    notes = [
        label for label in scene.panel.slots.findChildren(QLabel) if "one to three" in label.text()
    ]
    assert not notes[0].isVisible()
    scene.ready("d.jpg")
    assert shown_slots(scene)[-1] == "Picture 4"
    assert notes[0].isVisible()
    scene.draft.remove(scene.draft.pictures[0].id)
    assert not notes[0].isVisible()


def test_a_picture_that_is_read_shows_itself(scene: Scene) -> None:
    drop_on(scene.slot(1), files("a.jpg"))
    middle = scene.slot(1).rect().center()
    assert scene.slot(1).grab().toImage().pixelColor(middle) != QColor(220, 120, 40)
    scene.previews.answer("a.jpg")
    scene.hear()
    assert scene.slot(1).grab().toImage().pixelColor(middle) == QColor(220, 120, 40)
    assert scene.slot(1).accessibleDescription() == "a.jpg\n1536×1024 · 1.6\u00a0MP"


def test_a_picture_that_cannot_be_read_says_so_in_its_place_and_below(scene: Scene) -> None:
    drop_on(scene.slot(1), files("a.jpg"))
    scene.previews.fail("a.jpg")
    scene.hear()
    sentence = "a.jpg cannot be read as a picture."
    assert scene.slot(1).property("state") == "failed"
    assert scene.slot(1).toolTip().startswith(sentence)
    assert scene.panel.slots.notice.startswith(sentence)
    scene.draft.clear()
    assert scene.panel.slots.notice == ""


def test_a_bad_replacement_leaves_the_picture_and_says_why(scene: Scene) -> None:
    scene.ready("good.jpg")
    drop_on(scene.slot(1), files("bad.jpg"))
    scene.previews.fail("bad.jpg")
    scene.hear()
    assert scene.names == ["good.jpg"]
    assert scene.panel.slots.notice.startswith("bad.jpg cannot be read")


def test_delete_removes_the_picture_and_keeps_the_focus(scene: Scene) -> None:
    scene.ready("a.jpg", "b.jpg")
    scene.slot(1).setFocus()
    press(scene.slot(1), _Key.Key_Delete)
    assert scene.names == ["b.jpg"]
    assert scene.slot(1).hasFocus()


def test_the_cross_removes_the_picture(scene: Scene) -> None:
    scene.ready("a.jpg", "b.jpg")
    cross = scene.find(QAbstractButton, "Remove picture 2")
    click(cross)
    assert scene.names == ["a.jpg"]
    assert not scene.find(QAbstractButton, "Remove picture 2").isVisible()


@pytest.mark.parametrize("modifier", [_Ctrl, _Alt])
def test_keys_move_a_picture_and_the_focus_goes_with_it(
    scene: Scene, modifier: Qt.KeyboardModifier
) -> None:
    scene.ready("a.jpg", "b.jpg", "c.jpg")
    scene.slot(1).setFocus()
    press(scene.slot(1), _Key.Key_Right, modifier)
    assert scene.names == ["b.jpg", "a.jpg", "c.jpg"]
    assert scene.slot(2).hasFocus()
    press(scene.slot(2), _Key.Key_Left, modifier)
    press(scene.slot(1), _Key.Key_Left, modifier)
    assert scene.names == ["a.jpg", "b.jpg", "c.jpg"]


def test_arrows_alone_move_the_focus(scene: Scene) -> None:
    scene.slot(1).setFocus()
    press(scene.slot(1), _Key.Key_Right)
    assert scene.slot(2).hasFocus()


def test_a_picture_dragged_to_another_place_moves_there(scene: Scene) -> None:
    scene.ready("a.jpg", "b.jpg", "c.jpg")
    drop_on(scene.slot(3), picture_mime(scene.draft.pictures[0]))
    assert scene.names == ["b.jpg", "c.jpg", "a.jpg"]


def test_a_picture_of_the_draft_that_is_dropped_beside_the_places_stays(scene: Scene) -> None:
    scene.ready("a.jpg")
    assert not drop_on(scene.panel, picture_mime(scene.draft.pictures[0]))
    assert scene.names == ["a.jpg"]


def test_a_picture_dragged_out_is_its_file(scene: Scene) -> None:
    scene.ready("a.jpg")
    (url,) = picture_mime(scene.draft.pictures[0]).urls()
    assert Path(url.toLocalFile()) == Path("/photos/a.jpg")


def test_copied_files_are_pasted(scene: Scene) -> None:
    QGuiApplication.clipboard().setMimeData(files("a.jpg", "b.jpg"))
    scene.slot(1).setFocus()
    press(scene.slot(1), _Key.Key_V, _Ctrl)
    assert scene.names == ["a.jpg", "b.jpg"]


def test_pasting_pixels_adds_and_never_replaces(scene: Scene) -> None:
    scene.ready("a.jpg")
    QGuiApplication.clipboard().setMimeData(pixels())
    press(scene.slot(1), _Key.Key_V, _Ctrl)
    assert scene.names == ["a.jpg", "Pasted picture"]


def test_pasting_without_a_picture_says_so(scene: Scene) -> None:
    QGuiApplication.clipboard().setText("words")
    scene.panel.slots.intake.paste()
    assert scene.panel.slots.notice.startswith("There is no picture on the clipboard.")


BEACH = "https://studio.example/pictures/beach.jpg?key=1"


def answer_question(scene: Scene, answer: str) -> str:
    """Press `answer` where a picture on the web is asked about; tells the address asked about."""
    (dialog,) = scene.panel.findChildren(WebPictureDialog)
    address = named(dialog, QLineEdit, "Web address").text()
    click(named(dialog, QPushButton, answer))
    return address


def test_a_picture_of_the_web_is_asked_about_before_it_is_used(scene: Scene) -> None:
    assert drop_on(scene.slot(2), addresses(QUrl(BEACH)))
    assert scene.names == []
    assert answer_question(scene, "Let fal fetch it") == BEACH
    assert scene.names == ["beach.jpg"]
    assert scene.previews.wishes == []
    assert scene.slot(1).property("state") == "filled"
    assert scene.slot(1).accessibleDescription() == (
        "beach.jpg\nstudio.example\nOn the web; fal fetches it itself."
    )
    assert scene.panel.slots.notice == ""


def test_a_picture_of_the_web_is_fetched_here_and_is_an_ordinary_one(scene: Scene) -> None:
    scene.ready("a.jpg")
    drop_on(scene.slot(1), addresses(QUrl(BEACH)))
    answer_question(scene, "Fetch it here")
    assert scene.kept.contents == [BEACH]
    assert scene.names == ["beach.jpg"]
    scene.kept.waiting[0](Path("/kept/0123.jpg"))
    scene.hear()
    scene.previews.answer("0123.jpg")
    scene.hear()
    assert scene.slot(1).accessibleDescription() == "beach.jpg\n1536×1024 · 1.6\u00a0MP"
    assert scene.draft.pictures[0].path == Path("/kept/0123.jpg")


def test_a_picture_of_the_web_that_cannot_be_fetched_gives_the_former_one_back(
    scene: Scene,
) -> None:
    scene.ready("a.jpg")
    drop_on(scene.slot(1), addresses(QUrl(BEACH)))
    answer_question(scene, "Fetch it here")
    scene.kept.waiting[0](AddressRefused(host="studio.example"))
    scene.hear()
    assert scene.names == ["a.jpg"]
    assert scene.panel.slots.notice.startswith("studio.example is no place on the public web")


def test_a_picture_of_the_web_may_be_left_out(scene: Scene) -> None:
    drop_on(scene.panel, addresses(QUrl(BEACH)))
    answer_question(scene, "Not now")
    assert scene.names == []


def test_a_picture_of_the_web_dropped_on_another_replaces_it(scene: Scene) -> None:
    scene.ready("a.jpg", "b.jpg")
    drop_on(scene.slot(2), addresses(QUrl(BEACH)))
    answer_question(scene, "Let fal fetch it")
    assert scene.names == ["a.jpg", "beach.jpg"]
    drop_on(scene.slot(2), files("c.jpg"))
    scene.previews.fail("c.jpg")
    scene.hear()
    assert scene.names == ["a.jpg", "beach.jpg"]


@pytest.mark.parametrize("as_words", [True, False])
def test_an_address_is_pasted(scene: Scene, *, as_words: bool) -> None:
    mime = addresses(QUrl(BEACH))
    if as_words:
        mime = QMimeData()
        mime.setText(f" {BEACH}\n")
    QGuiApplication.clipboard().setMimeData(mime)
    press(scene.slot(1), _Key.Key_V, _Ctrl)
    assert answer_question(scene, "Let fal fetch it") == BEACH


def test_words_with_an_address_are_no_picture(scene: Scene) -> None:
    QGuiApplication.clipboard().setText(f"look: {BEACH}")
    scene.panel.slots.intake.paste()
    assert scene.panel.slots.notice.startswith("There is no picture on the clipboard.")


def test_an_address_is_asked_for(scene: Scene) -> None:
    scene.ready("a.jpg")
    scene.panel.slots.intake.choose_address()
    (dialog,) = scene.panel.findChildren(WebPictureDialog)
    type_words(named(dialog, QLineEdit, "Web address"), BEACH)
    answer_question(scene, "Let fal fetch it")
    assert scene.names == ["a.jpg", "beach.jpg"]


def test_a_picture_on_the_web_shows_a_globe_and_can_be_moved_and_removed(scene: Scene) -> None:
    empty = scene.slot(1).grab().toImage()
    scene.draft.add([BEACH])
    scene.ready("a.jpg")
    assert scene.slot(1).grab().toImage() != empty
    (url,) = picture_mime(scene.draft.pictures[0]).urls()
    assert url == QUrl(BEACH)
    scene.slot(1).setFocus()
    press(scene.slot(1), _Key.Key_Right, _Ctrl)
    assert scene.names == ["a.jpg", "beach.jpg"]
    press(scene.slot(2), _Key.Key_Delete)
    assert scene.names == ["a.jpg"]


def test_with_no_room_an_address_is_left_out(scene: Scene) -> None:
    scene.draft.add([Path(f"{number}.jpg") for number in range(10)])
    drop_on(scene.panel, addresses(QUrl(BEACH)))
    answer_question(scene, "Let fal fetch it")
    assert scene.panel.slots.notice == NO_ROOM.format(1)


def answer_dialog(scene: Scene, *paths: str) -> QFileDialog.FileMode:
    """Choose `paths` in the dialog that is open; tells how many it lets choose."""
    (dialog,) = scene.panel.findChildren(QFileDialog)
    mode = dialog.fileMode()
    dialog.filesSelected.emit(list(paths))
    dialog.fileSelected.emit(paths[0])
    dialog.reject()
    return mode


def test_the_button_opens_a_dialog_that_adds(scene: Scene) -> None:
    scene.ready("a.jpg")
    click(scene.find(QPushButton, "Add pictures"))
    mode = answer_dialog(scene, "/photos/b.jpg", "/photos/c.jpg")
    assert mode is QFileDialog.FileMode.ExistingFiles
    assert scene.names == ["a.jpg", "b.jpg", "c.jpg"]


def test_a_folder_that_is_chosen_adds_its_pictures_in_order_of_their_names(
    scene: Scene, tmp_path: Path
) -> None:
    for name in ("b10.jpg", "b9.jpg", "a.png", "notes.txt"):
        (tmp_path / name).touch()
    scene.panel.slots.intake.choose_folder()
    mode = answer_dialog(scene, str(tmp_path))
    assert mode is QFileDialog.FileMode.Directory
    scene.qtbot.waitUntil(lambda: len(scene.names) == 3)
    assert scene.names == ["a.png", "b9.jpg", "b10.jpg"]
    scene.panel.slots.intake.choose()
    (dialog,) = scene.panel.findChildren(QFileDialog)
    assert dialog.directory().path() == str(tmp_path)  # one looks on where one was
    dialog.reject()


def test_a_folder_that_is_chosen_and_has_no_pictures_says_so(scene: Scene, tmp_path: Path) -> None:
    scene.panel.slots.intake.choose_folder()
    answer_dialog(scene, str(tmp_path))
    notice = "There is no picture in what was dropped or chosen."
    scene.qtbot.waitUntil(lambda: scene.panel.slots.notice == notice)


@pytest.mark.parametrize("way", ["click", "Enter", "Space"])
def test_pressing_a_picture_replaces_it(scene: Scene, way: str) -> None:
    scene.ready("a.jpg", "b.jpg")
    if way == "click":
        click(scene.slot(2))
    else:
        press(scene.slot(2), _Key.Key_Return if way == "Enter" else _Key.Key_Space)
    assert answer_dialog(scene, "/photos/c.jpg") is QFileDialog.FileMode.ExistingFile
    assert scene.names == ["a.jpg", "c.jpg"]


def test_pressing_an_empty_place_adds(scene: Scene) -> None:
    click(scene.slot(3))
    answer_dialog(scene, "/photos/a.jpg")
    assert scene.names == ["a.jpg"]
    assert scene.draft.pictures[0].state is PictureState.LOADING


def test_a_file_name_that_looks_like_markup_is_shown_as_it_is(scene: Scene) -> None:
    scene.ready("<b>a<i>.jpg")
    assert "&lt;b&gt;" in scene.slot(1).toolTip()


def test_pictures_that_were_changed_on_disk_are_named(scene: Scene) -> None:
    scene.ready("a.jpg")
    scene.panel.slots.tell_reloaded(("a.jpg",))
    assert scene.panel.slots.notice == (
        "Changed on disk and read again: a.jpg. Look at it, then run the edit."
    )
    drop_on(scene.slot(2), files("b.jpg"))
    assert scene.panel.slots.notice == ""


def test_pictures_on_a_camera_are_told_of(scene: Scene) -> None:
    drop_on(scene.panel, addresses(QUrl("mtp://Camera/DCIM/1.jpg")))
    assert scene.names == []
    assert "camera" in scene.panel.slots.notice
    assert "(mtp)" in scene.panel.slots.notice


def test_a_picture_says_in_words_what_it_lacks(scene: Scene) -> None:
    scene.ready("a.jpg", width=300, height=200)
    assert [label.text() for label in scene.panel.findChildren(QLabel) if label.isVisible()].count(
        "Too small"
    ) == 1


def test_a_picture_that_was_changed_on_disk_says_so(scene: Scene) -> None:
    scene.ready("a.jpg")
    scene.draft.slots.reload(scene.draft.pictures[0].id)
    shown = [label.text() for label in scene.panel.findChildren(QLabel) if label.isVisible()]
    assert "Changed on disk" in shown


def test_the_menu_of_a_picture_moves_it_and_restores_its_settings(scene: Scene) -> None:
    scene.ready("a.jpg", "b.jpg")
    asked: list[Path] = []
    scene.panel.slots.restore_wished.connect(asked.append)
    scene.slot(1).menu_wished.emit(scene.slot(1).mapToGlobal(scene.slot(1).rect().center()))
    (menu,) = scene.panel.findChildren(SlotMenu)
    actions = {action.text(): action for action in menu.actions()}
    assert "Move left" not in actions
    actions["Restore settings from this picture"].trigger()
    actions["Move right"].trigger()
    menu.close()
    assert scene.names == ["b.jpg", "a.jpg"]
    assert asked == [Path("/photos/a.jpg")]


def test_a_mark_shows_where_a_picture_goes_that_is_moved(scene: Scene) -> None:
    scene.ready("a.jpg", "b.jpg")
    before = scene.slot(2).grab().toImage()
    enter(scene.slot(2), picture_mime(scene.draft.pictures[0], 1))
    marked = scene.slot(2).grab().toImage()
    right, middle = marked.width() - 2, marked.height() // 2
    assert marked.pixelColor(right, middle) != before.pixelColor(right, middle)
    drop_on(scene.slot(2), picture_mime(scene.draft.pictures[0], 1))
    assert scene.names == ["b.jpg", "a.jpg"]


def test_through_a_transparent_picture_a_pattern_is_seen(scene: Scene) -> None:
    scene.draft.add([Path("/photos/cut out.png")])
    scene.previews.answer("cut out.png", transparent=True)
    scene.hear()
    slot = scene.panel.findChildren(PictureSlot)[0]
    seen = slot.grab().toImage()
    middle = slot.rect().center()
    along = {
        seen.pixelColor(middle.x() + by, middle.y() + by // 2).name()
        for by in range(-METRICS.check_cell * 2, METRICS.check_cell * 2)
    }
    through = surround_of(slot.palette())
    assert along == {through.light.name(), through.dark.name()}
