"""The draft filled from a recipe."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.parameters import NUM_IMAGES, NUM_INFERENCE_STEPS, PROMPT
from firered_desktop.core.recipes import Recipe, Wording
from firered_desktop.session.draft import PLACE_LEFT, Draft
from firered_desktop.session.recipe_use import RecipeUse
from tests.session.fake_previews import FakePreviews, KeptPixels

TRY_ON = Recipe(
    "try-on",
    {
        "en": Wording("Try on", "Put on the {coat}.", slots=("the person", "the clothes")),
        "zh_CN": Wording("试穿", "穿上{外套}。", slots=("人物", "衣服")),
    },
    {NUM_INFERENCE_STEPS.name: 40},
)


@pytest.fixture
def draft(qapp: object) -> Draft:
    del qapp
    return Draft(FakePreviews(), 2.0, {}, KeptPixels())


def test_it_fills_the_instruction_and_the_settings(draft: Draft, qtbot: QtBot) -> None:
    use = RecipeUse(draft, lambda: False)
    with qtbot.waitSignal(use.changed):
        use.use(TRY_ON, "zh_CN")
    assert draft.parameters.value(PROMPT) == "穿上{外套}。"
    assert draft.parameters.value(NUM_INFERENCE_STEPS) == 40
    assert [row.name for row in use.settings()] == [NUM_INFERENCE_STEPS.name]
    assert PLACE_LEFT in draft.problems()


def test_undo_brings_back_what_was_there(draft: Draft) -> None:
    draft.set_value(PROMPT, "My own words")
    use = RecipeUse(draft, lambda: False)
    use.use(TRY_ON, "en")
    use.undo()
    assert draft.parameters.value(PROMPT) == "My own words"
    assert draft.parameters.value(NUM_INFERENCE_STEPS) == 30
    assert use.recipe is None


def test_undo_leaves_what_was_set_since(draft: Draft) -> None:
    use = RecipeUse(draft, lambda: False)
    use.use(TRY_ON, "en")
    draft.set_value(NUM_IMAGES, 3)
    draft.set_value(NUM_INFERENCE_STEPS, 20)
    use.undo()
    assert draft.parameters.value(NUM_IMAGES) == 3
    assert draft.parameters.value(NUM_INFERENCE_STEPS) == 20


def test_words_that_stood_there_are_told_of(draft: Draft) -> None:
    use = RecipeUse(draft, lambda: False)
    use.use(TRY_ON, "en")
    assert not use.replaced_words
    use.undo()
    draft.set_value(PROMPT, "My own words")
    use.use(TRY_ON, "en")
    assert use.replaced_words


def test_it_says_which_pictures_are_missing(draft: Draft) -> None:
    use = RecipeUse(draft, lambda: False)
    use.use(TRY_ON, "en")
    assert use.missing() == [(1, "the person"), (2, "the clothes")]
    draft.add([Path("/photos/a.jpg")])
    assert use.missing() == [(2, "the clothes")]


def test_it_ends_with_the_instruction(draft: Draft) -> None:
    use = RecipeUse(draft, lambda: False)
    use.use(TRY_ON, "en")
    draft.set_value(PROMPT, "")
    assert use.recipe is None
    assert use.wanted() == ()


def test_a_setting_that_was_changed_since_is_the_persons_own(draft: Draft) -> None:
    use = RecipeUse(draft, lambda: False)
    use.use(TRY_ON, "en")
    draft.set_value(NUM_INFERENCE_STEPS, 20)
    assert use.settings() == ()


def test_locked_settings_stay_and_it_says_what_it_prefers(draft: Draft) -> None:
    locked = True
    use = RecipeUse(draft, lambda: locked)
    use.use(TRY_ON, "en")
    assert draft.parameters.value(PROMPT) == "Put on the {coat}."
    assert draft.parameters.value(NUM_INFERENCE_STEPS) == 30
    assert use.settings() == ()
    assert [(row.name, value) for row, value in use.withheld()] == [(NUM_INFERENCE_STEPS.name, 40)]
    draft.set_value(NUM_INFERENCE_STEPS, 40)
    assert (use.withheld(), use.settings()) == ([], ())  # the person's own
    draft.set_value(NUM_INFERENCE_STEPS, 20)
    use.undo()
    assert draft.parameters.value(NUM_INFERENCE_STEPS) == 20
    locked = False
    use.use(TRY_ON, "en")
    assert draft.parameters.value(NUM_INFERENCE_STEPS) == 40
    assert use.withheld() == ()
