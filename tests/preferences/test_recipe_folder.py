"""Own recipes on disk: kept whole, deleted with a way back, taken from files of others."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from firered_desktop.core.errors import FolderUnwritable, RecipeUnusable
from firered_desktop.core.own_recipes import LARGEST_FILE, SUFFIX, OwnRecipe
from firered_desktop.core.recipes import Recipe, Wording
from firered_desktop.preferences.recipe_folder import RecipeFolder, read_recipe, shared_name

OWN = OwnRecipe(Recipe("", {"en": Wording("Warm", "Make it {warm}.")}), b"\xff\xd8\xff1", b"")


@pytest.fixture
def folder(tmp_path: Path) -> RecipeFolder:
    return RecipeFolder(tmp_path / "recipes")


def titles(folder: RecipeFolder) -> list[str]:
    return [own.recipe.wording("en").title for own in folder.load().recipes]


def test_nothing_is_there_at_first_and_nothing_is_made(folder: RecipeFolder) -> None:
    assert folder.load().recipes == ()
    assert not folder.path.exists()


def test_what_is_kept_is_read_again_as_an_own_one(folder: RecipeFolder) -> None:
    kept = folder.keep(OWN)
    assert kept.recipe.id
    assert kept.recipe.own
    assert folder.load().recipes == (kept,)


def test_keeping_again_replaces_the_one_of_the_same_id(folder: RecipeFolder) -> None:
    kept = folder.keep(OWN)
    wordings = {"en": Wording("Warmer", "Warmer.")}
    folder.keep(replace(kept, recipe=replace(kept.recipe, wordings=wordings)))
    assert titles(folder) == ["Warmer"]
    assert [path.name for path in folder.path.iterdir()] == [f"{kept.recipe.id}{SUFFIX}"]


def test_what_is_deleted_can_be_brought_back(folder: RecipeFolder) -> None:
    kept = folder.keep(OWN)
    folder.delete(kept.recipe.id)
    assert titles(folder) == []
    folder.bring_back(kept.recipe.id)
    assert titles(folder) == ["Warm"]


def test_a_broken_file_is_told_of_and_left_as_it_is(folder: RecipeFolder) -> None:
    folder.keep(OWN)
    broken = folder.path / f"torn{SUFFIX}"
    broken.write_bytes(b"format = 1\n[en]\ntitle = ")
    found = folder.load()
    assert found.broken == (broken.name,)
    assert len(found.recipes) == 1
    assert broken.read_bytes().startswith(b"format")


def test_a_shared_file_goes_round(folder: RecipeFolder, tmp_path: Path) -> None:
    kept = folder.keep(OWN)
    path = folder.share(kept, tmp_path / shared_name("Warm: 1/2"))
    assert path.name == f"Warm 12{SUFFIX}"
    taken = RecipeFolder(tmp_path / "others").take_in(path)
    assert taken.recipe.id != kept.recipe.id
    assert taken.before == kept.before
    assert taken.recipe.wordings == kept.recipe.wordings


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff\xfe",
        b"PK\x03\x04 a zip",
        b"format = 1\nx = " + b"[" * 5000,
        b"#" * (LARGEST_FILE + 1),
        b'format = 1\n[en]\ntitle = "t"\n',
    ],
    ids=["empty", "bytes", "zip", "deep", "large", "half"],
)
def test_a_hostile_file_is_refused_in_words(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"bad{SUFFIX}"
    path.write_bytes(content)
    with pytest.raises(RecipeUnusable):
        read_recipe(path, "new")


def test_a_file_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(RecipeUnusable):
        read_recipe(tmp_path / "gone", "new")


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "recipes").write_text("a file is in the way")
    with pytest.raises(FolderUnwritable):
        RecipeFolder(tmp_path / "recipes").keep(OWN)


def test_a_title_of_signs_alone_gets_a_plain_name() -> None:
    assert shared_name("???") == f"recipe{SUFFIX}"
    assert shared_name("试穿") == f"试穿{SUFFIX}"


def test_the_usual_folder_is_in_the_persons_data() -> None:
    if sys.platform == "linux":
        assert "data" in RecipeFolder.standard().path.parts


def test_recipes_of_the_administrator_come_along_and_stay(tmp_path: Path) -> None:
    given = RecipeFolder(tmp_path / "given")
    given.keep(OWN)
    folder = RecipeFolder(tmp_path / "recipes", given.path)
    (shown,) = folder.load().recipes
    with pytest.raises(FolderUnwritable):
        folder.delete(shown.recipe.id)
    wordings = {"en": Wording("Warmer", "Warmer.")}
    changed = folder.keep(replace(shown, recipe=replace(shown.recipe, wordings=wordings)))
    assert changed.recipe.id != shown.recipe.id
    assert titles(folder) == ["Warm", "Warmer"]
    assert titles(given) == ["Warm"]
