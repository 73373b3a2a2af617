"""How a tour is led: one move after the other, each waited for, and lost where one never ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget

from firered_desktop.core.parameters import PROMPT
from firered_desktop.session.tasks import Tasks
from firered_desktop.tour import guide
from firered_desktop.tour.edits import APART, composed, finished, run, setting, worked
from firered_desktop.tour.guide import Guide, Manner
from firered_desktop.tour.hands import choose, click, shut
from firered_desktop.tour.stage import Stage, TourLostError
from firered_desktop.tour.steps import Condition, Sitting, Step, lead, show
from firered_desktop.tour.words import SUNSET
from firered_desktop.ui.appearance import Appearance


@pytest.fixture(autouse=True)
def worn(appearance: Appearance) -> Iterator[None]:
    """The look and the language, put back after the test."""
    language = QLocale()
    yield
    QLocale.setDefault(language)


def led(qapp: QApplication, *steps: Step, only: tuple[str, ...] = ()) -> list[str]:
    """The states that were looked at, each with the kind of what was in front."""
    seen: list[str] = []

    def look(name: str, front: QWidget, stage: Stage) -> None:
        assert front is stage.front
        seen.append(f"{name}: {type(front).__name__}")

    Guide(qapp, Manner(), look, only).lead([Sitting((steps,))])
    return seen


def test_each_state_is_looked_at_in_turn_and_what_is_in_front_of_the_window(
    qapp: QApplication,
) -> None:
    steps = (show("one"), show("two", choose("about")), show("three", shut()))
    assert led(qapp, *steps) == ["one: MainWindow", "two: AboutDialog", "three: MainWindow"]


def test_those_that_are_asked_for_are_looked_at_alone_and_the_way_there_is_gone(
    qapp: QApplication,
) -> None:
    gone: list[str] = []
    steps = (
        show("one", lambda _: gone.append("one")),
        lead(lambda _: gone.append("between")),
        show("two", lambda _: gone.append("two")),
        show("three", lambda _: gone.append("three")),
    )
    assert led(qapp, *steps, only=("two",)) == ["two: MainWindow"]
    assert gone == ["one", "between", "two"]


def test_a_move_is_waited_for(qapp: QApplication) -> None:
    looks: list[int] = []

    def third_time() -> bool:
        looks.append(1)
        return len(looks) == 3

    assert led(qapp, show("one", lambda _: third_time)) == ["one: MainWindow"]
    assert len(looks) == 3


def test_a_move_that_never_ends_is_told_with_its_state(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guide, "PATIENCE", 10 * guide.PULSE)
    with pytest.raises(TourLostError, match="lost at: one; awaited: nothing"):
        led(qapp, show("one", lambda _: lambda: False))


def test_what_is_awaited_in_vain_is_told(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(stage: Stage) -> None:
        tasks = Tasks(stage.session)
        tasks.run(stage.reading.wait_for_lists, lambda _: None)

    monkeypatch.setattr(guide, "PATIENCE", 10 * guide.PULSE)
    with pytest.raises(TourLostError, match="awaited: Session"):
        led(qapp, show("one", lambda stage: stage.reading.hold_lists(), busy))


def test_whoever_reads_what_the_tour_keeps_back_is_not_waited_for(qapp: QApplication) -> None:
    """Marks of the strip and of what is chosen are read of the history too, at any time."""

    def read(stage: Stage) -> Condition:
        archive = stage.session.archive
        archive.selected.show([1])
        archive.firsts.of(replace(stage.session.edits.jobs()[0], id="another edit"))
        tasks = [each.findChild(Tasks) for each in (archive.selected, archive.firsts)]
        return lambda: all(each is not None and each.busy for each in tasks)

    led_there = lead(*finished("landscape", SUNSET, 1, small=True))
    held = lead(lambda stage: stage.reading.hold_cards())
    assert led(qapp, led_there, held, show("one", read)) == ["one: MainWindow"]


def test_what_is_not_there_cannot_be_clicked(qapp: QApplication) -> None:
    with pytest.raises(TourLostError, match="Nonsense"):
        led(qapp, show("one", click("Nonsense")))


def test_time_passes_when_the_tour_says_so(qapp: QApplication) -> None:
    times: list[float] = []

    def note(stage: Stage) -> None:
        times.append(stage.clock.now())

    led(qapp, show("one", note, note, worked(5), note))
    assert [later - times[0] for later in times] == [0, 0, 5]


def test_an_edit_is_composed_with_the_words_of_the_language(qapp: QApplication) -> None:
    found: list[object] = []

    def note(stage: Stage) -> None:
        found.append(stage.session.draft.parameters.value(PROMPT))

    led(qapp, show("one", *composed("landscape", SUNSET), note))
    assert found == [SUNSET["en"]]


def test_edits_lie_apart_in_time(qapp: QApplication) -> None:
    begun: list[float] = []

    def note(stage: Stage) -> None:
        begun.append(stage.clock.now())

    led(qapp, show("one", note, setting(PROMPT, ""), run(), note))
    assert begun[1] - begun[0] == APART
