"""The same work the plain way: Qt's scaled read, or Pillow as its handbook shows it.

``plain_pictures preview|prepare|thumbnails FOLDER FILE…`` tells the seconds of all files.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from time import perf_counter

from PIL import Image, ImageOps
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader


def preview(path: Path) -> QImage:
    """Qt reads it no larger than the preview."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setScaledSize(
        reader.size().scaled(QSize(2048, 2048), Qt.AspectRatioMode.KeepAspectRatio)
    )
    return reader.read().convertToFormat(QImage.Format.Format_RGB888)


def prepare(path: Path) -> bytes:
    """Pillow opens it, turns it upright, makes it smaller and writes a JPEG of quality 95."""
    with Image.open(path) as image:
        upright = ImageOps.exif_transpose(image)
        smaller = upright.resize((1728, 1152), Image.Resampling.LANCZOS)
    return _jpeg(smaller, quality=95, subsampling=0)


def thumbnail(path: Path) -> bytes:
    """Pillow's own thumbnail, which scales while it decodes."""
    with Image.open(path) as image:
        image.thumbnail((512, 512))
        return _jpeg(ImageOps.exif_transpose(image), quality=85)


def _jpeg(image: Image.Image, **options: int) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "JPEG", **options)
    return stream.getvalue()


ACTS = {"preview": preview, "prepare": prepare, "thumbnails": thumbnail}


def main() -> None:
    """Each file, timed; what is loaded at the first use is loaded before."""
    work, files = sys.argv[1], [Path(name) for name in sys.argv[3:]]
    Image.preinit()
    begun = perf_counter()
    for path in files:
        assert ACTS[work](path)
    print("took", perf_counter() - begun, flush=True)


if __name__ == "__main__":
    main()
