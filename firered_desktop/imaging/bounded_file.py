"""A file that is never asked for more than it holds."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class BoundedFile(io.BufferedReader):
    """The file at `path`, open for reading; raises OSError where it cannot be opened.

    Python sets memory aside for as many bytes as are asked for before it reads any, and decoders
    ask for as many as a hostile file claims: four gigabytes, say, of a file of a hundred bytes.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(io.FileIO(path, "rb"))
        self._size = os.fstat(self.fileno()).st_size  # bytes

    def read(self, size: int | None = -1, /) -> bytes:
        """At most `size` bytes from here, all there are for none or a negative one."""
        if size is None or size < 0:
            return super().read()
        return super().read(min(size, max(0, self._size - self.tell())))
