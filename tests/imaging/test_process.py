from __future__ import annotations

import multiprocessing
import os
import queue
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from PIL import Image

from firered_desktop.core.errors import (
    Cancelled,
    FireredError,
    ImagingStopped,
    PictureMissing,
    PictureTooLarge,
    PictureUnreadable,
)
from firered_desktop.core.picture import Preview
from firered_desktop.core.ports import CancelToken, Preparer, PreviewSource
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.child import Child
from firered_desktop.imaging.process import ImagingProcess
from tests.conftest import ExpectedLogs
from tests.imaging.pictures import corners, encoded, fits, photograph, png, saved

BOX = Dimensions(48, 48)
Outcome = Preview | FireredError


class WatchedToken(CancelToken):
    """Tells when the child has got the work that it belongs to."""

    def __init__(self) -> None:
        super().__init__()
        self._taken = False
        self.at_work = threading.Event()

    def check(self) -> None:
        self._taken = True  # the work's turn has come
        super().check()

    @property
    def cancelled(self) -> bool:
        if self._taken:
            self.at_work.set()
        return super().cancelled


@pytest.fixture
def imaging() -> Iterator[ImagingProcess]:
    process = ImagingProcess()
    yield process
    process.close()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    return saved(tmp_path, "photo.jpg", encoded(photograph(480, 320), "JPEG"))


def the_child() -> BaseProcess:
    (child,) = multiprocessing.active_children()
    return child


def pid_of(child: BaseProcess) -> int:
    assert child.pid is not None
    return child.pid


@contextmanager
def the_end_of(pid: int) -> Iterator[Callable[[], bool]]:
    """A call that waits for the end of that process, and tells whether it came."""
    descriptor = os.pidfd_open(pid)
    yield lambda: select.select([descriptor], [], [], 30)[0] == [descriptor]
    os.close(descriptor)


@contextmanager
def held_child(imaging: ImagingProcess, photo: Path) -> Iterator[BaseProcess]:
    """A child that has started and now does nothing, as one that is stuck in a picture."""
    imaging.probe(photo, CancelToken())
    child = the_child()
    os.kill(pid_of(child), signal.SIGSTOP)
    yield child


def in_thread(call: Callable[[], object]) -> tuple[threading.Thread, list[BaseException]]:
    raised: list[BaseException] = []

    def run() -> None:
        try:
            call()
        except (FireredError, Cancelled) as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    return thread, raised


def test_what_is_seen_through_comes_back_too(imaging: ImagingProcess, tmp_path: Path) -> None:
    path = tmp_path / "cut out.png"
    image = Image.new("RGBA", (48, 32), (10, 20, 30, 255))
    image.paste((0, 0, 0, 0), (0, 0, 24, 32))
    image.save(path)
    pixels = imaging.preview(path, BOX, CancelToken()).pixels
    assert pixels.alpha[:48] == bytes(24) + bytes([255]) * 24
    assert pixels.rgb[-3:] == bytes((10, 20, 30))


def test_every_task_comes_back_from_the_child(
    imaging: ImagingProcess, photo: Path, tmp_path: Path
) -> None:
    preparer: Preparer = imaging
    token = CancelToken()

    facts = preparer.probe(photo, token)
    preview = preparer.preview(photo, BOX, token)
    files = preparer.prepare(photo, fits(10_000, 1_000_000), tmp_path, token)
    thumbnail = preparer.thumbnail(photo, BOX, token)

    assert facts.dimensions == Dimensions(480, 320)
    assert preparer.verify(photo, token) == preview.facts == facts
    assert preview.pixels.dimensions == Dimensions(48, 32)
    assert len(preview.pixels.rgb) == 48 * 32 * 3
    assert [file.dimensions for file in files] == [Dimensions(122, 81), Dimensions(480, 320)]
    assert all(file.path.stat().st_size == file.size for file in files)
    assert all("photo" not in file.path.name for file in files)
    assert thumbnail[:3] == b"\xff\xd8\xff"


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_thumbnail_is_the_same_after_verifying_and_shows_the_file_that_is_there(
    imaging: ImagingProcess, tmp_path: Path, kind: str
) -> None:
    token = CancelToken()
    path = saved(tmp_path, "result", encoded(photograph(320, 200), kind))
    other = saved(tmp_path, "other", encoded(photograph(320, 200, seed=8), kind))
    alone = imaging.thumbnail(path, BOX, token)
    imaging.verify(path, token)
    moved = path.rename(tmp_path / "moved")
    assert imaging.thumbnail(moved, BOX, token) == alone
    imaging.verify(moved, token)
    assert imaging.thumbnail(other, BOX, token) != alone
    imaging.verify(moved, token)
    other.replace(moved)
    assert imaging.thumbnail(moved, BOX, token) != alone


