"""The pictures of what is shown to others: read, made as large as they are needed, and marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QColorSpace, QFont, QFontMetricsF, QImage, QImageWriter, QPainter

from firered_desktop.core.errors import PictureMissing
from firered_desktop.core.proof_page import Encoded
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.previews import to_image

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.core.ports import CancelToken
    from firered_desktop.core.presentation import Shown
    from firered_desktop.session.previews import Previewer

QUALITY = 88  # of a JPEG file for a screen
_MARK_WIDTH = 0.5  # of the picture, which the words across it take
_MARK_INK, _MARK_EDGE = QColor(255, 255, 255, 110), QColor(0, 0, 0, 60)
_TILT = -20.0  # degrees


class KeptPictures(Protocol):
    """Where the picture files of the library are; may block."""

    def picture(self, sha256: str) -> Path | None: ...


class PresentationPictures:
    """Reads what `kept` keeps with `previewer`; from any thread but that of the window."""

    def __init__(self, kept: KeptPictures, previewer: Previewer) -> None:
        self._kept = kept
        self._previewer = previewer

    def after(self, picture: Shown, box: Dimensions, token: CancelToken) -> QImage:
        """The result, to fit into `box`; raises PictureMissing and what reading raises."""
        path = self._kept.picture(picture.sha256)
        if path is None:
            raise PictureMissing(name=picture.name)
        return self._read(path, box, token)

    def before(self, picture: Shown, box: Dimensions, token: CancelToken) -> QImage | None:
        """What it was made from; None where that is not kept any more."""
        if picture.before_sha256 is None:
            return None
        path = self._kept.picture(picture.before_sha256)
        return None if path is None else self._read(path, box, token)

    def _read(self, path: Path, box: Dimensions, token: CancelToken) -> QImage:
        image = to_image(self._previewer.preview(path, box, token).pixels)
        image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
        return image


def encoded(image: QImage) -> Encoded:
    """`image` as a JPEG file that says that it is sRGB."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(QUALITY)
    writer.write(image.convertToFormat(QImage.Format.Format_RGB888))
    return Encoded(bytes(content.data()), Dimensions(image.width(), image.height()))


def marked(image: QImage, words: str, font: QFont) -> QImage:
    """`image` with `words` across its middle, in it and not above it; as it is without any."""
    if not words.strip():
        return image
    ink = image.convertToFormat(QImage.Format.Format_RGB32)
    # What is shown on screen and on paper has its own dots: the words follow the picture.
    written = QFont(font)
    written.setPixelSize(100)
    wide = QFontMetricsF(written).horizontalAdvance(words)
    written.setPixelSize(max(8, round(100 * _MARK_WIDTH * image.width() / max(wide, 1.0))))
    painter = QPainter(ink)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(written)
    painter.translate(image.width() / 2, image.height() / 2)
    painter.rotate(_TILT)
    room = QRectF(-image.width(), -image.height(), 2 * image.width(), 2 * image.height())
    for colour, by in ((_MARK_EDGE, 2.0), (_MARK_INK, 0.0)):
        painter.setPen(colour)
        painter.drawText(room.translated(by, by), Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    ink.setColorSpace(image.colorSpace())
    return ink
