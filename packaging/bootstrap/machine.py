"""What kind of machine this is."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Machine:
    """The facts that decide how the set-up goes."""

    debian: bool  # Debian, Ubuntu or another of their family: apt installs what is missing
    linux: bool
    root: bool
    display: bool


def this_machine(environ: Mapping[str, str]) -> Machine:
    """Look at the machine that runs this."""
    linux = sys.platform.startswith("linux")
    return Machine(
        debian=linux and is_debian(_os_release()),
        linux=linux,
        root=hasattr(os, "geteuid") and os.geteuid() == 0,
        display=has_display(sys.platform, environ),
    )


def is_debian(release: Mapping[str, str]) -> bool:
    """Whether os-release tells of Debian or of a system that calls itself like it."""
    family = [release.get("ID", ""), *release.get("ID_LIKE", "").split()]
    return "debian" in family or "ubuntu" in family


def has_display(system: str, environ: Mapping[str, str]) -> bool:
    """Whether a window can be shown; `system` is spelt as in ``sys.platform``."""
    if system in {"darwin", "win32"}:
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def _os_release() -> Mapping[str, str]:
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}
