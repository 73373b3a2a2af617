"""A person's own recipes as files in a folder: read one by one, written whole or not at all."""

from __future__ import annotations

import os
import re
import tempfile
import tomllib
import uuid
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs

from firered_desktop.core.disk import is_full
from firered_desktop.core.errors import DiskFull, FolderUnwritable, RecipeUnusable
from firered_desktop.core.own_recipes import (
    LARGEST_FILE,
    NO_TEXT,
    SUFFIX,
    TOO_LARGE,
    OwnRecipe,
    from_mapping,
    to_mapping,
)
from firered_desktop.preferences.settings import PROGRAM

if TYPE_CHECKING:
    from collections.abc import Iterator

_TRASH = "deleted"
_GIVEN = "given-"  # before the ids of the administrator's recipes
_ODD = re.compile(r"[^\w\- ]+")


@dataclass(frozen=True, slots=True)
class FoundRecipes:
    """What stands in the folder: `recipes` by title, and the names of files that are `broken`."""

    recipes: tuple[OwnRecipe, ...] = ()
    broken: tuple[str, ...] = ()


class RecipeFolder:
    """The own recipes in `folder`, which is made when the first one is kept. Calls may block.

    With them come those in `given`, a folder of the administrator's: they cannot be deleted, and
    a change of one is kept as a recipe of one's own.

    A file that cannot be read stays where it is. What is deleted goes to a folder beside, from
    where it comes back.
    """

    def __init__(self, folder: Path, given: Path | None = None) -> None:
        self._folder = folder
        self._given = given

    @classmethod
    def standard(cls) -> RecipeFolder:
        """The folder in the place that this system has for it."""
        return cls(
            platformdirs.user_data_path(PROGRAM, appauthor=False) / "recipes",
            platformdirs.site_config_path(PROGRAM, appauthor=False) / "recipes",
        )

    @property
    def path(self) -> Path:
        """Where the files are."""
        return self._folder

    def load(self) -> FoundRecipes:
        """Every recipe of the folder."""
        recipes: list[OwnRecipe] = []
        broken: list[str] = []
        for path in (*self._files(self._folder), *self._files(self._given)):
            begin = _GIVEN if path.parent == self._given else ""
            try:
                recipes.append(read_recipe(path, begin + path.name.removesuffix(SUFFIX)))
            except RecipeUnusable:
                broken.append(path.name)
        recipes.sort(key=lambda own: own.recipe.wording("en").title.casefold())
        return FoundRecipes(tuple(recipes), tuple(broken))

    def keep(self, own: OwnRecipe) -> OwnRecipe:
        """Write `own`, over the one of the same id; one without an id gets one.

        Raises FolderUnwritable, DiskFull.
        """
        if not own.recipe.id or own.recipe.id.startswith(_GIVEN):
            own = replace(own, recipe=replace(own.recipe, id=uuid.uuid4().hex))
        own = replace(own, recipe=replace(own.recipe, own=True), left_out=())
        with _translated(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(self._path(own.recipe.id), own)
        return own

    def delete(self, recipe_id: str) -> None:
        """Put a recipe aside; raises FolderUnwritable."""
        if self._given is not None and recipe_id.startswith(_GIVEN):
            raise FolderUnwritable(folder=str(self._given))
        with _translated(self._folder):
            trash = self._folder / _TRASH
            trash.mkdir(parents=True, exist_ok=True)
            self._path(recipe_id).replace(trash / self._path(recipe_id).name)

    def bring_back(self, recipe_id: str) -> None:
        """Take a deleted recipe in again; raises FolderUnwritable."""
        path = self._path(recipe_id)
        with _translated(self._folder):
            (self._folder / _TRASH / path.name).replace(path)

    def take_in(self, path: Path) -> OwnRecipe:
        """Keep a copy of the recipe in the file `path`, wherever it came from.

        Raises RecipeUnusable, FolderUnwritable, DiskFull.
        """
        own = read_recipe(path, uuid.uuid4().hex)
        return replace(self.keep(own), left_out=own.left_out)

    def share(self, own: OwnRecipe, path: Path) -> Path:
        """Write `own` as a file for others; raises FolderUnwritable, DiskFull."""
        with _translated(path.parent):
            _write(path, own)
        return path

    def _files(self, folder: Path | None) -> list[Path]:
        return sorted(folder.glob(f"*{SUFFIX}")) if folder is not None else []

    def _path(self, recipe_id: str) -> Path:
        return self._folder / f"{recipe_id}{SUFFIX}"


def shared_name(title: str) -> str:
    """A file name for a recipe with this title."""
    return f"{_ODD.sub('', title).strip()[:60] or 'recipe'}{SUFFIX}"


def read_recipe(path: Path, recipe_id: str) -> OwnRecipe:
    """The recipe in the file `path`; raises RecipeUnusable."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise RecipeUnusable(name=path.name, reason=NO_TEXT) from error
    if len(content) > LARGEST_FILE:
        raise RecipeUnusable(name=path.name, reason=TOO_LARGE)
    return from_mapping(recipe_id, path.name, _parsed(path.name, content))


def _parsed(name: str, content: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # TOML inside TOML inside TOML …
        raise RecipeUnusable(name=name, reason=NO_TEXT) from error


def _write(path: Path, own: OwnRecipe) -> None:
    """Write so that after a crash either the earlier or this content is there, whole."""
    import tomlkit  # noqa: PLC0415 - slow to import, and only saving needs it

    text = tomlkit.dumps(to_mapping(own))
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".recipe", suffix=".part")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def _translated(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        fault = DiskFull if is_full(error) else FolderUnwritable
        raise fault(folder=str(folder)) from error
