"""Asking for a picture on the web."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.ui.icons import Icons
from firered_desktop.ui.inline_notice import InlineNotice
from firered_desktop.ui.web_picture_dialog import WebPictureDialog
from tests.ui.hands import click, named, press, type_words


def opened(
    qtbot: QtBot, icons: Icons, address: str = "", *, demo: bool = False
) -> WebPictureDialog:
    dialog = WebPictureDialog(icons, address, demo=demo)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def use(dialog: WebPictureDialog) -> None:
    click(named(dialog, QPushButton, "Fetch it here"))


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" https://a.example/b.jpg ", "https://a.example/b.jpg"),
        ("https://a.example/two words.jpg", "https://a.example/two%20words.jpg"),
        ("https://a.example/红.jpg", "https://a.example/%E7%BA%A2.jpg"),
    ],
)
def test_an_address_is_taken_as_services_know_it(
    qtbot: QtBot, plain_icons: Icons, typed: str, address: str
) -> None:
    dialog = opened(qtbot, plain_icons, typed)
    with qtbot.waitSignal(dialog.fetched) as told:
        use(dialog)
    assert told.args == [address]
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    "typed", ["", "beach.jpg", "ftp://a.example/b.jpg", "https://", "file:///b"]
)
def test_what_is_no_address_stays_to_be_mended(
    qtbot: QtBot, plain_icons: Icons, typed: str
) -> None:
    dialog = opened(qtbot, plain_icons, typed)
    (notice,) = dialog.findChildren(InlineNotice)
    line = named(dialog, QLineEdit, "Web address")
    with qtbot.assertNotEmitted(dialog.fetched):
        use(dialog)
    assert notice.text.startswith("This is no web address.")
    assert line.hasFocus()
    type_words(line, "x")
    assert notice.text == ""


def test_fal_may_be_left_to_fetch_it(qtbot: QtBot, plain_icons: Icons) -> None:
    dialog = opened(qtbot, plain_icons, "https://a.example/b.jpg")
    with qtbot.assertNotEmitted(dialog.fetched), qtbot.waitSignal(dialog.passed_on) as told:
        click(named(dialog, QPushButton, "Let fal fetch it"))
    assert told.args == ["https://a.example/b.jpg"]
    assert not dialog.isVisible()


def test_enter_fetches_it_here(qtbot: QtBot, plain_icons: Icons) -> None:
    dialog = opened(qtbot, plain_icons, "https://a.example/b.jpg")
    with qtbot.waitSignal(dialog.fetched):
        press(named(dialog, QLineEdit, "Web address"), Qt.Key.Key_Return)


@pytest.mark.parametrize("by_key", [True, False])
def test_escape_and_not_now_use_nothing(qtbot: QtBot, plain_icons: Icons, *, by_key: bool) -> None:
    dialog = opened(qtbot, plain_icons, "https://a.example/b.jpg")
    with qtbot.assertNotEmitted(dialog.fetched):
        if by_key:
            press(dialog, Qt.Key.Key_Escape)
        else:
            click(named(dialog, QPushButton, "Not now"))
    assert not dialog.isVisible()


@pytest.mark.parametrize("demo", [True, False])
def test_it_says_what_happens(qtbot: QtBot, plain_icons: Icons, *, demo: bool) -> None:
    said = " ".join(
        label.text() for label in opened(qtbot, plain_icons, demo=demo).findChildren(QLabel)
    )
    assert "Let fal fetch it: fal gets the address" in said
    assert "Fetch it here: this computer downloads" in said
    assert ("In the demo fal has no part" in said) is demo
