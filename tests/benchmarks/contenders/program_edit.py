"""``firered-desktop edit`` for one picture: SERVICE PICTURE FOLDER SIZE."""

from __future__ import annotations

import importlib
import sys
from typing import Any

from firered_desktop.cli import main


def run(service: str, picture: str, folder: str, size: str) -> int:
    """The command as a person types it, with fal's addresses replaced from outside."""
    # As in the script beside this one: fal's addresses are fixed.
    hosts: Any = importlib.import_module("firered_desktop.fal.hosts").Hosts
    hosts.fal = classmethod(lambda cls: cls.loopback(service))
    words = ["--prompt", "make it warmer", "--set", f"image_size={size}", "--set", "seed=7"]
    where = ["--out", f"{folder}/out", "--library", f"{folder}/library", "--json"]
    return main(["edit", picture, *words, *where])


# The imaging process is spawned and reads this file again.
if __name__ == "__main__":
    sys.exit(run(*sys.argv[1:]))
