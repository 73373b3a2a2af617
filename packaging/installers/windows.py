"""What the bundle and its installer need on Windows: the program's version, and its types."""

from __future__ import annotations

from firered_desktop import __version__
from installers.file_types import FILE_TYPES

PROGRAM = "FireRed Desktop.exe"  # with a window; the other one is for terminals
KIND = "FireRedDesktop.Picture"


def version_resource(program: str = PROGRAM) -> str:
    """What PyInstaller writes into the file, so that its properties tell what it is."""
    numbers = (*(int(part) for part in __version__.split(".")), 0)
    strings = {
        "CompanyName": "The FireRed Desktop authors",
        "FileDescription": "FireRed Desktop",
        "FileVersion": __version__,
        "InternalName": "firered-desktop",
        "LegalCopyright": "Licensed under the Apache License, version 2.0",
        "OriginalFilename": program,
        "ProductName": "FireRed Desktop",
        "ProductVersion": __version__,
    }
    structs = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, "
        "flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)), kids=["
        f"StringFileInfo([StringTable('040904B0', [{structs}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def registry_lines() -> str:
    """The installer's lines that offer the program under *Open with* and take no type away."""
    lines = []
    for suffix in (suffix for each in FILE_TYPES for suffix in each.suffixes):
        lines.append(
            f'Root: HKA; Subkey: "Software\\Classes\\.{suffix}\\OpenWithProgids"; '
            f'ValueType: none; ValueName: "{KIND}"; Flags: uninsdeletevalue'
        )
        lines.append(
            f'Root: HKA; Subkey: "Software\\Classes\\Applications\\{PROGRAM}\\SupportedTypes"; '
            f'ValueType: string; ValueName: ".{suffix}"; ValueData: ""'
        )
    return "\n".join(lines) + "\n"


def definitions() -> str:
    """The beginning of what the installer's script includes."""
    return f'#define Version "{__version__}"\n'
