from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.purging import Purge
from firered_desktop.ui.purge_dialog import PurgeDialog, size_words
from tests.ui.hands import click, named, press


def asked(qtbot: QtBot, *, whole: bool = True) -> PurgeDialog:
    dialog = PurgeDialog(Purge(pictures=12, edits=4, files=34, size=45_200_000), whole=whole)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_says_how_much_goes_and_what_never_does(qtbot: QtBot, british: None) -> None:
    dialog = asked(qtbot)
    said = [each.text() for each in dialog.findChildren(QLabel)]
    assert {"Empty the trash", "12", "34", "45.2 MB"} <= set(said)
    assert any("Your own photographs are never touched" in words for words in said)
    some = asked(qtbot, whole=False)
    assert some.windowTitle().startswith("Delete for good")


def test_enter_alone_deletes_nothing(qtbot: QtBot) -> None:
    dialog = asked(qtbot)
    agreed: list[bool] = []
    dialog.agreed.connect(lambda: agreed.append(True))
    assert named(dialog, QPushButton, "Keep them").isDefault()
    press(dialog, Qt.Key.Key_Return)
    assert (agreed, dialog.isVisible()) == ([], False)


def test_it_is_agreed_by_its_own_button(qtbot: QtBot) -> None:
    dialog = asked(qtbot)
    with qtbot.waitSignal(dialog.agreed):
        click(named(dialog, QPushButton, "Delete for good"))
    assert not dialog.isVisible()


def test_little_is_not_nothing(british: None) -> None:
    assert (size_words(0), size_words(900), size_words(1_260_000)) == ("0 MB", "0.1 MB", "1.3 MB")
