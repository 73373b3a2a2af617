"""Looks at all that a release must have: nothing of it is left to memory."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from firered_desktop import __version__
from installers import bundle, deb, deb_check, licences, python_packages
from installers.deb_check import CheckFailed

LINUX = Path("packaging") / "linux"


@dataclass(frozen=True, slots=True)
class Place:
    """A checkout, and where its packages are built."""

    top: Path
    out: Path


def run(top: Path, out: Path) -> int:
    """Make every check, also after one that failed, and return an exit status."""
    place = Place(top, out)
    failed = 0
    for name, check in CHECKS.items():
        problems = list(_problems(check, place))
        print(f"{'ok    ' if not problems else 'FAILED'}  {name}", flush=True)
        for problem in problems:
            print(f"        {problem}", flush=True)
        failed += bool(problems)
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    return 1 if failed else 0


def _problems(check: Callable[[Place], Iterator[str]], place: Place) -> Iterator[str]:
    try:
        yield from check(place)
    except CheckFailed as failure:
        yield str(failure)
    except subprocess.CalledProcessError as failure:
        yield f"{failure.cmd[0]} failed with status {failure.returncode}: {failure.stderr or ''}"


def version(place: Place) -> Iterator[str]:
    """The version is one of a release, and stands wherever it must."""
    if not re.fullmatch(r"\d+\.\d+\.\d+", __version__):
        yield f"{__version__} is no version of a release."
    (metainfo,) = (place.top / LINUX).glob("*.metainfo.xml")
    if f'<release version="{__version__}"' not in metainfo.read_text(encoding="utf-8"):
        yield f"{metainfo.name} does not name {__version__} as a release."


def changelog(place: Place) -> Iterator[str]:
    """The changelog has a dated section of this version."""
    text = (place.top / "CHANGELOG.md").read_text(encoding="utf-8")
    if not re.search(rf"^## \[{re.escape(__version__)}\] - \d{{4}}-\d\d-\d\d$", text, re.MULTILINE):
        yield f"CHANGELOG.md has no section “## [{__version__}] - YYYY-MM-DD”."


def clean_tree(place: Place) -> Iterator[str]:
    """Everything is committed, so that the packages can be built again of the same source."""
    command = ("git", "status", "--porcelain")
    told = subprocess.run(command, cwd=place.top, check=True, capture_output=True, text=True)
    yield from (f"not committed: {line}" for line in told.stdout.splitlines())


def translations(place: Place) -> Iterator[str]:
    """Every text of the window is translated."""
    for catalogue in sorted((place.top / "resources" / "translations").glob("*.ts")):
        text = catalogue.read_text(encoding="utf-8")
        if count := text.count('type="unfinished"'):
            yield f"{catalogue.name} lacks {count} texts."
        if not catalogue.with_suffix(".qm").exists():
            yield f"{catalogue.name} is not compiled."


def screenshots(place: Place) -> Iterator[str]:
    """The pictures in README are no older than the window."""
    shown = _last_commit(place.top, "resources/screenshots")
    drawn = _last_commit(place.top, "firered_desktop/ui", "resources/theme", "resources/icons")
    if shown < drawn:
        yield "The window changed after the screenshots were taken; make screenshots."


def licences_current(place: Place) -> Iterator[str]:
    """The notices and the bill of materials say what is locked."""
    yield from (f"{name} is out of date; make licences." for name in licences.stale(place.top))


def desktop_files(place: Place) -> Iterator[str]:
    """What the desktops read is what they take."""
    linux = place.top / LINUX
    for file in linux.rglob("*.desktop"):
        yield from _complaints("desktop-file-validate", str(file))
    for file in linux.rglob("*.metainfo.xml"):
        yield from _complaints("appstreamcli", "validate", "--no-net", str(file))
    yield from _complaints("man", "--warnings", "--local-file", str(linux / f"{bundle.NAME}.1"))


def wheel(place: Place) -> Iterator[str]:
    """Two builds of the wheel are alike to the byte, and pip installs it with all it needs."""
    with tempfile.TemporaryDirectory(prefix="firered-release-") as folder:
        first = python_packages.build(place.top, Path(folder) / "a")
        second = python_packages.build(place.top, Path(folder) / "b")
        if first.wheel.read_bytes() != second.wheel.read_bytes():
            yield "Two builds of the wheel differ."
        home = Path(folder) / "empty"
        subprocess.run((sys.executable, "-m", "venv", str(home)), check=True)
        programs = home / "bin"
        install = ("-m", "pip", "install", "--quiet", f"{first.wheel}[all]")
        lock = ("--constraint", str(_constraints(place.top, Path(folder))))
        subprocess.run((str(programs / "python"), *install, *lock), check=True)
        words = ("tour", "--out", str(Path(folder) / "tour"), "--only", "before-after")
        subprocess.run((str(programs / bundle.NAME), *words), check=True, cwd=folder)


def package(place: Place) -> Iterator[str]:
    """The bundle is built, packed, installed on a bare Debian, used there and removed."""
    folder = bundle.build(place.top)
    place.out.mkdir(parents=True, exist_ok=True)
    built = deb.build(place.top, folder, place.out)
    allowed = place.top / LINUX / "deb" / "lintian-overrides"
    lint = (
        "lintian",
        "--fail-on",
        "error,warning",
        "--suppress-tags-from-file",
        str(allowed),
        str(built),
    )
    yield from _complaints(*lint)
    photo = place.top / "resources" / "samples" / "landscape.jpg"
    deb_check.check(built, photo, place.top / "build" / "clean-root")


def bill(place: Place) -> Iterator[str]:
    """The bill of materials names this version."""
    path = place.top / "resources" / "licences" / licences.BILL
    named = json.loads(path.read_text(encoding="utf-8"))["metadata"]["component"]["version"]
    if named != __version__:
        yield f"{path.name} is of version {named}."


CHECKS: dict[str, Callable[[Place], Iterator[str]]] = {
    "version": version,
    "changelog": changelog,
    "everything committed": clean_tree,
    "translations complete": translations,
    "screenshots fresh": screenshots,
    "licences current": licences_current,
    "bill of materials": bill,
    "desktop entry, metainfo, manual": desktop_files,
    "wheel": wheel,
    "bundle and .deb": package,
}


def _constraints(top: Path, folder: Path) -> Path:
    """The lock without its hashes, which pip would ask of the wheel too."""
    lock = (top / "requirements.lock").read_text(encoding="utf-8")
    lines = [line.removesuffix("\\").strip() for line in lock.splitlines()]
    pinned = [line for line in lines if "==" in line and not line.startswith(("#", "--"))]
    path = folder / "constraints.txt"
    path.write_text("\n".join(pinned), encoding="utf-8")
    return path


def _last_commit(top: Path, *paths: str) -> int:
    command = ("git", "log", "-1", "--format=%ct", "--", *paths)
    told = subprocess.run(command, cwd=top, check=True, capture_output=True, text=True)
    return int(told.stdout.strip() or 0)


def _complaints(*command: str) -> Iterator[str]:
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    if ended.returncode != 0:
        yield f"{command[0]}: {(ended.stdout + ended.stderr).strip()}"
