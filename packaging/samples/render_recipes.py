#!/usr/bin/env python3
"""Makes the pictures of the recipes: `python packaging/samples/render_recipes.py --out FOLDER`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

# One picture's arrays are small: more threads would only get in each other's way.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from PIL import Image
from studio.recipe_pictures import PAIRS, cached
from studio.takes import shot
from studio.vectors import Array

QUALITY = 80


def main() -> int:
    """Make the pictures of the chosen recipes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
    parser.add_argument("--only", choices=list(PAIRS), action="append")
    parser.add_argument("--takes", type=Path, help="keep what was traced here, for a trial")
    chosen = parser.parse_args()
    if hasattr(os, "nice"):
        os.nice(15)
    chosen.out.mkdir(parents=True, exist_ok=True)
    shots = cached(lambda name: _kept(name, chosen.takes))
    for recipe in chosen.only or PAIRS:
        pair = PAIRS[recipe]
        write(pair.before(shots), chosen.out / f"{recipe}-before.webp")
        write(pair.after(shots), chosen.out / f"{recipe}-after.webp")
        sys.stderr.write(f"{recipe}\n")
    return 0


def write(shown: Array, path: Path) -> None:
    """Save an encoded picture (high, wide, 3), 0…1."""
    image = Image.fromarray((np.clip(shown, 0, 1) * 255 + 0.5).astype(np.uint8))
    image.save(path, quality=QUALITY, method=6)


def _kept(name: str, folder: Path | None) -> Array:
    if folder is None:
        return shot(name)
    path = folder / f"{name}.npy"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        np.save(path, shot(name))
    found: Array = np.load(path)
    return found


if __name__ == "__main__":
    raise SystemExit(main())
