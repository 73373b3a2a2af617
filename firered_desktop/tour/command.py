"""The command: the tour taken unseen where there is no display, a PNG of each state."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from firered_desktop.tour.guide import Guide, Manner
from firered_desktop.tour.route import SITTINGS, names

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from firered_desktop.tour.stage import Stage

_UNSEEN = "offscreen"  # Qt's platform without a display
# A keyring that holds nothing: the tour shows what a person sees who has no key.
_NO_KEYRING = "keyring.backends.null.Keyring"


class Album:
    """Keeps a picture of each state in `folder`, numbered as they come in the whole tour."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = {name: number for number, name in enumerate(names(), 1)}

    def keep(self, name: str, front: QWidget, stage: Stage) -> None:
        """Write a PNG of `front`."""
        path = self._folder / f"{self._numbers[name]:03}-{name}.png"
        _picture(front, stage.window).save(str(path))
        print(path, flush=True)  # noqa: T201 - the command says what it made


def _picture(front: QWidget, window: QWidget) -> QPixmap:
    """What is in front: a dialog alone, a menu in its place over `window`."""
    if front.windowType() != Qt.WindowType.Popup:
        return front.grab()
    picture = window.grab()
    painter = QPainter(picture)
    painter.drawPixmap(window.mapFromGlobal(front.mapToGlobal(QPoint())), front.grab())
    painter.end()
    return picture


def run_tour(folder: Path, manner: Manner, scale: float, only: Collection[str] = ()) -> int:
    """Lead the window through its states and write a PNG of each, or of those `only`.

    A PNG has `scale` times as many pixels as the window. Raises TourLostError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    application = prepare(manner.size, scale)
    Guide(application, manner, Album(folder).keep, only).lead(SITTINGS)
    return 0


def prepare(size: tuple[int, int], scale: float) -> QApplication:
    """The application for a tour: the same picture comes of the same state whenever it is taken.

    Where nobody watches, its screen is of `size`, in device-independent pixels.
    """
    if sys.platform == "linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", _UNSEEN)
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    os.environ["PYTHON_KEYRING_BACKEND"] = _NO_KEYRING
    os.environ.pop("FAL_KEY", None)
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as screens:
        if os.environ.get("QT_QPA_PLATFORM") == _UNSEEN:
            json.dump(_one_screen(size, scale), screens)
            screens.flush()
            os.environ["QT_QPA_PLATFORM"] = f"{_UNSEEN}:configfile={screens.name}"
        application = QApplication(sys.argv[:1])
    application.setCursorFlashTime(0)  # a cursor that blinks is there or not
    return application


def _one_screen(size: tuple[int, int], scale: float) -> object:
    """A screen as Qt's platform without a display reads it; it counts in pixels."""
    width, height = (round(side * scale) for side in size)
    place = {"name": "unseen", "x": 0, "y": 0, "width": width, "height": height}
    return {"screens": [place | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}
