from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.session.hand_over import HandOver, MeetingPlace, Reception

TOP = Path(__file__).parents[2]
WHAT = HandOver((Path("/photos/Frau Müller 夏.jpg"), Path("/photos/b.png")), "把天空换成夕阳\n")
OLD_WORD = b'{"pictures": "none", "prompt"'


@pytest.fixture
def place(tmp_path: Path) -> MeetingPlace:
    return MeetingPlace(tmp_path / "library", demo=False, folder=tmp_path)


@pytest.fixture
def reception(place: MeetingPlace, qapp: object) -> Iterator[Reception]:
    assert place.claim()
    opened = Reception(place)
    yield opened
    opened.close()


SECOND = """
import json, sys
from pathlib import Path
from firered_desktop.session.hand_over import HandOver, MeetingPlace
folder = Path(sys.argv[1])
place = MeetingPlace(folder / "library", demo=False, folder=folder)
if place.claim():
    sys.exit("there is no first window")
sys.exit(0 if place.hand_over(HandOver.unpack(sys.argv[2].encode())) else "nobody took it")
"""
KILLED = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from firered_desktop.session.hand_over import MeetingPlace, Reception
application, folder = QCoreApplication([]), Path(sys.argv[1])
place = MeetingPlace(folder / "library", demo=False, folder=folder)
assert place.claim()
reception = Reception(place)
os.kill(os.getpid(), 9)
"""


def assert_taken(qtbot: QtBot, folder: Path, reception: Reception) -> None:
    """A second start, as a real process, is rid of what it was asked for."""
    words = [sys.executable, "-c", SECOND, str(folder), WHAT.pack().decode()]
    with (
        qtbot.waitSignal(reception.arrived, timeout=20_000) as arrived,
        subprocess.Popen(words, cwd=TOP, stderr=subprocess.PIPE) as second,
    ):
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.stderr is not None
    assert (second.returncode, arrived.args) == (0, [WHAT])


@pytest.mark.parametrize("name", ["plain", "odd-\udce4"])
def test_what_is_packed_comes_out_as_it_was(name: str) -> None:
    what = HandOver((Path(f"/photos/{name}.jpg"),), WHAT.prompt)
    assert HandOver.unpack(what.pack()) == what


@pytest.mark.parametrize("line", [b"", b"{}\n", b"[]\n", b"\xff\n", OLD_WORD, b'{"pictures": 3}'])
def test_what_is_no_hand_over_is_not_taken_for_one(line: bytes) -> None:
    assert HandOver.unpack(line) is None


def test_a_second_start_hands_over(qtbot: QtBot, tmp_path: Path, reception: Reception) -> None:
    assert_taken(qtbot, tmp_path, reception)
    assert_taken(qtbot, tmp_path, reception)


@pytest.mark.parametrize(("library", "demo"), [("library", True), ("another", False)])
def test_the_demo_and_other_libraries_have_windows_of_their_own(
    tmp_path: Path, reception: Reception, library: str, demo: bool
) -> None:
    other = MeetingPlace(tmp_path / library, demo=demo, folder=tmp_path)
    assert other.claim()
    other.leave()


def test_the_same_library_by_another_road_is_the_same(tmp_path: Path, reception: Reception) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "library", target_is_directory=True)
    road = tmp_path / "sub" / ".." / "link"
    (tmp_path / "sub").mkdir()
    assert not MeetingPlace(road, demo=False, folder=tmp_path).claim()


def test_a_window_that_does_not_answer_is_not_waited_for_long(
    tmp_path: Path, place: MeetingPlace
) -> None:
    assert place.claim()  # and nobody listens
    second = MeetingPlace(tmp_path / "library", demo=False, folder=tmp_path)
    assert not second.hand_over(WHAT, patience=0.2)
    place.leave()


def test_a_window_that_was_killed_is_no_hindrance(
    qtbot: QtBot, tmp_path: Path, place: MeetingPlace
) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False, cwd=TOP)
    assert Path(place.address).is_socket()
    assert place.claim()
    reception = Reception(place)
    assert_taken(qtbot, tmp_path, reception)
    reception.close()
    assert not Path(place.address).exists()


def test_nobody_else_can_knock(place: MeetingPlace, reception: Reception) -> None:
    assert Path(place.address).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("said", [b"nonsense\n", b"x" * 1_100_000, json.dumps({}).encode() + b"\n"])
def test_nonsense_is_hung_up_on_and_the_next_is_heard(
    qtbot: QtBot, tmp_path: Path, place: MeetingPlace, reception: Reception, said: bytes
) -> None:
    def knock() -> bool:
        with socket.socket(socket.AF_UNIX) as caller:
            caller.connect(place.address)
            try:
                caller.sendall(said)
                return caller.recv(10) == b""
            except OSError:
                return True

    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(knock()))
    thread.start()
    qtbot.waitUntil(lambda: answers == [True])
    thread.join()
    assert_taken(qtbot, tmp_path, reception)
