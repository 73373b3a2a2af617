"""The menu on the compare view: what can be done with the result that is seen there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

WISHES = (
    *("copy", "save", "back", "replace", "use", "reuse", "fine", "details", "folder"),
    *("reference", "photograph", "swap", "full"),
)


class CompareMenu(QObject):
    """Opens over `view` where it is asked for, with the entries of the window's own menus."""

    def __init__(self, view: QWidget, actions: Mapping[str, QAction]) -> None:
        super().__init__(view)
        self._view = view
        self._menu = QMenu(view)
        self._menu.setAccessibleName(self.tr("Result"))
        for wish in WISHES:
            self._menu.addAction(actions[wish])
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open)

    def _open(self, at: QPoint) -> None:
        self._menu.popup(self._view.mapToGlobal(at))