def test_a_child_that_was_started_before_does_the_first_task(photo: Path) -> None:
    with closing(ImagingProcess(Child())) as imaging:
        child = the_child()
        imaging.probe(photo, CancelToken())
        assert the_child() is child


@pytest.mark.parametrize(("lies_low", "more"), [(True, 10), (False, 0)])
def test_a_child_gives_way_to_windows_unless_a_command_waits_for_it(
    photo: Path, lies_low: bool, more: int
) -> None:
    with closing(ImagingProcess(Child(lies_low=lies_low))) as imaging:
        imaging.probe(photo, CancelToken())
        own = os.getpriority(os.PRIO_PROCESS, 0)
        assert os.getpriority(os.PRIO_PROCESS, pid_of(the_child())) == min(own + more, 19)


def test_a_child_that_was_started_for_nothing_ends_too() -> None:
    imaging = ImagingProcess(Child())
    assert the_child().is_alive()
    imaging.close()
    imaging.close()
    assert not multiprocessing.active_children()


def test_errors_come_back_as_they_are(imaging: ImagingProcess, tmp_path: Path) -> None:
    page = saved(tmp_path, "page.jpg", b"<!doctype html>")
    with pytest.raises(PictureUnreadable) as unreadable:
        imaging.preview(page, BOX, CancelToken())
    assert unreadable.value.values == {"name": "page.jpg"}
    with pytest.raises(PictureMissing):
        imaging.probe(tmp_path / "gone.jpg", CancelToken())


def test_a_decompression_bomb_is_refused_by_its_header(
    imaging: ImagingProcess, tmp_path: Path
) -> None:
    bomb = saved(tmp_path, "bomb.png", png(60_000, 60_000, 8, 2, bytes(60_000)))
    with pytest.raises(PictureTooLarge) as caught:
        imaging.preview(bomb, BOX, CancelToken())
    assert caught.value.values == {
        "name": "bomb.png",
        "size": "60000×60000, 3600 MP",
        "limit": "200 MP",
    }


def test_a_preview_is_delivered_without_waiting(imaging: ImagingProcess, photo: Path) -> None:
    delivered: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
    previews: PreviewSource = imaging
    previews.request_preview(photo, BOX, delivered.put)
    preview = delivered.get(timeout=30)
    assert isinstance(preview, Preview)
    assert preview.pixels.dimensions == Dimensions(48, 32)


def test_a_preview_that_fails_says_why(imaging: ImagingProcess, tmp_path: Path) -> None:
    delivered: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
    imaging.request_preview(tmp_path / "gone.jpg", BOX, delivered.put)
    assert isinstance(delivered.get(timeout=30), PictureMissing)


def test_the_newest_preview_comes_first(
    imaging: ImagingProcess, photo: Path, tmp_path: Path
) -> None:
    names: queue.SimpleQueue[str] = queue.SimpleQueue()
    with held_child(imaging, photo) as child:
        # The first of these is with the stuck child; the others wait.
        blocking = WatchedToken()
        blocked, _ = in_thread(lambda: imaging.prepare(photo, fits(1000), tmp_path, blocking))
        blocking.at_work.wait()
        for name in ("old", "newer", "newest"):
            imaging.request_preview(photo, BOX, partial(put_name, names, name))
        os.kill(pid_of(child), signal.SIGCONT)
    assert [names.get(timeout=30) for _ in range(3)] == ["newest", "newer", "old"]
    blocked.join()


