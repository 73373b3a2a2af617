from __future__ import annotations

from dataclasses import replace

from firered_desktop.core.edit import EditResult, InputImage, ResultImage
from firered_desktop.core.job import Job, Service, State
from firered_desktop.core.replay import (
    Plan,
    Stand,
    Step,
    foreseen,
    plan,
    request_of,
    standing,
    usable,
)
from firered_desktop.core.sizes import Dimensions
from tests.fakes import a_job, a_request

BEACH = InputImage("/p/beach.jpg", Dimensions(3000, 2000), 9)
LAKE = InputImage("/p/lake.jpg", Dimensions(1000, 2000), 9)
STEPS = (Step(a_request("warmer")), Step(a_request("brighter")))


def a_plan() -> Plan:
    return plan(STEPS, (BEACH, LAKE), Service.FAL, 5.0)


def done(job_id: str, *, results: int = 1, nsfw: bool = False) -> Job:
    image = ResultImage("a" * 64, "image/png", Dimensions(64, 48), 1, nsfw)
    return a_job(job_id, state=State.FINISHED, result=EditResult((image,) * results))


def test_every_edit_of_a_plan_has_an_id_of_its_own() -> None:
    made = a_plan()
    ids = list(made.ids)
    assert len(set(ids)) == 4
    assert not set(ids) & set(a_plan().ids)


def test_a_step_is_ready_when_the_one_before_has_finished() -> None:
    made = a_plan()
    course = made.courses[0]
    first, second = course.ids

    def stand(*jobs: Job) -> tuple[Stand, int]:
        found = standing(made, course, {job.id: job for job in jobs})
        return found.stand, found.done

    assert stand() == (Stand.READY, 0)
    assert stand(a_job(first)) == (Stand.GOING, 0)
    assert stand(a_job(first, state=State.HELD)) == (Stand.GOING, 0)
    assert stand(a_job(first, state=State.UNCONFIRMED)) == (Stand.GOING, 0)
    assert stand(a_job(first, state=State.FAILED)) == (Stand.STOPPED, 0)
    assert stand(a_job(first, state=State.CANCELLED)) == (Stand.STOPPED, 0)
    assert stand(done(first)) == (Stand.READY, 1)
    assert stand(done(first), a_job(second)) == (Stand.GOING, 1)
    assert stand(done(first), done(second)) == (Stand.DONE, 2)


def test_nothing_goes_on_with_a_blackened_or_a_missing_result() -> None:
    made = a_plan()
    course = made.courses[0]
    first, second = course.ids
    black = done(first, nsfw=True)
    assert standing(made, course, {first: black}).stand is Stand.STOPPED
    assert usable(done(first), Step(a_request(), result=1)) is None
    # What came of the last step is shown as it is.
    jobs = {first: done(first), second: done(second, nsfw=True)}
    assert standing(made, course, jobs).stand is Stand.DONE


def test_where_a_picture_was_missed_no_other_passes_for_it() -> None:
    """Also where nothing says why: a program that ended in between may have told nobody."""
    whole = replace(done("one", results=2), request=a_request(num_images=2))
    assert usable(whole, Step(a_request())) is not None
    short = replace(whole, request=a_request(num_images=3))
    assert usable(short, Step(a_request())) is None


def test_a_step_keeps_its_other_pictures() -> None:
    other = InputImage("/p/vase.jpg", Dimensions(10, 10), 1)
    request = a_request()
    step = Step(replace(request, images=(*request.images, other)))
    assert request_of(step, LAKE, 2.0).images == (LAKE, other)


def test_the_size_of_each_step_is_foreseen_from_the_one_before() -> None:
    requests = foreseen(STEPS, LAKE, 2.0)
    assert [request.prompt for request in requests] == ["warmer", "brighter"]
    assert all(request.dimensions.height > request.dimensions.width for request in requests)
    assert requests[1].images[0].dimensions == requests[0].dimensions
