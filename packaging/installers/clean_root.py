"""A Debian with nothing in it, in a folder, to try the package in. It takes root."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SUITE = "bookworm"
PERSON = "person"
# What a system changes by itself, and what belongs to the person who tried the program.
CHANGING = (
    *("dev", "home", "proc", "run", "sys", "tmp"),
    *("var/cache", "var/lib/apt", "var/lib/dpkg", "var/log", "usr/share/mime", "root"),
)
SCREEN = ("xauth", "xvfb", "fonts-dejavu-core", "dbus")  # to see the window with


class CleanRoot:
    """A bare system below `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *command: str) -> str:
        """What `command` says in there, run by root; raises CalledProcessError."""
        environ = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": "/root"}
        environ["DEBIAN_FRONTEND"] = "noninteractive"
        whole = ("chroot", str(self.folder), *command)
        return subprocess.run(
            whole, env=environ, check=True, stdout=subprocess.PIPE, text=True
        ).stdout

    def run_as_person(self, *command: str) -> str:
        """What `command` says, run by somebody who may change nothing."""
        home = f"/home/{PERSON}"
        become = ("setpriv", "--reuid", PERSON, "--regid", PERSON, "--clear-groups")
        return self.run(*become, "env", f"--chdir={home}", f"HOME={home}", *command)

    def install(self, *packages: str) -> None:
        """Install `packages`, by name or by the path of a file in there, with what they need."""
        self.run("apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *packages)

    def purge(self, package: str) -> None:
        """Remove `package` and whatever came with it."""
        self.run("apt-get", "purge", "--yes", "--quiet", "--autoremove", package)

    def files(self) -> frozenset[str]:
        """Every file and folder that is there to stay."""
        found: set[str] = set()
        for place, folders, files in os.walk(self.folder):
            here = Path(place).relative_to(self.folder)
            folders[:] = [name for name in folders if (here / name).as_posix() not in CHANGING]
            found.update((here / name).as_posix() for name in (*folders, *files))
        return frozenset(found)


@contextmanager
def clean_root(work: Path) -> Iterator[CleanRoot]:
    """A new bare system with a screen and a person in it; what it is made of is kept in `work`."""
    base, folder = work / f"{SUITE}-base", work / "root"
    if not base.exists():
        made = work / "making"
        shutil.rmtree(made, ignore_errors=True)
        work.mkdir(parents=True, exist_ok=True)
        _run("debootstrap", "--variant=minbase", SUITE, str(made))
        made.rename(base)
    shutil.rmtree(folder, ignore_errors=True)
    _run("cp", "--archive", str(base), str(folder))
    shutil.copyfile("/etc/resolv.conf", folder / "etc" / "resolv.conf")
    root = CleanRoot(folder)
    _run("mount", "--types", "proc", "proc", str(folder / "proc"))
    try:
        root.run("apt-get", "update", "--quiet")
        root.install(*SCREEN)
        root.run("useradd", "--create-home", PERSON)
        yield root
    finally:
        _run("umount", str(folder / "proc"))
    shutil.rmtree(folder)


def _run(*command: str) -> None:
    subprocess.run(command, check=True)
