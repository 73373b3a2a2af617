"""The notices of a library's window, a line of JSON each, in the folder of the library.

There they are kept as private as the instructions that they may quote: outside of the library
nothing is written that a person wrote.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from firered_desktop.core.activity import KEPT, Activity, Tone
from firered_desktop.core.words import Phrase, Sentence, Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NAME = "activity.jsonl"
LARGEST = 2_000_000  # bytes; a file that has grown larger is written anew with what is kept


class ActivityFile:
    """Reads and writes the notices in `folder`. Every call blocks; none is a reason to stop.

    A file that cannot be read or written is only a list less, and so is a line that is damaged or
    comes from a newer version.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def load(self) -> tuple[Activity, ...]:
        """The latest notices, oldest first."""
        try:
            lines = self._path.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return ()
        read = tuple(notice for line in lines[-2 * KEPT :] if (notice := _read(line)) is not None)
        if self._path_size() > LARGEST:
            self._write(read[-KEPT:])
        return read[-KEPT:]

    def append(self, notice: Activity) -> None:
        """Keep one more."""
        with suppress(OSError):
            self._put(os.O_APPEND, [notice])

    def clear(self) -> None:
        """Keep none."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _write(self, notices: Iterable[Activity]) -> None:
        with suppress(OSError):
            self._put(os.O_TRUNC, notices)

    def _put(self, flag: int, notices: Iterable[Activity]) -> None:
        lines = "".join(f"{json.dumps(_written(each), ensure_ascii=False)}\n" for each in notices)
        opened = os.open(self._path, os.O_WRONLY | os.O_CREAT | flag, 0o600)
        # One write, so that the lines of two windows do not get mixed up.
        with os.fdopen(opened, "wb", buffering=0) as file:
            file.write(lines.encode("utf-8", "replace"))

    def _path_size(self) -> int:
        try:
            return self._path.stat().st_size
        except OSError:
            return 0


def _written(notice: Activity) -> dict[str, Any]:
    told = [_value_written(each) for each in notice.told]
    return {"at": notice.at, "tone": notice.tone.value, "told": told, "edit": notice.edit}


def _value_written(value: Value) -> Any:
    if isinstance(value, Phrase):
        return {"context": value.context, "text": value.text}
    if isinstance(value, Sentence):
        values = {name: _value_written(each) for name, each in value.values.items()}
        return {"context": value.context, "source": value.source, "values": values}
    return value


def _read(line: str) -> Activity | None:
    try:
        found = json.loads(line)
        told = tuple(_value_read(each) for each in found["told"])
        if not told or not all(isinstance(each, Sentence | Phrase) for each in told):
            return None
        edit = found["edit"]
        return Activity(
            float(found["at"]), Tone(found["tone"]), told, None if edit is None else str(edit)
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _value_read(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if "text" in value:
        return Phrase(str(value["context"]), str(value["text"]))
    values = {str(name): _value_read(each) for name, each in value["values"].items()}
    return Sentence(str(value["context"]), str(value["source"]), values)
