"""The dialog in which a chain is composed for other photographs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.budget import Budgets
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.replay_dialog import ReplayDialog
from tests.session.test_replay_draft import Make, library, make
from tests.ui.hands import drop_on

__all__ = ["library", "make"]


def opened(qtbot: QtBot, make: Make, icons: Icons, *, demo: bool = False) -> ReplayDialog:
    draft = make(Budgets())
    dialog = ReplayDialog(draft, icons, demo=demo)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: len(draft.steps) == 3)
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot, make: Make, plain_icons: Icons) -> ReplayDialog:
    return opened(qtbot, make, plain_icons)


def run(dialog: ReplayDialog) -> QPushButton:
    found = dialog.findChild(QPushButton, "Run the steps")
    assert isinstance(found, QPushButton)
    return found


def photographs(dialog: ReplayDialog) -> QListWidget:
    found = dialog.findChild(QListWidget, "Photographs")
    assert isinstance(found, QListWidget)
    return found


def files(*names: str) -> QMimeData:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(f"/q/{name}") for name in names])
    return content


def test_the_steps_stand_there_with_their_settings_and_prices(dialog: ReplayDialog) -> None:
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"step 1", "step 2", "step 3"} <= {*said}
    assert any(text.endswith("with 1 more picture") for text in said)
    assert sum(text.startswith("about $") for text in said) == 3
    assert not run(dialog).isEnabled()


def test_dropped_photographs_make_the_price_and_can_be_taken_out(
    qtbot: QtBot, dialog: ReplayDialog
) -> None:
    assert drop_on(dialog, files("a.jpg", "b.jpg"))
    qtbot.waitUntil(lambda: photographs(dialog).count() == 2)
    qtbot.waitUntil(run(dialog).isEnabled)
    assert run(dialog).text().startswith("Run 6 edits · about $")
    assert run(dialog).accessibleDescription().startswith("about $")
    photographs(dialog).setFocus()
    QTest.keyClick(photographs(dialog), Qt.Key.Key_Delete)
    assert photographs(dialog).count() == 1
    assert run(dialog).text().startswith("Run 3 edits")


def test_a_file_that_is_no_picture_is_told_and_the_others_stay(
    qtbot: QtBot, dialog: ReplayDialog
) -> None:
    assert drop_on(dialog, files("a.jpg", "bad.jpg"))
    qtbot.waitUntil(lambda: any("bad.jpg" in each.text() for each in dialog.findChildren(QLabel)))
    qtbot.waitUntil(lambda: photographs(dialog).count() == 1)


def test_it_is_run_once(qtbot: QtBot, dialog: ReplayDialog) -> None:
    drop_on(dialog, files("a.jpg"))
    qtbot.waitUntil(run(dialog).isEnabled)
    wishes: list[None] = []
    dialog.run_wished.connect(lambda: wishes.append(None))
    run(dialog).click()
    run(dialog).click()
    assert wishes == [None]
    assert not dialog.isVisible()


def test_the_demo_is_free(qtbot: QtBot, make: Make, plain_icons: Icons) -> None:
    dialog = opened(qtbot, make, plain_icons, demo=True)
    drop_on(dialog, files(str(Path("a.jpg"))))
    qtbot.waitUntil(run(dialog).isEnabled)
    assert run(dialog).text() == "Run 3 edits · free demo"


def test_not_now_runs_nothing(qtbot: QtBot, dialog: ReplayDialog) -> None:
    assert drop_on(dialog, files("a.jpg"))
    qtbot.waitUntil(run(dialog).isEnabled)
    with qtbot.assertNotEmitted(dialog.run_wished):
        (not_now,) = [each for each in dialog.findChildren(QPushButton) if each.text() == "Not now"]
        not_now.click()
    assert not dialog.isVisible()
