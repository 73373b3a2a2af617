"""What the imaging process does for each order."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from firered_desktop.core.errors import FireredError, ImagingStopped
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.prepare import prepare
from firered_desktop.imaging.preview import Whole, preview, probe, thumbnail, verified
from firered_desktop.imaging.wire import (
    Order,
    Reply,
    Work,
    bug_reply,
    error_reply,
    pack_facts,
    pack_files,
    pack_label,
    unpack_board,
    unpack_preparation,
    unpack_wish,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from firered_desktop.core.picture import PictureFacts, PreparedFile

_Identity = tuple[int, int, int, int]
_Kept = tuple[_Identity, Whole]
_MOST_KEPT = 20_000_000  # pixels; three bytes each


class Tasks:
    """Does orders. The picture that was verified last stays decoded until another task comes.

    The next one is its thumbnail as a rule, and to decode it again would take longer than the rest.
    """

    def __init__(self) -> None:
        self._kept: _Kept | None = None

    def answer(self, order: Order) -> Reply:
        """Do `order`; whatever goes wrong becomes a reply too, so that the process lives on."""
        kept, self._kept = self._kept, None
        try:
            return self._perform(order, kept)
        except FireredError as error:
            return error_reply(error)
        except MemoryError:
            return error_reply(ImagingStopped(name=order.name))
        except Exception as error:  # noqa: BLE001 - a process boundary: the parent logs it
            return bug_reply(type(error).__name__, traceback.format_exc())

    def _perform(self, order: Order, kept: _Kept | None) -> Reply:
        path = Path(order.path)
        match order.work:
            case Work.PROBE:
                return Reply({"facts": pack_facts(probe(path))})
            case Work.VERIFY:
                return Reply({"facts": pack_facts(self._verify(path))})
            case Work.THUMBNAIL:
                whole = kept[1] if kept is not None and kept[0] == _identity(path) else None
                return Reply(payload=thumbnail(path, Dimensions(*order.box), whole))
        return _DONE[order.work](order)

    def _verify(self, path: Path) -> PictureFacts:
        identity = _identity(path)  # before, so that a file that changes meanwhile is another
        whole = verified(path)
        facts = whole.picture.facts
        # A JPEG file is decoded for a thumbnail in a fraction of the time, at a smaller size.
        worth = facts.content_type != "image/jpeg" and facts.dimensions.pixels <= _MOST_KEPT
        self._kept = (identity, whole) if identity is not None and worth else None
        return facts


def _preview(order: Order) -> Reply:
    seen = preview(Path(order.path), Dimensions(*order.box))
    size = (seen.pixels.dimensions.width, seen.pixels.dimensions.height)
    return Reply(
        {"facts": pack_facts(seen.facts), "size": size}, seen.pixels.rgb + seen.pixels.alpha
    )


def _prepare(order: Order) -> Reply:
    how = unpack_preparation(order.wish)
    return _files(prepare(Path(order.path), how, Path(order.folder), order.stem))


def _export(order: Order) -> Reply:
    # The last thing that is wanted of a picture, and hardly ever by the first task.
    from firered_desktop.imaging.export import export  # noqa: PLC0415 - see above

    wish = unpack_wish(order.wish)
    return _files([export(Path(order.path), wish, Path(order.folder), order.stem)])


def _record_origin(order: Order) -> Reply:
    # One for each photograph, but never before the first preview of it.
    from firered_desktop.imaging.origin_record import record_origin  # noqa: PLC0415 - see above

    file = record_origin(Path(order.path), Path(order.folder), order.stem)
    return _files([] if file is None else [file])


def _read_label(order: Order) -> Reply:
    # Asked of pictures that are dropped on the window, and hardly ever there.
    from firered_desktop.imaging.label import read_label  # noqa: PLC0415 - see above

    label = read_label(Path(order.path))
    return Reply({"label": None if label is None else pack_label(label)})


def _lay_board(order: Order) -> Reply:
    # Seldom wanted, and never first.
    from firered_desktop.imaging.boards import lay_board  # noqa: PLC0415 - see above

    wish = unpack_board(order.wish)
    return _files([lay_board(wish, Path(order.folder), order.stem)])


def _files(files: Sequence[PreparedFile]) -> Reply:
    return Reply({"files": pack_files(files)})


_DONE: Mapping[Work, Callable[[Order], Reply]] = {
    Work.PREVIEW: _preview,
    Work.PREPARE: _prepare,
    Work.EXPORT: _export,
    Work.RECORD_ORIGIN: _record_origin,
    Work.READ_LABEL: _read_label,
    Work.LAY_BOARD: _lay_board,
}


def _identity(path: Path) -> _Identity | None:
    """Tells whether two paths are the same file, which may have been moved in between."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)
