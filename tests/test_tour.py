"""The tour as a person starts it: pictures of the real window, at the size that was asked for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

pytestmark = pytest.mark.e2e

TOP = Path(__file__).parents[1]
DIALOGS = ("settings", "key", "keys")  # pictures of their own, smaller than the window
DARKEST_LIGHT, LIGHTEST_DARK = 160, 90  # mean grey of a whole window


def take(folder: Path, *words: str) -> dict[str, QImage]:
    """The pictures of a tour by the names of their steps."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "firered_desktop", "tour", "--out", str(folder), *words]
    ended = subprocess.run(
        command, cwd=TOP, env=environment, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    paths = sorted(folder.iterdir())
    assert ended.stdout.split() == [str(path) for path in paths]
    return {path.stem.partition("-")[2]: QImage(str(path)) for path in paths}


def grey(image: QImage) -> int:
    """The mean brightness, 0 to 255."""
    small = image.scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
    return small.convertToFormat(QImage.Format.Format_Grayscale8).pixelColor(0, 0).red()


def test_every_step_is_taken_at_the_size_and_scale_asked_for(tmp_path: Path) -> None:
    pictures = take(tmp_path, "--size", "1366x768", "--scale", "2", "--theme", "dark")
    steps = list(pictures)
    assert steps[:5] == ["empty", "picture", "instruction", "working", "before-after"]
    assert {"side-by-side", "difference", "more-settings", "history", *DIALOGS} <= set(steps)
    windows = {name: image for name, image in pictures.items() if name not in DIALOGS}
    sizes = {image.size().toTuple() for image in windows.values()}
    assert sizes == {(2732, 1536)}
    assert grey(pictures["empty"]) < LIGHTEST_DARK
    assert all(pictures[name] != pictures["empty"] for name in windows if name != "empty")


def test_it_is_taken_in_chinese_and_in_light(tmp_path: Path) -> None:
    chinese = take(tmp_path / "zh", "--language", "zh_CN", "--theme", "light")
    english = take(tmp_path / "en", "--language", "en", "--theme", "light")
    assert list(chinese) == list(english)
    assert {chinese[name].size().toTuple() for name in ("empty", "history")} == {(1366, 768)}
    assert grey(chinese["empty"]) > DARKEST_LIGHT
    assert chinese["empty"] != english["empty"]
