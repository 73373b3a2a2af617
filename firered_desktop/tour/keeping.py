"""Looking after the library: what it holds, what a check finds, photographs that were moved."""

from __future__ import annotations

import hashlib
import os
import shutil
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListWidget

from firered_desktop.assets import assets_folder
from firered_desktop.tour.edits import finished
from firered_desktop.tour.hands import choose, click, shut, turn_to
from firered_desktop.tour.steps import Chapter, Condition, Move, lead, show
from firered_desktop.tour.words import BLUE_SKY, VIVID
from firered_desktop.ui.findings_dialog import FindingsDialog
from firered_desktop.ui.question_dialog import QuestionDialog
from firered_desktop.ui.settings_sections import Section

if TYPE_CHECKING:
    from firered_desktop.tour.stage import Stage

LONG_AGO = 1e9  # seconds since the epoch


def _leave_strays() -> Move:
    """Put picture files into the library that no edit names."""

    def move(stage: Stage) -> None:
        for name in ("object", "interior"):
            sample = assets_folder() / "samples" / f"{name}.jpg"
            sha256 = hashlib.sha256(sample.read_bytes()).hexdigest()
            place = stage.home / "library" / "pictures" / sha256[:2] / f"{sha256}.jpg"
            place.parent.mkdir(exist_ok=True)
            shutil.copyfile(sample, place)
            os.utime(place, (LONG_AGO, LONG_AGO))

    return move


def _lose_results(stage: Stage) -> None:
    """Let somebody have deleted picture files of the library."""
    for job in stage.session.edits.jobs():
        for image in job.result.images if job.result is not None else ():
            folder = stage.home / "library" / "pictures" / image.sha256[:2]
            for path in folder.glob(f"{image.sha256}.*"):
                path.unlink()


def _lose(name: str) -> Move:
    """Move a photograph that was edited."""

    def move(stage: Stage) -> None:
        (path,) = stage.samples((name,))
        path.rename(path.with_name(f"{name}-2.jpg"))

    return move


def _open(kind: type) -> Move:
    """Wait until a dialog of this kind is in front."""
    return lambda stage: _in_front(stage, kind)


def _in_front(stage: Stage, kind: type) -> Condition:
    return lambda: isinstance(stage.front, kind)


def _recognised(stage: Stage) -> Condition:
    """Until it is known what the photograph that was moved is called now."""
    return lambda: bool(stage.session.archive.originals.renamed)


def _seen(stage: Stage) -> Condition:
    """Until the stray pictures are shown: then their icons have more sizes than those of ours."""
    strays = stage.named("Stray pictures", QListWidget)
    items = [strays.item(row) for row in range(strays.count())]
    return lambda: all(item.icon().availableSizes() for item in items)


def _at_rest(stage: Stage) -> Condition:
    return lambda: not stage.session.archive.keeping.busy


KEEPING: Chapter = (
    lead(*finished("landscape", BLUE_SKY, 1, small=True)),
    lead(*finished("still-life", VIVID, 2, small=True)),
    lead(_leave_strays(), _lose("landscape")),
    show("library", choose("settings"), turn_to("Sections", list(Section).index(Section.LIBRARY))),
    show("library-move", click("Move to another disk"), _open(QuestionDialog)),
    lead(shut()),
    lead(_lose_results, click("Read every picture")),
    lead(click("Check the library"), _open(FindingsDialog)),
    show("library-findings", _seen),
    show("library-repair", click("Repair"), _open(QuestionDialog)),
    lead(shut()),
    lead(shut(), _at_rest),
    show("library-photographs", click("Look for photographs"), _recognised),
    lead(shut()),
    lead(shut()),
)
