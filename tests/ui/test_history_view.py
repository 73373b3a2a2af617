from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import LibraryBusy
from firered_desktop.core.job import Job
from firered_desktop.session.history import HistoryModel
from firered_desktop.ui.history_view import HistoryView
from firered_desktop.ui.icons import Icons
from tests.session.fake_library import FakeLibrary, an_edit
from tests.ui.hands import type_words


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary(an_edit(1, "red sky"), an_edit(2, "blue sea"))


@pytest.fixture
def model(qapp: object, library: FakeLibrary) -> HistoryModel:
    return HistoryModel(library, lambda job: job.request.prompt)


@pytest.fixture
def view(qtbot: QtBot, plain_icons: Icons, model: HistoryModel) -> HistoryView:
    made = HistoryView(model, plain_icons, lambda: 0.0)
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


def reload(qtbot: QtBot, model: HistoryModel) -> None:
    with qtbot.waitSignal(model.read):
        model.reload()


def test_nothing_is_said_before_anything_is_known(view: HistoryView) -> None:
    assert said(view) == ""


def test_an_empty_history_teaches(
    qtbot: QtBot, library: FakeLibrary, model: HistoryModel, view: HistoryView
) -> None:
    library.jobs.clear()
    reload(qtbot, model)
    assert said(view) == "Nothing yet. Your edits appear here, each with its result."
    model.put(an_edit(1))
    assert said(view) == ""
    assert view.list.isVisible()


def test_typing_searches(qtbot: QtBot, model: HistoryModel, view: HistoryView) -> None:
    reload(qtbot, model)
    (field,) = view.findChildren(QLineEdit)
    type_words(field, "sky")
    qtbot.waitUntil(lambda: model.exhausted and model.rowCount() == 1)
    assert said(view) == ""
    type_words(field, "scraper")
    qtbot.waitUntil(lambda: model.exhausted and model.text == "skyscraper")
    assert said(view) == "No edit matches. Try another word, or clear the search."


def test_a_library_that_cannot_be_read_is_said_here(
    qtbot: QtBot, library: FakeLibrary, model: HistoryModel, view: HistoryView
) -> None:
    library.failure = LibraryBusy(folder="/library")
    reload(qtbot, model)
    assert "The library in /library is in use" in said(view)
    library.failure = None
    reload(qtbot, model)
    assert said(view) == ""


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
