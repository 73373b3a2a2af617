"""Chains of edits on other photographs: nothing is sent before its time, and nothing twice."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.edit import EditResult, InputImage, ResultImage
from firered_desktop.core.errors import LibraryBusy
from firered_desktop.core.job import Job, Service, State
from firered_desktop.core.replay import Plan, Stand, Step, plan
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.edits import Edits
from firered_desktop.session.replays import CourseNews, Replays
from firered_desktop.session.tasks import Tasks
from firered_desktop.store.library import SqliteLibrary
from tests.fakes import a_request
from tests.session.fake_queue import FakeQueue

SHA = "ab" * 32
PICTURES = (
    InputImage("/p/beach.jpg", Dimensions(300, 200), 9),
    InputImage("/p/lake.jpg", Dimensions(200, 300), 9),
)


class World:
    """A library that outlives the program, and what was sent from each run of it."""

    def __init__(self, qtbot: QtBot, library: SqliteLibrary) -> None:
        self.qtbot, self.library = qtbot, library
        self.sent: Counter[str] = Counter()
        self.prompts: list[tuple[str, str]] = []
        self.start()

    def start(self) -> None:
        """Another run of the program on the same library."""
        self.queue = FakeQueue()
        self.queue.during_add = self._store
        self.edits = Edits(self.queue)
        self.replays = Replays(
            self.edits,
            self.queue,
            self.library,
            self.library.plans,
            Service.FAL,
            largest=lambda: 2.0,
        )
        self.news: list[CourseNews] = []
        self.left: list[tuple[CourseNews, ...]] = []
        self.replays.ended.connect(self.news.append)
        self.replays.left.connect(self.left.append)

    def _store(self, job: Job) -> None:
        """As the outbox does: the same id is taken in once."""
        if self.library.get(job.id) is None:
            self.library.add(job)
            self.sent[job.id] += 1
            self.prompts.append((Path(job.request.images[0].path).name, job.request.prompt))

    def rest(self) -> None:
        """Let go on what can go on by itself."""
        tasks = [*self.replays.findChildren(Tasks), *self.edits.findChildren(Tasks)]
        self.qtbot.waitUntil(lambda: not any(each.busy for each in tasks))

    def end(self, job_id: str, state: State = State.FINISHED, *, nsfw: bool = False) -> None:
        """Let an edit come to its end."""
        job = self.library.get(job_id)
        assert job is not None
        image = ResultImage(SHA, "image/png", Dimensions(64, 48), 7, nsfw)
        result = EditResult((image,)) if state is State.FINISHED else None
        ended = replace(job, state=state, result=result, changed_at=job.changed_at + 1)
        self.library.update(ended)
        self.queue.say(ended)
        self.qtbot.waitUntil(lambda: self.edits.job(job_id) == ended)
        self.rest()

    def begin(self, pictures: tuple[InputImage, ...] = PICTURES) -> Plan:
        steps = tuple(Step(a_request(prompt)) for prompt in ("one", "two", "three"))
        made = plan(steps, pictures, Service.FAL, 5.0)
        self.replays.begin(made)
        self.rest()
        return made


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with SqliteLibrary(tmp_path / "library") as library:
        fetched = library.workspace() / "result"
        fetched.write_bytes(b"a result")
        library.take_in(fetched, SHA, "image/png")
        yield World(qtbot, library)


def test_each_step_is_sent_when_the_one_before_has_finished(world: World) -> None:
    made = world.begin()
    beach, lake = made.courses
    assert sorted(world.prompts) == [("beach.jpg", "one"), ("lake.jpg", "one")]
    world.end(beach.ids[0])
    assert world.prompts[2:] == [(f"{SHA}.png", "two")]
    assert world.library.get(lake.ids[1]) is None
    world.end(beach.ids[1])
    world.end(beach.ids[2])
    assert [(news.course, news.standing.stand) for news in world.news] == [(beach, Stand.DONE)]
    for job_id in lake.ids:
        world.end(job_id)
    assert len(world.news) == 2
    assert world.replays.active == ()
    assert world.library.plans.kept() == ()
    assert set(world.sent.values()) == {1}


def test_a_failed_step_stops_that_photograph_alone_until_it_is_tried_again(world: World) -> None:
    made = world.begin()
    beach, lake = made.courses
    world.end(beach.ids[0], State.FAILED)
    assert [(each.course, each.standing.stand) for each in world.news] == [(beach, Stand.STOPPED)]
    world.end(lake.ids[0])
    assert world.library.get(lake.ids[1]) is not None
    world.end(beach.ids[0])
    assert world.library.get(beach.ids[1]) is not None


def test_nothing_goes_on_with_a_blackened_result(world: World) -> None:
    made = world.begin(PICTURES[:1])
    world.end(made.courses[0].ids[0], nsfw=True)
    assert [news.standing.stand for news in world.news] == [Stand.STOPPED]
    assert sum(world.sent.values()) == 1


def test_what_an_earlier_run_left_is_asked_about_and_not_sent_by_itself(world: World) -> None:
    made = world.begin(PICTURES[:1])
    (course,) = made.courses
    world.start()
    world.end(course.ids[0])  # the outbox fetched it meanwhile
    world.replays.load()
    world.rest()
    ((news,),) = world.left
    assert (news.standing.stand, news.standing.done) == (Stand.READY, 1)
    assert world.library.get(course.ids[1]) is None
    world.replays.go_on()
    world.rest()
    assert world.library.get(course.ids[1]) is not None


def test_what_was_left_can_be_given_up(world: World) -> None:
    made = world.begin(PICTURES[:1])
    world.start()
    world.replays.load()
    world.rest()
    world.replays.let_be()
    world.rest()
    assert world.library.plans.kept() == ()
    world.end(made.courses[0].ids[0])
    assert sum(world.sent.values()) == 1


def test_what_came_to_its_end_meanwhile_is_not_asked_about(world: World) -> None:
    made = world.begin(PICTURES[:1])
    world.start()
    world.end(made.courses[0].ids[0], State.FAILED)
    world.replays.load()
    world.rest()
    assert world.left == []
    assert world.library.plans.kept() == ()


def test_a_step_that_could_not_be_taken_in_is_asked_about(world: World) -> None:
    world.queue.failure = LibraryBusy(folder="library")
    refused: list[object] = []
    world.replays.refused.connect(refused.append)
    world.begin(PICTURES[:1])
    assert [type(error) for error in refused] == [LibraryBusy]
    world.queue.failure = None
    assert [news.standing.done for (news,) in world.left] == [0]
    world.replays.go_on()
    world.rest()
    assert sum(world.sent.values()) == 1


def test_a_library_that_cannot_be_written_starts_nothing(world: World) -> None:
    world.library.close()
    refused: list[object] = []
    world.replays.refused.connect(refused.append)
    world.begin()
    world.replays.load()
    world.rest()
    assert len(refused) == 2
    assert not world.sent


def finish(world: World, dice: random.Random, jobs: list[Job]) -> None:
    _end_one(world, dice, [job for job in jobs if job.state is not State.FINISHED], State.FINISHED)


def fail(world: World, dice: random.Random, jobs: list[Job]) -> None:
    _end_one(world, dice, [job for job in jobs if job.state is State.WAITING], State.FAILED)


def _end_one(world: World, dice: random.Random, jobs: list[Job], state: State) -> None:
    if jobs:
        world.end(dice.choice(jobs).id, state)


def hear_again(world: World, dice: random.Random, jobs: list[Job]) -> None:
    if jobs:
        world.queue.say(dice.choice(jobs))


def die(world: World, dice: random.Random, jobs: list[Job]) -> None:
    del dice, jobs
    world.start()
    world.replays.load()


def go_on(world: World, dice: random.Random, jobs: list[Job]) -> None:
    del dice, jobs
    world.replays.go_on()


MOVES = (finish, finish, finish, finish, fail, hear_again, die, go_on, go_on)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happens_no_step_is_sent_twice_or_before_its_time(world: World, seed: int) -> None:
    dice = random.Random(seed)
    plans = [world.begin(), world.begin(PICTURES[:1])]
    ids = [job_id for made in plans for job_id in made.ids]
    for _ in range(25):
        known = [job for job_id in ids if (job := world.library.get(job_id)) is not None]
        dice.choice(MOVES)(world, dice, known)
        if dice.random() < 0.7:
            world.rest()
    world.rest()
    assert set(world.sent.values()) == {1}
    for made in plans:
        for course in made.courses:
            for former, later in pairwise(map(world.library.get, course.ids)):
                assert later is None or (former is not None and former.state is State.FINISHED)
