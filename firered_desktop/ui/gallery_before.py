"""The before of a card, for as long as the pointer rests on it or a key is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QHoverEvent, QKeyEvent, QMouseEvent

from firered_desktop.session.key_rules import keys_of
from firered_desktop.ui.held_keys import HOLD_BEFORE

if TYPE_CHECKING:
    from firered_desktop.core.gallery import HistoryEntry
    from firered_desktop.core.judging import Key
    from firered_desktop.session.input_thumbnails import InputThumbnails
    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.ui.gallery_grid import GalleryGrid

_REST = 600  # milliseconds; whoever only passes sees no change


class GalleryBefore(QObject):
    """Shows in `grid` what a picture was made from, in its place, once that was read.

    Under the pointer after a rest; with the key that `keys` has for it at once, and then of the
    card under the pointer, else of the current one.
    """

    def __init__(self, grid: GalleryGrid, inputs: InputThumbnails, keys: KeymapChoice) -> None:
        super().__init__(grid)
        self._grid = grid
        self._inputs = inputs
        self._keys = keys
        self._pointed: Key | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._show_pointed)
        self._wanted: HistoryEntry | None = None
        inputs.arrived.connect(self._take)
        grid.installEventFilter(self)
        grid.viewport().installEventFilter(self)
        grid.verticalScrollBar().valueChanged.connect(self._pass_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        if watched is self._grid and isinstance(event, QKeyEvent):
            return self._key(event)
        if isinstance(event, QMouseEvent | QHoverEvent) and kind != QEvent.Type.HoverLeave:
            self._point(event.position().toPoint())
        elif kind in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self._pass_on()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        table = self._keys.keymap.table()
        if not any(key in table[HOLD_BEFORE] for key in keys_of(event)):
            return False
        if not event.isAutoRepeat():
            if event.type() == QEvent.Type.KeyPress:
                entry = self._grid.pointed_entry() or self._grid.current_entry()
                self._want(entry)
            elif event.type() == QEvent.Type.KeyRelease:
                self._want(None)
        return event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)

    def _point(self, at: QPoint) -> None:
        entry = self._grid.entry_at(at)
        key = entry.key if entry is not None else None
        if key != self._pointed:
            self._pass_on()
            self._pointed = key
            if key is not None:
                self._rest.start()

    def _show_pointed(self) -> None:
        entry = self._grid.pointed_entry()
        if entry is not None and entry.key == self._pointed:
            self._want(entry)

    def _pass_on(self) -> None:
        self._pointed = None
        self._rest.stop()
        if self._wanted is not None:
            self._want(None)

    def _want(self, entry: HistoryEntry | None) -> None:
        # What has no result shows its before already.
        self._wanted = entry if entry is not None and entry.result is not None else None
        self._show()

    def _take(self, job_id: str) -> None:
        if self._wanted is not None and self._wanted.job.id == job_id:
            self._show()

    def _show(self) -> None:
        wanted = self._wanted
        image = self._inputs.of(wanted.job) if wanted is not None else None
        self._grid.show_instead(wanted.key if wanted is not None else None, image)
