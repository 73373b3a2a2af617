from __future__ import annotations

from firered_desktop.session.first_start import FirstStart, Step


def told(first_start: FirstStart) -> list[str]:
    heard: list[str] = []
    first_start.changed.connect(lambda: heard.append(f"step {first_start.step}"))
    first_start.ended.connect(lambda: heard.append("ended"))
    return heard


def test_the_steps_follow_each_other_and_then_it_is_over() -> None:
    first_start = FirstStart()
    heard = told(first_start)
    first_start.begin()
    for _ in Step:
        first_start.go_on()
    assert heard == ["step 1", "step 2", "step 3", "step None", "ended"]


def test_there_is_a_way_back_to_the_first_step_and_no_further() -> None:
    first_start = FirstStart()
    first_start.begin()
    first_start.go_on()
    heard = told(first_start)
    first_start.go_back()
    first_start.go_back()
    assert heard == ["step 1"]


def test_it_can_be_left_at_any_step_and_ends_once() -> None:
    first_start = FirstStart()
    first_start.begin()
    first_start.go_on()
    heard = told(first_start)
    first_start.end()
    first_start.end()
    first_start.go_on()
    assert heard == ["step None", "ended"]


def test_what_never_began_does_not_end() -> None:
    first_start = FirstStart()
    heard = told(first_start)
    first_start.end()
    assert heard == []
