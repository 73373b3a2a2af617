"""The key in a real Secret Service: gnome-keyring on a message bus of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's keyring"),
]

TOP = Path(__file__).parents[2]
KEY = "0a1b2c3d-canary:5e6f7a8b"

UNLOCK = "printf 'a test password' | gnome-keyring-daemon --unlock --components=secrets >&2"
EACH_IN_A_PROCESS = f'for step in "$@"; do {sys.executable} -c "$PRELUDE$step" || exit; done'
PRELUDE = """
from firered_desktop.credentials import KeyStore
keys = KeyStore(limit=20)
"""


def run(*steps: str, unlock: bool = True) -> list[str]:
    """What the steps print, each in a process of its own, all on one new bus."""
    script = f"{UNLOCK} && {EACH_IN_A_PROCESS}" if unlock else EACH_IN_A_PROCESS
    environment = {**os.environ, "PRELUDE": PRELUDE, "XDG_RUNTIME_DIR": os.environ["HOME"]}
    # What is really there is to be found, not what the guards put in its place.
    del environment["PYTHON_KEYRING_BACKEND"]
    ended = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", script, "steps", *steps],
        cwd=TOP,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return ended.stdout.splitlines()


def test_a_key_is_kept_found_by_another_process_and_forgotten() -> None:
    assert run(
        "print(keys.find())",
        f"print(keys.save('{KEY}'))",
        "print(keys.find().source, keys.find().secret)",
        "keys.forget()",
        "print(keys.find())",
    ) == ["None", "keyring", f"keyring {KEY}", "None"]


def test_a_key_is_there_after_logging_in_again(temporary_profile: Path) -> None:
    assert run(f"print(keys.save('{KEY}'))") == ["keyring"]
    assert run("print(keys.find().secret)") == [KEY]
    kept = [path.read_bytes() for path in temporary_profile.rglob("*") if path.is_file()]
    assert kept
    assert not any(b"canary" in content for content in kept)


def test_without_anyone_to_unlock_the_keyring_the_key_is_kept_for_the_run() -> None:
    steps = f"print(keys.save('{KEY}'), keys.find().source)"
    assert run(steps, unlock=False) == ["session session"]
