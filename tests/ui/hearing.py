"""What a screen reader is told of a window, through the same interface that it uses."""

from __future__ import annotations

from collections import Counter
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


# What may have the focus; a scroll area or a frame with it would be a stop that says nothing.
STOPS = {
    *(Role.Button, Role.RadioButton, Role.CheckBox, Role.ComboBox, Role.SpinBox, Role.Slider),
    *(Role.EditableText, Role.List, Role.ListItem, Role.Table, Role.Canvas),
    *(Role.Window, Role.Dialog, Role.PageTab, Role.ButtonMenu),
    Role.StaticText,  # whose words can be selected and copied
}

ITEMS = {Role.ListItem, Role.Cell, Role.TreeItem, Role.ColumnHeader, Role.RowHeader}


def faults(window: QWidget) -> list[str]:
    """What is wrong with how `window` is told, whatever is shown in it."""
    heard = hear(window)
    found = [f"{each} has no name" for each in heard if each.focusable and not each.name]
    found += [
        f"{each} stops the Tab key and says nothing"
        for each in heard
        if each.focusable and each.role not in STOPS | ITEMS
    ]
    # Two edits with the same words at the same time are told alike, and so are two hints.
    shown = [each for each in heard if each.shows and each.name and each.role not in ITEMS]
    controls = {each.name for each in shown if each.role is not Role.StaticText}
    shown = [each for each in shown if each.name in controls]
    times = Counter(each.name for each in shown)
    return found + [
        f"{times[each.name]} are called {each}" for each in shown if times[each.name] > 1
    ]


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
