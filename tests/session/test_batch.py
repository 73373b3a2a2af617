from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import InvalidSettings
from firered_desktop.core.parameters import PROMPT
from firered_desktop.core.send_options import USUAL
from firered_desktop.session.draft import Draft, freeze_each
from firered_desktop.session.edits import Edits
from firered_desktop.session.single_run import SingleRun
from tests.session.fake_previews import FakePreviews, KeptPixels
from tests.session.fake_queue import FakeQueue


def one(below: int) -> int:
    del below
    return 1


@pytest.fixture
def draft(qapp: QApplication) -> Draft:
    del qapp
    previews = FakePreviews()
    draft = Draft(previews, 2.0, {}, KeptPixels())
    draft.add([Path("/photos/a"), Path("/photos/b")])
    previews.answer("a", 1000, 1000)
    previews.answer("b", 2000, 1000)
    QApplication.sendPostedEvents()
    draft.set_value(PROMPT, "make it warmer")
    return draft


def test_a_batch_makes_one_edit_for_each_picture_at_its_own_size(draft: Draft) -> None:
    draft.batch.choose(True)
    first, second = freeze_each(draft, one)
    assert [image.path for image in (*first.images, *second.images)] == ["/photos/a", "/photos/b"]
    assert first.dimensions != second.dimensions
    assert first.prompt == second.prompt == "make it warmer"


def test_without_one_all_pictures_are_in_one_edit(draft: Draft) -> None:
    (request,) = freeze_each(draft, one)
    assert len(request.images) == 2


def test_the_price_is_the_sum_of_all_edits(draft: Draft, qtbot: QtBot) -> None:
    alone = draft.estimate()
    with qtbot.waitSignal(draft.values_changed):
        draft.batch.choose(True)
    every = draft.estimate()
    assert alone is not None
    assert every is not None
    assert (draft.batch.count, every.low > alone.low * 2 > Decimal(0)) == (2, True)


def test_it_ends_when_there_is_nothing_to_choose(draft: Draft) -> None:
    draft.batch.choose(True)
    draft.remove(draft.pictures[0].id)
    assert (draft.batch.on, draft.batch.count) == (False, 1)
    draft.batch.choose(True)
    assert not draft.batch.on


def test_a_batch_with_a_problem_is_not_frozen(draft: Draft) -> None:
    draft.batch.choose(True)
    draft.set_value(PROMPT, "")
    with pytest.raises(InvalidSettings):
        freeze_each(draft, one)


def test_its_edits_are_taken_in_one_after_another(draft: Draft, qtbot: QtBot) -> None:
    draft.batch.choose(True)
    queue = FakeQueue()
    edits = Edits(queue)
    added: list[str] = []
    edits.added.connect(lambda job: added.append(job.request.images[0].path))
    requests = freeze_each(draft, one)
    edits.run(requests[0], more=requests[1:])
    qtbot.waitUntil(lambda: len(added) == 2)
    assert added == ["/photos/a", "/photos/b"]


def test_a_batch_is_one_wish_until_its_last_edit_is_on_disk(draft: Draft, qtbot: QtBot) -> None:
    draft.batch.choose(True)
    single = SingleRun()
    wish = (freeze_each(draft, one), USUAL)
    assert single.takes(wish)
    single.take_added()
    assert not single.takes(wish)
    with qtbot.waitSignal(single.resting, check_params_cb=lambda taken: not taken):
        single.take_added()
    assert single.takes(wish)
