"""The chain of edits as rows: the photograph, then every edit that came of it, branch by branch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from firered_desktop.core.branches import Place, placed
from firered_desktop.core.lineage import Node, Photograph, Tree
from firered_desktop.session.gallery_pages import GalleryPages

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from firered_desktop.core.gallery import Gallery, HistoryEntry
    from firered_desktop.core.job import Job
    from firered_desktop.core.judging import Key
    from firered_desktop.session.input_thumbnails import InputThumbnails

Index = QModelIndex | QPersistentModelIndex


class FamilyRole(IntEnum):
    """The named roles of a row."""

    ROW = Qt.ItemDataRole.UserRole  # FamilyRow
    THUMBNAILS = Qt.ItemDataRole.UserRole + 1  # a tuple of QImage, None for those not read yet


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """An edit where it stands in the tree; the photograph itself has no `node`.

    `marked` is which of its results is looked at, from 0, None where none is.
    """

    node: Node | None
    place: Place
    photograph: Photograph | None = None
    marked: int | None = None

    @property
    def keys(self) -> tuple[Key, ...]:
        """Its results, the first first; none of what was deleted for good."""
        return self.node.link.keys if self.node is not None and self.node.link.id else ()


class FamilyRows(QAbstractListModel):
    """Shows a Tree; entries and thumbnails are read when they are asked for.

    `describe` gives the words that a screen reader speaks for a row, and may be set later.
    """

    def __init__(
        self,
        gallery: Gallery,
        parent: QObject | None = None,
        *,
        inputs: InputThumbnails | None = None,
    ) -> None:
        super().__init__(parent)
        self.describe: Callable[[FamilyRow], str] = _nothing
        self._rows: tuple[FamilyRow, ...] = ()
        self._row_of: dict[Key, int] = {}
        self._tree = Tree(None, ())
        self._whole = True  # the photograph comes first, and each edit hangs on another
        self._pages = GalleryPages(gallery, self, inputs=inputs)
        self._inputs = inputs
        self._pages.arrived.connect(self._repaint)
        if inputs is not None:
            inputs.arrived.connect(self._repaint_photograph)

    # What Qt asks.

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case FamilyRole.ROW:
                return row
            case FamilyRole.THUMBNAILS:
                return self._thumbnails(row)
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.describe(row)
        return None

    # What the window asks.

    @property
    def tree(self) -> Tree:
        """What is shown."""
        return self._tree

    def show_tree(self, tree: Tree, key: Key | None) -> None:
        """Show all of `tree`, with the photograph first, and mark the way to one picture."""
        path = () if key is None else tree.chain_of(key)
        places = placed(tree, path)
        nodes: tuple[Node | None, ...] = (None, *tree.nodes)
        rows = [
            FamilyRow(node, place, tree.photograph, _marked(node, key))
            for node, place in zip(nodes, places, strict=True)
        ]
        self._whole = True
        self._take(tree, tuple(rows) if tree.nodes else ())

    def show_flat(self, tree: Tree) -> None:
        """Show the edits of `tree` below each other, as so many of their own."""
        self._whole = False
        self._take(tree, tuple(FamilyRow(node, Place()) for node in tree.nodes))

    def row_at(self, row: int) -> FamilyRow | None:
        """One row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, key: Key) -> int | None:
        """The row of the edit that made a picture."""
        return self._row_of.get(key)

    def parent_row(self, row: int) -> int | None:
        """The row of what an edit was made from; None of the photograph."""
        node = self._rows[row].node
        if node is None or not self._whole:
            return None
        return 0 if node.parent is None else node.parent + 1

    def child_row(self, row: int) -> int | None:
        """The row of the first edit that was made from what is in `row`; None where none was."""
        node = self._rows[row].node
        if not self._whole:
            return None
        if node is None:
            return 1
        return node.children[0] + 1 if node.children else None

    def entry(self, key: Key) -> HistoryEntry | None:
        """The picture, if it was read; else it is read soon."""
        return self._pages.entry(key)

    def job(self, key: Key) -> Job | None:
        """The edit of a picture, if it was read."""
        entry = self.entry(key)
        return None if entry is None else entry.job

    def put(self, job: Job) -> None:
        """Show the latest record of an edit."""
        self._pages.put(job)

    def _take(self, tree: Tree, rows: tuple[FamilyRow, ...]) -> None:
        self.beginResetModel()
        self._tree, self._rows = tree, rows
        self._row_of = {key: at for at, row in enumerate(rows) for key in row.keys}
        self._pages.forget(self._row_of)
        self.endResetModel()

    def _thumbnails(self, row: FamilyRow) -> tuple[QImage | None, ...]:
        if row.node is not None:
            return tuple(self._pages.thumbnail(key) for key in row.keys)
        return (self._photograph(),)

    def _photograph(self) -> QImage | None:
        """What the first edit of it that is still there was asked with."""
        if self._inputs is None:
            return None
        for row in self._rows[1:]:
            if row.node is not None and row.node.parent is None and row.keys:
                job = self.job(row.keys[0])
                return None if job is None else self._inputs.of(job)
        return None

    def _repaint(self, keys: frozenset[Key]) -> None:
        for row in {self._row_of[key] for key in keys if key in self._row_of}:
            self.dataChanged.emit(self.index(row), self.index(row))
        if self._rows and self._rows[0].node is None:
            self.dataChanged.emit(self.index(0), self.index(0))

    def _repaint_photograph(self) -> None:
        if self._rows and self._rows[0].node is None:
            self.dataChanged.emit(self.index(0), self.index(0))


def _nothing(row: FamilyRow) -> str:
    del row
    return ""


def _marked(node: Node | None, key: Key | None) -> int | None:
    if node is None or key is None or key not in node.link.keys:
        return None
    return node.link.keys.index(key)
