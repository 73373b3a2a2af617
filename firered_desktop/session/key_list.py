"""The commands with their keys as an item model that can be searched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from firered_desktop.session.keymap_choice import KeymapChoice

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One line: what is done, and where in the window it stands.

    Keys of `fixed` are no command's and cannot be changed; they are written as the system does.
    """

    command: str
    words: str
    place: str
    fixed: tuple[str, ...] = ()


class KeyList(QAbstractTableModel):
    """Those of `rows` that match the search, with the keys that `choice` has for them.

    Columns are what is done, where, and the keys, which `written` puts into words: it is handed
    the keys and whether they were changed.
    """

    def __init__(
        self,
        rows: Sequence[KeyRow],
        choice: KeymapChoice,
        headers: Sequence[str],
        written: Callable[[tuple[str, ...], bool], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = self._found = tuple(rows)
        self._choice = choice
        self._headers = tuple(headers)
        self._written = written
        self._sought = ""
        choice.changed.connect(self._refresh)

    def search(self, text: str) -> None:
        """Show what has every word of `text` in it."""
        self._sought = text
        self.beginResetModel()
        words = text.casefold().split()
        self._found = tuple(row for row in self._rows if self._has(row, words))
        self.endResetModel()

    def row_at(self, at: int) -> KeyRow | None:
        """The line that is shown at `at`, from 0."""
        return self._found[at] if 0 <= at < len(self._found) else None

    def place_of(self, command: str) -> int | None:
        """Where the line of `command` is shown, None where it is not."""
        return next((at for at, row in enumerate(self._found) if row.command == command), None)

    def words_of(self, command: str) -> str:
        """What `command` does, in words."""
        return next(row.words for row in self._rows if row.command == command)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._headers)

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._headers[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._cells(self._found[index.row()])[index.column()]

    def _cells(self, row: KeyRow) -> tuple[str, str, str]:
        keymap = self._choice.keymap
        keys = row.fixed or keymap.keys(row.command)
        own = not row.fixed and keymap.is_own(row.command)
        return (row.words, row.place, self._written(keys, own))

    def _has(self, row: KeyRow, words: Sequence[str]) -> bool:
        said = " ".join(self._cells(row)).casefold()
        return all(word in said for word in words)

    def _refresh(self) -> None:
        if self._sought:
            self.search(self._sought)  # what is shown may depend on the keys
        elif self._found:
            last = self.index(len(self._found) - 1, len(self._headers) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