def put_name(names: queue.SimpleQueue[str], name: str, outcome: Outcome) -> None:
    assert isinstance(outcome, Preview)
    names.put(name)


def test_cancelling_what_waits_drops_it_at_once(
    imaging: ImagingProcess, photo: Path, tmp_path: Path
) -> None:
    running, waiting = WatchedToken(), CancelToken()
    with held_child(imaging, photo) as child:
        busy, _ = in_thread(lambda: imaging.verify(photo, running))
        running.at_work.wait()
        thread, raised = in_thread(lambda: imaging.prepare(photo, fits(1000), tmp_path, waiting))
        waiting.cancel()
        thread.join()
        assert [type(error) for error in raised] == [Cancelled]
        assert the_child() is child  # it was not disturbed
        os.kill(pid_of(child), signal.SIGCONT)
    busy.join()


def test_cancelling_what_runs_ends_the_child_and_leaves_no_file(
    imaging: ImagingProcess, photo: Path, tmp_path: Path
) -> None:
    token, folder = WatchedToken(), tmp_path / "prepared"
    folder.mkdir()
    with held_child(imaging, photo) as child:
        thread, raised = in_thread(lambda: imaging.prepare(photo, fits(1000), folder, token))
        token.at_work.wait()
        token.cancel()
        thread.join()
    assert [type(error) for error in raised] == [Cancelled]
    assert child not in multiprocessing.active_children()
    assert list(folder.iterdir()) == []
    assert imaging.probe(photo, CancelToken()).dimensions == Dimensions(480, 320)


