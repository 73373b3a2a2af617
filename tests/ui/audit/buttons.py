"""Buttons whose meaning nobody is told."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget

from tests.ui.audit.tree import seen, told


def unexplained(root: QWidget) -> list[str]:
    """The buttons in `root` without words, without a name, or without a tooltip for their icon."""
    return [
        f"{told(button)}: {fault}"
        for button in seen(root)
        if isinstance(button, QAbstractButton) and not _is_qts_own(button)
        for fault in _faults(button)
    ]


def _faults(button: QAbstractButton) -> list[str]:
    faults = []
    if not button.accessibleName() and not button.text():
        faults.append("has neither words nor a name")
    if not _shows_words(button) and not button.toolTip():
        faults.append("has an icon alone and no tooltip")
    return faults


def _shows_words(button: QAbstractButton) -> bool:
    icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
    if isinstance(button, QToolButton) and not button.icon().isNull():
        return bool(button.text()) and button.toolButtonStyle() != icon_only
    return bool(button.text())


def _is_qts_own(button: QAbstractButton) -> bool:
    """Whether it is a part of one of Qt's widgets, such as the cross in a line of text."""
    name = button.metaObject().className()
    return name.startswith(("QLineEditIcon", "QTableCorner", "QMenuBarExt", "QToolBarExt")) or (
        button.objectName().startswith("qt_") or name == "CloseButton"
    )
