"""An edit composed again, its files looked for off the GUI thread."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.edit import EditRequest
from firered_desktop.core.errors import LibraryBusy
from firered_desktop.core.job import Job
from firered_desktop.core.parameters import PROMPT, SEED
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.quality import FINE, STANDARD
from firered_desktop.session.composing_again import ComposingAgain
from firered_desktop.session.draft import Draft
from tests.session.fake_library import an_edit
from tests.session.fake_previews import FakePreviews


@pytest.fixture
def draft(qapp: object) -> Draft:
    return Draft(FakePreviews(), 2.0, {}, lambda *_: CancelToken())


def elsewhere(job: Job) -> EditRequest:
    """The request with each file where it lies now."""
    images = tuple(replace(image, path="/library/kept.jpg") for image in job.request.images)
    return replace(job.request, images=images)


def test_the_request_comes_with_the_files_that_are_there(qtbot: QtBot, draft: Draft) -> None:
    again = ComposingAgain(draft, elsewhere, lambda: False)
    again.compose(an_edit(1, "more light"))
    qtbot.waitUntil(lambda: bool(draft.pictures))
    assert draft.pictures[0].path == Path("/library/kept.jpg")
    assert draft.parameters.value(PROMPT) == "more light"


def test_only_the_latest_wish_counts(qtbot: QtBot, draft: Draft) -> None:
    again = ComposingAgain(draft, elsewhere, lambda: False)
    again.compose(an_edit(1, "more light"))
    again.compose(an_edit(2, "less light"))
    qtbot.waitUntil(lambda: bool(draft.pictures))
    assert draft.parameters.value(PROMPT) == "less light"
    assert len(draft.pictures) == 1


def test_a_library_that_does_not_answer_is_told(qtbot: QtBot, draft: Draft) -> None:
    def refuse(job: Job) -> EditRequest:
        raise LibraryBusy(folder="library")

    again = ComposingAgain(draft, refuse, lambda: False)
    with qtbot.waitSignal(again.refused) as told:
        again.compose(an_edit(1))
    assert isinstance(told.args[0], LibraryBusy)
    assert draft.pictures == ()


def test_locked_settings_stay_and_that_is_told(qtbot: QtBot, draft: Draft) -> None:
    again = ComposingAgain(draft, elsewhere, lambda: True)
    draft.quality.choose(FINE)
    with qtbot.waitSignal(again.settings_kept):
        again.compose(an_edit(1, "more light"))
    assert draft.parameters.value(PROMPT) == "more light"
    assert draft.quality.chosen is FINE
    again.compose_whole(an_edit(1, "more light"))
    qtbot.waitUntil(lambda: draft.quality.chosen is STANDARD)


def test_another_quality_keeps_the_seed(qtbot: QtBot, draft: Draft) -> None:
    again = ComposingAgain(draft, elsewhere, lambda: True)
    with qtbot.waitSignal(again.upgraded):
        again.compose_as(an_edit(1, "more light"), FINE)
    assert draft.quality.chosen is FINE
    assert draft.parameters.value(SEED) == 7


def test_the_seed_may_be_left_to_chance(qtbot: QtBot, draft: Draft) -> None:
    again = ComposingAgain(draft, elsewhere, lambda: False)
    again.compose(an_edit(1, "more light"), keep_seed=False)
    qtbot.waitUntil(lambda: draft.parameters.value(PROMPT) == "more light")
    assert draft.parameters.value(SEED) is None


def test_starting_anew_leaves_settings_that_are_locked(draft: Draft) -> None:
    locked = True
    again = ComposingAgain(draft, elsewhere, lambda: locked)
    draft.quality.choose(FINE)
    draft.set_value(PROMPT, "more light")
    again.start_anew()
    assert draft.parameters.value(PROMPT) == ""
    assert draft.quality.chosen is FINE
    locked = False
    again.start_anew()
    assert draft.quality.chosen is STANDARD
