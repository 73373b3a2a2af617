"""What is to know of a picture: a sign in its place, and everything in the details."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QPushButton

from firered_desktop.core.picture import Colours, PictureFacts
from firered_desktop.core.sizes import Dimensions
from firered_desktop.ui.picture_details_dialog import PictureDetailsDialog
from firered_desktop.ui.slot_menu import SlotMenu
from tests.session.fake_previews import preview
from tests.ui.hands import click, drop_on, files, named, press
from tests.ui.scene import Scene

FACTS = PictureFacts("image/tiff", Dimensions(1536, 1024), 1_234_567, profile="sRGB")


def show(scene: Scene, **facts: Any) -> None:
    """Add a.tif, of which `facts` are known."""
    drop_on(scene.slot(1), files("a.tif"))
    (wish,) = scene.previews.wishes
    wish.on_done(replace(preview(1536, 1024), facts=replace(FACTS, **facts)))
    scene.hear()


def details(scene: Scene) -> str:
    """What the dialog says, which is closed again."""
    (dialog,) = scene.panel.findChildren(PictureDetailsDialog)
    said = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    click(named(dialog, QPushButton, "Close"))
    return said


def mark(scene: Scene) -> QAbstractButton:
    return scene.find(QAbstractButton, "About picture 1")


def test_a_picture_about_which_there_is_something_to_know_has_a_sign(scene: Scene) -> None:
    assert not mark(scene).isVisible()
    show(scene, depth=16, transparent=True)
    assert mark(scene).isVisible()
    said = scene.slot(1).accessibleDescription()
    assert "It has 16 bits per channel" in said
    assert "is laid on white." in said
    assert "is laid on white." in scene.slot(1).toolTip()
    scene.panel.slots.set_ground("#000000")
    assert "is laid on black." in scene.slot(1).accessibleDescription()
    assert "is laid on black." in mark(scene).toolTip()


def test_what_hardly_matters_makes_no_sign_and_is_in_the_details(scene: Scene) -> None:
    show(scene, profile=None)
    assert not mark(scene).isVisible()
    assert "sRGB is assumed" not in scene.slot(1).accessibleDescription()
    press(scene.slot(1), Qt.Key.Key_I)
    assert "so sRGB is assumed." in details(scene)


@pytest.mark.parametrize("way", ["sign", "key", "menu"])
def test_the_details_tell_everything(scene: Scene, way: str) -> None:
    show(scene, depth=16, colours=Colours.CMYK, profile="Coated <b>FOGRA39</b>")
    if way == "sign":
        click(mark(scene))
    elif way == "key":
        press(scene.slot(1), Qt.Key.Key_I)
    else:
        choose_in_menu(scene, "About this picture…")
    said = details(scene)
    for part in ("a.tif", "1536×1024", "TIFF · 1.2 MB", "CMYK · 16 bits per channel"):
        assert part in said
    assert "Profile: Coated <b>FOGRA39</b>" in said
    assert "converted to sRGB" in said


def test_details_of_a_picture_that_cannot_be_read_say_why(scene: Scene) -> None:
    drop_on(scene.slot(1), files("a.tif"))
    scene.previews.fail("a.tif")
    scene.hear()
    press(scene.slot(1), Qt.Key.Key_I)
    assert "a.tif cannot be read as a picture." in details(scene)


def choose_in_menu(scene: Scene, words: str) -> None:
    """Open the menu of picture 1 by its key, and choose there."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(scene.slot(1), event)
    menu = scene.panel.findChildren(SlotMenu)[-1]
    (action,) = [each for each in menu.actions() if each.text() == words]
    menu.setActiveAction(action)
    press(menu, Qt.Key.Key_Return)


def test_the_menu_replaces_and_removes(scene: Scene) -> None:
    show(scene)
    choose_in_menu(scene, "Replace…")
    (dialog,) = scene.panel.findChildren(QFileDialog)
    dialog.reject()
    choose_in_menu(scene, "Remove")
    assert scene.names == []


def test_an_empty_place_has_no_menu(scene: Scene) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(scene.slot(1), event)
    assert scene.panel.findChildren(SlotMenu) == []
    press(scene.slot(1), Qt.Key.Key_I)
    assert scene.panel.findChildren(PictureDetailsDialog) == []
