"""A result back to the photograph that it was made from, by hand in the real window."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton, QToolButton, QWidget

from firered_desktop.ui.compare_view import CompareView
from firered_desktop.ui.drag_out import DragOut
from firered_desktop.ui.edit_list import EditList
from firered_desktop.ui.notice_bar import NoticeBar
from firered_desktop.ui.replace_dialog import ReplaceDialog
from tests.ui.hands import click, drop_on, files
from tests.ui.live import Live
from tests.ui.test_accessibility import shown
from tests.ui.test_accessibility import told as told_by

pytestmark = pytest.mark.e2e  # the whole program, if in this process
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def photo(live: Live, tmp_path: Path) -> Path:
    """A TIFF as another program hands it over."""
    path = tmp_path / "from another program" / "beach.tif"
    path.parent.mkdir()
    Image.open(live.photo).save(path, compression="tiff_lzw", description="Ostsee")
    return path


def edited(live: Live, *given: Path, dropped: Path | None = None) -> None:
    """Start with the photographs that were `given`, or drop one, and run the edit."""
    live.open(*given, prompt="a warm sunset")
    if dropped is not None:
        assert drop_on(live.program.desktop.compose, files(str(dropped)))
    live.ready()
    click(live.named("Run edit", QPushButton))
    live.ended()
    live.shown()
    live.until(live.named("Save back", QPushButton).isVisible)


def notices(live: Live) -> list[str]:
    return [bar.text for bar in live.window.findChildren(NoticeBar) if bar.isVisible()]


def told(live: Live, part: str) -> None:
    live.until(lambda: any(part in text for text in notices(live)))


def in_order(live: Live) -> list[str]:
    """The buttons for a result, from left to right."""
    names = {"Save as", "Save back", "Replace the file", "Copy result", "Use as picture"}
    shown = [
        button
        for button in live.window.findChildren(QPushButton)
        if button.accessibleIdentifier() in names and button.isVisible()
    ]
    shown.sort(key=lambda button: button.mapTo(live.window, QPoint()).x())
    return [button.accessibleIdentifier() for button in shown]


def test_a_photograph_that_was_given_goes_back_first_of_all(live: Live, photo: Path) -> None:
    edited(live, photo)
    assert in_order(live)[:3] == ["Save back", "Replace the file", "Save as"]
    click(live.named("Save back", QPushButton))
    target = photo.with_name("beach-firered.tif")
    told(live, f"Saved as {target}")
    with Image.open(target) as back:
        assert (back.format, back.size) == ("TIFF", (384, 256))
    assert [path.name for path in sorted(photo.parent.iterdir())] == [target.name, photo.name]


def test_a_photograph_that_was_dropped_can_go_back_too(live: Live, photo: Path) -> None:
    edited(live, dropped=photo)
    assert in_order(live) == ["Save as", "Save back", "Copy result", "Use as picture"]
    menu = live.program.desktop.menu_actions
    assert menu["back"].isEnabled()
    assert menu["replace"].isEnabled()


def test_a_file_is_replaced_after_a_question_and_put_back(live: Live, photo: Path) -> None:
    before = photo.read_bytes()
    edited(live, photo)
    click(live.named("Replace the file", QPushButton))
    live.until(lambda: bool(live.window.findChildren(ReplaceDialog)))
    (dialog,) = live.window.findChildren(ReplaceDialog)
    assert photo.read_bytes() == before
    click(live.named("Replace it", QPushButton, dialog))
    told(live, "beach.tif is replaced. The old file is kept in the library.")
    with Image.open(photo) as replaced:
        assert (replaced.format, replaced.size) == ("TIFF", (384, 256))
    kept = live.program.services.library.picture(hashlib.sha256(before).hexdigest())
    assert kept is not None
    click(live.named("Put the old file back", QPushButton))
    told(live, f"The old file is back: {photo}")
    assert photo.read_bytes() == before


def test_a_file_that_was_changed_meanwhile_is_left_as_it_is(live: Live, photo: Path) -> None:
    edited(live, photo)
    click(live.named("Replace the file", QPushButton))
    live.until(lambda: bool(live.window.findChildren(ReplaceDialog)))
    (dialog,) = live.window.findChildren(ReplaceDialog)
    photo.write_bytes(b"another program was here")
    click(live.named("Replace it", QPushButton, dialog))
    told(live, "beach.tif was changed meanwhile and is left as it is.")
    assert photo.read_bytes() == b"another program was here"


def test_a_photograph_that_is_gone_cannot_be_gone_back_to(live: Live, photo: Path) -> None:
    edited(live, photo)
    photo.unlink()
    strip = live.named("Recent edits", EditList)
    live.program.session.comparison.show(None)
    QTest.mouseClick(
        strip.viewport(), LEFT, pos=strip.visualRect(strip.model().index(0, 0)).center()
    )
    live.shown()
    live.until(lambda: not live.named("Save back", QPushButton).isVisible())
    assert not live.program.desktop.menu_actions["replace"].isEnabled()


def test_the_menu_on_the_pictures_has_what_can_be_done_with_the_result(
    live: Live, photo: Path
) -> None:
    edited(live, photo)
    compare = live.named("Compare", CompareView)
    at = compare.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(compare, QContextMenuEvent(reason, at, compare.mapToGlobal(at)))
    (menu,) = [each for each in compare.findChildren(QMenu) if each.isVisible()]
    words = [action.text().replace("&", "") for action in menu.actions()]
    assert words == [
        *("Copy result", "Save as…", "Save back", "Replace the file…"),
        *("Use result as picture", "Use these settings", "Again", "Again as Fine"),
        *("Settings of this edit…", "Show in folder", "Set as the before"),
        *("Compare with the photograph", "Swap before and after", "Full view"),
    ]
    idle = [action.text().replace("&", "") for action in menu.actions() if not action.isEnabled()]
    # It is no draft, and the photograph is what it is compared with.
    assert idle == ["Again as Fine", "Compare with the photograph"]
    menu.close()


class Opener(QObject):
    """Opens folders in the system's stead."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def opener() -> Iterator[Opener]:
    made = Opener()
    method: Any = "open"  # bytes by its annotation, and refused as such
    QDesktopServices.setUrlHandler("file", made, method)
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_the_folder_of_what_was_saved_is_shown(live: Live, photo: Path, opener: Opener) -> None:
    edited(live, photo)
    click(live.named("Show in folder", QToolButton))
    live.until(lambda: bool(opener.opened))
    assert "pictures" in opener.opened[0].parts  # the library's own, as none was saved yet
    click(live.named("Save back", QPushButton))
    told(live, "Saved as")
    click(live.named("Show the saved file", QPushButton))
    assert opener.opened[1] == photo.parent


