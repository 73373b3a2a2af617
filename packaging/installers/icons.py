"""The program's icon in the forms that the systems ask for, made from its one drawing."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)  # pixels a side, of the Linux desktops' theme
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
NAME = "firered-desktop"


def drawing(top: Path) -> Path:
    """The drawing in the checkout `top`."""
    return top / "resources" / "icons" / f"{NAME}.svg"


def png(top: Path, side: int) -> bytes:
    """The icon as PNG, `side` pixels wide and high."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(drawing(top))).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Without this PySide's own type says that a format is bytes, which Qt has not taken for long.
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def write_theme(top: Path, icons: Path) -> None:
    """Write all sizes and the drawing into `icons`, a folder such as /usr/share/icons."""
    for side in SIZES:
        _write(icons / "hicolor" / f"{side}x{side}" / "apps" / f"{NAME}.png", png(top, side))
    scalable = icons / "hicolor" / "scalable" / "apps" / f"{NAME}.svg"
    _write(scalable, drawing(top).read_bytes())


def write_ico(top: Path, path: Path) -> None:
    """Write Windows' icon to `path`; each size is drawn, none is scaled."""
    pictures = [_picture(top, side) for side in WINDOWS_SIZES]
    sizes = [(side, side) for side in WINDOWS_SIZES]
    pictures[-1].save(path, "ICO", sizes=sizes, append_images=pictures[:-1])


def write_icns(top: Path, path: Path) -> None:
    """Write the icon of macOS to `path`."""
    sides = (32, 64, 128, 256, 512)
    pictures = [_picture(top, side) for side in sides]
    _picture(top, 1024).save(path, "ICNS", append_images=pictures)


def _picture(top: Path, side: int) -> Image.Image:
    picture = Image.open(io.BytesIO(png(top, side)))
    picture.load()
    return picture


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
