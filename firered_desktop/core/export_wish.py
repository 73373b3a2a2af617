"""One labelled copy as it is wished for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from firered_desktop.core.export import PLAIN, ExportChoices, ExportFormat
from firered_desktop.core.label import ExportLabel


@dataclass(frozen=True, slots=True)
class ExportWish:
    """One copy: `origin` is the file that `record_origin` made of the original, if there is one."""

    form: ExportFormat
    label: ExportLabel
    choices: ExportChoices = PLAIN
    origin: Path | None = None
