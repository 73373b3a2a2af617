"""Builds the bundle: one folder that runs where no Python is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bootstrap.shell import Shell
from installers import elf, icu, lean_numpy

NAME = "firered-desktop"
SPECIFICATION = Path(__file__).with_name("firered-desktop.spec")


def bundle_folder(top: Path) -> Path:
    """Where the bundle of the checkout `top` is built."""
    return top / "build" / "bundle" / NAME


def build(top: Path) -> Path:
    """Build the bundle of the checkout `top` anew and return its folder."""
    folder = bundle_folder(top)
    work = top / "build" / "bundle-work"
    made = work / "made"
    shutil.rmtree(folder, ignore_errors=True)
    made.mkdir(parents=True, exist_ok=True)
    write_what_the_system_asks(top, made)
    linux = sys.platform.startswith("linux")
    variables = {"FIRERED_MADE": str(made)}
    if linux:
        variables["PYTHONPATH"] = str(lean_numpy.build(top, Shell(top, os.environ)))
    command = (
        *(sys.executable, "-m", "PyInstaller", str(SPECIFICATION), "--noconfirm"),
        *("--log-level", "WARN", "--distpath", str(folder.parent), "--workpath", str(work)),
    )
    subprocess.run(command, check=True, env={**os.environ, **variables})
    if linux:
        make_lighter(folder, work)
    return folder


def write_what_the_system_asks(top: Path, made: Path, system: str = sys.platform) -> None:
    """Write into `made` what the program says of itself on `system`, spelt as ``sys.platform``."""
    if system == "win32":
        from installers import icons, windows  # noqa: PLC0415 - drawing takes Qt, which Linux spares

        icons.write_ico(top, made / "firered-desktop.ico")
        texts = {
            "version.txt": windows.version_resource(),
            "definitions.iss": windows.definitions(),
            "file-types.iss": windows.registry_lines(),
        }
        for name, text in texts.items():
            (made / name).write_text(text, encoding="utf-8")
    elif system == "darwin":
        from installers import icons, macos  # noqa: PLC0415 - as above

        icons.write_icns(top, made / "firered-desktop.icns")
        (made / "Info.plist").write_bytes(macos.information())


def make_lighter(folder: Path, work: Path) -> None:
    """Take out of the libraries in `folder` what nothing at run time reads."""
    for library in folder.rglob("libicudata.so.*"):
        if not library.is_symlink():
            icu.trim(library, work / "icu")
    for link in folder.rglob("*.so*"):
        if not link.exists():
            link.unlink()  # its library was left out
    for library in libraries(folder):
        elf.strip(library, work / "stripped.so")


def libraries(folder: Path) -> Iterator[Path]:
    """Every shared library in `folder` itself, not the links to them."""
    for path in sorted(folder.rglob("*.so*")):
        if path.is_file() and not path.is_symlink():
            yield path


def size_of(folder: Path) -> int:
    """The bytes of all files in `folder`."""
    return sum(path.stat().st_size for path in folder.rglob("*") if not path.is_symlink())
