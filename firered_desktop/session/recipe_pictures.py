"""The pictures of recipes, read and scaled off the GUI thread when a view asks for them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from firered_desktop.session.picture_plugins import load_picture_plugins
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from firered_desktop.core.own_recipes import OwnRecipe
    from firered_desktop.core.recipes import Recipe
    from firered_desktop.session.recipe_box import RecipeBox

BEFORE, AFTER = "before", "after"
SIZE = QSize(480, 320)  # pixels
_QUALITY = 84  # of a JPEG
_LARGEST = 4096  # pixels of a side; a recipe from elsewhere is not believed


class RecipePictures(QObject):
    """`arrived` carries the id of a recipe of which a picture was read."""

    arrived = Signal(str)

    def __init__(self, box: RecipeBox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box = box
        self._tasks = Tasks(self)
        self._images: dict[tuple[str, str], QImage | None] = {}
        box.kept.connect(self._forget)
        load_picture_plugins()

    def image(self, recipe: Recipe, side: str) -> QImage | None:
        """The picture of `side`; None while it is read, and where there is none."""
        key = (recipe.id, side)
        if key not in self._images:
            self._images[key] = None
            source = self._box.picture(recipe, side)
            self._tasks.run(partial(_read, source), partial(self._take, key))
        return self._images[key]

    def _take(self, key: tuple[str, str], outcome: object) -> None:
        if isinstance(outcome, QImage) and not outcome.isNull():
            self._images[key] = outcome
            self.arrived.emit(key[0])

    def _forget(self, own: OwnRecipe) -> None:
        for side in (BEFORE, AFTER):
            self._images.pop((own.recipe.id, side), None)
        self.arrived.emit(own.recipe.id)


def _read(source: Path | bytes) -> QImage:
    """The picture, cut to the shape of a card; a null image where it cannot be read."""
    buffer = QBuffer()
    if isinstance(source, Path):
        reader = QImageReader(str(source))
    else:
        buffer.setData(QByteArray(source))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
    whole = reader.size()
    if not whole.isValid() or max(whole.width(), whole.height()) > _LARGEST:
        return QImage()
    return fitted(reader.read())


def fitted(image: QImage) -> QImage:
    """`image` cut to the shape of a card and brought to its size."""
    if image.isNull() or image.size() == SIZE:
        return image
    scaled = image.scaled(
        SIZE, Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )  # fmt: skip
    left, top = (scaled.width() - SIZE.width()) // 2, (scaled.height() - SIZE.height()) // 2
    return scaled.copy(left, top, SIZE.width(), SIZE.height())


def encoded(image: QImage) -> bytes:
    """`image` as the JPEG that an own recipe keeps; nothing where there is none."""
    if image.isNull():
        return b""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Not QImage.save: what it takes for a format is not the same in every PySide.
    writer = QImageWriter(buffer, QByteArray(b"JPEG"))
    writer.setQuality(_QUALITY)
    writer.write(_on_white(fitted(image)))
    return bytes(content.data())


def _on_white(image: QImage) -> QImage:
    """`image` without transparent places, of which a JPEG knows nothing."""
    laid = QImage(image.size(), QImage.Format.Format_RGB32)
    laid.fill(Qt.GlobalColor.white)
    painter = QPainter(laid)
    painter.drawImage(0, 0, image)
    painter.end()
    return laid
