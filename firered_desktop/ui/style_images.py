"""Pictures for the style sheet, which takes files alone: icons, each in the colour asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTemporaryDir

PLACEHOLDER = "currentColor"


class StyleImages:
    """Coloured copies of the icons in `icons`, in a temporary folder that goes with this object."""

    def __init__(self, icons: Path) -> None:
        self._icons = icons
        self._folder = QTemporaryDir()

    def coloured(self, name: str, colour: str) -> str:
        """The path, with forward slashes, of icon `name` drawn in `colour` (``#RRGGBB``)."""
        path = Path(self._folder.filePath(f"{name}-{colour[1:]}.svg"))
        if not path.exists():
            drawing = (self._icons / f"{name}.svg").read_text(encoding="utf-8")
            path.write_text(drawing.replace(PLACEHOLDER, colour), encoding="utf-8")
        return path.as_posix()
