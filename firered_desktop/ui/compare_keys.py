"""The keys of the compare view that are held down, where nobody else wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent

from firered_desktop.session.key_rules import keys_of
from firered_desktop.ui.compare_looks import CompareLooks, Held
from firered_desktop.ui.held_keys import HELD_COMMANDS, HOLD_BEFORE, HOLD_BLINK, HOLD_LOUPE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.ui.compare_loupe import CompareLoupe


class CompareKeys(QObject):
    """Leads to `looks` and `loupe` the held keys that reach `widget` while `compare` is seen.

    Which they are `choice` knows. A field for text takes its letters for itself, so they never
    get here.
    """

    def __init__(
        self,
        widget: QWidget,
        compare: QWidget,
        looks: CompareLooks,
        loupe: CompareLoupe,
        choice: KeymapChoice,
    ) -> None:
        super().__init__(widget)
        self._compare = compare
        self._looks = looks
        self._loupe = loupe
        self._choice = choice
        self._down: dict[
            int, str
        ] = {}  # Qt's number of a key, and what it called when it went down
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        del watched
        kind = event.type()
        if kind in (QEvent.Type.WindowDeactivate, QEvent.Type.FocusOut):
            self._down.clear()
            self._looks.let_go()
            self._loupe.hide()
        elif isinstance(event, QKeyEvent) and self._compare.isVisible():
            if kind == QEvent.Type.KeyPress:
                return self._press(event)
            if kind == QEvent.Type.KeyRelease:
                return self._release(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        command = self._called(event)
        if command is None:
            return False
        if not event.isAutoRepeat():
            self._down[event.key()] = command
            self._hold(command, True, event.timestamp())
        return True

    def _release(self, event: QKeyEvent) -> bool:
        # By the key alone: Ctrl or Shift beside it may have gone up before.
        if event.isAutoRepeat():
            return event.key() in self._down
        command = self._down.pop(event.key(), None)
        if command is not None:
            self._hold(command, False, event.timestamp())
        return command is not None

    def _called(self, event: QKeyEvent) -> str | None:
        table = self._choice.keymap.table()
        pressed = keys_of(event)
        return next(
            (name for name in HELD_COMMANDS if any(key in table[name] for key in pressed)), None
        )

    def _hold(self, command: str, held: bool, at: int) -> None:
        if command == HOLD_LOUPE:
            self._loupe.show(held)
        elif command == HOLD_BEFORE:
            self._looks.hold(Held.BEFORE, held, at)
        elif command == HOLD_BLINK:
            self._looks.hold(Held.BLINK, held, at)
