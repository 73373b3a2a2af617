"""Writes down whose work is in the installers: the notices, and a bill of materials (CycloneDX)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from firered_desktop import __version__
from installers import native
from installers.components import PROJECT, Component, components
from installers.native import Library

NOTICES, BILL = "NOTICES.txt", "sbom.cdx.json"
# In the bundle, and neither a package of Python nor within one: name, licence, whose work it is.
BESIDE = (
    ("Python", "PSF-2.0", "the interpreter and its library"),
    ("OpenSSL", "Apache-2.0", "with Python"),
    ("SQLite", "blessing", "with Python"),
    ("libffi", "MIT", "with Python"),
    ("Expat", "MIT", "with Python"),
    ("zlib", "Zlib", "with Python"),
    ("bzip2", "bzip2-1.0.6", "with Python"),
    ("XZ Utils", "0BSD", "with Python"),
    ("xcb-util", "X11", "on Linux, where the system has none"),
    ("PyInstaller", "GPL-2.0-or-later WITH Bootloader-exception", "what starts the bundle"),
)
HEAD = """\
FireRed Desktop {version}: the work of others that comes along

FireRed Desktop itself is licensed under the Apache License, version 2.0.

Qt and Qt for Python (PySide6, shiboken6), libheif and libde265 (in pi-heif) and LibRaw (in rawpy)
are used under the GNU Lesser General Public License. They stand in the installed program as shared
libraries of their own. You may replace any of them by a build of your own of the same interface:
put its file into the place of ours, below the folder _internal of the program (on macOS
Contents/Frameworks), and start the program again. In an environment made with pip, install other
packages of the same names. Nothing in the program checks or hinders it. Their source code is
offered by those who make them: the Qt Company at its download site, the others at the addresses
that their packages name; the bill of materials beside this file names the versions.
"""
RULE = "=" * 100


def write(top: Path) -> None:
    """Write both files of the checkout `top` anew."""
    found = components((top / "requirements.lock").read_text(encoding="utf-8"))
    folder = top / "resources" / "licences"
    folder.mkdir(exist_ok=True)
    texts = _common_texts(top)
    (folder / NOTICES).write_text(notices(found, texts), encoding="utf-8", newline="\n")
    (folder / BILL).write_text(bill(found), encoding="utf-8", newline="\n")


def stale(top: Path) -> list[str]:
    """The names of the files that do not say what is locked now."""
    found = components((top / "requirements.lock").read_text(encoding="utf-8"))
    folder = top / "resources" / "licences"
    now = {NOTICES: notices(found, _common_texts(top)), BILL: bill(found)}
    return [name for name, text in now.items() if _read(folder / name) != text]


def notices(found: tuple[Component, ...], texts: dict[str, str]) -> str:
    """The notices as a text; `texts` are those of licences that packages name and do not bring."""
    return "\n".join(_sections(found, texts))


def _sections(found: tuple[Component, ...], texts: dict[str, str]) -> Iterator[str]:
    yield HEAD.format(version=__version__)
    yield from (f"{name}: {licence} ({where})" for name, licence, where in BESIDE)
    yield ""
    for each in found:
        yield f"{each.name} {each.version}: {each.licence}"
        for library in each.libraries:
            yield f"  in it {_titled(library)}: {library.licence}"
    for each in found:
        for text in each.texts:
            yield f"\n{RULE}\n{each.name} {each.version}\n{RULE}\n"
            yield _tidy(text)
        for name, text in native.texts_of(each.name, each.libraries):
            yield f"\n{RULE}\n{name}, in {each.name} {each.version}\n{RULE}\n"
            yield _tidy(text)
    for name, text in texts.items():
        yield f"\n{RULE}\n{name}\n{RULE}\n"
        yield _tidy(text)
    yield ""


def bill(found: tuple[Component, ...]) -> str:
    """The bill of materials as JSON; the same for the same lock."""
    root = _reference(PROJECT, __version__)
    versions = {each.name: each.version for each in found}
    needed = {name for each in found for name in each.needs}
    whole: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": root,
                "name": PROJECT,
                "version": __version__,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            }
        },
        "components": [
            *map(_package, found),
            *(_within(each, library) for each in found for library in each.libraries),
            *map(_beside, BESIDE),
        ],
        "dependencies": [
            {
                "ref": root,
                "dependsOn": [
                    _reference(each.name, each.version) for each in found if each.name not in needed
                ],
            },
            *(
                {
                    "ref": _reference(each.name, each.version),
                    "dependsOn": [
                        *(_reference(name, versions[name]) for name in each.needs),
                        *(_reference_within(each, library) for library in each.libraries),
                    ],
                }
                for each in found
            ),
            *(
                {"ref": _reference_within(each, library), "dependsOn": []}
                for each in found
                for library in each.libraries
            ),
        ],
    }
    return json.dumps(whole, indent=2) + "\n"


def _package(component: Component) -> dict[str, Any]:
    reference = _reference(component.name, component.version)
    return {
        "type": "library",
        "bom-ref": reference,
        "name": component.name,
        "version": component.version,
        "licenses": [{"expression": component.licence}],
        "purl": reference,
    }


def _within(component: Component, library: Library) -> dict[str, Any]:
    known = {"version": library.version} if library.version else {}
    return {
        "type": "library",
        "bom-ref": _reference_within(component, library),
        "name": library.name,
        **known,
        "description": f"in {component.name}",
        "licenses": [{"expression": library.licence}],
    }


def _beside(work: tuple[str, str, str]) -> dict[str, Any]:
    name, licence, where = work
    return {
        "type": "library",
        "bom-ref": f"beside:{name}",
        "name": name,
        "description": where,
        "licenses": [{"expression": licence}],
    }


def _reference(name: str, version: str) -> str:
    return f"pkg:pypi/{name}@{version}"


def _reference_within(component: Component, library: Library) -> str:
    return f"within:{component.name}:{library.name}"


def _titled(library: Library) -> str:
    return f"{library.name} {library.version}".rstrip()


def _common_texts(top: Path) -> dict[str, str]:
    folder = top / "packaging" / "licences"
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}


def _tidy(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines())


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
