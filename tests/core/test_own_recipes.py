"""Own recipes as text: nothing of a file is believed."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from firered_desktop.core.errors import RecipeUnusable
from firered_desktop.core.own_recipes import (
    LARGEST_PICTURE,
    OwnRecipe,
    from_mapping,
    plain_line,
    to_mapping,
)
from firered_desktop.core.recipes import Recipe, Wording

JPEG = b"\xff\xd8\xff\xe0 not really"
GOOD: dict[str, Any] = {"format": 1, "en": {"title": "Warm", "prompt": "Make it {warm}."}}


def read(**changes: Any) -> OwnRecipe:
    return from_mapping("new", "a.firered-recipe", {**GOOD, **changes})


def test_what_is_written_is_read_again() -> None:
    wording = Wording("Warm", "Make it {warm}.\nKeep all else.", "Look.", ("the photo",), (), "hot")
    recipe = Recipe("x", {"en": wording}, {"num_inference_steps": 40}, own=True, folder="Weddings")
    own = OwnRecipe(recipe, JPEG, b"\x89PNG\r\n\x1a\n")
    assert from_mapping("x", "f", to_mapping(own)) == own


def test_the_id_is_never_taken_from_the_file() -> None:
    assert read(id="natural-make-up").recipe.id == "new"


def test_what_is_not_known_is_left_out_and_told() -> None:
    own = read(script="rm", settings={"seed": 4, "num_images": 2}, en={**GOOD["en"], "html": "<b>"})
    assert own.left_out == ("script", "seed", "html")
    assert own.recipe.settings == {"num_images": 2}


def test_a_recipe_from_elsewhere_cannot_switch_the_safety_check_off() -> None:
    own = read(settings={"enable_safety_checker": False, "sync_mode": True})
    assert own.recipe.settings == {}
    assert own.left_out == ("enable_safety_checker", "sync_mode")


def test_letters_that_steer_a_screen_are_taken_out() -> None:
    own = read(en={"title": "Wa\u202erm\x1b[2J\n now", "prompt": "Keep\r\nthis\u200b.\x00"})
    assert own.recipe.wording("en").title == "Warm[2J now"
    assert own.recipe.wording("en").prompt == "Keep\nthis."
    assert plain_line("a\n\tb") == "a b"


@pytest.mark.parametrize(
    "changes",
    [
        {"format": None},
        {"format": True},
        {"format": 2},
        {"en": "words"},
        {"en": {"title": "", "prompt": "p"}},
        {"en": {"title": "t", "prompt": " \n"}},
        {"en": {"title": "t" * 81, "prompt": "p"}},
        {"en": {"title": "t", "prompt": "p" * 4001}},
        {"en": {"title": ["t"], "prompt": "p"}},
        {"en": {"title": "t", "prompt": "p", "slots": "one"}},
        {"en": {"title": "t", "prompt": "p", "slots": ["s"] * 10}},
        {"folder": 3},
        {"settings": []},
        {"settings": {"num_images": 400}},
        {"settings": {"image_size": "90000x90000"}},
        {"before": "no base64!"},
        {"before": base64.b64encode(b"<svg>").decode()},
        {"before": base64.b64encode(JPEG + b"0" * LARGEST_PICTURE).decode()},
        {"after": 12},
    ],
    ids=str,
)
def test_what_is_no_recipe_is_refused_in_words(changes: dict[str, Any]) -> None:
    with pytest.raises(RecipeUnusable) as refused:
        read(**{name: changes[name] for name in changes})
    notice = refused.value.notice()
    assert "a.firered-recipe" in str(notice.happened)


def test_a_file_without_words_is_refused() -> None:
    with pytest.raises(RecipeUnusable):
        from_mapping("new", "f", {"format": 1})
