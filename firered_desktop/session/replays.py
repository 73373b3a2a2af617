"""Chains of edits run on other photographs: each step is sent once the one before has finished."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from firered_desktop.core.edit import InputImage
from firered_desktop.core.errors import FireredError, PictureMissing
from firered_desktop.core.replay import (
    Course,
    Plan,
    Plans,
    Stand,
    Standing,
    Step,
    request_of,
    standing,
    usable,
)
from firered_desktop.session.input_files import Pictures
from firered_desktop.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.job import Job, Service
    from firered_desktop.session.edits import Edits, Queue


class Book(Pictures, Protocol):
    """What this wants of the library; every method may block."""

    def get(self, job_id: str) -> Job | None: ...


@dataclass(frozen=True, slots=True)
class CourseNews:
    """What became of a chain on one photograph: it is done, or stopped at a step."""

    plan: Plan
    course: Course
    standing: Standing


class Replays(QObject):
    """Runs plans of `service`; `largest` gives the cap of *match photo*, in 10⁶ pixels.

    What an earlier run of the program left is never gone on with by itself. Signals: `ended`
    (CourseNews) when the chain on one photograph is done or stopped, `left` (tuple of CourseNews)
    when some were left that can go on, `refused` (FireredError).
    """

    ended = Signal(object)
    left = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        edits: Edits,
        queue: Queue,
        book: Book,
        plans: Plans,
        service: Service,
        *,
        largest: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._edits = edits
        self._queue = queue
        self._book = book
        self._plans = plans
        self._service = service
        self._largest = largest
        self._tasks = Tasks(self)
        self._active: dict[str, Plan] = {}
        self._left: dict[str, Plan] = {}
        self._jobs: dict[str, Job] = {}
        self._course_of: dict[str, tuple[Plan, Course]] = {}
        self._sent: set[str] = set()
        self._told: dict[str, Stand] = {}  # by the first id of a course
        edits.changed.connect(self._take)

    @property
    def active(self) -> tuple[Plan, ...]:
        """The plans that are being run."""
        return tuple(self._active.values())

    def standing(self, plan: Plan, course: Course) -> Standing:
        """How far a chain came on one photograph."""
        return standing(plan, course, self._jobs)

    def begin(self, plan: Plan) -> None:
        """Run a plan; it is on disk before anything of it is sent."""

        def kept(outcome: FireredError | None) -> None:
            if isinstance(outcome, FireredError):
                self.refused.emit(outcome)
            else:
                self._activate(plan)

        self._tasks.run(partial(self._plans.keep, plan), kept)

    def load(self) -> None:
        """Look for what an earlier run of the program left."""
        self._tasks.run(self._read, self._take_left)

    def go_on(self) -> None:
        """Go on with what was left."""
        left, self._left = self._left, {}
        for plan in left.values():
            self._activate(plan)

    def let_be(self) -> None:
        """Give up what was left; the edits that were made stay."""
        left, self._left = self._left, {}
        for plan in left.values():
            self._drop(plan)

    def _read(self) -> tuple[tuple[Plan, ...], dict[str, Job]]:
        plans = tuple(plan for plan in self._plans.kept() if plan.service is self._service)
        found = {job_id: self._book.get(job_id) for plan in plans for job_id in plan.ids}
        return plans, {job_id: job for job_id, job in found.items() if job is not None}

    def _take_left(self, outcome: tuple[tuple[Plan, ...], dict[str, Job]] | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)
            return
        plans, jobs = outcome
        self._jobs = {**jobs, **self._jobs}
        news: list[CourseNews] = []
        for plan in plans:
            if plan.id in self._active:
                continue
            found = [
                CourseNews(plan, course, self.standing(plan, course)) for course in plan.courses
            ]
            open_ones = [each for each in found if each.standing.stand in _OPEN]
            if open_ones:
                self._left[plan.id] = plan
                news += open_ones
            else:
                self._drop(plan)
        if news:
            self.left.emit(tuple(news))

    def _activate(self, plan: Plan) -> None:
        self._active[plan.id] = plan
        for course in plan.courses:
            for job_id in course.ids:
                self._course_of[job_id] = (plan, course)
            self._advance(plan, course)

    def _take(self, job: Job) -> None:
        if job.id not in self._course_of:
            return
        known = self._jobs.get(job.id)
        self._jobs[job.id] = job
        if known is None or known.state is not job.state:
            self._advance(*self._course_of[job.id])

    def _advance(self, plan: Plan, course: Course) -> None:
        """Send the next step where it can be; tell where there is none any more."""
        now = self.standing(plan, course)
        if now.stand is Stand.READY:
            self._send(plan, course, now)
        told = self._told.get(course.ids[0])
        self._told[course.ids[0]] = now.stand
        if now.stand in _OPEN or now.stand is told:
            return
        self.ended.emit(CourseNews(plan, course, now))
        if all(self.standing(plan, each).stand is Stand.DONE for each in plan.courses):
            self._active.pop(plan.id, None)
            self._drop(plan)

    def _send(self, plan: Plan, course: Course, now: Standing) -> None:
        job_id = course.ids[now.done]
        if job_id in self._sent:
            return
        self._sent.add(job_id)
        step = plan.steps[now.done]
        former = None if now.last is None else (now.last, plan.steps[now.done - 1])
        picture = partial(_picture, self._book, course, former)
        work = partial(_sent, self._queue, step, picture, self._largest(), job_id)
        self._tasks.run(work, partial(self._take_sent, job_id))

    def _take_sent(self, job_id: str, outcome: Job | FireredError) -> None:
        if isinstance(outcome, FireredError):
            self._sent.discard(job_id)  # it is not on disk, so nothing was sent
            plan, course = self._course_of[job_id]
            self._left[plan.id] = plan
            self.refused.emit(outcome)
            self.left.emit((CourseNews(plan, course, self.standing(plan, course)),))
        else:
            self._edits.learn((outcome,))
            self._take(outcome)

    def _drop(self, plan: Plan) -> None:
        self._tasks.run(partial(self._plans.drop, plan.id), self._dropped)

    def _dropped(self, outcome: object) -> None:
        if isinstance(outcome, FireredError):
            self.refused.emit(outcome)


_OPEN = frozenset({Stand.READY, Stand.GOING})


def _sent(
    queue: Queue, step: Step, picture: Callable[[], InputImage], largest: float, job_id: str
) -> Job:
    """Take a step in, once; may block."""
    request = request_of(step, picture(), largest)
    return queue.add(request, options=step.options, job_id=job_id)


def _picture(book: Book, course: Course, former: tuple[Job, Step] | None) -> InputImage:
    """What a step is to edit: the photograph, or what came of the step before.

    Raises PictureMissing.
    """
    if former is None:
        return course.picture
    job, step = former
    image = usable(job, step)
    path = None if image is None else book.picture(image.sha256)
    if image is None or path is None:
        raise PictureMissing(name=job.request.images[0].stem)
    return InputImage(str(path), image.dimensions, image.size)
