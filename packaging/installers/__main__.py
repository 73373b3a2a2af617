"""Makes one of the things that people install: ``python packaging/installers bundle``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

# Python starts a folder as a program with that folder on its path, not the package's parent.
sys.path[0] = str(Path(__file__).resolve().parents[1])

from installers import bundle, deb, icons, licences, python_packages, release_check  # noqa: E402 - found through the path set above

TOP = Path(__file__).resolve().parents[2]
OUT = TOP / "build" / "dist"


def make_bundle() -> None:
    """Build the bundle and say how large it is."""
    folder = bundle.build(TOP)
    print(f"The bundle is in {folder}: {bundle.size_of(folder) / 1e6:.0f} MB")


def make_python_packages() -> None:
    """Build the wheel and the sdist."""
    built = python_packages.build(TOP, OUT)
    print(f"{built.wheel}\n{built.sdist}")


def make_licences() -> None:
    """Write the notices and the bill of materials."""
    licences.write(TOP)


def make_deb() -> None:
    """Pack the bundle for Debian."""
    folder = bundle.bundle_folder(TOP)
    if not folder.is_dir():
        sys.exit("There is no bundle to pack; make bundle builds it.")
    OUT.mkdir(parents=True, exist_ok=True)
    package = deb.build(TOP, folder, OUT)
    print(f"{package}: {package.stat().st_size / 1e6:.0f} MB")


def write_icons() -> None:
    """Write the icons for Linux's desktops into the folder that is named after the step."""
    icons.write_theme(TOP, Path(sys.argv[2]))


def check_release() -> None:
    """Look at everything and say all that is wrong."""
    if os.environ.get("QT_QPA_PLATFORM") is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.exit(release_check.run(TOP, OUT))


STEPS: Mapping[str, Callable[[], None]] = {
    "bundle": make_bundle,
    "packages": make_python_packages,
    "licences": make_licences,
    "deb": make_deb,
    "icons": write_icons,
    "check": check_release,
}


def main(arguments: Sequence[str]) -> int:
    """Do the step that `arguments` name."""
    parser = argparse.ArgumentParser(prog="installers", description=__doc__)
    parser.add_argument("step", choices=STEPS)
    parser.add_argument("words", nargs="*", help="what the step is given")
    STEPS[parser.parse_args(arguments).step]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
