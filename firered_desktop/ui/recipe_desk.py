"""The recipes at the window: shown, used, kept, shared; the gallery is made when first wished."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from firered_desktop.core.own_recipes import SUFFIX, OwnRecipe
from firered_desktop.core.parameters import BY_NAME
from firered_desktop.core.recipes import PREFERRED, Recipe, Wording, every
from firered_desktop.preferences.recipe_folder import shared_name
from firered_desktop.session.comparison import Side
from firered_desktop.session.recipe_pictures import AFTER, BEFORE, RecipePictures, encoded
from firered_desktop.session.samples import Samples
from firered_desktop.ui.beginning import Beginning
from firered_desktop.ui.recipe_details import DELETE, DUPLICATE, EDIT, SHARE, USE
from firered_desktop.ui.recipe_notices import RecipeNotices

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QFileDialog

    from firered_desktop.core.edit import EditRequest
    from firered_desktop.session.session import Session
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.main_window import MainWindow
    from firered_desktop.ui.notice_bar import Remedy, Tone
    from firered_desktop.ui.recipe_gallery import RecipeGallery
    from firered_desktop.ui.right_side import RightSide

FIRST = ("natural-make-up", "sunset-sky", "remove-object")
"""The recipes that an empty window offers."""


class RecipeDesk(QObject):
    """Serves the gallery on `right` and the beginning; `used` follows when the draft was filled."""

    used = Signal()
    shown = Signal()

    def __init__(
        self,
        session: Session,
        icons: Icons,
        assets: Path,
        window: MainWindow,
        right: RightSide,
        *,
        language: str,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._box = session.recipes
        self._icons = icons
        self._language = language
        self._window = window
        self._right = right
        self._gallery: RecipeGallery | None = None
        self.pictures = RecipePictures(self._box, self)
        samples = Samples(assets / "samples", self)
        self.beginning = Beginning(samples, self.pictures, icons, language)
        self.beginning.used.connect(self.use)
        self.beginning.all_wished.connect(self.show)
        self._box.changed.connect(self._offer_first)
        self.notices = RecipeNotices(self._box, self._tell, language, self)
        self.notices.use_wished.connect(self.use)
        if self._box.groups:
            self._offer_first()
        else:
            window.first_frame.shown.connect(self._offer_first)

    @property
    def gallery(self) -> RecipeGallery:
        """The gallery, made now if it was not there."""
        from firered_desktop.ui.recipe_gallery import RecipeGallery

        if self._gallery is None:
            gallery = RecipeGallery(self._box, self.pictures, self._icons, self._language)
            gallery.wished.connect(self._fulfil)
            gallery.open_wished.connect(self._ask_for_file)
            gallery.left.connect(self._right.show_result)
            self._gallery = gallery
        return self._gallery

    def show(self) -> None:
        """Show the gallery."""
        self.shown.emit()
        self.gallery.begin()
        self._right.show_over(self.gallery)

    def toggle(self) -> None:
        """Show the gallery, or what was looked at before."""
        if self._gallery is not None and self._right.shows(self._gallery):
            self._right.show_result()
        else:
            self.show()

    def take_over(self, former: RecipeDesk) -> None:
        """Show the gallery as `former` does, if it is looked at there."""
        if former._gallery is not None and former._right.shows(former._gallery):
            self.gallery.take_over(former._gallery)
            self._right.show_over(self.gallery)

    def use(self, recipe: Recipe) -> None:
        """Compose with `recipe`."""
        self._session.recipe_use.use(recipe, self._language)
        self._right.show_result()
        self.used.emit()

    def take_in(self, paths: tuple[Path, ...]) -> None:
        """Keep the recipes in these files."""
        for path in paths:
            self._box.take_in(path)

    def keep_looked_at(self) -> None:
        """Make a recipe of the edit that is looked at, or of what is being composed."""
        job = self._session.comparison.job
        request = job.request if job is not None else None
        pair = tuple(self._image(side) for side in (Side.BEFORE, Side.AFTER))
        before, after = (encoded(image) for image in pair)
        own = OwnRecipe(self._recipe_of(request), before, after)
        self._edit(own, pair)

    def _recipe_of(self, request: EditRequest | None) -> Recipe:
        parameters = (request or self._session.draft).parameters
        prompt = request.prompt if request is not None else str(parameters["prompt"])
        settings = {
            name: parameters[name]
            for name in PREFERRED
            if parameters[name] != BY_NAME[name].default
        }
        wording = Wording("", prompt)
        return Recipe("", {self._language: wording}, settings, own=True)

    def _image(self, side: Side) -> QImage:
        levels = self._session.comparison.image(side)
        return levels[0] if levels else QImage()

    def _edit(self, own: OwnRecipe, pair: tuple[QImage | None, ...]) -> None:
        from firered_desktop.ui.recipe_dialog import RecipeDialog

        shown = tuple(each if each is not None and not each.isNull() else None for each in pair)
        dialog = RecipeDialog(
            own,
            (shown[0], shown[1]),
            self._icons,
            self._window,
            language=self._language,
            folders=self._box.folders,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._box.keep)
        dialog.open()

    def _fulfil(self, wish: str, recipe: Recipe) -> None:
        acts: Mapping[str, Callable[[], object]] = {
            USE: partial(self.use, recipe),
            EDIT: partial(self._edit_own, recipe),
            DUPLICATE: partial(self._duplicate, recipe),
            SHARE: partial(self._ask_where, recipe),
            DELETE: partial(self._box.delete, recipe),
        }
        acts[wish]()

    def _edit_own(self, recipe: Recipe) -> None:
        own = self._box.find(recipe)
        if own is not None:
            pair = tuple(self.pictures.image(recipe, side) for side in (BEFORE, AFTER))
            self._edit(own, pair)

    def _duplicate(self, recipe: Recipe) -> None:
        title = self.tr("{title} (copy)").format(title=recipe.wording(self._language).title)
        self._box.duplicate(recipe, title, self._language)

    def _ask_where(self, recipe: Recipe) -> None:
        from PySide6.QtWidgets import QFileDialog

        name = shared_name(recipe.wording(self._language).title)
        dialog = self._file_dialog(self.tr("Save the recipe"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self._box.share(recipe, Path(path)))
        dialog.open()

    def _ask_for_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = self._file_dialog(self.tr("Open a recipe"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: self.take_in(tuple(map(Path, paths))))
        dialog.open()

    def _file_dialog(self, title: str) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog

        kinds = self.tr("Recipes ({pattern})").format(pattern=f"*{SUFFIX}")
        dialog = QFileDialog(self._window, title, "", kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _offer_first(self) -> None:
        known = {recipe.id: recipe for recipe in every(self._box.groups)}
        self.beginning.offer([known[each] for each in FIRST if each in known])

    def _tell(self, tone: Tone, text: str, remedies: Sequence[Remedy], subject: object) -> None:
        if self._gallery is not None and self._right.shows(self._gallery):
            self._gallery.notice.show_notice(tone, text, remedies, subject=subject)
        else:
            self._window.tell(tone, text, remedies, subject=subject)
