"""Packs the bundle for Debian and Ubuntu."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from firered_desktop import __version__
from installers import bundle, icons
from installers.python_packages import epoch

NAME = bundle.NAME
AUTHORS = "The FireRed Desktop authors <firered-desktop@localhost>"
# Desktops without GTK do without its file dialogs, so this plugin asks for nothing.
OPTIONAL = "libqgtk3.so"
DESCRIPTION = """\
edit photographs by instruction
 Drop a picture in, write what should change in English or Chinese, see the
 price, run the edit, and judge before beside after. The work is done by
 FireRed Image Edit on fal, with your own account.
 .
 A demo inside the program needs no key and costs nothing.
"""
RECOMMENDED = (
    "fonts-noto-cjk",
    "gnome-keyring | org.freedesktop.secrets",
    "libgtk-3-0 | libgtk-3-0t64",
    "xdg-desktop-portal",
)


def build(top: Path, folder: Path, out: Path) -> Path:
    """Pack the bundle `folder` of the checkout `top`; the package is written into `out`."""
    architecture = _said("dpkg", "--print-architecture")
    root = out / "deb-root"
    shutil.rmtree(root, ignore_errors=True)
    lay_out(top, folder, root)
    control = root / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(
        control_text(architecture, depends(folder, out / "deb-work"), _kilobytes(root)),
        encoding="utf-8",
    )
    (control / "md5sums").write_text(_sums(root), encoding="utf-8")
    _settle(root)
    package = out / f"{NAME}_{__version__}_{architecture}.deb"
    pack = ("dpkg-deb", "--root-owner-group", "-Zxz", "-z2", "--build", str(root), str(package))
    environ = {**os.environ, "SOURCE_DATE_EPOCH": epoch(top)}
    subprocess.run(pack, env=environ, check=True)
    return package


def lay_out(top: Path, folder: Path, root: Path) -> None:
    """Put everything below `root` where the package puts it below /."""
    linux = top / "packaging" / "linux"
    share = root / "usr" / "share"
    shutil.copytree(folder, root / "usr" / "lib" / NAME, symlinks=True)
    for library in of_debian(root / "usr" / "lib" / NAME):
        library.unlink()
    programs = root / "usr" / "bin"
    programs.mkdir(parents=True)
    (programs / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    _copy(linux / f"{NAME}.desktop", share / "applications")
    for metainfo in linux.glob("*.metainfo.xml"):
        _copy(metainfo, share / "metainfo")
    icons.write_theme(top, share / "icons")
    documents = share / "doc" / NAME
    _copy(linux / "deb" / "copyright", documents)
    _copy(top / "resources" / "licences" / "NOTICES.txt", documents)
    _zip(documents / "changelog.gz", changelog(epoch(top)))
    manual = (linux / f"{NAME}.1").read_text(encoding="utf-8")
    _zip(share / "man" / "man1" / f"{NAME}.1.gz", manual)


def of_debian(folder: Path) -> list[Path]:
    """The libraries in the bundle `folder` that Debian has itself, and mends when they need it."""
    inside = (folder / "_internal").glob("lib*.so*")
    return [
        path for path in inside if not path.is_symlink() and not path.name.startswith("libpython")
    ]


def changelog(at: str) -> str:
    """Debian's changelog; `at` is in seconds since the epoch."""
    day = datetime.fromtimestamp(int(at), UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    return (
        f"{NAME} ({__version__}) stable; urgency=medium\n\n"
        f"  * Version {__version__}.\n\n -- {AUTHORS}  {day}\n"
    )


def control_text(architecture: str, needed: str, kilobytes: int) -> str:
    """What dpkg reads of the package."""
    return (
        f"Package: {NAME}\nVersion: {__version__}\nArchitecture: {architecture}\n"
        f"Maintainer: {AUTHORS}\nInstalled-Size: {kilobytes}\nDepends: {needed}\n"
        f"Recommends: {', '.join(RECOMMENDED)}\nSection: graphics\nPriority: optional\n"
        f"Description: {DESCRIPTION}"
    )


def depends(folder: Path, work: Path) -> str:
    """The packages of the system whose libraries those in `folder` load, with their versions."""
    # dpkg-shlibdeps wants to stand beside a source package; it reads its name alone.
    (work / "debian").mkdir(parents=True, exist_ok=True)
    (work / "debian" / "control").write_text(
        f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n"
    )
    own = set(of_debian(folder))
    libraries = [each for each in bundle.libraries(folder) if each not in own]
    command = (
        *("dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"),
        *(f"-l{each}" for each in sorted({path.parent for path in libraries})),
        *(f"-e{path}" for path in (folder / NAME, *libraries) if path.name != OPTIONAL),
    )
    told = subprocess.run(command, cwd=work, check=True, capture_output=True, text=True).stdout
    return told.strip().removeprefix("shlibs:Depends=")


def _copy(file: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, folder / file.name)


def _zip(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _kilobytes(root: Path) -> int:
    return -(-bundle.size_of(root) // 1024)


def _sums(root: Path) -> str:
    lines = []
    for path in sorted(root.rglob("*")):
        place = path.relative_to(root)
        if path.is_file() and not path.is_symlink() and place.parts[0] != "DEBIAN":
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{digest}  {place}\n")
    return "".join(lines)


def _settle(root: Path) -> None:
    """Everybody may read, nobody but root may write, and programs alone are run."""
    for path in root.rglob("*"):
        if path.is_symlink():
            continue
        runs = path.is_dir() or path.name == NAME
        path.chmod(0o755 if runs else 0o644)


def _said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
