"""Installs the package on a bare Debian, works with it there, and removes it again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from PIL import Image

from firered_desktop import __version__
from installers.clean_root import PERSON, CleanRoot, clean_root

NAME = "firered-desktop"
COLOURS = 10_000  # a window without a photograph has far fewer
EXPECTED = (
    f"usr/bin/{NAME}",
    f"usr/share/applications/{NAME}.desktop",
    f"usr/share/icons/hicolor/256x256/apps/{NAME}.png",
    f"usr/share/icons/hicolor/scalable/apps/{NAME}.svg",
    f"usr/share/man/man1/{NAME}.1.gz",
    f"usr/share/doc/{NAME}/copyright",
    f"usr/share/doc/{NAME}/NOTICES.txt",
)


class CheckFailed(Exception):
    """What is wrong with the package, in a sentence."""


def check(package: Path, photo: Path, work: Path) -> None:
    """Try `package` with the photograph `photo`; raises CheckFailed, CalledProcessError."""
    with clean_root(work) as root:
        before = root.files()
        _hand_in(root, package)
        root.install(f"/tmp/{package.name}")  # noqa: S108 - the folder in the clean root
        if missing := [name for name in EXPECTED if not (root.folder / name).exists()]:
            raise CheckFailed(f"{package.name} does not bring {', '.join(missing)}.")
        _hand_in(root, photo)
        _work(root, photo.name)
        root.purge(NAME)
        if left := sorted(root.files() - before):
            raise CheckFailed(f"{NAME} left behind: {', '.join(left)}.")


def _hand_in(root: CleanRoot, file: Path) -> None:
    place = root.folder / "tmp" / file.name
    shutil.copyfile(file, place)
    place.chmod(0o644)


def _work(root: CleanRoot, photo: str) -> None:
    told = root.run_as_person(NAME, "--version")
    if told != f"{NAME} {__version__}\n":
        raise CheckFailed(f"It says that it is {told!r}.")
    edit = ("edit", f"/tmp/{photo}", "--prompt", "warmer", "--out", "out", "--demo", "--json")  # noqa: S108
    ended = json.loads(root.run_as_person(NAME, *edit))
    if ended["event"] != "finished":
        raise CheckFailed(f"The demo edit {ended['event']}: {ended['error']}.")
    screen = ("xvfb-run", "--auto-servernum", "--server-args=-screen 0 1366x768x24")
    root.run_as_person(*screen, NAME, "tour", "--out", "tour", "--only", "before-after")
    (picture,) = (root.folder / "home" / PERSON / "tour").glob("*.png")
    with Image.open(picture) as window:
        colours = window.convert("RGB").getcolors(maxcolors=1 << 24)
    if len(colours or ()) < COLOURS:
        raise CheckFailed("The window on the screen shows no photograph.")
