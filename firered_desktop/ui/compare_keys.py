"""The keys of the compare view that are held down, where nobody else wants them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from firered_desktop.ui.compare_looks import CompareLooks, Held
from firered_desktop.ui.compare_loupe import CompareLoupe


class HeldKey(StrEnum):
    """What happens as long as a key is down."""

    BEFORE = "before"
    LOUPE = "loupe"
    BLINK = "blink"


HELD_KEYS: Mapping[HeldKey, tuple[Qt.Key, ...]] = {
    HeldKey.BEFORE: (Qt.Key.Key_Backslash, Qt.Key.Key_B),
    HeldKey.LOUPE: (Qt.Key.Key_W, Qt.Key.Key_L),
    HeldKey.BLINK: (Qt.Key.Key_K,),
}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class CompareKeys(QObject):
    """Leads to `looks` and `loupe` the held keys that reach `widget` while `compare` is seen.

    A field for text takes its letters for itself, so they never get here.
    """

    def __init__(
        self, widget: QWidget, compare: QWidget, looks: CompareLooks, loupe: CompareLoupe
    ) -> None:
        super().__init__(widget)
        self._compare = compare
        self._looks = looks
        self._loupe = loupe
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        del watched
        kind = event.type()
        if kind in (QEvent.Type.WindowDeactivate, QEvent.Type.FocusOut):
            self._looks.let_go()
            self._loupe.hide()
        elif isinstance(event, QKeyEvent) and self._compare.isVisible():
            if kind == QEvent.Type.KeyPress and event.modifiers() in _PLAIN:
                return self._turn(event, held=True)
            if kind == QEvent.Type.KeyRelease:
                return self._turn(event, held=False)
        return False

    def _turn(self, event: QKeyEvent, *, held: bool) -> bool:
        for what, keys in HELD_KEYS.items():
            if event.key() in keys:
                if not event.isAutoRepeat():
                    self._hold(what, held, event.timestamp())
                return True
        return False

    def _hold(self, what: HeldKey, held: bool, at: int) -> None:
        match what:
            case HeldKey.LOUPE:
                self._loupe.show(held)
            case HeldKey.BEFORE:
                self._looks.hold(Held.BEFORE, held, at)
            case HeldKey.BLINK:
                self._looks.hold(Held.BLINK, held, at)
