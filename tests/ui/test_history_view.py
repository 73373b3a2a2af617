from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import LibraryBusy
from firered_desktop.core.job import Job
from firered_desktop.session.history import PAGE, HistoryModel
from firered_desktop.ui.history_view import HistoryView
from firered_desktop.ui.icons import Icons
from tests.session.fake_library import FakeLibrary, an_edit
from tests.ui.hands import click, type_words


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary(an_edit(1, "red sky"), an_edit(2, "blue sea"))


@pytest.fixture
def model(qapp: object, library: FakeLibrary) -> HistoryModel:
    return HistoryModel(library, lambda job: job.request.prompt)


@pytest.fixture
def view(qtbot: QtBot, plain_icons: Icons, model: HistoryModel) -> HistoryView:
    return shown(qtbot, plain_icons, model)


def shown(qtbot: QtBot, icons: Icons, model: HistoryModel) -> HistoryView:
    made = HistoryView(model, icons, lambda: 0.0)
    qtbot.addWidget(made)
    made.resize(600, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def said(view: HistoryView) -> str:
    """What stands where the cards would be."""
    titles = ("History", "")
    seen = [each.text() for each in view.findChildren(QLabel) if each.isVisible()]
    return " ".join(text for text in seen if text not in titles)


def offered(view: HistoryView) -> dict[str, QPushButton]:
    buttons = view.findChildren(QPushButton)
    return {each.accessibleIdentifier(): each for each in buttons if each.isVisible()}


def reload(qtbot: QtBot, model: HistoryModel) -> None:
    with qtbot.waitSignal(model.read):
        model.reload()


def search(qtbot: QtBot, view: HistoryView, model: HistoryModel, words: str) -> None:
    (field,) = view.findChildren(QLineEdit)
    type_words(field, words)
    qtbot.waitUntil(lambda: model.exhausted and model.text == field.text())


def test_until_anything_is_known_it_says_that_it_reads(
    qtbot: QtBot, plain_icons: Icons, library: FakeLibrary, model: HistoryModel
) -> None:
    library.hold()
    view = shown(qtbot, plain_icons, model)
    assert said(view) == "Reading your edits…"
    assert offered(view) == {}
    library.release()
    qtbot.waitUntil(lambda: model.exhausted)
    assert said(view) == ""
    assert view.list.isVisible()


def test_nothing_flickers_while_one_types(
    qtbot: QtBot, library: FakeLibrary, model: HistoryModel, view: HistoryView
) -> None:
    reload(qtbot, model)
    library.hold()
    (field,) = view.findChildren(QLineEdit)
    type_words(field, "sky")
    assert said(view) == ""
    library.release()
    qtbot.waitUntil(lambda: model.exhausted)


def test_an_empty_history_teaches_and_leads_on(
    qtbot: QtBot, library: FakeLibrary, model: HistoryModel, view: HistoryView
) -> None:
    library.jobs.clear()
    reload(qtbot, model)
    assert said(view).startswith("Your edits will be here. Each one stays with its result")
    wished: list[str] = []
    view.compose_wished.connect(lambda: wished.append("compose"))
    view.recipes_wished.connect(lambda: wished.append("recipes"))
    for button in offered(view).values():
        click(button)
    assert wished == ["compose", "recipes"]
    model.put(an_edit(1))
    assert said(view) == ""
    assert view.list.isVisible()


def test_typing_searches(qtbot: QtBot, model: HistoryModel, view: HistoryView) -> None:
    reload(qtbot, model)
    search(qtbot, view, model, "sky")
    assert model.rowCount() == 1
    assert said(view) == ""


def test_a_search_in_vain_says_its_words_and_offers_to_clear_them(
    qtbot: QtBot, model: HistoryModel, view: HistoryView
) -> None:
    reload(qtbot, model)
    search(qtbot, view, model, "<b>elephant")
    assert said(view).startswith("No edit has “<b>elephant”.")
    click(offered(view)["Clear search"])
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    (field,) = view.findChildren(QLineEdit)
    assert field.hasFocus()
    assert said(view) == ""


def test_a_library_that_cannot_be_read_is_said_here_and_read_again(
    qtbot: QtBot, library: FakeLibrary, model: HistoryModel, view: HistoryView
) -> None:
    library.failure = LibraryBusy(folder="/library")
    reload(qtbot, model)
    assert "The library in /library is in use" in said(view)
    library.failure = None
    with qtbot.waitSignal(model.read):
        click(offered(view)["Try again"])
    assert said(view) == ""


def test_a_part_that_cannot_be_read_is_said_below_the_others(
    qtbot: QtBot, library: FakeLibrary, model: HistoryModel, view: HistoryView
) -> None:
    library.jobs = [an_edit(number) for number in range(PAGE + 3)]
    reload(qtbot, model)
    library.failure = LibraryBusy(folder="/library")
    with qtbot.waitSignal(model.failed):
        model.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: "is in use" in said(view))
    assert view.list.isVisible()
    library.failure = None
    with qtbot.waitSignal(model.read):
        click(offered(view)["Try again"])
    assert said(view) == ""


def test_what_was_searched_is_still_seen_in_a_view_made_anew(
    qtbot: QtBot, plain_icons: Icons, model: HistoryModel, view: HistoryView
) -> None:
    reload(qtbot, model)
    search(qtbot, view, model, "elephant")
    again = HistoryView(model, plain_icons, lambda: 0.0)
    qtbot.addWidget(again)
    again.show()
    (field,) = again.findChildren(QLineEdit)
    assert field.text() == "elephant"
    assert said(again) == said(view)


def test_a_double_click_opens_an_edit(qtbot: QtBot, model: HistoryModel, view: HistoryView) -> None:
    reload(qtbot, model)
    opened: list[Job] = []
    view.opened.connect(opened.append)
    view.list.select("edit-1")
    viewport = view.list.viewport()
    assert viewport is not None
    view.list.doubleClicked.emit(model.index(1))
    assert [job.id for job in opened] == ["edit-1"]


def test_the_cursor_goes_to_the_search(view: HistoryView) -> None:
    view.focus_search()
    (field,) = view.findChildren(QLineEdit)
    assert field.hasFocus()
