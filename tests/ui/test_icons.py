"""The icons: one family, in the theme's colours, sharp on every screen."""

from __future__ import annotations

import gc
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.assets import assets_folder
from firered_desktop.ui.appearance import Appearance, Scheme
from firered_desktop.ui.icons import APPLICATION_ICON, Icons, Tint
from firered_desktop.ui.tokens import DARK, LIGHT

FOLDER = assets_folder() / "icons"
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg") if path.stem != APPLICATION_ICON)
# fmt: off
PROMISED = {
    "add", "picture", "remove", "move-left", "move-right", "replace", "open", "recipes", "run",
    "cancel", "save", "copy", "use-as-picture", "history", "compose", "settings", "key",
    "zoom-in", "zoom-out", "fit", "split", "side-by-side", "before", "after", "difference",
    "warning", "error", "info", "check", "star", "star-filled", "search", "chevron-down",
    "chevron-right", "chevron-up", "cloud-off", "clock", "external", "lock", "trash", "undo",
    "demo", "language",
}
# fmt: on


def inks(image: QImage) -> set[str]:
    """The colours of the pixels that are fully covered."""
    pixels = memoryview(image.convertToFormat(QImage.Format.Format_ARGB32).constBits()).cast("I")
    return {f"#{pixel & 0xFFFFFF:06X}" for pixel in set(pixels) if pixel >> 24 == 255}


def drawn(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, ratio: float = 1) -> QImage:
    return icon.pixmap(QSize(24, 24), ratio, mode).toImage()


def test_every_promised_icon_is_there() -> None:
    assert set(NAMES) >= PROMISED


def test_every_icon_is_of_the_family() -> None:
    for name in NAMES:
        root = ET.fromstring((FOLDER / f"{name}.svg").read_text(encoding="utf-8"))
        assert root.get("viewBox") == "0 0 24 24", name
        if root.get("stroke") is not None:
            assert root.get("stroke") == "currentColor", name
            assert root.get("stroke-width") == "1.5", name
            assert root.get("stroke-linecap") == root.get("stroke-linejoin") == "round", name


def test_every_icon_paints_something_in_the_themes_colour(icons: Icons) -> None:
    blank = [
        name
        for name in NAMES
        if DARK.text not in inks(icons.icon(name).pixmap(QSize(96, 96)).toImage())
    ]
    assert blank == []


def test_disabled_and_selected_icons_have_colours_of_their_own(icons: Icons) -> None:
    icon = icons.icon("pause")
    assert inks(drawn(icon, QIcon.Mode.Disabled, 4)) == {DARK.disabled}
    assert inks(drawn(icon, QIcon.Mode.Selected, 4)) == {DARK.on_accent}
    assert inks(drawn(icons.icon("pause", Tint.WARNING), ratio=4)) == {DARK.warning}


def test_icons_in_use_follow_the_theme(qtbot: QtBot, icons: Icons, appearance: Appearance) -> None:
    button = QPushButton(icons.icon("star-filled"), "")
    qtbot.addWidget(button)
    assert DARK.text in inks(button.grab().toImage())
    appearance.choose(Scheme.LIGHT)
    shown = inks(button.grab().toImage())
    assert LIGHT.text in shown
    assert DARK.text not in shown


def test_icons_are_sharp_on_a_fine_screen(icons: Icons) -> None:
    fine = drawn(icons.icon("pause"), ratio=2)
    assert fine.width() == 48
    coarse = drawn(icons.icon("pause")).scaled(48, 48)
    assert fine != coarse


def test_an_icon_that_qt_copies_outlives_the_first(icons: Icons) -> None:
    first = icons.icon("add")
    copy = QIcon(first)
    copy.addPixmap(QPixmap(1, 1))  # makes Qt clone what paints it
    del first
    gc.collect()
    assert DARK.text in inks(drawn(copy, ratio=4))


def test_an_unknown_name_is_a_mistake_that_shows(icons: Icons) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("unicorn")


def test_the_application_icon_shows_ember_after_grey(icons: Icons) -> None:
    image = icons.application_icon().pixmap(QSize(64, 64)).toImage()
    before, after = QColor(image.pixel(20, 20)), QColor(image.pixel(36, 20))
    assert before.saturation() < 10
    assert after.saturation() > 120


def test_drawings_are_small() -> None:
    assert max((FOLDER / f"{name}.svg").stat().st_size for name in NAMES) < 2_000