def test_a_cancelled_token_starts_nothing(imaging: ImagingProcess, photo: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        imaging.probe(photo, token)
    assert multiprocessing.active_children() == []


def test_a_cancelled_preview_is_never_delivered(imaging: ImagingProcess, photo: Path) -> None:
    delivered: list[Outcome] = []
    with held_child(imaging, photo) as child:
        running = imaging.request_preview(photo, BOX, delivered.append)
        waiting = imaging.request_preview(photo, BOX, delivered.append)
        running.cancel()
        waiting.cancel()
        os.kill(pid_of(child), signal.SIGCONT)
    imaging.probe(photo, CancelToken())
    assert delivered == []


def test_a_child_that_dies_fails_its_task_alone(
    imaging: ImagingProcess, photo: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("ended in the middle")
    with held_child(imaging, photo) as child:
        token = WatchedToken()
        thread, raised = in_thread(lambda: imaging.verify(photo, token))
        token.at_work.wait()
        behind, raised_behind = in_thread(lambda: imaging.verify(photo, CancelToken()))
        os.kill(pid_of(child), signal.SIGKILL)
        thread.join()
        behind.join()
    assert [error.values for error in raised if isinstance(error, ImagingStopped)] == [
        {"name": "photo.jpg"}
    ]
    assert raised_behind == []


def test_a_child_that_died_while_idle_is_replaced_unnoticed(
    imaging: ImagingProcess, photo: Path
) -> None:
    imaging.probe(photo, CancelToken())
    child = the_child()
    os.kill(pid_of(child), signal.SIGKILL)
    child.join()
    assert imaging.probe(photo, CancelToken()).dimensions == Dimensions(480, 320)


def test_a_task_that_takes_too_long_is_stopped(photo: Path, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("took over 60 s")
    seconds = [0.0]
    imaging = ImagingProcess(monotonic=lambda: seconds[0])
    with held_child(imaging, photo):
        token = WatchedToken()
        thread, raised = in_thread(lambda: imaging.verify(photo, token))
        token.at_work.wait()
        seconds[0] = 61.0
        thread.join()
    assert [type(error) for error in raised] == [ImagingStopped]
    assert imaging.probe(photo, CancelToken()).dimensions == Dimensions(480, 320)
    imaging.close()


def test_an_idle_child_ends_and_a_new_one_comes_when_needed(photo: Path) -> None:
    imaging = ImagingProcess(idle=1.0)
    imaging.probe(photo, CancelToken())
    with the_end_of(pid_of(the_child())) as ended:
        assert ended()
    assert imaging.probe(photo, CancelToken()).dimensions == Dimensions(480, 320)
    imaging.close()


def test_closing_cancels_what_runs_and_waits_and_may_be_repeated(
    imaging: ImagingProcess, photo: Path
) -> None:
    delivered: list[Outcome] = []
    with held_child(imaging, photo):
        calls = [in_thread(lambda: imaging.verify(photo, CancelToken())) for _ in range(2)]
        imaging.request_preview(photo, BOX, delivered.append)
        imaging.close()
        imaging.close()
        for thread, _ in calls:
            thread.join()
    assert [type(error) for _, raised in calls for error in raised] == [Cancelled, Cancelled]
    assert delivered == []
    assert multiprocessing.active_children() == []
    with pytest.raises(Cancelled):
        imaging.probe(photo, CancelToken())


def test_closing_what_was_never_used_is_nothing() -> None:
    ImagingProcess().close()


def test_a_listener_that_fails_stops_nobody_else(
    imaging: ImagingProcess, photo: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("could not take it")

    def fail(outcome: Outcome) -> None:
        raise LookupError(str(type(outcome)))

    imaging.request_preview(photo, BOX, fail)
    assert imaging.probe(photo, CancelToken()).dimensions == Dimensions(480, 320)


def test_a_file_name_that_is_not_unicode_works(imaging: ImagingProcess, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/f\xfcr.png"))
    path.write_bytes(encoded(corners(), "PNG"))
    assert imaging.probe(path, CancelToken()).dimensions == Dimensions(96, 64)


def test_a_path_is_taken_from_where_the_program_stands(
    imaging: ImagingProcess, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(photo.parent)
    (file,) = imaging.prepare(Path(photo.name), fits(1000), Path(), CancelToken())
    assert file.path.parent == photo.parent


def test_the_program_itself_loads_no_picture_library() -> None:
    # Some hundredths of a second at every start, for what only the child needs.
    program = "import sys, firered_desktop.imaging.process; print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert {"PIL", "numpy"}.isdisjoint(told.stdout.split())


SCRIPT = """
import sys
from firered_desktop.cli import main
from firered_desktop.core.ports import CancelToken
from firered_desktop.imaging.child import Child
from firered_desktop.imaging.process import ImagingProcess
from pathlib import Path
import multiprocessing, os

if __name__ == "__main__":
    imaging = ImagingProcess()
    imaging.probe(Path(sys.argv[1]), CancelToken())
    (child,) = multiprocessing.active_children()
    print(child.pid, flush=True)
    sys.stdin.readline()
    os.kill(os.getpid(), 9)
"""


def test_the_child_lies_low_loads_little_and_ends_with_its_parent(
    photo: Path, tmp_path: Path
) -> None:
    script = saved(tmp_path, "firered-desktop", SCRIPT.encode())
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    parent = subprocess.Popen(
        [sys.executable, script, photo],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with parent:
        assert parent.stdin is not None
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        mapped = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8")
        niceness = os.getpriority(os.PRIO_PROCESS, pid)
        limits = Path(f"/proc/{pid}/limits").read_text(encoding="ascii")
        os.kill(pid, signal.SIGINT)  # Ctrl-C reaches it too, and is not its matter
        with the_end_of(pid) as ended:
            parent.stdin.write("\n")
            parent.stdin.flush()
            assert ended()
    assert "PySide6" not in mapped
    assert "_sqlite3" not in mapped
    assert "_ssl" not in mapped
    assert "PIL" in mapped
    assert niceness >= 10
    assert "Max address space         unlimited" not in limits
