"""What can be said about this machine and this program to somebody who helps."""

from __future__ import annotations

import platform
import shutil
from typing import TYPE_CHECKING

from firered_desktop import __version__
from firered_desktop.core.formats_found import FormatsFound, MissingFormat
from firered_desktop.preferences import TABLE, Preferences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from firered_desktop.diagnostics import Redaction
    from firered_desktop.services.services import Services

LINES = 60  # of the log, the last ones


class Inspector:
    """Looks at `services`; every method may block. `log` is the file of the log, if there is one.

    Nothing that it says holds a key, an address with a signature, or what a person wrote.
    """

    def __init__(self, services: Services, redaction: Redaction, log: Path | None) -> None:
        self._services = services
        self._redaction = redaction
        self._log = log

    @property
    def library_folder(self) -> Path:
        """Where edits and their pictures are kept."""
        return self._services.library.folder

    def formats(self) -> FormatsFound:
        """Which pictures can be read here."""
        # Brings Pillow, which the first frame must not wait for.
        from firered_desktop.imaging.formats import (  # noqa: PLC0415 - heavy
            missing_formats,
            readable_formats,
        )

        missing = tuple(MissingFormat(each.name, each.extra) for each in missing_formats())
        return FormatsFound(readable_formats(), missing)

    def report(self) -> str:
        """Everything that is worth telling, in lines, without secrets."""
        lines = [*self._machine(), "", *self._settings(), "", *self._last_log()]
        return self._redaction.clean("\n".join(lines)).strip() + "\n"

    def _machine(self) -> Iterator[str]:
        yield f"FireRed Desktop {__version__}"
        yield f"Python {platform.python_version()}"
        yield f"{platform.system()} {platform.release()} {platform.machine()}"
        yield f"Service: {self._services.service}"
        folder = self.library_folder
        free = shutil.disk_usage(folder).free
        yield f"Library: {folder}, {free / 1e9:.1f} GB free"
        formats = self.formats()
        yield f"Formats: {', '.join(formats.readable)}"
        yield f"Missing: {', '.join(each.name for each in formats.missing) or 'none'}"

    def _settings(self) -> Iterator[str]:
        """Those that were changed; what may hold a person's own words only by its name."""
        now, usual = self._services.preferences.values(), Preferences().values()
        changed = [row for row in TABLE if now[row.name] != usual[row.name]]
        yield "Changed settings:" if changed else "Changed settings: none"
        for row in changed:
            value = now[row.name]
            plain = isinstance(row.to_json(value), bool | int | float) or hasattr(row, "choices")
            yield f"  {row.name} = {row.to_json(value)}" if plain else f"  {row.name}"

    def _last_log(self) -> Iterator[str]:
        try:
            written = self._log.read_text(encoding="utf-8", errors="replace") if self._log else ""
        except OSError:
            written = ""
        yield "Log:"
        yield from written.splitlines()[-LINES:] or ["  empty"]
