"""The tour as a person starts it: pictures of the real window, at the size that was asked for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from firered_desktop.tour.route import SITTINGS, names

pytestmark = pytest.mark.e2e

TOP = Path(__file__).parents[2]
DARKEST_LIGHT, LIGHTEST_DARK = 160, 90  # mean grey of a whole window
NAMED = {
    *("empty", "picture", "three-pictures", "warnings", "instruction", "problem", "unreadable"),
    *("uploading", "in-line", "working", "several-at-once", "held", "failed", "unconfirmed"),
    *("before-after", "side-by-side", "before", "after", "difference", "several-results"),
    *("more-settings", "history-empty", "history", "history-no-match", "settings", "key", "keys"),
    *("first-start-language", "first-start-key", "first-start-privacy", "about", "what-leaves"),
    *("save-as", "ledger", "boards", "recipes", "fade", "blink", "level-divider", "loupe"),
    *("two-results", "activity", "what-happened", "unconfirmed-choices", "diagnostics"),
    *("recipe-details", "recipes-no-match", "recipe-in-use", "own-recipe", "custom-quality"),
    *("settings-search", "settings-no-match", "keys-taken", "transparent", "full-view"),
    *("neutral", "large-text", "more-contrast", "dropping", "batch"),
}


def tour(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "firered_desktop", "tour", "--out", str(folder), *words]
    return subprocess.run(
        command, cwd=TOP, env=environment, capture_output=True, text=True, check=False
    )


def take(folder: Path, *words: str) -> dict[str, QImage]:
    """The pictures of a tour by the names of their states."""
    ended = tour(folder, *words)
    assert ended.returncode == 0, ended.stderr
    paths = sorted(folder.iterdir())
    assert ended.stdout.split() == [str(path) for path in paths]
    return {path.stem.partition("-")[2]: QImage(str(path)) for path in paths}


def grey(image: QImage) -> int:
    """The mean brightness, 0 to 255."""
    small = image.scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
    return small.convertToFormat(QImage.Format.Format_Grayscale8).pixelColor(0, 0).red()


def test_every_state_that_a_person_meets_is_a_stop() -> None:
    assert set(names()) >= NAMED


def test_no_two_states_have_one_name() -> None:
    assert len(set(names())) == len(names())


def test_states_are_taken_at_the_size_and_scale_asked_for(tmp_path: Path) -> None:
    asked = ("empty", "picture", "settings")
    words = ("--size", "1366x768", "--scale", "2", "--theme", "dark", "--only", *asked)
    pictures = take(tmp_path, *words)
    assert tuple(pictures) == asked
    sizes = {pictures[name].size().toTuple() for name in ("empty", "picture")}
    assert sizes == {(2732, 1536)}
    assert grey(pictures["empty"]) < LIGHTEST_DARK
    assert pictures["picture"] != pictures["empty"]


def test_another_language_and_theme_are_worn_and_the_same_tour_gives_the_same_pictures(
    tmp_path: Path,
) -> None:
    asked = ("empty", "instruction", "first-start-key")
    words = ("--theme", "light", "--only", *asked, "--language")
    chinese = take(tmp_path / "zh", *words, "zh_CN")
    english = take(tmp_path / "en", *words, "en")
    again = take(tmp_path / "again", *words, "en")
    assert set(chinese) == set(english) == set(asked)
    assert grey(chinese["empty"]) > DARKEST_LIGHT
    assert chinese["empty"] != english["empty"]
    assert again == english


def test_a_state_that_is_not_there_is_refused(tmp_path: Path) -> None:
    ended = tour(tmp_path, "--only", "nowhere")
    assert ended.returncode == 2
    assert "nowhere" in ended.stderr


@pytest.mark.whole
def test_a_whole_tour_takes_every_state(tmp_path: Path) -> None:
    assert tuple(take(tmp_path)) == names()


def test_every_sitting_has_a_state() -> None:
    assert all(sitting.names for sitting in SITTINGS)
