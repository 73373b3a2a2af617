"""The licences are one click from About, and can be copied."""

from __future__ import annotations

import json

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from firered_desktop.ui.about_dialog import AboutDialog
from firered_desktop.ui.licences_dialog import LicencesDialog
from tests.ui.hands import click, named
from tests.ui.live import Live


def opened(live: Live) -> LicencesDialog:
    live.open()
    live.program.desktop.menu_actions["about"].trigger()
    about = live.dialog()
    assert isinstance(about, AboutDialog)
    click(named(about, QPushButton, "Licences"))
    return live.window.findChildren(LicencesDialog)[0]


def text(dialog: LicencesDialog, name: str) -> str:
    return named(dialog, QPlainTextEdit, name).toPlainText()


def test_the_notices_name_what_comes_along_and_how_to_replace_it(live: Live) -> None:
    dialog = opened(live)
    live.until(lambda: bool(text(dialog, "Licence texts")))
    shown = text(dialog, "Licence texts")
    assert "pyside6-essentials" in shown
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in shown
    assert "You may replace any of them" in shown
    dialog.reject()


def test_the_bill_of_materials_is_shown_and_copied_as_it_is(live: Live) -> None:
    dialog = opened(live)
    live.until(lambda: bool(text(dialog, "Bill of materials (CycloneDX)")))
    click(named(dialog, QPushButton, "Bill of materials"))
    assert named(dialog, QPlainTextEdit, "Bill of materials (CycloneDX)").isVisible()
    click(named(dialog, QPushButton, "Copy text"))
    assert json.loads(QGuiApplication.clipboard().text())["bomFormat"] == "CycloneDX"
    click(named(dialog, QPushButton, "Close"))
    assert not dialog.isVisible()
