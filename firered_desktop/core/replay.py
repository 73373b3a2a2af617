"""A chain of edits run again on other photographs: what is planned, and how far it came.

Each edit of a plan has its id before anything is sent. Whether a step was sent is then a question
to the library, so that none is sent twice, whenever the program ends.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from firered_desktop.core.again import on_picture
from firered_desktop.core.edit import EditRequest, InputImage, ResultImage
from firered_desktop.core.job import UNFINISHED, Job, Service, State
from firered_desktop.core.send_options import USUAL, SendOptions


@dataclass(frozen=True, slots=True)
class Step:
    """One edit of a chain as it was asked for, its first picture to be another one.

    The next step goes on with its result `result`, counted from 0.
    """

    request: EditRequest
    result: int = 0
    options: SendOptions = USUAL


@dataclass(frozen=True, slots=True)
class Course:
    """The chain on one photograph; `ids` are those of its edits, one for each step."""

    picture: InputImage
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The same `steps` on so many photographs; `made_at` is in seconds since the epoch."""

    id: str
    service: Service
    made_at: float
    steps: tuple[Step, ...]
    courses: tuple[Course, ...]

    @property
    def ids(self) -> Iterator[str]:
        """Those of all its edits."""
        return (job_id for course in self.courses for job_id in course.ids)


class Stand(StrEnum):
    """How a chain on one photograph stands."""

    READY = "ready"  # its next step can be sent
    GOING = "going"  # a step of it is under way or waits
    STOPPED = "stopped"  # a step came to nothing that the next could go on with
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Standing:
    """So many steps are `done`; `last` is the edit of the latest that was sent, if one was."""

    stand: Stand
    done: int
    last: Job | None = None


def plan(
    steps: Sequence[Step], pictures: Sequence[InputImage], service: Service, now: float
) -> Plan:
    """A new plan; every edit gets its id here."""
    courses = tuple(Course(picture, tuple(uuid.uuid4().hex for _ in steps)) for picture in pictures)
    return Plan(uuid.uuid4().hex, service, now, tuple(steps), courses)


def standing(of: Plan, course: Course, jobs: Mapping[str, Job]) -> Standing:
    """How far `course` came, as the `jobs` of its ids tell."""
    last: Job | None = None
    for done, (step, job_id) in enumerate(zip(of.steps, course.ids, strict=True)):
        job = jobs.get(job_id)
        if job is None:
            return Standing(Stand.READY, done, last)
        last = job
        if job.state in UNFINISHED:
            return Standing(Stand.GOING, done, last)
        if job.state is not State.FINISHED:
            return Standing(Stand.STOPPED, done, last)
        if done + 1 < len(of.steps) and usable(job, step) is None:
            return Standing(Stand.STOPPED, done + 1, last)
    return Standing(Stand.DONE, len(of.steps), last)


def usable(job: Job, step: Step) -> ResultImage | None:
    """The result that the next step goes on with; none that the safety check blackened."""
    images = job.result.images if job.result is not None else ()
    if len(images) < job.request.num_images:
        return None  # where one could not be had, those behind it moved up
    if step.result >= len(images) or images[step.result].nsfw:
        return None
    return images[step.result]


def request_of(step: Step, picture: InputImage, largest: float) -> EditRequest:
    """What a step asks of `picture`; its other pictures stay.

    `largest` caps *match photo*, in 10⁶ pixels.
    """
    return on_picture(step.request, picture, largest)


def foreseen(steps: Sequence[Step], picture: InputImage, largest: float) -> tuple[EditRequest, ...]:
    """What the steps will ask for, as far as that can be known before: each result has its size."""
    requests: list[EditRequest] = []
    for step in steps:
        request = request_of(step, picture, largest)
        requests.append(request)
        picture = replace(picture, dimensions=request.dimensions)
    return tuple(requests)


class Plans(Protocol):
    """Where plans are kept that are not done yet.

    Calls block, are safe from any thread, are durable on return, and raise LibraryUnusable,
    LibraryBusy, DiskFull.
    """

    def keep(self, plan: Plan) -> None:
        """Keep a plan; before its first edit is sent."""
        ...

    def kept(self) -> tuple[Plan, ...]:
        """Those that are kept, oldest first."""
        ...

    def drop(self, plan_id: str) -> None:
        """Keep it no longer, if it is there."""
        ...
