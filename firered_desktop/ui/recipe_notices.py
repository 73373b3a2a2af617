"""What is told about recipes: kept, taken in, deleted, shared, not to be read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from firered_desktop.core.own_recipes import OwnRecipe
from firered_desktop.core.recipes import Recipe
from firered_desktop.session.recipe_box import RecipeBox
from firered_desktop.ui.notice_bar import Remedy, Tone

Tell = Callable[[Tone, str, tuple[Remedy, ...]], None]


class RecipeNotices(QObject):
    """Follows `box` and hands each notice to `tell`, in `language` (``en``, ``zh_CN``).

    One that was taken in can be handed to `use` at once.
    """

    def __init__(
        self,
        box: RecipeBox,
        language: str,
        tell: Tell,
        use: Callable[[Recipe], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._box = box
        self._language = language
        self._tell = tell
        self._use = use
        box.taken_in.connect(self._tell_taken_in)
        box.deleted.connect(self._tell_deleted)
        box.kept.connect(self._tell_kept)
        box.shared.connect(self._tell_shared)
        box.broken.connect(self._tell_broken)

    def _tell_taken_in(self, own: OwnRecipe) -> None:
        title = own.recipe.wording(self._language).title
        words = self.tr("“{title}” is now among your recipes.").format(title=title)
        if own.left_out:
            left = self.tr("Some of its file is not known here and was left out: {names}.")
            words = f"{words} {left.format(names=', '.join(own.left_out))}"
        use = Remedy("Use it now", self.tr("Use it now"), partial(self._use, own.recipe))
        self._tell(Tone.WARNING if own.left_out else Tone.SUCCESS, words, (use,))

    def _tell_kept(self, own: OwnRecipe) -> None:
        title = own.recipe.wording(self._language).title
        self._tell(Tone.SUCCESS, self.tr("“{title}” is kept.").format(title=title), ())

    def _tell_deleted(self, own: OwnRecipe) -> None:
        title = own.recipe.wording(self._language).title
        undo = Remedy("Undo delete", self.tr("Undo"), partial(self._box.bring_back, own))
        self._tell(Tone.INFO, self.tr("“{title}” is deleted.").format(title=title), (undo,))

    def _tell_shared(self, path: Path) -> None:
        self._tell(Tone.SUCCESS, self.tr("Saved as {name}.").format(name=path.name), ())

    def _tell_broken(self, names: tuple[str, ...]) -> None:
        words = self.tr(
            "These files of your recipes cannot be read and are left as they are: {names}"
        )
        self._tell(Tone.WARNING, words.format(names=", ".join(names)), ())
