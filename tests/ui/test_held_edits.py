"""Edits that are held back, and how a person sends them."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QToolButton

from firered_desktop.core.job import Hold, Job, State
from firered_desktop.core.parameters import PROMPT
from firered_desktop.demo.script import KEY_REFUSED, Route
from tests.ui.hands import click
from tests.ui.live import LANDSCAPE, Live


def held(live: Live) -> Job:
    """An edit whose key was refused, in a window that looks at it."""
    live.script.add(Route.SUBMIT, KEY_REFUSED)
    live.open(LANDSCAPE, prompt="a warm sunset")
    live.ready()
    click(live.named("Run edit", QPushButton))
    job = live.ended(State.HELD)
    assert job.hold is Hold.KEY
    return job


def test_an_edit_held_for_its_key_can_be_sent_now(live: Live) -> None:
    job = held(live)
    click(live.named("Send now", QPushButton, live.program.desktop.result))
    assert live.ended().id == job.id


def test_entering_a_key_sends_what_was_held_for_it(live: Live) -> None:
    job = held(live)
    # In the demo a key leads out of it, so what the form says of one that fal took is said here.
    live.program.session.account.entered.emit()
    assert live.ended().id == job.id


def test_a_key_that_was_there_already_sends_nothing_by_itself(live: Live) -> None:
    job = held(live)
    live.close()
    live.open()
    account = live.program.session.account
    heard: list[object] = []
    account.changed.connect(heard.append)
    account.look()
    live.until(lambda: bool(heard))
    live.until(lambda: [each.id for each in live.program.session.edits.jobs()] == [job.id])
    assert live.ended(State.HELD).id == job.id


def test_the_status_counts_the_edits_of_its_own_service_alone(live: Live) -> None:
    held(live)
    live.until(lambda: waiting(live) == "1 waiting for a key")
    live.close()
    live.open(LANDSCAPE, prompt="a cold morning", demo=False)
    live.ready()
    click(live.named("Run edit", QPushButton))
    live.until(lambda: waiting(live).startswith("1 waiting for a key, about $"))
    live.close()
    live.open()
    live.until(lambda: waiting(live) == "1 waiting for a key")


def test_a_held_edit_is_changed_sent_or_dropped_where_it_waits(live: Live) -> None:
    job = held(live)
    desktop = live.program.desktop
    click(live.named("Waiting edits", QToolButton))
    panel = desktop.held
    assert panel.isVisible()
    click(live.named("Drop", QPushButton, panel))
    assert live.ended(State.CANCELLED).id == job.id
    live.until(desktop.held_notices.isVisible)
    click(live.named("Undo", QPushButton))
    assert live.ended(State.HELD).id == job.id
    live.program.session.draft.clear()
    click(live.named("Change", QPushButton, panel))
    live.ready()
    assert live.ended(State.CANCELLED).id == job.id
    assert live.program.session.draft.parameters.value(PROMPT) == "a warm sunset"
    click(live.named("Undo", QPushButton))
    assert live.ended(State.HELD).id == job.id
    click(live.named("Send now", QPushButton, panel))
    assert live.ended().id == job.id


def waiting(live: Live) -> str:
    """What the lower edge says of the edits that wait."""
    return live.named("Waiting edits", QToolButton).text()
