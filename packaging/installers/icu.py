"""Qt's Unicode library carries the words of all languages; the bundle takes those it speaks.

ICU's data stands in a library of its own, of 32 MB. Qt asks it for sorting, for old encodings and
for the names of time zones. What is left out here is looked for and not found, and ICU's root
locale takes its place.
"""

from __future__ import annotations

import struct
import subprocess
from fnmatch import fnmatchcase
from pathlib import Path

from installers import elf

KEPT = (
    "*.icu",
    "*.nrm",
    "*.spp",
    *(f"{part}{name}.res" for part in ("", "coll/", "zone/") for name in ("root", "res_index")),
    *(
        f"{part}{name}.res"
        for part in ("", "zone/")
        for name in ("en", "en_*", "zh", "zh_*", "pool")
    ),
    "coll/*.icu",
    "coll/en*.res",
    "coll/zh*.res",
    "gb18030.cnv",
    "ibm-1383*.cnv",
    "ibm-5348*.cnv",
    "ibm-9239*.cnv",
    "iso-8859*.cnv",
    "windows-936*.cnv",
    "windows-950*.cnv",
    "dayPeriods.res",
    "keyTypeData.res",
    "likelySubtags.res",
    "metaZones.res",
    "metadata.res",
    "numberingSystems.res",
    "supplementalData.res",
    "timezoneTypes.res",
    "windowsZones.res",
    "zoneinfo64.res",
)
_MAGIC, _COMMON = 0x27DA, b"CmnD"
_ALIGNED = 16
_ENTRY = struct.Struct("<II")  # where a name stands, and where its content does


def trimmed(package: bytes) -> bytes:
    """ICU's common data `package` with the items alone that `KEPT` names.

    Raises ValueError where it is none, or not of this kind of machine.
    """
    header = _header(package)
    items = [(name, content) for name, content in _items(package[header:]) if _is_kept(name)]
    return package[:header] + _packed(items)


def _header(package: bytes) -> int:
    size, magic = struct.unpack_from("<HH", package)
    if magic != _MAGIC or package[12:16] != _COMMON:
        raise ValueError("no common data of ICU for this machine")
    return int(size)


def _items(body: bytes) -> list[tuple[bytes, bytes]]:
    (count,) = struct.unpack_from("<I", body)
    entries = [_ENTRY.unpack_from(body, 4 + _ENTRY.size * number) for number in range(count)]
    ends = [*(content for _, content in entries[1:]), len(body)]
    return [
        (body[name : body.index(b"\0", name)], body[content:end])
        for (name, content), end in zip(entries, ends, strict=True)
    ]


def _is_kept(name: bytes) -> bool:
    # Each name begins with that of the package, as in icudt73l/coll/root.res.
    place = name.decode("ascii").partition("/")[2]
    return any(fnmatchcase(place, each) and place.count("/") == each.count("/") for each in KEPT)


def _packed(items: list[tuple[bytes, bytes]]) -> bytes:
    names, contents, table = bytearray(), bytearray(), bytearray()
    first_name = 4 + _ENTRY.size * len(items)
    all_names = sum(len(name) + 1 for name, _ in items)
    first_content = -(-(first_name + all_names) // _ALIGNED) * _ALIGNED
    for name, content in items:
        table += _ENTRY.pack(first_name + len(names), first_content + len(contents))
        names += name + b"\0"
        contents += content + bytes(-len(content) % _ALIGNED)
    front = struct.pack("<I", len(items)) + table + names
    return bytes(front + bytes(first_content - len(front)) + contents)


def trim(library: Path, work: Path) -> None:
    """Make `library`, Qt's libicudata, anew with less in it, by way of files in `work`.

    It needs ``as`` and ``ld``, which PyInstaller asks for too. Raises ValueError.
    """
    symbol, package = elf.only_symbol(library.read_bytes())
    work.mkdir(parents=True, exist_ok=True)
    (work / "icu.dat").write_bytes(trimmed(package))
    (work / "icu.s").write_text(
        f".section .rodata\n.balign {_ALIGNED}\n.globl {symbol}\n.type {symbol}, %object\n"
        f'{symbol}:\n.incbin "icu.dat"\n.size {symbol}, .-{symbol}\n'
        '.section .note.GNU-stack,"",%progbits\n'
    )
    _run(work, "as", "-o", "icu.o", "icu.s")
    _run(work, "ld", "-shared", "-soname", library.name, "-o", "made.so", "icu.o")
    library.unlink()  # it may be one file with the one in the environment
    (work / "made.so").rename(library)
    library.chmod(0o755)


def _run(folder: Path, *command: str) -> None:
    subprocess.run(command, cwd=folder, check=True)
