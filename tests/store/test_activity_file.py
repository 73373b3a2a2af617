from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from firered_desktop.core.activity import KEPT, Activity, Tone
from firered_desktop.core.words import Phrase, Sentence
from firered_desktop.store.activity_file import LARGEST, NAME, ActivityFile

REASON = Phrase("reasons", "runner_timeout")
FAILED = Activity(
    5.5,
    Tone.ERROR,
    (
        Sentence("notices", "fal could not finish this edit ({detail}).", {"detail": REASON}),
        Sentence(
            "moments", "{count} of {all}", {"count": 1, "all": Sentence("a", "b {c}", {"c": 2})}
        ),
    ),
    "edit-7",
)
SAID = Activity(6.0, Tone.SUCCESS, (Phrase("", "夕阳.jpg is replaced {not a place}.\nIndeed."),))


def test_notices_come_back_as_they_were_in_their_order(tmp_path: Path) -> None:
    kept = ActivityFile(tmp_path)
    for notice in (FAILED, SAID):
        kept.append(notice)
    assert ActivityFile(tmp_path).load() == (FAILED, SAID)


def test_nothing_is_there_before_the_first_notice_and_after_clearing(tmp_path: Path) -> None:
    kept = ActivityFile(tmp_path)
    assert kept.load() == ()
    kept.append(SAID)
    kept.clear()
    kept.clear()
    assert kept.load() == ()


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{",
        "[]",
        "7",
        '{"at": 1, "tone": "info", "edit": null, "told": []}',
        '{"at": 1, "tone": "info", "edit": null, "told": ["bare"]}',
        '{"at": "soon", "tone": "info", "edit": null, "told": [{"context": "", "text": "a"}]}',
        '{"at": 1, "tone": "shrill", "edit": null, "told": [{"context": "", "text": "a"}]}',
        '{"at": 1, "tone": "info", "edit": null, "told": [{"context": "a"}]}',
        "[" * 5_000,
    ],
)
def test_a_damaged_line_is_passed_over(tmp_path: Path, line: str) -> None:
    kept = ActivityFile(tmp_path)
    kept.append(FAILED)
    with (tmp_path / NAME).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    kept.append(SAID)
    assert kept.load() == (FAILED, SAID)


def test_only_the_latest_are_kept_and_a_large_file_is_written_anew(tmp_path: Path) -> None:
    kept = ActivityFile(tmp_path)
    padding = "m" * (LARGEST // KEPT)
    for number in range(KEPT + 20):
        kept.append(Activity(float(number), Tone.INFO, (Phrase("", padding),)))
    assert (tmp_path / NAME).stat().st_size > LARGEST
    assert [notice.at for notice in kept.load()] == [float(at) for at in range(20, KEPT + 20)]
    lines = (tmp_path / NAME).read_text(encoding="utf-8").splitlines()
    assert len(lines) == KEPT


def test_a_place_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    kept = ActivityFile(tmp_path / "gone")
    kept.append(SAID)
    kept.clear()
    assert kept.load() == ()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    ActivityFile(tmp_path).append(SAID)
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600
