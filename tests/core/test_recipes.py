from __future__ import annotations

import pytest

from firered_desktop.core.recipes import RecipeMalformed, find_place, parse_group

GROUP = {
    "title": {"en": "People", "zh_CN": "人物"},
    "recipe": [
        {
            "id": "try-on",
            "pictures": 2,
            "en": {"title": "Try on", "prompt": "Put on the {coat}.\n", "note": "Two."},
            "zh_CN": {"title": "试穿", "prompt": "穿上{外套}。"},
        }
    ],
}


def test_a_group_speaks_each_of_its_languages() -> None:
    group = parse_group("people", GROUP)
    (recipe,) = group.recipes
    assert group.title("zh_CN") == "人物"
    assert recipe.wording("zh_CN").prompt == "穿上{外套}。"
    assert recipe.wording("en").note == "Two."
    assert recipe.pictures == 2


def test_a_language_that_a_recipe_lacks_is_answered_in_english() -> None:
    group = parse_group("people", GROUP)
    assert group.title("fr") == "People"
    assert group.recipes[0].wording("fr").title == "Try on"


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"title": {"en": "x"}},
        {"title": {"zh_CN": "x"}, "recipe": []},
        {"title": {"en": "x"}, "recipe": [{"id": "a"}]},
        {"title": {"en": "x"}, "recipe": [{"id": "a", "en": {"title": "no prompt"}}]},
    ],
)
def test_a_file_of_another_shape_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises(RecipeMalformed, match="broken"):
        parse_group("broken", broken)


def test_places_are_found_with_their_braces() -> None:
    text = "Put the {coat} on {her}."
    assert find_place(text) == (8, 14)
    assert find_place(text, 14) == (18, 23)
    assert find_place(text, 23) is None
    assert find_place("nothing { here\n}") is None
