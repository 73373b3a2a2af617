"""What stands already where copies would go, looked up off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.naming import free_stem
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from firered_desktop.core.errors import FireredError

Names = tuple[tuple[str, str], ...]  # stems and endings


@dataclass(frozen=True, slots=True)
class Seen:
    """What copies would meet in `folder`, which may not be there.

    `names` are those that were looked for, `taken` the ones of them that are there, and `free` what
    the copies would be called instead of all of them.
    """

    folder: Path
    names: tuple[str, ...]
    is_there: bool
    taken: tuple[str, ...]
    free: tuple[str, ...]


class SavePlaces(QObject):
    """`seen` (Seen) answers the latest question; those before it may stay without an answer."""

    seen = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self._wished: tuple[Path, Names] | None = None  # what was asked for meanwhile
        self._looking: Path | None = None

    def look(self, folder: Path, names: Sequence[tuple[str, str]]) -> None:
        """Look for each of `names`, a stem and an ending, in `folder`."""
        self._wished = folder, tuple(names)
        if self._looking != folder:  # one that does not answer holds up no other
            self._begin()

    def _begin(self) -> None:
        assert self._wished is not None
        folder, names = self._wished
        self._wished, self._looking = None, folder
        self._tasks.drop_all()
        self._tasks.run(partial(_look, folder, names), self._answer)

    def _answer(self, outcome: Seen | FireredError) -> None:
        self._looking = None
        if self._wished is not None:  # typed on meanwhile: only what stands there now matters
            self._begin()
        elif isinstance(outcome, Seen):
            self.seen.emit(outcome)


def _look(folder: Path, names: Names) -> Seen:
    def is_there(name: str) -> bool:
        try:
            return (folder / name).exists()
        except OSError:  # what cannot be looked at is told when it is written
            return False

    def free(stem: str, suffix: str) -> str:
        return free_stem(stem, lambda each: is_there(f"{each}{suffix}")) + suffix

    whole = tuple(f"{stem}{suffix}" for stem, suffix in names)
    return Seen(
        folder,
        whole,
        is_there=is_there("."),
        taken=tuple(filter(is_there, whole)),
        free=tuple(free(*name) for name in names),
    )
