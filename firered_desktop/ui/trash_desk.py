"""Where the trash is emptied from: the question with its figures, and what was freed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from firered_desktop.core.judging import Key
    from firered_desktop.core.purging import Purge
    from firered_desktop.session.archive import Archive
    from firered_desktop.ui.deed_line import DeedLine


class TrashDesk(QObject):
    """Asks over `window` before anything of `archive` is deleted, and says on `line` what went."""

    def __init__(self, archive: Archive, line: DeedLine, window: QWidget) -> None:
        super().__init__(window)
        self._emptying = archive.emptying
        self._line = line
        self._window = window
        self._wished: tuple[Key, ...] | None = None
        self._asking = False
        self._emptying.planned.connect(self._ask)
        self._emptying.emptied.connect(self._tell)

    def wishes(self) -> Mapping[str, Callable[[], object]]:
        """What the entries of the menus do."""
        return {"empty_trash": self.empty}

    def empty(self) -> None:
        """Ask whether all that lies in the trash shall be deleted."""
        self._plan(None)

    def delete(self, keys: Sequence[Key]) -> None:
        """Ask whether these, which lie in the trash, shall be deleted."""
        if keys:
            self._plan(tuple(keys))

    def _plan(self, keys: tuple[Key, ...] | None) -> None:
        self._wished, self._asking = keys, True
        self._emptying.plan(keys)

    def _ask(self, purge: Purge) -> None:
        from firered_desktop.ui.purge_dialog import PurgeDialog

        if not self._asking:
            return
        self._asking = False
        wished = self._wished
        if not purge.pictures:
            self._line.tell(self.tr("Nothing lies in the trash."))
            return
        dialog = PurgeDialog(purge, whole=wished is None, parent=self._window)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.agreed.connect(lambda: self._emptying.empty(wished))
        dialog.open()

    def _tell(self, purge: Purge) -> None:
        from firered_desktop.ui.purge_dialog import size_words

        words = self.tr("Pictures deleted for good: {count}. Freed: {size}.")
        count, size = QLocale().toString(purge.pictures), size_words(purge.size)
        self._line.tell(words.format(count=count, size=size))
