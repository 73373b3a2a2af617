"""Linux's libraries: what is in them, and what can be taken out."""

from __future__ import annotations

import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path

_Table = tuple[int, int, int]

_PT_LOAD, _SHT_NOBITS, _SHT_DYNSYM = 1, 8, 11
_X86_64 = 62
_PAGE = 4096  # bytes; how finely an x86-64 maps a file
_HEADER = 64  # bytes
_PROGRAM = struct.Struct("<IIQQQQQQ")  # type, flags, offset, address, …, size, …, alignment
_SECTION = struct.Struct("<IIQQQQIIQQ")  # name, type, flags, address, offset, size, link, …
_SYMBOL = struct.Struct("<IBBHQQ")  # name, …, section, value, size


def strip(library: Path, work: Path) -> None:
    """Take the symbols out of `library` that only a debugger reads, by way of the file `work`.

    It stays as it is where the loader would refuse the outcome: wheels hold libraries whose parts
    were moved, and ``strip`` does not keep the new places aligned.
    """
    command = ("strip", "--strip-unneeded", "-o", str(work), str(library))
    subprocess.run(command, check=True)
    content = work.read_bytes()
    library.write_bytes(without_gaps(content if can_be_loaded(content) else library.read_bytes()))


def can_be_loaded(elf: bytes) -> bool:
    """Whether each part of `elf` that is loaded stands at a place that fits its address."""
    for _, (kind, _, offset, address, *_, alignment) in _entries(elf, _tables(elf)[0], _PROGRAM):
        if kind == _PT_LOAD and alignment and (address - offset) % alignment:
            return False
    return True


def without_gaps(elf: bytes) -> bytes:
    """The library `elf` without the empty pages between its parts.

    Old linkers aligned parts to pages of 2 MB, and what moves parts later fills files up to them.
    """
    if struct.unpack_from("<H", elf, 18) != (_X86_64,):
        return elf  # another machine may have larger pages
    made = bytearray(elf)
    for start, end in sorted(_gaps(elf), reverse=True):
        _close(made, start, end)
    return bytes(made)


def _gaps(elf: bytes) -> Iterator[tuple[int, int]]:
    """Where whole pages hold nothing that a header names, from and to which byte."""
    tables = _tables(elf)
    places = [(0, _HEADER), *((start, start + size * count) for start, size, count in tables)]
    for _, (kind, _, offset, _, _, size, _, _) in _entries(elf, tables[0], _PROGRAM):
        if kind == _PT_LOAD:
            places.append((offset, offset + size))
    for _, (_, kind, _, _, offset, size, *_) in _entries(elf, tables[1], _SECTION):
        if kind != _SHT_NOBITS:
            places.append((offset, offset + size))
    reached = 0
    for start, end in sorted(places):
        if start - reached >= _PAGE:
            yield reached, start
        reached = max(reached, end)


def _close(elf: bytearray, start: int, end: int) -> None:
    """Move what begins at `end` so many pages forward as there are from `start` on."""
    by = (end - start) // _PAGE * _PAGE
    tables = _tables(elf)
    for at, (*front, offset, address, physical, size, memory, alignment) in _entries(
        elf, tables[0], _PROGRAM
    ):
        place = offset - by if offset >= end else offset
        # The parts lie as before to each other in memory, and no longer so far apart in the file.
        fits = min(alignment, _PAGE)
        _PROGRAM.pack_into(elf, at, *front, place, address, physical, size, memory, fits)
    for at, (name, kind, flags, address, offset, *rest) in _entries(elf, tables[1], _SECTION):
        place = offset - by if offset >= end else offset
        _SECTION.pack_into(elf, at, name, kind, flags, address, place, *rest)
    for at, (table, _, _) in zip((32, 40), tables, strict=True):
        struct.pack_into("<Q", elf, at, table - by if table >= end else table)
    del elf[end - by : end]


def _tables(elf: bytes | bytearray) -> tuple[_Table, _Table]:
    """Where the program's headers and the sections' stand, how large one is, and how many."""
    parts, sections = struct.unpack_from("<QQ", elf, 32)
    sizes = struct.unpack_from("<HHHH", elf, 54)
    return (parts, *sizes[:2]), (sections, *sizes[2:])


def _entries(
    elf: bytes | bytearray, table: _Table, entry: struct.Struct
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The entries of `table`, each with its place."""
    start, size, count = table
    for at in range(start, start + size * count, size):
        yield at, entry.unpack_from(elf, at)


def only_symbol(elf: bytes) -> tuple[str, bytes]:
    """The name and the content of the first thing that the library `elf` exports.

    Raises ValueError where it is of another kind, or empty.
    """
    if elf[:6] != b"\x7fELF\x02\x01":
        raise ValueError("no ELF library of 64 bits, little end first")
    sections = [section for _, section in _entries(elf, _tables(elf)[1], _SECTION)]
    symbols = next(section for section in sections if section[1] == _SHT_DYNSYM)
    names = sections[symbols[6]][4]
    for place in range(symbols[4], symbols[4] + symbols[5], _SYMBOL.size):
        name, _, _, index, value, length = _SYMBOL.unpack_from(elf, place)
        if index and length:
            text = elf[names + name : elf.index(b"\0", names + name)].decode("ascii")
            at = sections[index][4] + value - sections[index][3]
            return text, elf[at : at + length]
    raise ValueError("no data in it")
