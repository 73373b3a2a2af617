"""Tooltips that name keys follow the keys that a person chose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.assets import assets_folder
from firered_desktop.session.translation import Translation
from firered_desktop.ui.key_tips import KeyTips
from tests.ui.chosen_keys import ChosenKeys


class Button:
    """A button whose tooltip names keys."""

    def __init__(self, qtbot: QtBot) -> None:
        self.keys = ChosenKeys()
        self.widget = QPushButton()
        qtbot.addWidget(self.widget)
        self.tips = KeyTips(self.keys.choice, self.widget)

    @property
    def tip(self) -> str:
        return self.widget.toolTip()


@pytest.fixture
def button(qtbot: QtBot) -> Button:
    return Button(qtbot)


def test_the_keys_stand_behind_the_words_and_go_with_the_choice(button: Button) -> None:
    button.tips.tell(button.widget, "Run the edit {run}")
    assert button.tip == "Run the edit (Ctrl+Enter)"
    button.keys.give("run", "Ctrl+J", "Ctrl+K")
    assert button.tip == "Run the edit (Ctrl+J)"
    button.keys.choice.use(button.keys.choice.keymap.back_to_usual())
    assert button.tip == "Run the edit (Ctrl+Enter)"


def test_without_keys_only_the_words_stand_there(button: Button) -> None:
    button.keys.give("split")
    button.tips.tell(button.widget, "Under one divider {split}; again turns it {level}")
    assert button.tip == "Under one divider; again turns it (Alt+Y)"


def test_held_keys_are_all_named_and_said_to_be_held(button: Button) -> None:
    button.tips.tell(button.widget, "As it was {before} {hold_before}")
    assert button.tip == "As it was (hold \\ or B at any time)"
    button.keys.give("hold_before")
    assert button.tip == "As it was"


def test_what_stands_below_is_left_as_it_is(button: Button) -> None:
    button.tips.tell(button.widget, "Run the edit {run}", "about {run}")
    assert button.tip.splitlines() == ["Run the edit (Ctrl+Enter)", "about {run}"]


def test_another_set_is_named_too(button: Button) -> None:
    button.tips.tell(button.widget, "The loupe {hold_loupe}")
    assert button.tip == "The loupe (hold W or L at any time)"
    button.keys.choice.choose_set("darktable")
    assert button.tip == "The loupe (hold W at any time)"


def test_wide_parentheses_need_no_space(button: Button, qapp: QApplication) -> None:
    language = QLocale()
    spoken = Translation(qapp, assets_folder() / "translations")
    spoken.use("zh_CN")
    button.tips.tell(button.widget, "开始编辑 {run}")
    spoken.use("en")
    QLocale.setDefault(language)
    assert button.tip == "开始编辑（Ctrl+回车）"