def pull(widget: QWidget, held: Qt.KeyboardModifier, at: QPoint | None = None) -> None:
    """Press on `widget` and pull away."""
    start = QPointF(at or widget.rect().center())
    steps = (
        (QEvent.Type.MouseButtonPress, start, LEFT),
        (QEvent.Type.MouseMove, start + QPointF(30, 0), Qt.MouseButton.NoButton),
    )
    for kind, place, button in steps:
        event = QMouseEvent(kind, place, widget.mapToGlobal(place), button, LEFT, held)
        QApplication.sendEvent(widget, event)


def let_go(widget: QWidget) -> None:
    QTest.mouseRelease(widget, LEFT)


def watch(widget: QWidget) -> list[Path]:
    """What is dragged out from `widget`, as files."""
    (out,) = widget.findChildren(DragOut)
    taken: list[Path] = []

    def take(source: QWidget, content: QMimeData) -> None:
        assert source is widget
        taken.extend(Path(url.toLocalFile()) for url in content.urls())

    out._on_drag = take
    return taken


@pytest.mark.parametrize("place", ["pictures", "handle", "card"])
def test_a_result_is_dragged_out_as_a_file_with_its_proper_name(
    live: Live, photo: Path, place: str
) -> None:
    edited(live, photo)
    strip = live.named("Recent edits", EditList)
    widget: QWidget
    at: QPoint | None = None
    if place == "pictures":
        widget = live.named("Compare", CompareView)
    elif place == "handle":
        widget = live.named("Show in folder", QToolButton)
    else:
        widget = strip.viewport()
        at = strip.visualRect(strip.model().index(0, 0)).center()
    taken = watch(widget)
    pull(widget, ALT if place == "pictures" else PLAIN, at)
    live.until(lambda: bool(taken))
    assert [path.name for path in taken] == ["beach-firered.png"]
    with Image.open(taken[0]) as dragged:
        assert dragged.size == (384, 256)
    let_go(widget)


def test_a_plain_drag_on_the_pictures_moves_them_and_takes_nothing_out(
    live: Live, photo: Path
) -> None:
    edited(live, photo)
    compare = live.named("Compare", CompareView)
    taken = watch(compare)
    pull(compare, PLAIN)
    let_go(compare)
    assert taken == []


@pytest.mark.parametrize("wish", ["save", "replace"])
def test_a_dialog_about_a_result_tells_all_of_its_controls(
    live: Live, photo: Path, wish: str
) -> None:
    edited(live, photo)
    live.program.desktop.menu_actions[wish].trigger()
    live.until(lambda: any(each.isVisible() for each in live.window.findChildren(QDialog)))
    dialog = live.dialog()
    own = {each.name for each in shown(told_by(dialog)) if each.name}
    behind = {each.name for each in shown(told_by(live.window)) if each.name}
    assert own & behind == set()
    dialog.close()
