"""The chain of edits in the whole window: opened, and what is wished there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from firered_desktop.core.job import Job
from firered_desktop.core.parameters import PROMPT
from firered_desktop.ui.lineage_list import LineageList
from firered_desktop.ui.main_window import Page
from tests.ui.live import Live


def run(live: Live, prompt: str, count: int) -> None:
    live.ready()
    live.program.session.draft.set_value(PROMPT, prompt)
    live.named("Run edit", QPushButton).click()
    live.ended(count=count)
    live.shown()


def test_the_chain_of_a_result_is_opened_compared_and_used(live: Live) -> None:
    live.open(live.photo)
    session, actions = live.program.session, live.program.desktop.menu_actions
    assert not actions["lineage"].isEnabled()
    run(live, "a warm sunset", 1)
    first = session.comparison.job
    actions["use"].trigger()
    live.until(lambda: session.draft.pictures[0].path != live.photo)
    run(live, "black and white", 2)
    actions["lineage"].trigger()
    dialog = live.dialog()
    chain = live.named("Chain of edits", LineageList, dialog)
    live.until(lambda: chain.model().rowCount() == 3)
    live.until(lambda: len(chain.keys) == 1)
    QTest.keyClick(chain, Qt.Key.Key_Left)
    open_button = live.named("Open result", QPushButton, dialog)
    live.until(lambda: live.named("Use result as picture", QPushButton, dialog).isEnabled())
    live.program.desktop.window.show_page(Page.HISTORY)
    open_button.click()
    assert first is not None
    assert session.comparison.job is not None
    assert session.comparison.job.id == first.id
    assert live.program.desktop.window.page is Page.COMPOSE
    QTest.keyClick(chain, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    live.named("Compare the two", QPushButton, dialog).click()
    assert session.comparison.compared_with is not None
    assert session.comparison.compared_with.job.id == first.id
    QTest.keyClick(chain, Qt.Key.Key_Up)
    live.named("Use result as picture", QPushButton, dialog).click()
    result = first.result
    assert result is not None
    live.until(lambda: session.draft.pictures[0].name.startswith(result.images[0].sha256[:8]))
    dialog.close()
    live.until(lambda: session.archive.family.key is None)
    compare_in_the_gallery(live, first)


def compare_in_the_gallery(live: Live, first: Job) -> None:
    """Select both and choose from the menu on them."""
    desktop, comparison = live.program.desktop, live.program.session.comparison
    comparison.compare_with(None)
    desktop.window.show_page(Page.HISTORY)
    grid, menu = desktop.history_desk.view.grid, desktop.history_desk.menu
    live.until(lambda: grid.model().rowCount() == 2)
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    live.until(lambda: len(menu.entries()) == 2)
    menu.open(grid.mapToGlobal(grid.rect().center()))
    (opened,) = [each for each in live.window.findChildren(QMenu) if each.isVisible()]
    (entry,) = [each for each in opened.actions() if each.text() == "Compare the two"]
    entry.trigger()
    opened.close()
    assert comparison.compared_with is not None
    assert comparison.compared_with.job.id == first.id
