from __future__ import annotations

import pytest

from firered_desktop.core.recipes import (
    Recipe,
    RecipeMalformed,
    Wording,
    find_place,
    find_places,
    parse_group,
    parse_settings,
)

GROUP = {
    "title": {"en": "People", "zh_CN": "人物"},
    "recipe": [
        {
            "id": "try-on",
            "settings": {"num_inference_steps": 40},
            "en": {
                "title": "Try on",
                "prompt": "Put on the {coat}.\n",
                "slots": ["the person", "the clothes"],
                "note": "Roughly.",
                "search": "fashion",
            },
            "zh_CN": {"title": "试穿", "prompt": "穿上{外套}。", "search": "换装"},
        }
    ],
}


def test_a_group_speaks_each_of_its_languages() -> None:
    group = parse_group("people", GROUP)
    (recipe,) = group.recipes
    assert group.title("zh_CN") == "人物"
    assert recipe.wording("zh_CN").prompt == "穿上{外套}。"
    assert recipe.wording("en").slots == ("the person", "the clothes")
    assert recipe.pictures == 2
    assert recipe.is_weak
    assert recipe.settings == {"num_inference_steps": 40}


def test_a_language_that_a_recipe_lacks_is_answered_in_english() -> None:
    group = parse_group("people", GROUP)
    assert group.title("fr") == "People"
    assert group.recipes[0].wording("fr").title == "Try on"


def test_a_recipe_without_english_is_shown_as_it_was_written() -> None:
    recipe = Recipe("own", {"zh_CN": Wording("试穿", "穿上。")})
    assert recipe.wording("en").title == "试穿"
    assert recipe.pictures == 1


@pytest.mark.parametrize("words", ["", "TRY", "try on", "换装", "fashion coat", "外套"])
def test_a_recipe_is_found_by_words_of_either_language(words: str) -> None:
    assert parse_group("people", GROUP).recipes[0].matches(words)


def test_every_word_that_is_searched_for_must_be_there() -> None:
    assert not parse_group("people", GROUP).recipes[0].matches("try hat")


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"title": {"en": "x"}},
        {"title": {"zh_CN": "x"}, "recipe": []},
        {"title": {"en": "x"}, "recipe": [{"id": "a"}]},
        {"title": {"en": "x"}, "recipe": [{"id": "a", "en": {"title": "no prompt"}}]},
        {
            "title": {"en": "x"},
            "recipe": [{"id": "a", "settings": {"seed": 1}, "en": {"title": "t", "prompt": "p"}}],
        },
    ],
)
def test_a_file_of_another_shape_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises(RecipeMalformed, match="broken"):
        parse_group("broken", broken)


@pytest.mark.parametrize("name", ["prompt", "seed", "enable_safety_checker", "sync_mode", "x"])
def test_a_recipe_sets_neither_chance_nor_safety(name: str) -> None:
    with pytest.raises(KeyError):
        parse_settings({name: True})


@pytest.mark.parametrize(
    "settings",
    [
        {"num_inference_steps": 51},
        {"num_images": 5},
        {"guidance_scale": "much"},
        {"image_size": "huge"},
        {"image_size": 3},
        {"acceleration": ["high"]},
    ],
)
def test_a_setting_out_of_range_is_refused(settings: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=next(iter(settings))):
        parse_settings(settings)


def test_places_are_found_with_their_braces() -> None:
    text = "Put the {coat} on {her}."
    assert find_place(text) == (8, 14)
    assert find_place(text, 14) == (18, 23)
    assert find_place(text, 23) is None
    assert find_place("nothing { here\n}") is None
    assert find_places(text) == ("coat", "her")
