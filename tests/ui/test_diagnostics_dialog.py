"""Diagnostics are read before they are copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.session.inspection import Inspection
from firered_desktop.ui.diagnostics_dialog import DiagnosticsDialog
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.notice_bar import NoticeBar
from tests.session.fake_parts import FakeInspector
from tests.ui.hands import click, named


def test_what_is_shown_is_what_is_copied_and_only_when_it_is_wished(
    qtbot: QtBot, plain_icons: Icons
) -> None:
    QGuiApplication.clipboard().setText("before")
    dialog = DiagnosticsDialog(Inspection(FakeInspector()), plain_icons)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    copy = named(dialog, QPushButton, "Copy diagnostics")
    qtbot.waitUntil(copy.isEnabled)
    shown = named(dialog, QPlainTextEdit, "Diagnostics")
    assert shown.isReadOnly()
    assert shown.toPlainText().endswith("all is well\n")
    assert QGuiApplication.clipboard().text() == "before"
    click(copy)
    assert QGuiApplication.clipboard().text() == shown.toPlainText()
    (notice,) = dialog.findChildren(NoticeBar)
    assert notice.text.startswith("Copied.")
