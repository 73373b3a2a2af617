"""Ways back to an original, in memory."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from firered_desktop.core.edit import ResultImage
from firered_desktop.core.export import ColourSpace, ExportChoices, ExportFormat
from firered_desktop.core.job import Job
from firered_desktop.core.picture import PictureFacts
from firered_desktop.core.replaced import ReplacedFile, Return
from firered_desktop.core.sizes import Dimensions

LARGE = Dimensions(6000, 4000)
RESULT = Dimensions(1536, 1024)


def a_return(original: Path) -> Return:
    """A result back to a TIFF of 16 bit and 24 megapixels."""
    facts = PictureFacts("image/tiff", LARGE, 144_000_000, depth=16)
    choices = ExportChoices(depth=16, space=ColourSpace.ORIGINAL, location=True)
    return Return(original, facts, 1, ExportFormat.TIFF, choices, RESULT, replaceable=True)


class FakeTrips:
    """Notes the plans that were `written`; `failure` is raised instead."""

    def __init__(self, original: Path) -> None:
        self.here = a_return(original)
        self.written: list[Return] = []
        self.failure: Exception | None = None

    def plan(self, job: Job, image: ResultImage, *, enlarge: bool = False) -> Return:
        return replace(self.here, dimensions=LARGE) if enlarge else self.here

    def save_beside(self, job: Job, image: ResultImage, plan: Return) -> Path:
        self._write(plan)
        return plan.original.with_name(f"{plan.original.stem}-firered{plan.original.suffix}")

    def replace_original(self, job: Job, image: ResultImage, plan: Return) -> ReplacedFile:
        self._write(plan)
        place = str(plan.original)
        return ReplacedFile("1", job.id, place, "old", "image/tiff", plan.facts.size, "new", 1.0)

    def old_file(self, path: Path, size: int) -> Path | None:
        return None

    def put_back(self, file: ReplacedFile) -> Path:
        return Path(file.path)

    def _write(self, plan: Return) -> None:
        if self.failure is not None:
            raise self.failure
        self.written.append(plan)
