"""The packages that come along in the installers, with their licences, as the lock has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installers import native
from installers.native import Library

PROJECT = "firered-desktop"
EXTRAS = ("raw", "heic", "tiff16")  # in the installers; c2pa is left to pip
# A package that one system alone needs is in the lists of all.
_SYSTEMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
)
_PYTHON = {"python_version": "3.11", "python_full_version": "3.11.0"}  # the oldest needs the most
# What packages say of themselves in words, or not at all, or of their own part alone.
SPOKEN = {
    "backports-tarfile": "MIT",
    "fal-client": "Apache-2.0",
    "imagecodecs": "BSD-3-Clause",
    "pi-heif": "BSD-3-Clause AND LGPL-3.0-or-later",
    "pyside6-essentials": "LGPL-3.0-only",
    "pywin32-ctypes": "BSD-3-Clause",
    "rawpy": "MIT AND LGPL-2.1-only",
    "shiboken6": "LGPL-3.0-only",
    "tifffile": "BSD-3-Clause",
}
_WORDS = {
    "MIT License": "MIT",
    "MIT": "MIT",
    "Apache Software License": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "MPL-2.0": "MPL-2.0",
}


@dataclass(frozen=True, slots=True)
class Component:
    """A package, its version and its licence as SPDX writes it, with the texts that it brings.

    `libraries` are those that lie within it.
    """

    name: str
    version: str
    licence: str
    needs: tuple[str, ...]
    texts: tuple[str, ...]
    libraries: tuple[Library, ...] = ()


def components(lock: str) -> tuple[Component, ...]:
    """Everything that the installers bring of `lock`, by name; raises ValueError."""
    versions = _versions(lock)
    needs: dict[str, tuple[str, ...]] = {}
    wanted = [_needs(PROJECT, EXTRAS)]
    while wanted:
        for name, extras in wanted.pop().items():
            if name not in needs:
                found = _needs(name, extras)
                needs[name] = tuple(sorted(found))
                wanted.append(found)
    return tuple(_component(name, versions[name], needs[name]) for name in sorted(needs))


def _versions(lock: str) -> dict[str, str]:
    """What is locked for the oldest Python; some packages left it behind."""
    found: dict[str, str] = {}
    for line in lock.splitlines():
        if line and not line.startswith((" ", "#")):
            pinned = Requirement(line.removesuffix("\\").strip())
            if _holds(pinned, ""):
                found[canonicalize_name(pinned.name)] = str(pinned.specifier).removeprefix("==")
    return found


def _needs(name: str, extras: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The packages that `name` asks for on any system, each with its extras."""
    found: dict[str, tuple[str, ...]] = {}
    for each in _requirements(name):
        if any(_holds(each, extra) for extra in extras or ("",)):
            found[canonicalize_name(each.name)] = tuple(sorted(each.extras))
    return found


def _requirements(name: str) -> Iterator[Requirement]:
    try:
        written = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return  # another system's: none of those asks for more
    yield from (Requirement(line) for line in written)


def _holds(requirement: Requirement, extra: str) -> bool:
    marker = requirement.marker
    return marker is None or any(
        marker.evaluate({**system, **_PYTHON, "extra": extra}) for system in _SYSTEMS
    )


def _component(name: str, version: str, needs: tuple[str, ...]) -> Component:
    try:
        found = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return Component(name, version, SPOKEN[name], needs, ())
    if found.version != version:
        raise ValueError(f"{name} is installed as {found.version} and locked as {version}.")
    within = native.contents_of(name, version)
    return Component(name, version, _licence(name, found), needs, tuple(_texts(found)), within)


def _licence(name: str, found: metadata.Distribution) -> str:
    said: Any = found.metadata  # a message; its type leaves out how one asks for a header
    titles = [
        line.rpartition(" :: ")[2]
        for line in said.get_all("Classifier", ())
        if line.startswith("License ::")
    ]
    words = (_WORDS.get(each) for each in (said.get("License", ""), *titles))
    spoken: list[str | None] = [SPOKEN.get(name), said.get("License-Expression"), *words]
    for each in spoken:
        if each:
            return each
    raise ValueError(f"{name} does not say under which licence it is: put it into SPOKEN.")


def _texts(found: metadata.Distribution) -> Iterator[str]:
    """The texts of licences among the files of a package, in the order of their names."""
    files = sorted((str(file), file.locate()) for file in found.files or ())
    for name, place in files:
        path = Path(str(place))
        is_text = path.suffix.lower() in {"", ".txt", ".md", ".libraw", ".apache", ".bsd", ".rst"}
        if "dist-info" in name and is_text and _LICENCE.search(path.name) and path.is_file():
            yield path.read_text(encoding="utf-8", errors="replace").strip()


_LICENCE = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
