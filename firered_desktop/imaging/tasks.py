"""What the imaging process does for each order."""

from __future__ import annotations

import traceback
from pathlib import Path

from firered_desktop.core.errors import FireredError, ImagingStopped
from firered_desktop.core.export import ExportFormat
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.export import export
from firered_desktop.imaging.prepare import prepare
from firered_desktop.imaging.preview import preview, probe, thumbnail, verify
from firered_desktop.imaging.wire import (
    Order,
    Reply,
    Work,
    bug_reply,
    error_reply,
    pack_facts,
    pack_files,
    unpack_label,
)


def answer(order: Order) -> Reply:
    """Do `order`; whatever goes wrong becomes a reply too, so that the process lives on."""
    try:
        return perform(order)
    except FireredError as error:
        return error_reply(error)
    except MemoryError:
        return error_reply(ImagingStopped(name=order.name))
    except Exception as error:  # noqa: BLE001 - a process boundary: the parent logs it
        return bug_reply(type(error).__name__, traceback.format_exc())


def perform(order: Order) -> Reply:
    """Do `order`; raises what the functions behind it raise."""
    path, box = Path(order.path), Dimensions(*order.box)
    match order.work:
        case Work.PROBE:
            return Reply({"facts": pack_facts(probe(path))})
        case Work.VERIFY:
            return Reply({"facts": pack_facts(verify(path))})
        case Work.PREVIEW:
            seen = preview(path, box)
            size = (seen.pixels.dimensions.width, seen.pixels.dimensions.height)
            return Reply({"facts": pack_facts(seen.facts), "size": size}, seen.pixels.rgb)
        case Work.THUMBNAIL:
            return Reply(payload=thumbnail(path, box))
        case Work.PREPARE:
            files = prepare(path, order.areas, Path(order.folder), order.stem)
            return Reply({"files": pack_files(files)})
        case Work.EXPORT:
            form, label = ExportFormat(order.form), unpack_label(order.label)
            file = export(path, form, label, Path(order.folder), order.stem)
            return Reply({"files": pack_files([file])})
