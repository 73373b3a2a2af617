"""What was dropped or chosen on its way to the slots: folders are looked through first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from firered_desktop.core.errors import FireredError
from firered_desktop.core.picture_names import is_named_like_picture
from firered_desktop.session.picture_files import Found, find_pictures
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


class Arrivals(QObject):
    """Tells which of several files are pictures; lives on the GUI thread, and reads nothing there.

    What is looked for when this object goes away is not told.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)

    def look(self, paths: Sequence[Path], on_found: Callable[[Found], None]) -> bool:
        """Tell `on_found` which of `paths` are pictures; whether that is known at once.

        It is where all names say so. Else some may be folders, and the disk is asked elsewhere.
        """
        if all(is_named_like_picture(path) for path in paths):
            on_found(Found(tuple(paths)))
            return True
        self._tasks.run(partial(find_pictures, tuple(paths)), partial(_hand_over, on_found))
        return False


def _hand_over(on_found: Callable[[Found], None], outcome: Found | FireredError) -> None:
    on_found(Found(()) if isinstance(outcome, FireredError) else outcome)
