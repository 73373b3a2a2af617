"""Moves that wait: until pictures are read, edits have come somewhere, pictures are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.core.job import Job, State
from firered_desktop.session.comparison import Side
from firered_desktop.session.gallery import GalleryModel, GalleryRole
from firered_desktop.session.history import HistoryModel, Role
from firered_desktop.session.pictures import PictureState

if TYPE_CHECKING:
    from firered_desktop.tour.stage import Stage
    from firered_desktop.tour.steps import Condition, Move


def read(count: int, state: PictureState = PictureState.READY) -> Move:
    """Wait until `count` pictures of the draft are in `state`."""

    def move(stage: Stage) -> Condition:
        draft = stage.session.draft
        return lambda: sum(picture.state is state for picture in draft.pictures) == count

    return move


def reached(state: State, count: int = 1) -> Move:
    """Wait until `count` edits are in `state`."""

    def move(stage: Stage) -> Condition:
        return lambda: len(_in_state(stage, state)) == count

    return move


def looked_at() -> Move:
    """Look at the edit that finished last, and wait until everything of it is shown."""

    def move(stage: Stage) -> Condition:
        finished = _in_state(stage, State.FINISHED)
        comparison = stage.session.comparison
        if finished and (comparison.job is None or comparison.job.id != finished[-1].id):
            comparison.show(finished[-1])
        return lambda: _has_pictures(stage) and _has_thumbnails(stage.session.recent)

    return move


def listed() -> Move:
    """Wait until the history shows a picture of every edit."""
    return lambda stage: lambda: _is_read(stage.session.archive.gallery)


def judged() -> Move:
    """Wait until all that was said of pictures is kept and shown."""

    def move(stage: Stage) -> Condition:
        archive = stage.session.archive
        return lambda: not archive.judgements.busy and _is_read(archive.gallery)

    return move


def asked() -> Move:
    """Wait until a dialog is in front."""
    return lambda stage: lambda: stage.front is not stage.window


def all_seen() -> Move:
    """Wait until the first picture of every waiting edit is shown."""

    def move(stage: Stage) -> Condition:
        session = stage.session
        return lambda: all(session.input_thumbnails.of(job) for job in session.held.jobs)

    return move


def _in_state(stage: Stage, state: State) -> list[Job]:
    return [job for job in stage.session.edits.jobs() if job.state is state]


def _has_pictures(stage: Stage) -> bool:
    comparison = stage.session.comparison
    return all(comparison.image(side) is not None for side in Side)


def _is_read(gallery: GalleryModel) -> bool:
    """Whether each picture is there; asking for one is what has it read."""
    if gallery.looking or not gallery.listing.whole:
        return False
    indexes = [gallery.index(row) for row in range(gallery.rowCount())]
    unread = [index for index in indexes if index.data(GalleryRole.THUMBNAIL) is None]
    return not unread


def _has_thumbnails(model: HistoryModel) -> bool:
    """Whether each finished edit has its thumbnail; asking for one is what has it read."""
    if not model.exhausted:
        return False
    indexes = [model.index(row) for row in range(model.rowCount())]
    return all(
        index.data(Role.THUMBNAIL) is not None
        for index in indexes
        if index.data(Role.JOB).state is State.FINISHED
    )
