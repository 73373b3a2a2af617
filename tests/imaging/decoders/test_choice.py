"""Decoders are loaded when a file asks for them, and not before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.imaging.pictures import corners, encoded, saved

TOP = Path(__file__).parents[3]
LARGE = ("numpy", "rawpy", "pi_heif", "tifffile", "imagecodecs")


def test_a_plain_photograph_is_prepared_without_any_large_library(tmp_path: Path) -> None:
    path = saved(tmp_path, "photo.jpg", encoded(corners(), "JPEG"))
    work = f"""
import sys
from pathlib import Path
from firered_desktop.core.preparation import Fit, Preparation
from firered_desktop.imaging.prepare import prepare
from firered_desktop.imaging.tasks import Tasks
prepare(Path({str(path)!r}), Preparation((Fit(1000),)), Path({str(tmp_path)!r}), "sent")
print([name for name in {LARGE} if name in sys.modules])
"""
    ended = subprocess.run(
        [sys.executable, "-c", work],
        env={**os.environ, "PYTHONPATH": str(TOP)},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    assert ended.stdout == "[]\n"
