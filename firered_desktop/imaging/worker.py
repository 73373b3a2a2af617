"""The imaging process itself: it lies low, takes orders, and ends with its parent."""

from __future__ import annotations

import logging
import multiprocessing
import multiprocessing.connection
import os
import signal
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_NICE = 10  # of 19; the window goes first, yet a preview is not starved by other programs
_BELOW_NORMAL = 0x4000  # Windows' BELOW_NORMAL_PRIORITY_CLASS

# One copy of the largest picture (200 megapixels, four bytes each in Pillow) is 0.8 GB; a decoder
# and the conversions after it hold up to four at once. A file that asks for more is hostile.
_MEMORY = 4 << 30  # bytes of address space above what the process starts with


def serve(connection: Connection, lies_low: bool) -> None:
    """Answer the orders that come through `connection`, one at a time, until it closes."""
    # Ctrl-C in a terminal reaches every process; what it means is for the parent to say.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, name="parent watch", daemon=True).start()
    if lies_low:
        _lower_priority()
    # NumPy's linear algebra starts a thread and its memory for each core; nothing here uses them.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    from firered_desktop.imaging.tasks import Tasks  # noqa: PLC0415 - after what it must meet
    from firered_desktop.imaging.wire import Order  # noqa: PLC0415 - as child.py says

    _quieten_pillow()
    _limit_memory()
    tasks = Tasks()
    try:
        while True:
            reply = tasks.answer(Order.unpack(connection.recv_bytes()))
            for message in reply.pack():
                connection.send_bytes(message)
    except (EOFError, OSError):
        return  # the parent closed its end, or is gone


def _end_with_parent() -> None:
    """End at once when the parent does, also in the middle of a picture."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(0)


def _quieten_pillow() -> None:
    from PIL import Image  # noqa: PLC0415 - as above

    Image.MAX_IMAGE_PIXELS = None  # decode.py has limits of its own, and tells them in a sentence
    logging.getLogger("PIL").setLevel(logging.CRITICAL + 1)


def _lower_priority() -> None:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - needed on this system alone

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(_NICE)


def _limit_memory() -> None:
    """Bound the address space; only Linux both tells how much is in use and keeps the bound."""
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - Windows has none

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    wanted = pages * resource.getpagesize() + _MEMORY
    _, highest = resource.getrlimit(resource.RLIMIT_AS)
    if highest == resource.RLIM_INFINITY or wanted < highest:
        resource.setrlimit(resource.RLIMIT_AS, (wanted, highest))
    # A crash must not leave a photograph on disk inside a core dump.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
