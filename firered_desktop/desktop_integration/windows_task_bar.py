"""How far the work is, on the task-bar button of a window of Windows.

Written by Microsoft's documentation of ITaskbarList3; it has not been run on Windows yet.
"""

from __future__ import annotations

import ctypes
import logging
import sys
import uuid
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.desktop_signs import WorkInHand

WHOLE = 1_000  # parts of the bar

logger = logging.getLogger(__name__)


class BarState(IntEnum):
    """TBPFLAG: what a button shows."""

    NONE = 0
    INDETERMINATE = 1
    NORMAL = 2


class Bar(Protocol):
    """The interface of the system; windows are named by their handle. Raises OSError."""

    def set_state(self, window: int, state: BarState) -> None: ...
    def set_value(self, window: int, done: int, whole: int) -> None: ...


class WindowsTaskBar:
    """Shows work on a window's button; `open_bar` is called when there is something to show.

    For the GUI thread, whose COM it uses. A system that refuses is asked no more.
    """

    def __init__(self, open_bar: Callable[[], Bar]) -> None:
        self._open_bar = open_bar
        self._bar: Bar | None = None
        self._refused = False

    def show(self, window: int, work: WorkInHand | None) -> None:
        """Show `work` on the button of `window`; None shows none."""
        if self._refused or (work is None and self._bar is None):
            return
        try:
            self._bar = self._bar or self._open_bar()
            self._show(self._bar, window, work)
        except OSError as error:
            self._refused = True
            logger.info("The task bar shows no progress: %s", error)

    def _show(self, bar: Bar, window: int, work: WorkInHand | None) -> None:
        if work is None:
            bar.set_state(window, BarState.NONE)
        elif work.share is None:
            bar.set_state(window, BarState.INDETERMINATE)
        else:
            bar.set_state(window, BarState.NORMAL)
            bar.set_value(window, round(work.share * WHOLE), WHOLE)


class Guid(ctypes.Structure):
    """How Windows lays an identifier out in memory."""

    _fields_ = (
        ("data1", ctypes.c_uint32),
        ("data2", ctypes.c_uint16),
        ("data3", ctypes.c_uint16),
        ("data4", ctypes.c_uint8 * 8),
    )

    @classmethod
    def of(cls, text: str) -> Guid:
        """The identifier that is written as `text`."""
        return cls.from_buffer_copy(uuid.UUID(text).bytes_le)


if sys.platform == "win32":
    _TASKBAR_LIST = "56fdf344-fd6d-11d0-958a-006097c9a090"  # the class
    _ITASKBAR_LIST_3 = "ea1afb91-9e28-4b86-90e9-9e9f8a5eefaf"  # the interface
    _IN_PROCESS = 1
    # Places in the table of the interface: three of IUnknown, five of ITaskbarList, one of
    # ITaskbarList2, and then its own.
    _INIT, _SET_VALUE, _SET_STATE = 3, 9, 10

    class _TaskbarList:
        """ITaskbarList3 as an object of Python."""

        def __init__(self) -> None:
            self._pointer = ctypes.c_void_p()
            ctypes.OleDLL("ole32").CoCreateInstance(
                ctypes.byref(Guid.of(_TASKBAR_LIST)),
                None,
                _IN_PROCESS,
                ctypes.byref(Guid.of(_ITASKBAR_LIST_3)),
                ctypes.byref(self._pointer),
            )
            self._call(_INIT)

        def set_state(self, window: int, state: BarState) -> None:
            self._call(_SET_STATE, ctypes.c_void_p(window), ctypes.c_int(state))

        def set_value(self, window: int, done: int, whole: int) -> None:
            numbers = (ctypes.c_uint64(done), ctypes.c_uint64(whole))
            self._call(_SET_VALUE, ctypes.c_void_p(window), *numbers)

        def _call(self, place: int, *arguments: Any) -> None:
            """Call a method; an HRESULT that tells of a failure raises OSError."""
            table = ctypes.cast(self._pointer, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p)))
            kinds = [type(argument) for argument in arguments]
            method = ctypes.WINFUNCTYPE(ctypes.HRESULT, ctypes.c_void_p, *kinds)
            method(table.contents[place] or 0)(self._pointer, *arguments)


def open_task_bar() -> Bar:
    """The task bar of this system; raises OSError where there is none of this kind."""
    if sys.platform == "win32":
        return _TaskbarList()
    raise OSError(sys.platform)
