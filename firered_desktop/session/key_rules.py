"""Which keys a person can give to a command, and how a press of keys is written."""

from __future__ import annotations

import operator
from enum import Enum, auto
from typing import Any, cast

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_ALONE: tuple[Qt.Key, ...] = (
    _Key.Key_Shift,
    _Key.Key_Control,
    _Key.Key_Alt,
    _Key.Key_Meta,
    _Key.Key_AltGr,
)
_ALONE += (_Key.Key_CapsLock, _Key.Key_NumLock, _Key.Key_ScrollLock, _Key.Key_unknown, _Key(0))
_RETURNS = (_Key.Key_Return, _Key.Key_Enter)
_TABS = (_Key.Key_Tab, _Key.Key_Backtab)
_MOVING = (
    *(_Key.Key_Escape, _Key.Key_Space, *_RETURNS),
    *(_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down),
    *(_Key.Key_Home, _Key.Key_End, _Key.Key_PageUp, _Key.Key_PageDown),
    *(_Key.Key_Backspace, _Key.Key_Delete, _Key.Key_Menu),
)
_WRITING = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)
_FORMS = _Modifier.ShiftModifier | _Modifier.KeypadModifier | _Modifier.GroupSwitchModifier


class Refusal(Enum):
    """Why a key stays what it is."""

    MOVES = auto()  # through the window, or presses what has the focus
    WRITES = auto()  # in fields
    OPENS_MENU = auto()


def keys_of(event: QKeyEvent) -> tuple[str, ...]:
    """What was pressed, as Qt writes it for files; nothing while only Ctrl and the like are held.

    The two keys for Return are one for hands, and come together.
    """
    key = Qt.Key(event.key())
    if key in _ALONE:
        return ()
    modifiers = event.modifiers() & ~(_Modifier.KeypadModifier | _Modifier.GroupSwitchModifier)
    if _is_sign(key):
        # Which signs need Shift depends on the keyboard: it is a part of the sign.
        modifiers &= ~_Modifier.ShiftModifier
    pressed = _RETURNS if key in _RETURNS else (key,)
    return tuple(_written(modifiers, each) for each in pressed)


def refusal(key: str) -> Refusal | None:
    """What keeps `key` from being given to a command, or None."""
    sequence = QKeySequence(key)
    # PySide's own description of the class lacks this operator.
    pressed: QKeyCombination = operator.getitem(cast("Any", sequence), 0)
    modifiers, plain = pressed.keyboardModifiers(), pressed.key()
    if any(sequence in QKeySequence.keyBindings(standard) for standard in _WRITING):
        return Refusal.WRITES
    if plain in _TABS or (not modifiers & ~_FORMS and plain in _MOVING):
        return Refusal.MOVES
    if modifiers & ~_FORMS == _Modifier.AltModifier and _is_letter(plain):
        return Refusal.OPENS_MENU
    return None


def _written(modifiers: Qt.KeyboardModifier, key: Qt.Key) -> str:
    return QKeySequence(QKeyCombination(modifiers, key)).toString()


def _is_letter(key: Qt.Key) -> bool:
    return key < _Key.Key_Escape and chr(key).isalpha()


def _is_sign(key: Qt.Key) -> bool:
    return _Key.Key_Space < key < _Key.Key_Escape and not chr(key).isalnum()
