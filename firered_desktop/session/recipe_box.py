"""All recipes of the running program: those that come with it, and the person's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.errors import FireredError
from firered_desktop.core.own_recipes import OwnRecipe
from firered_desktop.session.recipes import read_recipes
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from firered_desktop.core.recipes import Recipe, RecipeGroup
    from firered_desktop.preferences.recipe_folder import FoundRecipes


class OwnRecipes(Protocol):
    """Where own recipes are kept; calls may block and raise FireredError."""

    def load(self) -> FoundRecipes: ...
    def keep(self, own: OwnRecipe) -> OwnRecipe: ...
    def delete(self, recipe_id: str) -> None: ...
    def bring_back(self, recipe_id: str) -> None: ...
    def take_in(self, path: Path) -> OwnRecipe: ...
    def share(self, own: OwnRecipe, path: Path) -> Path: ...


@dataclass(frozen=True, slots=True)
class _Read:
    groups: tuple[RecipeGroup, ...]
    found: FoundRecipes


@dataclass(frozen=True, slots=True)
class _Sources:
    """A recipe, and where its pictures are."""

    recipe: Recipe
    before: Path | bytes
    after: Path | bytes

    def whole(self) -> OwnRecipe:
        """The recipe with its pictures; reads files."""
        return OwnRecipe(self.recipe, _content(self.before), _content(self.after))


class RecipeBox(QObject):
    """Reads and keeps recipes off the GUI thread; those that come along are in `folder`.

    Signals: `changed` when there are others, `kept` (OwnRecipe) when one was saved, `taken_in`
    (OwnRecipe) when one came from a file, `deleted` (OwnRecipe), `shared` (Path), `broken` (names)
    when files of the person's folder cannot be read, `refused` (FireredError).
    """

    changed = Signal()
    kept = Signal(object)
    taken_in = Signal(object)
    deleted = Signal(object)
    shared = Signal(object)
    broken = Signal(object)
    refused = Signal(object)

    def __init__(self, folder: Path, own: OwnRecipes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._store = own
        self._tasks = Tasks(self)
        self._asked = False
        self.groups: tuple[RecipeGroup, ...] = ()
        self._own: tuple[OwnRecipe, ...] = ()

    @property
    def own(self) -> tuple[OwnRecipe, ...]:
        """The person's own recipes, by title."""
        return self._own

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders of the own recipes, in order of their names."""
        return tuple(sorted({each.recipe.folder for each in self._own if each.recipe.folder}))

    def find(self, recipe: Recipe) -> OwnRecipe | None:
        """The own recipe that `recipe` is."""
        return next((each for each in self._own if each.recipe.id == recipe.id), None)

    def picture(self, recipe: Recipe, side: str) -> Path | bytes:
        """Where the picture of `side` (``before``, ``after``) is, or its bytes."""
        if not recipe.own:
            return self._folder / "pictures" / f"{recipe.id}-{side}.webp"
        own = self.find(recipe)
        content: bytes = getattr(own, side) if own is not None else b""
        return content

    def load(self) -> None:
        """Read all of them, once; told by `changed`."""
        if not self._asked:
            self._asked = True
            self._tasks.run(self._read, self._take)

    def keep(self, own: OwnRecipe) -> None:
        """Save a new recipe, or one that was changed."""
        self._run(partial(self._store.keep, own), self._put)

    def delete(self, recipe: Recipe) -> None:
        """Take an own recipe away; it can be brought back."""
        own = self.find(recipe)
        if own is not None:
            work = partial(self._store.delete, recipe.id)
            self._run(work, lambda _done: self._drop(own))

    def bring_back(self, own: OwnRecipe) -> None:
        """Take in again what was deleted."""
        work = partial(self._store.bring_back, own.recipe.id)
        self._run(work, lambda _done: self._put(own))

    def take_in(self, path: Path) -> None:
        """Keep a copy of the recipe in a file."""
        self._run(partial(self._store.take_in, path), self._arrive)

    def share(self, recipe: Recipe, path: Path) -> None:
        """Write a recipe as a file for others."""
        work = partial(_share, self._store, self._sources(recipe), path)
        self._run(work, self.shared.emit)

    def duplicate(self, recipe: Recipe, title: str, language: str) -> None:
        """Keep a copy as an own recipe, under another title in `language`."""
        wording = replace(recipe.wording(language), title=title)
        copy = replace(recipe, id="", own=True, wordings={**recipe.wordings, language: wording})
        self._run(partial(_copy, self._store, self._sources(recipe), copy), self._put)

    def _read(self) -> _Read:
        return _Read(read_recipes(self._folder), self._store.load())

    def _take(self, outcome: _Read | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
            return
        self.groups = outcome.groups
        self._own = outcome.found.recipes
        self.changed.emit()
        if outcome.found.broken:
            self.broken.emit(outcome.found.broken)

    def _sources(self, recipe: Recipe) -> _Sources:
        return _Sources(recipe, self.picture(recipe, "before"), self.picture(recipe, "after"))

    def _run(self, work: Callable[[], object], on_done: Callable[..., None]) -> None:
        def done(outcome: object) -> None:
            if isinstance(outcome, FireredError):
                self.refused.emit(outcome)
            else:
                on_done(outcome)

        self._tasks.run(work, done)

    def _arrive(self, own: OwnRecipe) -> None:
        self._add(own)
        self.taken_in.emit(own)

    def _put(self, own: OwnRecipe) -> None:
        self._add(own)
        self.kept.emit(own)

    def _add(self, own: OwnRecipe) -> None:
        others = [each for each in self._own if each.recipe.id != own.recipe.id]
        self._own = tuple(sorted([*others, own], key=_title))
        self.changed.emit()

    def _drop(self, own: OwnRecipe) -> None:
        self._own = tuple(each for each in self._own if each.recipe.id != own.recipe.id)
        self.changed.emit()
        self.deleted.emit(own)


def _title(own: OwnRecipe) -> str:
    return own.recipe.wording("en").title.casefold()


def _content(picture: Path | bytes) -> bytes:
    if isinstance(picture, bytes):
        return picture
    return picture.read_bytes() if picture.exists() else b""


def _share(store: OwnRecipes, sources: _Sources, path: Path) -> Path:
    return store.share(sources.whole(), path)


def _copy(store: OwnRecipes, sources: _Sources, recipe: Recipe) -> OwnRecipe:
    return store.keep(replace(sources.whole(), recipe=recipe))
