"""What is told of recipes: one came from a file, was kept, deleted, shared, or cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from firered_desktop.ui.joining import listed
from firered_desktop.ui.notice_bar import Remedy, Tone

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.core.own_recipes import OwnRecipe
    from firered_desktop.session.recipe_box import RecipeBox

Tell = Callable[[Tone, str, Sequence[Remedy], object], None]


class Event(StrEnum):
    """What can happen to recipes."""

    TAKEN_IN = "taken in"
    KEPT = "kept"
    DELETED = "deleted"
    SHARED = "shared"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class RecipeNews:
    """An event, and the OwnRecipe, the Path or the names that it is about."""

    event: Event
    about: Any


class RecipeNotices(QObject):
    """Says in words what `box` announces; `tell` shows it.

    `use_wished` carries a Recipe that should be used at once.
    """

    use_wished = Signal(object)

    def __init__(self, box: RecipeBox, tell: Tell, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._box = box
        self._show = tell
        self._language = language
        box.taken_in.connect(self._tell_taken_in)
        box.deleted.connect(self._tell_deleted)
        box.kept.connect(self._tell_kept)
        box.shared.connect(self._tell_shared)
        box.broken.connect(self._tell_broken)

    def tell_again(self, subject: object) -> None:
        """Say once more what was said of `subject`; nothing of what is said elsewhere."""
        if isinstance(subject, RecipeNews):
            acts: Mapping[Event, Callable[[Any], None]] = {
                Event.TAKEN_IN: self._tell_taken_in,
                Event.KEPT: self._tell_kept,
                Event.DELETED: self._tell_deleted,
                Event.SHARED: self._tell_shared,
                Event.BROKEN: self._tell_broken,
            }
            acts[subject.event](subject.about)

    def _tell_taken_in(self, own: OwnRecipe) -> None:
        title = own.recipe.wording(self._language).title
        words = self.tr("“{title}” is now among your recipes.").format(title=title)
        if own.left_out:
            left = self.tr("Some of its file is not known here and was left out: {names}.")
            words = f"{words} {left.format(names=', '.join(own.left_out))}"
        use = Remedy("Use it now", self.tr("Use it now"), partial(self.use_wished.emit, own.recipe))
        tone = Tone.WARNING if own.left_out else Tone.SUCCESS
        self._show(tone, words, (use,), RecipeNews(Event.TAKEN_IN, own))

    def _tell_kept(self, own: OwnRecipe) -> None:
        title = own.recipe.wording(self._language).title
        words = self.tr("“{title}” is kept.").format(title=title)
        self._show(Tone.SUCCESS, words, (), RecipeNews(Event.KEPT, own))

    def _tell_deleted(self, own: OwnRecipe) -> None:
        title = own.recipe.wording(self._language).title
        undo = Remedy("Undo delete", self.tr("Undo"), partial(self._box.bring_back, own))
        words = self.tr("“{title}” is deleted.").format(title=title)
        self._show(Tone.INFO, words, (undo,), RecipeNews(Event.DELETED, own))

    def _tell_shared(self, path: Path) -> None:
        words = self.tr("Saved as {name}.").format(name=path.name)
        self._show(Tone.SUCCESS, words, (), RecipeNews(Event.SHARED, path))

    def _tell_broken(self, names: tuple[str, ...]) -> None:
        words = self.tr(
            "These files of your recipes cannot be read and are left as they are: {names}"
        )
        text = words.format(names=listed(names))
        self._show(Tone.WARNING, text, (), RecipeNews(Event.BROKEN, names))
