"""The first picture of the draft, shown large as soon as it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from firered_desktop.session.pictures import PictureState

if TYPE_CHECKING:
    from firered_desktop.session.comparison import Comparison
    from firered_desktop.session.draft import Draft


class FirstPicture(QObject):
    """Shows picture 1 of `draft` on `comparison`; nothing happens while it is the same."""

    def __init__(self, draft: Draft, comparison: Comparison, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._comparison = comparison
        self._shown: int | None = None
        draft.pictures_changed.connect(self._look)

    def _look(self) -> None:
        first = self._draft.pictures[0] if self._draft.pictures else None
        if first is not None and first.state is not PictureState.READY:
            return
        shown = first.id if first is not None else None
        if shown != self._shown:
            self._shown = shown
            self._comparison.show_draft(first.preview if first is not None else None)
