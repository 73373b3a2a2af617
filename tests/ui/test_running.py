"""Pressing *Run edit*, in the whole window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from firered_desktop.core.parameters import PROMPT
from firered_desktop.demo.script import Pause, Route
from tests.ui.hands import double_click
from tests.ui.live import LANDSCAPE, Live

LEFT = Qt.MouseButton.LeftButton
TAKEN = "Added to the queue."


def composed(live: Live) -> QPushButton:
    """The button, of a window with all that an edit needs."""
    live.open(LANDSCAPE, prompt="a warm sunset")
    live.ready()
    return live.named("Run edit", QPushButton)


def words(live: Live) -> list[str]:
    return [label.text() for label in live.program.desktop.compose.run_bar.findChildren(QLabel)]


def prompts(live: Live) -> list[str]:
    return [job.request.prompt for job in live.program.session.recent.jobs()]


def test_a_double_click_runs_one_edit_and_a_later_click_another(live: Live) -> None:
    button = composed(live)
    QTest.mouseClick(button, LEFT)
    double_click(button)  # as Qt sends it: the second press comes as a double click
    QTest.mouseRelease(button, LEFT)
    live.until(lambda: TAKEN in words(live))
    live.until(lambda: TAKEN not in words(live))
    live.ended()
    assert prompts(live) == ["a warm sunset"]
    QTest.mouseClick(button, LEFT)
    live.ended(count=2)
    assert prompts(live) == ["a warm sunset"] * 2


def test_another_instruction_runs_at_once(live: Live) -> None:
    button = composed(live)
    QTest.mouseClick(button, LEFT)
    QTest.keyClicks(live.named("Instruction", QPlainTextEdit), "!")
    (changed,) = {live.program.session.draft.parameters.value(PROMPT)} - {"a warm sunset"}
    QTest.mouseClick(button, LEFT)
    live.ended(count=2)
    assert sorted(prompts(live)) == sorted(["a warm sunset", changed])


def test_five_presses_with_other_instructions_are_five_edits_and_nothing_waits(live: Live) -> None:
    button = composed(live)
    live.script.add(Route.SUBMIT, Pause(), times=None)
    editor = live.named("Instruction", QPlainTextEdit)
    for number in range(5):
        QTest.mouseClick(button, LEFT)
        QTest.keyClicks(editor, str(number))
    edits = live.program.session.edits
    live.until(lambda: len(edits.under_way()) == 5)
    live.until(lambda: "Added · 5 under way" in words(live))
    assert len(set(prompts(live))) == 5
    assert editor.toPlainText() != "a warm sunset"  # the composer stays as it is
    assert button.isEnabled()
