"""The way of the Tab key: it comes round, passes every control, and is seen wherever it stops."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QWidget

from tests.ui.audit.tree import seen, told

MOST_STOPS = 120


def faults(root: QWidget) -> list[str]:
    """What is wrong with the way of Tab through `root`, which must be the active window."""
    first = QApplication.focusWidget()
    if first is None or first.window() is not root.window():
        QTest.keyClick(root, Qt.Key.Key_Tab)
        first = QApplication.focusWidget()
    if first is None:
        return ["Tab leads nowhere"] if _controls(root) else []
    stops: list[QWidget] = []
    found: list[str] = []
    at = first
    while at not in stops and len(stops) < MOST_STOPS:
        stops.append(at)
        at, shows = _step(at)
        if not shows:
            found.append(f"{told(stops[-1])} looks the same with the focus and without")
    if at is stops[-1] and len(_controls(root)) > 1:
        found.append(f"{told(at)} does not let go of the focus")
    elif at is not first:
        found.append(f"Tab comes back to {told(at)} and not to {told(first)}, where it began")
    return found + [f"Tab passes by {told(each)}" for each in _controls(root) if each not in stops]


def _step(at: QWidget) -> tuple[QWidget, bool]:
    """Where the focus goes from `at`, and whether that can be seen there."""
    focused = at.grab().toImage()
    QTest.keyClick(at, Qt.Key.Key_Tab)
    to = QApplication.focusWidget()
    shows = to is at or at.grab().toImage() != focused
    return to or at, shows


def _controls(root: QWidget) -> list[QWidget]:
    """What must be reached: of buttons of which one is pressed in, that one stands for all."""
    return [
        each
        for each in seen(root)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isEnabled()
        and each.focusProxy() is None
        and not (isinstance(each, QAbstractButton) and _stands_behind(each))
    ]


def _stands_behind(button: QAbstractButton) -> bool:
    # Outside of a group there is none, whatever the stubs say.
    group: QButtonGroup | None = button.group()
    one_of = group is not None and group.exclusive()
    return (one_of or button.autoExclusive()) and not button.isChecked()
