"""What a screen reader is told of a window, through the same interface that it uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role


@dataclass(frozen=True)
class Heard:
    """One thing as it is told; `shows` tells whether it can be seen."""

    name: str
    role: Role
    identifier: str
    description: str
    focusable: bool
    shows: bool
    kind: str

    def __str__(self) -> str:
        return f"{self.role.name} “{self.name}” ({self.identifier or self.kind})"


def hear(window: QWidget) -> list[Heard]:
    """Everything in `window`, menus aside, from the window downwards."""
    root = QAccessible.queryAccessibleInterface(window)
    return list(_walk(root, shows=True))


def _walk(interface: QAccessibleInterface, *, shows: bool) -> Iterator[Heard]:
    state, role = interface.state(), interface.role()
    shows = shows and not state.invisible
    if role in (Role.MenuItem, Role.PopupMenu):
        return
    thing = interface.object()
    yield Heard(
        interface.text(QAccessible.Text.Name),
        role,
        interface.text(QAccessible.Text.Identifier),
        interface.text(QAccessible.Text.Description),
        bool(state.focusable),
        shows,
        type(thing).__name__,
    )
    for at in range(interface.childCount()):
        child = interface.child(at)
        if child.isValid():
            yield from _walk(child, shows=shows)
