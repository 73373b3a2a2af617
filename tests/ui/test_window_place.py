"""A window stands where one stood last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.ui.window_place import WindowPlace


def window(qtbot: QtBot, place: QRect) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setGeometry(place)
    return widget


def test_a_window_stands_where_one_stood_last(qtbot: QtBot, tmp_path: Path) -> None:
    kept = QRect(40, 50, 320, 240)
    WindowPlace(tmp_path / "window.ini").keep(window(qtbot, kept))
    later = window(qtbot, QRect(0, 0, 100, 100))
    WindowPlace(tmp_path / "window.ini").restore(later)
    assert later.geometry() == kept


def test_the_first_window_stands_where_it_likes(qtbot: QtBot, tmp_path: Path) -> None:
    first = window(qtbot, QRect(10, 20, 100, 100))
    WindowPlace(tmp_path / "window.ini").restore(first)
    assert first.geometry() == QRect(10, 20, 100, 100)


def test_nothing_but_the_geometry_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    WindowPlace(tmp_path / "window.ini").keep(window(qtbot, QRect(0, 0, 100, 100)))
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    assert kept.allKeys() == ["geometry"]
