"""Line icons from SVG files, drawn in the theme's colours whenever they are painted."""

from __future__ import annotations

import ctypes
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from firered_desktop.ui.style_images import PLACEHOLDER

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from firered_desktop.ui.tokens import Tokens

APPLICATION_ICON = "firered-desktop"


class Tint(StrEnum):
    """Which token colours an icon."""

    TEXT = "text"
    QUIET = "quiet"
    LINK = "link"
    ON_ACCENT = "on_accent"
    ON_VEIL = "on_veil"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


class Icons:
    """The icons in the folder `folder`, coloured by what `tokens` answers when they are painted.

    Every icon is square, drawn on a grid of 24. `icon` raises FileNotFoundError for a name that
    the folder does not have.
    """

    def __init__(self, folder: Path, tokens: Callable[[], Tokens]) -> None:
        self._folder = folder
        self._tokens = tokens
        self._drawings: dict[str, str] = {}

    def icon(self, name: str, tint: Tint = Tint.TEXT) -> QIcon:
        """The icon `name`; faded where it is disabled, on ember's colour where it is selected."""
        made = QIcon(_LineEngine(self._drawing(name), self._tokens, tint))
        # WORKAROUND: PySide takes the engine for a part of the object that was made with it. Where
        # that is collected in a cycle, the engine is freed under Qt's feet; a copy has no part.
        return QIcon(made)

    def pixmap(self, name: str, side: int, ratio: float, tint: Tint = Tint.TEXT) -> QPixmap:
        """Icon `name` at `side` device-independent pixels, for a screen with `ratio`."""
        return self.icon(name, tint).pixmap(QSize(side, side), ratio)

    def application_icon(self) -> QIcon:
        """The program's own icon."""
        return QIcon(str(self._folder / f"{APPLICATION_ICON}.svg"))

    def _drawing(self, name: str) -> str:
        if name not in self._drawings:
            path = self._folder / f"{name}.svg"
            self._drawings[name] = path.read_text(encoding="utf-8")
        return self._drawings[name]


class _LineEngine(QIconEngine):
    """Paints one drawing in the colour that the theme has at that moment."""

    def __init__(self, drawing: str, tokens: Callable[[], Tokens], tint: Tint) -> None:
        super().__init__()
        self._drawing = drawing
        self._tokens = tokens
        self._tint = tint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del state
        drawing = self._drawing.replace(PLACEHOLDER, self._colour(mode))
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, square)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        copy = _LineEngine(self._drawing, self._tokens, self._tint)
        # WORKAROUND: PySide does not hand the answer of clone() over to Qt, which goes on to
        # own it; without a reference of its own it would be freed under Qt's feet.
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(copy))
        return copy

    def _colour(self, mode: QIcon.Mode) -> str:
        tokens = self._tokens()
        if mode == QIcon.Mode.Disabled:
            return tokens.disabled
        if mode == QIcon.Mode.Selected:
            return tokens.on_accent
        return str(getattr(tokens, self._tint))
