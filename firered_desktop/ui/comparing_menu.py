"""The menu on an edit or on one of its results: look at it, compare with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.session.comparison import OneResult


class ComparingMenu(QObject):
    """Announces `look_wished` (Job, which result) and `compare_wished`.

    That carries a OneResult, or None for the photograph.
    """

    look_wished = Signal(object, int)
    compare_wished = Signal(object)

    def __init__(self, parent: QWidget, reference: Callable[[], OneResult | None]) -> None:
        """`reference` answers which result stands in the place of the photograph."""
        super().__init__(parent)
        self._parent = parent
        self._reference = reference

    def open_for(self, one: OneResult, at: QPoint) -> None:
        """Open for a result of the edit that is looked at, `at` a place of the screen."""
        self.menu(one).popup(at)

    def menu(self, one: OneResult) -> QMenu:
        """What can be done with a result of the edit that is looked at."""
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Compare"))
        self.fill(menu, one)
        return menu

    def fill(self, menu: QMenu, one: OneResult, *, looks: bool = False) -> None:
        """Add what can be done with a result; `looks`: whether to look at its edit is one of it."""
        if looks:
            look = menu.addAction(self.tr("Look at it"))
            look.triggered.connect(lambda: self.look_wished.emit(one.job, one.index))
        compare = menu.addAction(self.tr("Compare with this"))
        compare.triggered.connect(lambda: self.compare_wished.emit(one))
        reference = self._reference()
        known = None if reference is None else (reference.job.id, reference.index)
        compare.setEnabled(known != (one.job.id, one.index))
        back = menu.addAction(self.tr("Compare with the photograph"))
        back.triggered.connect(lambda: self.compare_wished.emit(None))
        back.setEnabled(reference is not None)
