"""How many MB a folder holds, or without one what the program needs in an environment."""

from __future__ import annotations

import sys
import sysconfig
from importlib import metadata
from pathlib import Path

from installers.bundle import size_of
from installers.components import components

HOLDS = "holds"
TOP = Path(__file__).resolve().parents[3]


def of_the_environment() -> int:
    """The bytes of Python's own library and of the packages that the bundle brings too."""
    standard = Path(sysconfig.get_path("stdlib"))
    total = sum(
        path.stat().st_size
        for path in standard.rglob("*")
        if path.is_file() and "site-packages" not in path.parts
    )
    for each in components((TOP / "requirements.lock").read_text(encoding="utf-8")):
        try:
            files = metadata.files(each.name) or []
        except metadata.PackageNotFoundError:
            continue  # another system's
        places = (Path(str(file.locate())) for file in files)
        total += sum(place.stat().st_size for place in places if place.is_file())
    return total


if __name__ == "__main__":
    size = size_of(Path(sys.argv[1])) if len(sys.argv) > 1 else of_the_environment()
    print(HOLDS, size / 1e6, flush=True)
