"""Going on with the library at another place, once it is there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.session.keeping import Keeping
    from firered_desktop.session.settling import Settling


class LibraryPlace(QObject):
    """Follows `keeping`, and writes the place into the settings unless it was `named` at the start.

    Signal: `wished` (Path, bool), once the settings are saved: the folder of the library to go on
    with, and whether this one was moved there; else it was restored.
    """

    wished = Signal(object, bool)

    def __init__(
        self,
        keeping: Keeping,
        settling: Settling,
        *,
        named: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settling = settling
        self._named = named
        keeping.moved.connect(self._take_moved)
        keeping.restored.connect(self._take_restored)

    def _take_moved(self, folder: Path) -> None:
        self._go_to(folder, moved=True)

    def _take_restored(self, folder: Path) -> None:
        self._go_to(folder, moved=False)

    def _go_to(self, folder: Path, *, moved: bool) -> None:
        if not self._named:
            self._settling.change(library_folder=str(folder))
        self._settling.once_rested(partial(self.wished.emit, folder, moved))


def moved_source(former: Path, present: Path | None, source: Path | str) -> Path | str:
    """Where a picture is that lay in the library that was moved; others are where they were."""
    if present is None or isinstance(source, str) or not source.is_relative_to(former):
        return source
    return present / source.relative_to(former)
