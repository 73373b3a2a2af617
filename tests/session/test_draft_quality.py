"""The draft's settings as a named set."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from firered_desktop.core.parameters import (
    ACCELERATION,
    NUM_IMAGES,
    NUM_INFERENCE_STEPS,
    PROMPT,
)
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.quality import DRAFT, FINE, STANDARD
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.draft import Draft
from tests.session.fake_previews import FakePreviews


@pytest.fixture
def previews() -> FakePreviews:
    return FakePreviews()


@pytest.fixture
def draft(qapp: QApplication, previews: FakePreviews) -> Draft:
    return Draft(previews, 2.0, {}, lambda *_: CancelToken())


def test_a_set_is_chosen_at_once_and_leaves_the_rest(draft: Draft, qtbot: QtBot) -> None:
    draft.set_value(PROMPT, "warmer")
    draft.set_value(NUM_IMAGES, 3)
    seen = []
    draft.values_changed.connect(lambda: seen.append(draft.quality.chosen))
    draft.quality.choose(DRAFT)
    assert seen == [DRAFT]
    assert draft.parameters.value(ACCELERATION) == "high"
    assert (draft.parameters.value(PROMPT), draft.parameters.value(NUM_IMAGES)) == ("warmer", 3)


def test_a_change_by_hand_is_no_set_and_there_is_a_way_back(draft: Draft) -> None:
    draft.quality.choose(FINE)
    draft.set_value(NUM_INFERENCE_STEPS, 17)
    assert draft.quality.chosen is None
    assert draft.quality.last is FINE
    draft.quality.choose(draft.quality.last)
    assert draft.quality.chosen is FINE


def test_who_listens_to_the_draft_hears_of_the_way_back_in_time(draft: Draft) -> None:
    seen = []
    draft.changed.connect(lambda: seen.append(draft.quality.last))
    draft.quality.choose(DRAFT)
    assert seen == [DRAFT]


def test_each_set_tells_its_size_and_price_for_the_picture(
    draft: Draft, previews: FakePreviews
) -> None:
    assert draft.quality.estimate(FINE) is None
    draft.add([Path("/photos/a.jpg")])
    previews.answer("a.jpg", 6000, 4000)
    QApplication.sendPostedEvents()
    assert draft.quality.dimensions(DRAFT) == Dimensions(864, 576)
    amounts = []
    for quality in (DRAFT, STANDARD, FINE):
        estimate = draft.quality.estimate(quality)
        assert estimate is not None
        amounts.append(estimate.amount)
    assert amounts == ["$0.02–0.03", "$0.06–0.07", "$0.13"]
    assert draft.quality.chosen is STANDARD
