"""Makes the small HEIC files beside it again: ``python -m tests.imaging.heic.make``.

By heif-enc (Debian's libheif-examples), since the decoder that the program uses cannot write.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import imagecodecs
import numpy as np
from PIL import Image

from tests.imaging.heic.boxes import turned
from tests.imaging.pictures import LYING, adobe_rgb, corners, encoded, exif

HERE = Path(__file__).parent


def make(name: str, content: bytes, suffix: str, *options: str, orientation: int = 1) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"picture{suffix}"
        source.write_bytes(content)
        target = HERE / f"{name}.heic"
        command = [
            "heif-enc",
            "-q",
            "95",
            "-p",
            "chroma=444",
            *options,
            str(source),
            "-o",
            str(target),
        ]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        target.write_bytes(turned(target.read_bytes(), orientation))


def main() -> None:
    for orientation, turn in LYING.items():
        lying = corners() if turn is None else corners().transpose(turn)
        jpeg = encoded(lying, "JPEG", quality=95, exif=exif(orientation))
        make(f"orientation-{orientation}", jpeg, ".jpg", orientation=orientation)
    make("adobe-rgb", encoded(corners(), "PNG", icc_profile=adobe_rgb()), ".png")
    cut_out = corners().convert("RGBA")
    cut_out.paste((0, 0, 0, 0), (0, 0, 48, 32))
    make("cut-out", encoded(cut_out, "PNG"), ".png")
    ramp = np.tile(np.linspace(0, 65535, 256).astype(np.uint16)[None, :, None], (8, 1, 3))
    make("ten-bits", bytes(imagecodecs.png_encode(ramp)), ".png", "-b", "10")
    make("grey", encoded(Image.linear_gradient("L").resize((64, 48)), "PNG"), ".png")


if __name__ == "__main__":
    main()
