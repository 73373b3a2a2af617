"""Where a picture came from: a chain with branches, and taking it up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.job import State
from firered_desktop.core.parameters import NUM_IMAGES, SEED
from firered_desktop.session.family_rows import FamilyRole
from firered_desktop.session.replay_draft import ReplayDraft
from firered_desktop.tour.edits import composed, finished, run, setting
from firered_desktop.tour.hands import choose, click, drop_in_front, shut, write
from firered_desktop.tour.steps import Chapter, Condition, Move, Step, lead, show
from firered_desktop.tour.waiting import looked_at, reached, read
from firered_desktop.tour.words import BLACK_AND_WHITE, BLUE_SKY, GOLDEN, SUNSET, WATERCOLOUR, Words

if TYPE_CHECKING:
    from firered_desktop.tour.stage import Stage


def _goes_on(words: Words, count: int, results: int = 1) -> Step:
    """Edit the result that is looked at, as the `count`-th edit."""
    return lead(
        choose("use"),
        read(1),
        write("Instruction", words),
        setting(SEED, 40 + count),
        setting(NUM_IMAGES, results),
        run(),
        reached(State.FINISHED, count),
        looked_at(),
    )


def _looks_back(by: int) -> Move:
    """Look at an edit that finished before, `by` places earlier."""

    def move(stage: Stage) -> None:
        jobs = [job for job in stage.session.edits.jobs() if job.state is State.FINISHED]
        stage.session.comparison.show(jobs[-1 - by])

    return move


def chain_shown() -> Move:
    """Wait until the chain is there with all its pictures."""

    def move(stage: Stage) -> Condition:
        rows = stage.session.archive.chain

        def shown() -> bool:
            indexes = [rows.index(row) for row in range(rows.rowCount())]
            pictures = [picture for each in indexes for picture in each.data(FamilyRole.THUMBNAILS)]
            return bool(pictures) and None not in pictures

        return shown

    return move


def prices_known() -> Move:
    """Wait until the photographs of the chain that is to be run were read."""

    def move(stage: Stage) -> Condition:
        (draft,) = stage.session.findChildren(ReplayDraft)
        return lambda: bool(draft.steps) and bool(draft.pictures) and not draft.reading

    return move


def again(identifier: str) -> Move:
    """Choose an entry of the menu of what can be done again, by its English name."""

    def move(stage: Stage) -> None:
        menu = stage.desktop.result.again
        menu.aboutToShow.emit()
        (entry,) = [each for each in menu.actions() if each.objectName() == identifier]
        entry.trigger()

    return move


LINEAGE: Chapter = (
    lead(*finished("landscape", BLUE_SKY, 1), looked_at()),
    _goes_on(SUNSET, 2),
    _goes_on(BLACK_AND_WHITE, 3),
    lead(_looks_back(1)),
    _goes_on(WATERCOLOUR, 4, results=3),
    lead(*composed("landscape", GOLDEN), setting(NUM_IMAGES, 1), run(), reached(State.FINISHED, 5)),
    lead(_looks_back(1), choose("next")),
    show("lineage", choose("lineage"), chain_shown()),
    show(
        "replay",
        click("Run the chain again"),
        drop_in_front("interior", "still-life"),
        prices_known(),
    ),
    lead(shut(), shut()),
    show("choose-what-to-use", again("Choose what to use")),
    lead(shut()),
)
