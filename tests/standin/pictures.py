"""Small real pictures, each different from the others."""

from __future__ import annotations

import io
import random

from PIL import Image

PNG, JPEG = "image/png", "image/jpeg"


def picture(seed: int, content_type: str = PNG, size: tuple[int, int] = (48, 32)) -> bytes:
    """The bytes of a noisy picture; the same for the same arguments."""
    noise = random.Random(seed).randbytes(size[0] * size[1] * 3)
    out = io.BytesIO()
    image = Image.frombytes("RGB", size, noise)
    image.save(out, "JPEG" if content_type == JPEG else "PNG")
    return out.getvalue()
