"""What the README says can be typed is typed here, and what it points at exists."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK_LINES = [line.strip() for line in README.splitlines() if line.startswith("    ")]
TYPED = [line for line in BLOCK_LINES if line.startswith("firered-desktop")]
SAMPLE = "resources/samples/landscape.jpg"

# A form of the README, and what is typed for it: how it is called, and the status it shall have.
WINDOW = "opened by the window's own tests"
FORMS: dict[str, Sequence[tuple[str, int]] | str] = {
    "firered-desktop [PICTURE…]": WINDOW,
    "firered-desktop --demo [PICTURE…]": WINDOW,
    "firered-desktop edit PICTURE… --prompt TEXT --out DIR [--model v1.1|v1] [--set NAME=VALUE]… "
    "[--export FORMAT] [--export-set NAME=VALUE]… [--project TEXT] [--not-before TIME] "
    "[--webhook URL] [--wait S] [--demo] [--json]": [
        (
            (
                f"edit {SAMPLE} {SAMPLE} --prompt 'make it warmer' --out out --model v1 "
                "--set image_size=512x512 --set seed=42 --export jpeg "
                "--export-set quality=90 --export-set location=true --wait 5 --demo --json "
                "--project Smith --not-before 2020-01-01 --webhook https://studio.example/edits"
            ),
            0,
        ),
    ],
    "firered-desktop queue [--json]": [("queue", 0), ("queue --json", 0)],
    "firered-desktop queue run [--wait S] [--json]": [("queue run --wait 1 --json", 0)],
    "firered-desktop queue resend|forget|cancel ID": [
        ("queue resend nothing", 2),
        ("queue forget nothing", 2),
        ("queue cancel nothing", 2),
    ],
    "firered-desktop history [--search TEXT] [--limit N] [--json]": [
        ("history --search warmer --limit 1 --json", 0),
    ],
    "firered-desktop ledger [--month YYYY-MM] [--project TEXT] [--csv FILE] [--json]": [
        ("ledger", 0),
        ("ledger --month 2026-11 --project Seaside --csv ledger.csv --json", 0),
    ],
    "firered-desktop library backup FILE [--json]": [
        ("library backup all.firered-backup --json", 0)
    ],
    # There is none yet: what it does is tested where the command is.
    "firered-desktop library restore FILE --to FOLDER [--json]": [
        ("library restore all.firered-backup --to restored", 2),
    ],
    # One state: that a tour takes them all is tested where the tour is.
    "firered-desktop tour --out DIR [--language en|zh_CN] [--theme light|dark] [--size 1366x768] "
    "[--scale 2]": [
        ("tour --out tour --language en --theme light --size 1366x768 --scale 1 --only empty", 0),
    ],
    "firered-desktop doctor [--json]": [("doctor --json", 1)],  # there is no network in a test
    f'firered-desktop edit {SAMPLE} --prompt "Replace the grey sky with a warm sunset" '
    "--out build/out --demo --json": [
        (f"edit {SAMPLE} --prompt 'Replace the grey sky' --out out --demo --json", 0),
    ],
}


def test_every_command_of_the_readme_is_known_here() -> None:
    assert TYPED
    assert sorted(TYPED) == sorted(FORMS)


@pytest.mark.e2e
@pytest.mark.parametrize(
    ("typed", "status"),
    [case for cases in FORMS.values() if not isinstance(cases, str) for case in cases],
)
def test_a_command_of_the_readme_does_what_it_says(
    typed: str, status: int, tmp_path: Path, temporary_profile: Path
) -> None:
    words = [str(ROOT / word) if word == SAMPLE else word for word in shlex.split(typed)]
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "HOME": str(temporary_profile),
        "QT_QPA_PLATFORM": "offscreen",
        # A proxy that is not there stands for a machine without a network.
        "HTTPS_PROXY": "http://127.0.0.1:9",
    }
    done = subprocess.run(  # noqa: PLW1510 - the status is what is looked at
        [sys.executable, "-m", "firered_desktop", *words],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr


def test_every_make_target_of_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.search(r"^TARGETS = (.*)$", makefile, re.MULTILINE)
    assert targets is not None
    named = set(re.findall(r"\bmake ([a-z-]+)", README)) - {"and"}
    assert named <= {*targets[1].split(), "help"}


def test_every_picture_and_page_that_the_readme_points_at_exists() -> None:
    linked = re.findall(r"\]\(([^)#]+)\)", README)
    local = [target for target in linked if "://" not in target]
    assert local
    assert [target for target in local if not (ROOT / target).exists()] == []
