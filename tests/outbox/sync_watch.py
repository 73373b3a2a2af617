"""Sees each time that SQLite has a file brought to the disk, from inside SQLite.

A file system of SQLite's own kind (a VFS) is laid over the system's: it hands everything on and
notes each sync. Nothing of the program is changed or knows of it.
"""

from __future__ import annotations

import _sqlite3
import ctypes
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, byref, c_char_p, c_int, c_void_p, cast
from pathlib import Path
from typing import Any

OK = 0

# The name is an address and not text: SQLite keeps it, so it must be handed on as it came.
_Open = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_Sync = CFUNCTYPE(c_int, c_void_p, c_int)


class _Vfs(Structure):
    """The beginning of SQLite's sqlite3_vfs; what follows is copied as it is."""

    _fields_ = (
        ("version", c_int),
        ("file_size", c_int),
        ("longest_path", c_int),
        ("next", c_void_p),
        ("name", c_char_p),
        ("data", c_void_p),
        ("open", c_void_p),
        ("others", c_void_p * 14),
    )


class _Methods(Structure):
    """SQLite's sqlite3_io_methods up to its third version."""

    _fields_ = (
        ("version", c_int),
        ("close", c_void_p),
        ("read", c_void_p),
        ("write", c_void_p),
        ("truncate", c_void_p),
        ("sync", c_void_p),
        ("others", c_void_p * 13),
    )


class _Overlay:
    """The system's VFS with `note` called, with the file's path, after each sync that went well."""

    def __init__(self, system: Any, note: Callable[[Path], None]) -> None:
        self._note = note
        self._methods: dict[int, _Methods] = {}
        self._names: dict[int, Path] = {}
        self._system_open = _Open(system.open)
        self._open = _Open(self._opened)  # kept here, since SQLite keeps its address alone
        self._syncs: list[Any] = []
        self.vfs = _Vfs.from_buffer_copy(system)
        self.vfs.name = b"watched"
        self.vfs.next = None
        self.vfs.open = cast(self._open, c_void_p)

    def _opened(self, vfs: int, name: int | None, file: int, flags: int, out: int) -> int:
        status = int(self._system_open(vfs, name, file, flags, out))
        methods = cast(file, POINTER(c_void_p))
        if status == OK and name and methods[0]:
            self._names[file] = Path(os.fsdecode(ctypes.string_at(name)))
            methods[0] = ctypes.addressof(self._watched(int(methods[0] or 0)))
        return status

    def _watched(self, address: int) -> _Methods:
        if address not in self._methods:
            copied = _Methods.from_buffer_copy(_Methods.from_address(address))
            system_sync = _Sync(copied.sync)

            def sync(file: int, flags: int) -> int:
                status = int(system_sync(file, flags))
                if status == OK:
                    self._note(self._names[file])
                return status

            self._syncs.append(_Sync(sync))
            copied.sync = cast(self._syncs[-1], c_void_p)
            self._methods[address] = copied
        return self._methods[address]


@contextmanager
def watched_syncs(note: Callable[[Path], None]) -> Iterator[None]:
    """Call `note` with the path of each file that SQLite syncs, for files opened inside."""
    sqlite = ctypes.CDLL(_sqlite3.__file__)
    sqlite.sqlite3_vfs_find.restype = POINTER(_Vfs)
    system = sqlite.sqlite3_vfs_find(None)
    overlay = _Overlay(system.contents, note)
    assert sqlite.sqlite3_vfs_register(byref(overlay.vfs), 1) == OK
    try:
        yield
    finally:
        sqlite.sqlite3_vfs_unregister(byref(overlay.vfs))
        sqlite.sqlite3_vfs_register(system, 1)
