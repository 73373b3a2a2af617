"""All recipes of the running program."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.assets import assets_folder
from firered_desktop.core.own_recipes import OwnRecipe
from firered_desktop.core.recipes import Recipe, Wording, every
from firered_desktop.preferences.recipe_folder import RecipeFolder
from firered_desktop.session.recipe_box import RecipeBox

OWN = OwnRecipe(Recipe("", {"en": Wording("Warm", "Make it warm.")}, own=True, folder="Light"))


@pytest.fixture
def folder(tmp_path: Path) -> RecipeFolder:
    return RecipeFolder(tmp_path / "recipes")


@pytest.fixture
def box(qtbot: QtBot, folder: RecipeFolder) -> RecipeBox:
    found = RecipeBox(assets_folder() / "recipes", folder)
    with qtbot.waitSignal(found.changed):
        found.load()
    return found


def keep(box: RecipeBox, qtbot: QtBot, own: OwnRecipe = OWN) -> Recipe:
    with qtbot.waitSignal(box.kept):
        box.keep(own)
    return box.own[-1].recipe


def test_it_has_those_that_come_along_and_the_own_ones(box: RecipeBox, qtbot: QtBot) -> None:
    assert len(every(box.groups)) >= 24
    keep(box, qtbot)
    assert [each.recipe.wording("en").title for each in box.own] == ["Warm"]
    assert box.folders == ("Light",)


def test_deleting_can_be_undone(box: RecipeBox, folder: RecipeFolder, qtbot: QtBot) -> None:
    recipe = keep(box, qtbot)
    gone: list[OwnRecipe] = []
    box.deleted.connect(gone.append)
    with qtbot.waitSignal(box.deleted):
        box.delete(recipe)
    assert not box.own
    with qtbot.waitSignal(box.kept):
        box.bring_back(gone[0])
    assert box.own[0].recipe == recipe
    assert len(folder.load().recipes) == 1


def test_one_that_came_along_is_copied_with_its_pictures(box: RecipeBox, qtbot: QtBot) -> None:
    recipe = every(box.groups)[0]
    with qtbot.waitSignal(box.kept):
        box.duplicate(recipe, "Mine", "en")
    (own,) = box.own
    assert own.recipe.wording("en").title == "Mine"
    assert own.recipe.wording("zh_CN") == recipe.wording("zh_CN")
    assert own.before.startswith(b"RIFF")
    assert box.picture(own.recipe, "after") == own.after


def test_a_recipe_goes_to_others_and_comes_from_them(
    box: RecipeBox, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "for-you.firered-recipe"
    with qtbot.waitSignal(box.shared):
        box.share(every(box.groups)[3], path)
    with qtbot.waitSignal(box.taken_in):
        box.take_in(path)
    assert box.own[0].recipe.wording("en").title == every(box.groups)[3].wording("en").title


def test_a_file_that_is_none_is_refused(box: RecipeBox, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "bad.firered-recipe"
    path.write_text("hello")
    with qtbot.waitSignal(box.refused):
        box.take_in(path)
    assert box.own == ()


def test_broken_files_are_told_of(qtbot: QtBot, folder: RecipeFolder) -> None:
    folder.path.mkdir()
    (folder.path / "x.firered-recipe").write_text("[")
    box = RecipeBox(assets_folder() / "recipes", folder)
    with qtbot.waitSignal(box.broken) as told:
        box.load()
    assert told.args == [("x.firered-recipe",)]
