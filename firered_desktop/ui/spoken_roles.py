"""What Qt tells a screen reader of some widgets, corrected."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QComboBox, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_INSTALLED = "firered spoken roles"


def install_spoken_roles(application: QApplication) -> None:
    """Correct what is told of our widgets; once per `application`, further calls do nothing."""
    if not application.property(_INSTALLED):
        QAccessible.installFactory(_interface_for)
        application.setProperty(_INSTALLED, True)


class SpokenChoice(QAccessibleWidget):
    """A combo box by its own name; its description begins with what is chosen.

    On Unix Qt gives what is chosen as the name, so that nobody could tell two of them apart.
    """

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box, QAccessible.Role.ComboBox)

    def text(self, kind: QAccessible.Text) -> str:
        told = super().text(kind)
        chosen = self._box().currentText()
        if kind == QAccessible.Text.Value:
            return chosen
        if kind == QAccessible.Text.Description:
            return f"{chosen}. {told}" if told else chosen
        return told

    def state(self) -> QAccessible.State:
        told = super().state()
        told.expandable = True
        told.hasPopup = True
        told.expanded = self._box().view().isVisible()
        told.collapsed = not told.expanded
        return told

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        return 1

    def child(self, at: int) -> QAccessibleInterface:
        del at
        return QAccessible.queryAccessibleInterface(self._box().view())

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 - Qt's name
        return 0 if child.object() is self._box().view() else -1

    def actionNames(self) -> list[str]:  # noqa: N802 - Qt's name
        own = [self.showMenuAction(), self.pressAction()] if self._box().isEnabled() else []
        return [*own, *super().actionNames()]

    def doAction(self, action: str) -> None:  # noqa: N802 - Qt's name
        box = self._box()
        if action not in (self.showMenuAction(), self.pressAction()):
            super().doAction(action)
        elif box.view().isVisible():
            box.hidePopup()
        else:
            box.showPopup()

    def _box(self) -> QComboBox:
        return cast("QComboBox", self.widget())


def _interface_for(kind: str, thing: QObject) -> QAccessibleInterface | None:
    if kind == "ComboBox" and isinstance(thing, QComboBox) and sys.platform != "win32":
        thing.currentTextChanged.connect(lambda _text, box=thing: _announce(box))
        return SpokenChoice(thing)
    if kind in ("CompareView", "Wipe") and isinstance(thing, QWidget):
        # Qt's role for a widget of one's own is that of a filler, which is passed over.
        return QAccessibleWidget(thing, QAccessible.Role.Canvas)
    if kind == "CountGroup" and isinstance(thing, QWidget):
        # Its name says what its buttons, told by their numbers alone, are the numbers of.
        return QAccessibleWidget(thing, QAccessible.Role.Grouping)
    return None


def _announce(box: QComboBox) -> None:
    """Say what is chosen now, which a change of the name would have told."""
    if box.hasFocus():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(box, box.currentText()))
