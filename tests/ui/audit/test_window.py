"""Every state of the window in each language, theme, scale and size, without a defect."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from firered_desktop.tour.route import names

pytestmark = pytest.mark.e2e

TOP = Path(__file__).parents[3]
ALL_SIZES = ("1366x768", "1920x1080")
ALL_THEMES = ("dark", "light", "neutral")


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk through all states; another theme in its midst takes longer than all rules do."""

    language: str
    scale: int
    themes: tuple[str, ...]
    sizes: tuple[str, ...] = ALL_SIZES[:1]

    def begin(self) -> subprocess.Popen[str]:
        """Set out; what is found is written to its output."""
        words = ["--language", self.language, "--scale", str(self.scale)]
        words += ["--themes", *self.themes, "--sizes", *self.sizes]
        return subprocess.Popen(
            [sys.executable, "-m", "tests.ui.audit", *words],
            cwd=TOP,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )


def found_by(*walks: subprocess.Popen[str]) -> list[str]:
    """What walks found once all have ended, in words; each finding of one once."""
    told = [walk.communicate() for walk in walks]
    for walk, (_, complaints) in zip(walks, told, strict=True):
        assert walk.returncode == 0, complaints
    return [found for output, _ in told for found in in_words(output)]


def in_words(output: str) -> list[str]:
    """What one walk wrote, in words."""
    lines = [json.loads(line) for line in output.splitlines()]
    assert [line["state"] for line in lines if "rule" not in line] == list(names())
    found: dict[str, str] = {}
    for line in lines:
        if "rule" in line:
            width, height = line["size"]
            where = f"{line['state']}, {line['theme']}, {width}×{height}"
            found.setdefault(f"{line['rule']}: {line['fault']}", where)
    return [f"{what} ({where})" for what, where in found.items()]


def test_no_state_has_a_defect() -> None:
    # Side by side, so that the states wait for their edits in half the time.
    walks = [Walk("en", 1, ("dark",)).begin(), Walk("zh_CN", 2, ("light",)).begin()]
    assert found_by(*walks) == []


@pytest.mark.whole
@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("scale", [1, 2])
def test_no_state_has_a_defect_in_any_theme_or_size(language: str, scale: int) -> None:
    assert found_by(Walk(language, scale, ALL_THEMES, ALL_SIZES).begin()) == []
