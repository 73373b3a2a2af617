"""Judging in the real window: by keys, by clicks, and what comes of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QToolButton

from firered_desktop.core.judging import Flag, Judgement, Label
from firered_desktop.core.parameters import NUM_IMAGES
from firered_desktop.ui.main_window import Page
from tests.ui.hands import click, press, type_words
from tests.ui.live import Live

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Hands:
    """Somebody who looks at the first of two results."""

    def __init__(self, live: Live) -> None:
        self.live = live
        live.open(live.photo, prompt="warmer")
        live.ready()
        self.session, self.desktop = live.program.session, live.program.desktop
        self.session.draft.set_value(NUM_IMAGES, 2)
        self.desktop.compose.run()
        live.ended()
        live.until(lambda: self.session.judged.entry is not None)
        self.desktop.result.compare.setFocus()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        focused = self.live.window.focusWidget()
        assert focused is not None
        press(focused, key, modifiers or Qt.KeyboardModifier.NoModifier)

    def until(self, judgement: Judgement) -> None:
        def said() -> bool:
            entry = self.session.judged.entry
            return entry is not None and entry.judgement == judgement

        self.live.until(said)

    @property
    def told(self) -> str:
        return self.desktop.judging_desk.line.text


@pytest.fixture
def hands(live: Live) -> Hands:
    return Hands(live)


def test_the_keys_say_it_of_the_result_that_is_seen_and_of_no_other(hands: Hands) -> None:
    for key in (Qt.Key.Key_4, Qt.Key.Key_P, Qt.Key.Key_8):
        hands.press(key)
    hands.until(Judgement(4, Flag.PICK, Label.GREEN))
    hands.session.comparison.step(1)
    hands.until(Judgement())
    hands.press(Qt.Key.Key_X)
    hands.until(Judgement(flag=Flag.REJECT))
    hands.press(Qt.Key.Key_U)
    hands.until(Judgement())
    hands.session.comparison.step(-1)
    hands.until(Judgement(4, Flag.PICK, Label.GREEN))
    click(hands.desktop.result.judging.stars[1])
    hands.until(Judgement(2, Flag.PICK, Label.GREEN))


def test_it_is_taken_back_by_key_in_order_with_the_pictures_and_said_in_words(
    hands: Hands,
) -> None:
    undo, redo = (hands.desktop.menu_actions[wish] for wish in ("undo", "redo"))
    hands.press(Qt.Key.Key_3)
    hands.until(Judgement(3))
    assert undo.text() == "U&ndo: 1 rated 3"
    hands.session.draft.remove(hands.session.draft.pictures[0].id)
    assert undo.text() == "U&ndo pictures"
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.live.ready()
    assert undo.text() == "U&ndo: 1 rated 3"
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.live.until(lambda: hands.told == "Taken back: 1 rated 3")
    assert redo.text() == "Re&do: 1 rated 3"
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    hands.live.until(lambda: hands.told == "Done again: 1 rated 3")


def test_while_one_types_digits_are_digits(hands: Hands) -> None:
    editor = hands.live.named("Instruction", QPlainTextEdit)
    editor.setFocus()
    type_words(editor, " 4 px")
    assert editor.toPlainText().endswith("4 px")
    hands.desktop.result.compare.setFocus()
    hands.press(Qt.Key.Key_1)
    hands.until(Judgement(1))


def test_what_is_thrown_away_makes_room_for_the_next(hands: Hands) -> None:
    comparison = hands.session.comparison
    hands.press(Qt.Key.Key_Delete)
    hands.live.until(lambda: comparison.index == 1)
    assert hands.told == "1 moved to the trash"
    click(hands.live.named("Undo judgement", QToolButton))
    hands.live.until(lambda: hands.session.archive.trash.count == 0)
    hands.live.until(lambda: hands.session.judged.entry is not None)
    hands.press(Qt.Key.Key_Delete)
    hands.live.until(lambda: comparison.index == 0)
    assert hands.session.recent.rowCount() == 1
    hands.press(Qt.Key.Key_Delete)
    hands.live.until(lambda: hands.session.recent.rowCount() == 0)
    hands.live.until(lambda: comparison.job is None)
    hands.desktop.menu_actions["undo"].trigger()
    hands.live.until(lambda: hands.session.recent.rowCount() == 1)


def test_the_trash_is_emptied_after_a_question(hands: Hands) -> None:
    hands.press(Qt.Key.Key_X)
    hands.until(Judgement(flag=Flag.REJECT))
    hands.desktop.menu_actions["trash_rejected"].trigger()
    empty = hands.desktop.menu_actions["empty_trash"]
    hands.live.until(empty.isEnabled)
    assert hands.told == "1 moved to the trash"
    empty.trigger()
    hands.live.until(lambda: hands.live.window.isActiveWindow() is False)
    click(hands.live.named("Delete for good", QPushButton, hands.live.dialog()))
    hands.live.until(lambda: hands.session.archive.trash.count == 0)
    assert hands.told.startswith("Pictures deleted for good: 1.")


def test_in_the_history_nothing_of_the_draft_is_taken_back(hands: Hands) -> None:
    hands.session.draft.remove(hands.session.draft.pictures[0].id)
    undo = hands.desktop.menu_actions["undo"]
    assert undo.isEnabled()
    hands.desktop.window.show_page(Page.HISTORY)
    assert not undo.isEnabled()
    hands.desktop.window.show_page(Page.COMPOSE)
    assert undo.isEnabled()
