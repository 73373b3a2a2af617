"""The system packages that the program and its tests need, and how they get there."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from bootstrap.shell import Shell, Stop

# What Qt's own libraries and its xcb, wayland and offscreen plugins ask the system for, found by
# reading their NEEDED entries (PySide6 6.12). Nothing that every system has anyway.
QT = (
    "libbrotli1",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgl1",
    "libglib2.0-0",
    "libgssapi-krb5-2",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libx11-6",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-render0",
    "libxcb-shape0",
    "libxcb-shm0",
    "libxcb-sync1",
    "libxcb-util1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libxcb1",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
    "fontconfig",
)
# Noto draws Latin and Chinese in one style and in real bold; smaller Chinese fonts fake it.
FONTS = ("fonts-noto-cjk", "fonts-noto-core")
LANGUAGES = ("en", "zh-cn")
# dbus-x11 is named so that gnome-keyring does not bring systemd for its session bus.
TEST = (
    "at-spi2-core",
    "dbus",
    "dbus-x11",
    "gnome-keyring",
    "imagemagick",
    "libimage-exiftool-perl",
    "xauth",
    "xdotool",
    "xvfb",
)
# PyInstaller reads libraries with objdump; the bundle's are made lighter with strip, as and ld, and
# its NumPy is built of its source.
BUNDLE = ("binutils", "g++", "libc-bin")
# Packing for Debian, and what looks at the outcome: validators, and a clean root to try it in.
PACK = ("appstream", "debootstrap", "desktop-file-utils", "dpkg-dev", "lintian", "man-db")
ELSEWHERE = (
    "Only on Debian and Ubuntu are missing system packages found and installed here; please see to "
    "it yourself that there are {needs}."
)
NEEDS_RUN = (
    "Python's venv and ensurepip, the libraries of Qt for X11 and Wayland (the xcb-util family "
    "with xcb-cursor, libxkbcommon with its X11 part, EGL, OpenGL, D-Bus, fontconfig), "
    "fonts for English and Chinese"
)
NEEDS_TEST = (
    f"{NEEDS_RUN}, Xvfb, dbus, gnome-keyring, at-spi2-core, exiftool, ImageMagick and xdotool"
)
NEEDS_BUNDLE = f"{NEEDS_TEST}, binutils, a C++ compiler, Python's shared library and its headers"
NEEDS_PACK = f"{NEEDS_BUNDLE}, dpkg-dev, debootstrap, lintian and the validators of freedesktop.org"
LISTS = Path("/var/lib/apt/lists")
LISTS_LAST = 24 * 60 * 60  # seconds; an older list may name versions that the archive dropped


def needed_to_run(shell: Shell) -> tuple[str, ...]:
    """The packages without which the program does not start; any font that fits will do."""
    fonts = () if all(_font_for(language, shell) for language in LANGUAGES) else FONTS
    return (*_venv(), *QT, *fonts)


def needed_to_test() -> tuple[str, ...]:
    """The packages of the whole suite; the fonts are fixed, so that pictures come out alike."""
    return (*_venv(), *QT, *FONTS, *TEST)


def needed_to_bundle() -> tuple[str, ...]:
    """The packages for building the bundle and trying it."""
    return (*needed_to_test(), *BUNDLE, *_whole_python())


def needed_to_pack() -> tuple[str, ...]:
    """The packages for packing the bundle for Debian and trying that."""
    return (*needed_to_bundle(), *PACK)


def missing(needed: Sequence[str], shell: Shell) -> tuple[str, ...]:
    """Those of `needed` that are neither installed nor provided by another package."""
    present = installed(
        shell.read(
            "dpkg-query", "--show", "--showformat=${db:Status-Status}\t${Package}\t${Provides}\n"
        )
    )
    return tuple(sorted(set(needed) - present))


def installed(answer: str) -> frozenset[str]:
    """The names in dpkg-query's `answer`, with what they provide (``name (= version), …``)."""
    names: set[str] = set()
    for line in answer.splitlines():
        status, package, provides = line.split("\t")
        if status == "installed":
            names.add(package)
            names.update(word.split()[0] for word in provides.split(",") if word.strip())
    return frozenset(names)


def see_to(packages: Sequence[str], shell: Shell, *, root: bool, lists: Path = LISTS) -> None:
    """Install `packages` as root; otherwise raise `Stop` with the line to type."""
    if not packages:
        return
    update = ("apt-get", "update")
    install = ("apt-get", "install", "--yes", "--no-install-recommends", *packages)
    if not root:
        line = f"sudo {' '.join(update)} && sudo {' '.join(install)}"
        raise Stop(
            f"System packages are missing. Please install them and try again:\n\n    {line}\n"
        )
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    if lists_are_fresh(lists, time.time()):
        try:
            shell.run(*install, **quiet)
        except Stop:
            print("Perhaps the package lists are out of date: once more with new ones.", flush=True)
        else:
            return
    shell.run(*update)
    shell.run(*install, **quiet)


def lists_are_fresh(lists: Path, now: float) -> bool:
    """Whether apt's package lists are there and were fetched within a day of `now` (seconds)."""
    # The lists carry the archive's times; the folder that apt downloads into tells when it did.
    downloads = lists / "partial"
    if not downloads.is_dir() or not any(lists.glob("*_Packages*")):
        return False
    return now - downloads.stat().st_mtime < LISTS_LAST


def _venv() -> tuple[str, ...]:
    """Debian splits ensurepip off its Python; one from elsewhere has it."""
    if find_spec("ensurepip") is not None:
        return ()
    return (f"python{sys.version_info.major}.{sys.version_info.minor}-venv",)


def _whole_python() -> tuple[str, ...]:
    """Debian splits Python's library and headers off too; one from elsewhere has them or cannot."""
    if sys.base_prefix != "/usr":
        return ()
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return (f"lib{name}", f"{name}-dev")


def _font_for(language: str, shell: Shell) -> bool:
    return bool(shell.read("fc-list", f":lang={language}", "family").strip())
