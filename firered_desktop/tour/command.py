"""The command: the tour taken unseen where there is no display, a PNG of each state."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from firered_desktop.tour.guide import Guide, Manner
from firered_desktop.tour.route import SITTINGS, names
from firered_desktop.tour.stage import Stage

# A keyring that holds nothing: the tour shows what a person sees who has no key.
_NO_KEYRING = "keyring.backends.null.Keyring"


class Album:
    """Keeps a picture of each state in `folder`, numbered as they come in the whole tour."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = {name: number for number, name in enumerate(names(), 1)}

    def keep(self, name: str, front: QWidget, stage: Stage) -> None:
        """Write a PNG of `front`."""
        del stage
        path = self._folder / f"{self._numbers[name]:02}-{name}.png"
        front.grab().save(str(path))
        print(path, flush=True)  # noqa: T201 - the command says what it made


def run_tour(folder: Path, manner: Manner, scale: float, only: Collection[str] = ()) -> int:
    """Lead the window through its states and write a PNG of each, or of those `only`.

    A PNG has `scale` times as many pixels as the window. Raises TourLostError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    application = prepare(scale)
    Guide(application, manner, Album(folder).keep, only).lead(SITTINGS)
    return 0


def prepare(scale: float) -> QApplication:
    """The application for a tour; the same picture comes of the same state whenever it is taken."""
    if sys.platform == "linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    os.environ["PYTHON_KEYRING_BACKEND"] = _NO_KEYRING
    os.environ.pop("FAL_KEY", None)
    application = QApplication(sys.argv[:1])
    application.setCursorFlashTime(0)  # a cursor that blinks is there or not
    return application
