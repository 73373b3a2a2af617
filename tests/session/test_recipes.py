"""The recipes that come with the program."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from firered_desktop.assets import assets_folder
from firered_desktop.core.recipes import LANGUAGES, Recipe, RecipeGroup, every, find_places
from firered_desktop.session.recipes import read_recipes

PICTURES = assets_folder() / "recipes" / "pictures"
JOBS = (
    "natural-make-up", "retouch-skin", "restore-photo", "colourise", "replace-background",
    "sunset-sky", "studio-light", "add-object", "remove-object", "replace-object",
    "product-on-white", "try-on-clothes", "watercolour", "borrow-style", "text-on-sign",
    "poster-title", "arrange-objects", "winter", "mist",
)  # fmt: skip
LONGEST_PROMPT = 400  # characters; what is longer is not read
GROUPS = read_recipes(assets_folder() / "recipes")
RECIPES = every(GROUPS)

each_recipe = pytest.mark.parametrize("recipe", RECIPES, ids=[each.id for each in RECIPES])


def test_there_are_many_in_groups_that_come_in_the_order_of_their_files() -> None:
    assert len(RECIPES) >= 24
    assert [group.id for group in GROUPS][:3] == ["people", "old-photographs", "background"]
    ids = [recipe.id for recipe in RECIPES]
    assert len(ids) == len(set(ids))


def test_every_strong_job_of_the_model_has_one() -> None:
    assert set(JOBS) <= {recipe.id for recipe in RECIPES}


@pytest.mark.parametrize("group", GROUPS, ids=[each.id for each in GROUPS])
def test_every_group_speaks_both_languages(group: RecipeGroup) -> None:
    assert all(group.titles[language] for language in LANGUAGES)
    assert group.recipes


@each_recipe
def test_both_languages_say_the_same_amount(recipe: Recipe) -> None:
    english, chinese = (recipe.wordings[language] for language in LANGUAGES)
    assert bool(english.note) == bool(chinese.note)
    assert len(english.slots) == len(chinese.slots)
    assert len(find_places(english.prompt)) == len(find_places(chinese.prompt))
    for wording in (english, chinese):
        assert wording.title
        assert wording.search
        assert 0 < len(wording.prompt) <= LONGEST_PROMPT
        assert wording.prompt.count("{") == len(find_places(wording.prompt)) == len(wording.places)


@each_recipe
def test_each_language_is_written_in_its_own_letters(recipe: Recipe) -> None:
    english, chinese = (recipe.wordings[language] for language in LANGUAGES)
    for mine, others in ((english.prompt, chinese.prompt), (english.title, chinese.title)):
        assert not any("\u4e00" <= letter <= "\u9fff" for letter in mine)
        assert any("\u4e00" <= letter <= "\u9fff" for letter in others)


@each_recipe
def test_one_for_several_pictures_names_each_of_them(recipe: Recipe) -> None:
    if recipe.pictures > 1:
        for number in range(1, recipe.pictures + 1):
            assert f"Picture {number}" in recipe.wordings["en"].prompt
            assert f"图{number}" in recipe.wordings["zh_CN"].prompt


@pytest.mark.parametrize("id", ["try-on-clothes", "person-in-scene", "text-on-sign"])
def test_where_the_model_is_weak_it_is_said(id: str) -> None:  # noqa: A002 - the field
    (recipe,) = [each for each in RECIPES if each.id == id]
    assert recipe.is_weak


@each_recipe
def test_before_and_after_are_there_and_differ(recipe: Recipe) -> None:
    before, after = (_pixels(PICTURES / f"{recipe.id}-{side}.webp") for side in ("before", "after"))
    assert before.shape == after.shape == (320, 480, 3)
    assert np.abs(before - after).mean() > 0.8
    for shown in (before, after):
        assert np.ptp(np.percentile(shown, [2, 98])) > 40


def test_no_picture_is_left_over_and_together_they_are_small() -> None:
    files = list(PICTURES.iterdir())
    wanted = {f"{each.id}-{side}.webp" for each in RECIPES for side in ("before", "after")}
    assert {file.name for file in files} == wanted
    assert sum(file.stat().st_size for file in files) < 1_500_000


def _pixels(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"), np.float32)
