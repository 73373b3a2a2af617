"""What the tests of the window share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from firered_desktop.assets import assets_folder
from firered_desktop.ui.appearance import Appearance, Scheme
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.tokens import DARK
from tests.ui.live import Live
from tests.ui.scene import Scene


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    """The dark look, taken off again after the test."""
    font = qapp.font()
    look = Appearance(qapp, assets_folder(), Scheme.DARK)
    yield look
    look.deleteLater()
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(font)


@pytest.fixture
def icons(appearance: Appearance) -> Icons:
    """The program's icons in the colours of `appearance`."""
    return Icons(Path(assets_folder()) / "icons", appearance.tokens)


@pytest.fixture
def plain_icons() -> Icons:
    """The program's icons without the look, which takes longer to put on than most tests take."""
    return Icons(Path(assets_folder()) / "icons", lambda: DARK)


@pytest.fixture
def scene(qtbot: QtBot, plain_icons: Icons) -> Scene:
    """A compose panel with an empty draft."""
    return Scene(qtbot, plain_icons)


@pytest.fixture
def live(
    qtbot: QtBot, appearance: Appearance, qapp: QApplication, tmp_path: Path
) -> Iterator[Live]:
    """The program, to be opened by the test; closed after it."""
    language = QLocale()
    started = Live(qtbot, qapp, tmp_path)
    yield started
    started.close()
    QLocale.setDefault(language)


@pytest.fixture
def british() -> Iterator[None]:
    """A place where the clock goes to 24."""
    former = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(former)
