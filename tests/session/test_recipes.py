"""The recipes that come with the program."""

from __future__ import annotations

import pytest

from firered_desktop.assets import assets_folder
from firered_desktop.core.recipes import Recipe, RecipeGroup, find_place
from firered_desktop.session.recipes import read_recipes

LANGUAGES = ("en", "zh_CN")


@pytest.fixture(scope="module")
def groups() -> tuple[RecipeGroup, ...]:
    return read_recipes(assets_folder() / "recipes")


def every(groups: tuple[RecipeGroup, ...]) -> list[Recipe]:
    return [recipe for group in groups for recipe in group.recipes]


def test_groups_come_in_the_order_of_their_files(groups: tuple[RecipeGroup, ...]) -> None:
    assert [group.id for group in groups] == ["light", "people", "things", "style"]


def test_every_recipe_and_group_speaks_both_languages(groups: tuple[RecipeGroup, ...]) -> None:
    for language in LANGUAGES:
        assert all(language in group.titles for group in groups)
        assert all(language in recipe.wordings for recipe in every(groups))


def test_ids_are_unique(groups: tuple[RecipeGroup, ...]) -> None:
    ids = [recipe.id for recipe in every(groups)]
    assert len(ids) == len(set(ids))
    assert len(ids) >= 12


def test_both_languages_leave_the_same_number_of_places(groups: tuple[RecipeGroup, ...]) -> None:
    for recipe in every(groups):
        counts = {recipe.wording(language).prompt.count("{") for language in LANGUAGES}
        assert len(counts) == 1, recipe.id


def test_a_recipe_for_several_pictures_names_them_and_says_which_is_which(
    groups: tuple[RecipeGroup, ...],
) -> None:
    for recipe in every(groups):
        if recipe.pictures > 1:
            for number in range(1, recipe.pictures + 1):
                assert f"Picture {number}" in recipe.wording("en").prompt
                assert f"图{number}" in recipe.wording("zh_CN").prompt
            assert all(recipe.wording(language).note for language in LANGUAGES)


def test_every_place_can_be_found(groups: tuple[RecipeGroup, ...]) -> None:
    for recipe in every(groups):
        for language in LANGUAGES:
            prompt = recipe.wording(language).prompt
            assert (find_place(prompt) is not None) == ("{" in prompt), recipe.id
