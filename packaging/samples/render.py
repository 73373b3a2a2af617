#!/usr/bin/env python3
"""Renders the sample photographs: `python packaging/samples/render.py --out resources/samples`."""

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
from studio.catalogue import PHOTOGRAPHS, Photograph
from studio.colour import converted, profile
from studio.film import develop

UNTURNED = {1: 0, 6: 1}
"""Quarter turns anticlockwise from the upright picture to the stored one, by EXIF orientation."""


def main() -> int:
    """Render the chosen photographs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
    parser.add_argument("--only", choices=[p.name for p in PHOTOGRAPHS], action="append")
    parser.add_argument("--scale", type=float, default=1.0, help="of the sides, for a trial")
    parser.add_argument("--effort", type=float, default=1.0, help="of the light paths, for a trial")
    chosen = parser.parse_args()
    if hasattr(os, "nice"):
        os.nice(15)
    chosen.out.mkdir(parents=True, exist_ok=True)
    for photograph in PHOTOGRAPHS:
        if not chosen.only or photograph.name in chosen.only:
            write(photograph, chosen.out, chosen.scale, chosen.effort)
    return 0


def write(photograph: Photograph, folder: Path, scale: float, effort: float) -> None:
    """Render one photograph and save it as the camera would have."""
    wide, high = (round(side * scale) for side in photograph.size)

    def tell(share: float) -> None:
        sys.stderr.write(f"\r{photograph.name} {share:4.0%} ")
        sys.stderr.flush()

    light = photograph.light((wide, high), effort, tell)
    shown = develop(light, photograph.stock, photograph.grain_seed)
    kept = photograph.space.encoded(converted(shown, photograph.space))
    dither = np.random.default_rng(photograph.grain_seed).random(kept.shape, np.float32)
    pixels = np.clip(np.floor(kept * 255 + dither), 0, 255).astype(np.uint8)
    image = Image.fromarray(np.rot90(pixels, UNTURNED[photograph.shot.orientation]).copy())
    image.save(
        folder / photograph.name, quality=photograph.quality, subsampling="4:2:0", optimize=True,
        progressive=False, icc_profile=profile(photograph.space),
        exif=photograph.shot.exif(image.size), dpi=(300, 300),
    )  # fmt: skip
    sys.stderr.write(f"{(folder / photograph.name).stat().st_size // 1024} KiB\n")


if __name__ == "__main__":
    raise SystemExit(main())
