"""A heading that lays open what stands below it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from firered_desktop.ui.fold import Fold
from firered_desktop.ui.icons import Icons
from tests.ui.hands import click, named


@pytest.fixture
def fold(qtbot: QtBot, plain_icons: Icons) -> Fold:
    made = Fold(plain_icons)
    qtbot.addWidget(made)
    made.show_words("More", "Mehr", "2 changed")
    made.column.addWidget(QLineEdit())
    made.show()
    return made


def line(fold: Fold) -> QLineEdit:
    found = fold.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_what_is_folded_is_there_and_not_seen(fold: Fold) -> None:
    assert not line(fold).isVisible()


def test_a_press_on_the_heading_lays_it_open_and_folds_it_again(fold: Fold, qtbot: QtBot) -> None:
    heading = named(fold, QToolButton, "Mehr")
    with qtbot.waitSignal(fold.unfolded) as told:
        click(heading)
    assert told.args == [heading]
    assert line(fold).isVisible()
    with qtbot.assertNotEmitted(fold.unfolded):
        click(heading)
    assert not line(fold).isVisible()


def test_it_tells_of_what_is_folded_and_has_one_name_in_every_language(fold: Fold) -> None:
    heading = named(fold, QToolButton, "Mehr")
    assert heading.objectName() == "More"
    assert heading.accessibleDescription() == "2 changed"


def test_it_is_unfolded_for_those_who_need_what_is_inside(fold: Fold) -> None:
    fold.unfold()
    fold.unfold()
    assert line(fold).isVisible()
