"""A chain of edits run on another photograph, in the whole window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton

from firered_desktop.core.edit import InputImage
from firered_desktop.core.job import State
from firered_desktop.core.parameters import PROMPT
from firered_desktop.core.replay import Step, plan
from firered_desktop.core.sizes import Dimensions
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.ui.replay_dialog import ReplayDialog
from tests.ui.live import Live


def run(live: Live, prompt: str, count: int) -> None:
    live.ready()
    live.program.session.draft.set_value(PROMPT, prompt)
    live.named("Run edit", QPushButton).click()
    live.ended(count=count)
    live.shown()


def said(live: Live, words: str) -> bool:
    labels = live.window.findChildren(QLabel)
    return any(words in label.text() for label in labels if label.isVisible())


def texts(dialog: ReplayDialog) -> set[str]:
    return {label.text() for label in dialog.findChildren(QLabel)}


def finished(live: Live) -> list[str]:
    jobs = live.program.session.edits.jobs()
    return [job.request.prompt for job in jobs if job.state is State.FINISHED]


def test_a_chain_runs_on_another_photograph_step_by_step(live: Live, tmp_path: Path) -> None:
    beach = tmp_path / "beach.jpg"
    beach.write_bytes(live.photo.read_bytes())
    live.open(live.photo)
    session, desktop = live.program.session, live.program.desktop
    run(live, "a warm sunset", 1)
    desktop.menu_actions["use"].trigger()
    live.until(lambda: session.draft.pictures[0].path != live.photo)
    run(live, "black and white", 2)
    seen = session.comparison.job
    desktop.menu_actions["lineage"].trigger()
    again = live.named("Run the chain again", QPushButton, live.dialog())
    live.until(again.isEnabled)
    again.click()
    (dialog,) = live.window.findChildren(ReplayDialog)
    (draft,) = [each for each in session.replaying.children() if hasattr(each, "add")]
    draft.add([beach])
    run_steps = live.named("Run the steps", QPushButton, dialog)
    live.until(run_steps.isEnabled)
    assert run_steps.text() == "Run 2 edits · free demo"
    run_steps.click()
    live.until(lambda: len(finished(live)) == 4)
    assert finished(live)[2:] == ["a warm sunset", "black and white"]
    live.until(lambda: said(live, "beach.jpg: all 2 steps are done."))
    assert session.comparison.job == seen  # what is looked at stays
    live.until(lambda: session.replaying.runs.active == ())
    menu = desktop.result.again
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    (dialog,) = [each for each in live.window.findChildren(ReplayDialog) if each.isVisible()]
    live.until(lambda: {"a warm sunset", "black and white"} <= texts(dialog))
    dialog.close()


def test_what_was_left_is_asked_about_at_the_next_start(live: Live) -> None:
    live.open(live.photo)
    run(live, "a warm sunset", 1)
    session = live.program.session
    job = session.comparison.job
    assert job is not None
    live.close()
    photo = InputImage(str(live.photo), Dimensions(384, 256), live.photo.stat().st_size)
    with SqliteLibrary(live._library) as library:
        library.plans.keep(plan((Step(job.request),), (photo,), job.service, 5.0))
    live.open()
    live.until(lambda: said(live, "landscape.jpg: 0 of 1 steps are done. Go on?"))
    assert finished(live) == []
    live.named("Go on with the steps", QPushButton).click()
    live.until(lambda: finished(live) == ["a warm sunset"])
