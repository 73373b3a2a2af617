"""A newer version is told at the lower edge of the real window, with a way to its page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from firered_desktop import __version__
from tests.ui.hands import click
from tests.ui.live import Live


def test_the_notice_names_both_versions_and_leads_to_the_page(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    live.open()
    live.program._updates.found.emit("9.8.7", "https://example.com/v9.8.7")
    notice = live.program.desktop.window.notice
    assert notice.text == f"Version 9.8.7 is there; this is {__version__}."
    click(live.named("Look at the new version", QPushButton))
    assert opened == [QUrl("https://example.com/v9.8.7")]
