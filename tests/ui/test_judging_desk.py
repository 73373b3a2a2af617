"""Judging in the real window: by keys, by clicks, and what comes of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QToolButton

from firered_desktop.core.judging import Flag, Judgement, Label
from firered_desktop.core.parameters import NUM_IMAGES
from firered_desktop.ui.main_window import Page
from firered_desktop.ui.purge_dialog import PurgeDialog
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


def test_keys_and_clicks_say_it_of_the_result_that_is_seen_but_not_while_one_types(
    hands: Hands,
) -> None:
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
    editor = hands.live.named("Instruction", QPlainTextEdit)
    editor.setFocus()
    type_words(editor, " 5 px")
    assert editor.toPlainText().endswith("5 px")
    click(hands.desktop.result.judging.stars[1])
    hands.until(Judgement(2, Flag.PICK, Label.GREEN))
    column = hands.desktop.result.results.strip.model()
    spoken = [column.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert spoken == ["Result 1 of 2, 2 stars, Picked, Green label", "Result 2 of 2"]


def test_it_is_taken_back_in_order_with_the_pictures_and_said_in_words(hands: Hands) -> None:
    undo, redo = (hands.desktop.menu_actions[wish] for wish in ("undo", "redo"))
    hands.press(Qt.Key.Key_3)
    hands.until(Judgement(3))
    assert undo.text() == "U&ndo: 1 rated 3"
    hands.session.draft.remove(hands.session.draft.pictures[0].id)
    assert undo.text() == "U&ndo pictures"
    hands.desktop.window.show_page(Page.HISTORY)
    assert undo.text() == "U&ndo: 1 rated 3"  # there, nothing of the draft is seen
    hands.desktop.window.show_page(Page.COMPOSE)
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.live.ready()
    assert undo.text() == "U&ndo: 1 rated 3"
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.live.until(lambda: hands.told == "Taken back: 1 rated 3")
    assert redo.text() == "Re&do: 1 rated 3"
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    hands.live.until(lambda: hands.told == "Done again: 1 rated 3")


def test_what_is_thrown_away_makes_room_for_the_next_and_is_deleted_after_a_question(
    hands: Hands,
) -> None:
    comparison, trash = hands.session.comparison, hands.session.archive.trash
    hands.press(Qt.Key.Key_Delete)
    hands.live.until(lambda: comparison.index == 1)
    assert hands.told == "1 moved to the trash"
    click(hands.live.named("Undo judgement", QToolButton))
    hands.live.until(lambda: trash.count == 0)
    hands.live.until(lambda: hands.session.judged.entry is not None)
    hands.press(Qt.Key.Key_X)
    hands.until(Judgement(flag=Flag.REJECT))
    hands.desktop.menu_actions["trash_rejected"].trigger()
    hands.live.until(lambda: comparison.index == 0)
    assert hands.session.recent.rowCount() == 1
    hands.press(Qt.Key.Key_Delete)
    hands.live.until(lambda: hands.session.recent.rowCount() == 0)
    hands.live.until(lambda: comparison.job is None)
    hands.desktop.menu_actions["undo"].trigger()
    hands.live.until(lambda: hands.session.recent.rowCount() == 1)
    empty = hands.desktop.menu_actions["empty_trash"]
    hands.live.until(empty.isEnabled)
    empty.trigger()
    hands.live.until(lambda: bool(hands.live.window.findChildren(PurgeDialog)))
    click(hands.live.named("Delete for good", QPushButton, hands.live.dialog()))
    hands.live.until(lambda: trash.count == 0)
    assert hands.told.startswith("Pictures deleted for good: 1.")
