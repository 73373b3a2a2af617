"""The pictures of a draft as they are read: asked for here, answered from the imaging thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QImage

from firered_desktop.core.errors import Failure, FireredError
from firered_desktop.core.sizes import Dimensions

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from firered_desktop.core.picture import PictureFacts, Pixels, Preview
    from firered_desktop.core.ports import CancelToken, PreviewSource

# Sharp in the large view before any edit was made, and about 8 MB each.
PREVIEW_BOX = Dimensions(2048, 2048)
_TRANSPARENT = QImage.Format.Format_ARGB32_Premultiplied


class Previewer(Protocol):
    """Reads pictures; blocks, and raises what Preparer's method of that name raises."""

    def preview(self, path: Path, box: Dimensions, token: CancelToken) -> Preview: ...


@dataclass(frozen=True, slots=True)
class Loaded:
    """A picture that was read."""

    facts: PictureFacts
    image: QImage


@dataclass(frozen=True, slots=True)
class News:
    """What became of the picture `picture_id`: kept as a file, read, or failed."""

    picture_id: int
    outcome: Path | Loaded | Failure


class PreviewWishes:
    """The previews that are wished for, by picture.

    `report` is called on the imaging thread.
    """

    def __init__(self, source: PreviewSource, report: Callable[[News], None]) -> None:
        self._source = source
        self._report = report
        self._tokens: dict[int, CancelToken] = {}

    def wish(self, picture_id: int, path: Path) -> None:
        """Ask for the preview of one picture."""
        self._tokens[picture_id] = self._source.request_preview(
            path, PREVIEW_BOX, partial(_tell, self._report, picture_id)
        )

    def forget(self, picture_id: int) -> None:
        """Wish no longer; a word that is already under way may still arrive."""
        token = self._tokens.pop(picture_id, None)
        if token is not None:
            token.cancel()


def _tell(report: Callable[[News], None], picture_id: int, answer: Preview | FireredError) -> None:
    if isinstance(answer, FireredError):
        report(News(picture_id, answer.failure()))
    else:
        # Converted here, on the imaging thread: Qt scales these formats seven times faster.
        image = to_image(answer.pixels)
        transparent = image.hasAlphaChannel()
        quick = _TRANSPARENT if transparent else QImage.Format.Format_RGB32
        report(News(picture_id, Loaded(answer.facts, image.convertToFormat(quick))))


def to_image(pixels: Pixels) -> QImage:
    """The same pixels as Qt's picture, with memory of its own."""
    width, height = pixels.dimensions.width, pixels.dimensions.height
    image = QImage(pixels.rgb, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
    if pixels.alpha:
        alpha = QImage(pixels.alpha, width, height, width, QImage.Format.Format_Alpha8)
        image.setAlphaChannel(alpha)
    return image
