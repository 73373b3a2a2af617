"""Every state of the window in each language, theme, scale and size, without a defect."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from firered_desktop.tour.route import names

pytestmark = pytest.mark.e2e

TOP = Path(__file__).parents[3]
ALL_SIZES = ("1366x768", "1920x1080")
ALL_THEMES = ("dark", "light")


def walked(language: str, scale: int, themes: tuple[str, ...], sizes: tuple[str, ...]) -> list[str]:
    """What a walk through all states found, in words; each finding once."""
    words = ["--language", language, "--scale", str(scale), "--themes", *themes, "--sizes", *sizes]
    ended = subprocess.run(
        [sys.executable, "-m", "tests.ui.audit", *words],
        cwd=TOP,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    lines = [json.loads(line) for line in ended.stdout.splitlines()]
    assert [line["state"] for line in lines if "rule" not in line] == list(names())
    found: dict[str, str] = {}
    for line in lines:
        if "rule" in line:
            width, height = line["size"]
            where = f"{line['state']}, {line['theme']}, {width}×{height}"
            found.setdefault(f"{line['rule']}: {line['fault']}", where)
    return [f"{what} ({where})" for what, where in found.items()]


@pytest.mark.parametrize(
    ("language", "scale", "themes", "sizes"),
    [
        ("en", 1, ALL_THEMES, ALL_SIZES[:1]),
        ("zh_CN", 2, ALL_THEMES[1:], ALL_SIZES[:1]),
        *(
            pytest.param(language, scale, ALL_THEMES, ALL_SIZES, marks=pytest.mark.whole)
            for language in ("en", "zh_CN")
            for scale in (1, 2)
        ),
    ],
)
def test_no_state_has_a_defect(
    language: str, scale: int, themes: tuple[str, ...], sizes: tuple[str, ...]
) -> None:
    assert walked(language, scale, themes, sizes) == []
