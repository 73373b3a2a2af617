"""The notices are read when they are asked for, and a broken installation says so."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from firered_desktop.session.notices import BILL, NOTICES, Notices


def told(qtbot: QtBot, folder: Path) -> dict[str, str]:
    notices = Notices(folder)
    heard: dict[str, str] = {}
    notices.arrived.connect(lambda name, text: heard.update({name: text}))
    notices.read()
    qtbot.waitUntil(lambda: len(heard) == 2)
    return heard


def test_both_files_are_told_as_they_are(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / NOTICES).write_text("Qt – LGPL", encoding="utf-8")
    (tmp_path / BILL).write_text("{}", encoding="utf-8")
    assert told(qtbot, tmp_path) == {NOTICES: "Qt – LGPL", BILL: "{}"}


def test_a_file_that_is_missing_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    assert str(tmp_path / BILL) in told(qtbot, tmp_path)[BILL]
