"""Photographs in and out for the rest of the program, done in one child process of low priority."""

from __future__ import annotations

import queue
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from firered_desktop.core.errors import Cancelled, FireredError
from firered_desktop.core.picture import PictureFacts, Pixels, PreparedFile, Preview
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.dispatcher import Dispatcher
from firered_desktop.imaging.pending import Outcome, Task
from firered_desktop.imaging.wire import (
    Order,
    Reply,
    Work,
    pack_board,
    pack_preparation,
    pack_wish,
    unpack_facts,
    unpack_files,
    unpack_label,
)

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.core.boards import BoardFile
    from firered_desktop.core.export_wish import ExportWish
    from firered_desktop.core.label import ExportLabel
    from firered_desktop.core.preparation import Preparation
    from firered_desktop.imaging.child import Child

OnPreview = Callable[[Preview | FireredError], None]


class ImagingProcess:
    """The ports Preparer and PreviewSource. Safe from any thread; `close` it at the end.

    The child starts at the first use, ends after `idle` seconds without work, and starts again
    when it is needed or has died. It works on one picture at a time: previews before the rest and
    the newest of them first. A task may take `time_limit` seconds. While the child is taken down
    by one file, only that file's task fails, with ImagingStopped. `child` is one that was started
    before the first use.
    """

    def __init__(
        self,
        child: Child | None = None,
        *,
        time_limit: float = 60.0,
        idle: float = 30.0,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._dispatcher = Dispatcher(time_limit, idle, monotonic, child)

    def close(self) -> None:
        """End the child and the thread; calls under way raise Cancelled. May be repeated."""
        self._dispatcher.close()

    def probe(self, path: Path, token: CancelToken) -> PictureFacts:
        reply = self._ask(Order(Work.PROBE, _place(path)), token)
        return unpack_facts(reply.values["facts"])

    def preview(self, path: Path, box: Dimensions, token: CancelToken) -> Preview:
        return _unpack_preview(self._ask(_preview_order(path, box), token))

    def prepare(
        self, path: Path, how: Preparation, folder: Path, token: CancelToken
    ) -> tuple[PreparedFile, ...]:
        stem = uuid.uuid4().hex
        wish = pack_preparation(how)
        order = Order(Work.PREPARE, _place(path), folder=_place(folder), stem=stem, wish=wish)
        with _nothing_left_behind(folder, stem):
            return unpack_files(self._ask(order, token).values["files"])

    def verify(self, path: Path, token: CancelToken) -> PictureFacts:
        reply = self._ask(Order(Work.VERIFY, _place(path)), token)
        return unpack_facts(reply.values["facts"])

    def thumbnail(self, path: Path, box: Dimensions, token: CancelToken) -> bytes:
        order = Order(Work.THUMBNAIL, _place(path), box=(box.width, box.height))
        return self._ask(order, token).payload

    def record_origin(self, path: Path, folder: Path, token: CancelToken) -> PreparedFile | None:
        stem = uuid.uuid4().hex
        order = Order(Work.RECORD_ORIGIN, _place(path), folder=_place(folder), stem=stem)
        with _nothing_left_behind(folder, stem):
            files = unpack_files(self._ask(order, token).values["files"])
            return files[0] if files else None

    def read_label(self, path: Path, token: CancelToken) -> ExportLabel | None:
        label = self._ask(Order(Work.READ_LABEL, _place(path)), token).values["label"]
        return None if label is None else unpack_label(label)

    def export(
        self, path: Path, wish: ExportWish, folder: Path, token: CancelToken
    ) -> PreparedFile:
        stem = uuid.uuid4().hex
        packed = pack_wish(wish)
        order = Order(Work.EXPORT, _place(path), folder=_place(folder), stem=stem, wish=packed)
        with _nothing_left_behind(folder, stem):
            (file,) = unpack_files(self._ask(order, token).values["files"])
            return file

    def lay_board(self, wish: BoardFile, folder: Path, token: CancelToken) -> PreparedFile:
        """The board as a new file in `folder`; blocks, and raises what `prepare` raises."""
        stem = uuid.uuid4().hex
        first = _place(wish.paths[0])
        order = Order(
            Work.LAY_BOARD, first, folder=_place(folder), stem=stem, wish=pack_board(wish)
        )
        with _nothing_left_behind(folder, stem):
            (file,) = unpack_files(self._ask(order, token).values["files"])
            return file

    def request_preview(self, path: Path, box: Dimensions, on_done: OnPreview) -> CancelToken:
        token = _PreviewToken(on_done)
        self._dispatcher.submit(Task(_preview_order(path, box), token, token.deliver))
        return token

    def _ask(self, order: Order, token: CancelToken) -> Reply:
        """Wait for the reply to `order`; raises what came instead of one."""
        answers: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        self._dispatcher.submit(Task(order, token, answers.put))
        outcome = answers.get()
        if isinstance(outcome, Reply):
            return outcome
        raise outcome


class _PreviewToken(CancelToken):
    """The wish to stop one preview; once wished, its listener hears nothing more.

    The lock makes that certain while another thread is about to deliver.
    """

    def __init__(self, on_done: OnPreview) -> None:
        super().__init__()
        self._on_done = on_done
        self._delivering = threading.RLock()  # the listener itself may cancel

    def cancel(self) -> None:
        with self._delivering:
            super().cancel()

    def deliver(self, outcome: Outcome) -> None:
        """Tell the listener, unless there is nothing to tell."""
        if isinstance(outcome, Cancelled):
            return
        told = _unpack_preview(outcome) if isinstance(outcome, Reply) else outcome
        with self._delivering:
            if not self.cancelled:
                self._on_done(told)


def _place(path: Path) -> str:
    """`path` for the child, whose working folder may be another."""
    return str(path.absolute())


def _preview_order(path: Path, box: Dimensions) -> Order:
    return Order(Work.PREVIEW, _place(path), box=(box.width, box.height))


def _unpack_preview(reply: Reply) -> Preview:
    dimensions = Dimensions(*reply.values["size"])
    colours = 3 * dimensions.pixels
    if len(reply.payload) not in (colours, colours + dimensions.pixels):
        raise ValueError("a preview without all of its pixels")
    # An opaque one, which may be large, is not copied.
    opaque = len(reply.payload) == colours
    rgb, alpha = (reply.payload, b"") if opaque else _parted(reply.payload, colours)
    return Preview(unpack_facts(reply.values["facts"]), Pixels(dimensions, rgb, alpha))


def _parted(payload: bytes, at: int) -> tuple[bytes, bytes]:
    return payload[:at], payload[at:]


@contextmanager
def _nothing_left_behind(folder: Path, stem: str) -> Iterator[None]:
    """Remove the files of a preparation that came to nothing; by now the child is off them."""
    try:
        yield
    except (FireredError, Cancelled):
        with suppress(OSError):
            for path in folder.glob(f"{stem}*"):
                path.unlink(missing_ok=True)
        raise
