"""Linux's libraries: what is in them, and what can be taken out."""

from __future__ import annotations

import struct
import subprocess
from pathlib import Path

_PT_LOAD, _SHT_DYNSYM = 1, 11
_PROGRAM = struct.Struct("<IIQQQQQQ")  # type, flags, offset, address, …, alignment
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
    if can_be_loaded(content):
        library.write_bytes(content)


def can_be_loaded(elf: bytes) -> bool:
    """Whether each part of `elf` that is loaded stands at a place that fits its address."""
    (start,) = struct.unpack_from("<Q", elf, 32)
    size, count = struct.unpack_from("<HH", elf, 54)
    for number in range(count):
        kind, _, offset, address, _, _, _, alignment = _PROGRAM.unpack_from(
            elf, start + size * number
        )
        if kind == _PT_LOAD and alignment and (address - offset) % alignment:
            return False
    return True


def only_symbol(elf: bytes) -> tuple[str, bytes]:
    """The name and the content of the first thing that the library `elf` exports.

    Raises ValueError where it is of another kind, or empty.
    """
    if elf[:6] != b"\x7fELF\x02\x01":
        raise ValueError("no ELF library of 64 bits, little end first")
    (start,) = struct.unpack_from("<Q", elf, 40)
    size, count = struct.unpack_from("<HH", elf, 58)
    sections = [_SECTION.unpack_from(elf, start + size * number) for number in range(count)]
    symbols = next(section for section in sections if section[1] == _SHT_DYNSYM)
    names = sections[symbols[6]][4]
    for place in range(symbols[4], symbols[4] + symbols[5], _SYMBOL.size):
        name, _, _, index, value, length = _SYMBOL.unpack_from(elf, place)
        if index and length:
            text = elf[names + name : elf.index(b"\0", names + name)].decode("ascii")
            at = sections[index][4] + value - sections[index][3]
            return text, elf[at : at + length]
    raise ValueError("no data in it")
