from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.job import Job, State
from firered_desktop.session.again_pairs import AgainPairs
from firered_desktop.session.comparison import OneResult
from firered_desktop.session.edits import Edits
from tests.session.fake_library import a_finished_edit
from tests.session.fake_queue import FakeQueue


class Following:
    """Edits that are run, and the pairs that came of them."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.queue = FakeQueue()
        self.edits = Edits(self.queue)
        self.pairs = AgainPairs(self.edits)
        self.told: list[tuple[str, str]] = []
        self.pairs.finished.connect(lambda one, new: self.told.append((one.job.id, new.job.id)))

    def run(self, job: Job) -> Job:
        """Run what `job` asked for, to its end; the edit as it was added."""
        with self.qtbot.waitSignal(self.edits.added) as added:
            self.edits.run(job.request)
        assert added.args
        new = added.args[0]
        done = replace(new, state=State.FINISHED, result=job.result, changed_at=1e10)
        with self.qtbot.waitSignal(self.edits.changed):
            self.queue.say(done)
        assert isinstance(new, Job)
        return new


@pytest.fixture
def following(qtbot: QtBot) -> Following:
    return Following(qtbot)


def test_an_edit_asked_for_again_is_told_with_the_former_one(following: Following) -> None:
    former = a_finished_edit(1)
    following.pairs.expect(OneResult(former))
    new = following.run(former)
    assert following.told == [(former.id, new.id)]
    following.run(former)
    assert len(following.told) == 1


def test_another_edit_that_is_run_instead_is_no_pair(following: Following) -> None:
    following.pairs.expect(OneResult(a_finished_edit(1, "more light")))
    other = a_finished_edit(2, "less light")
    image = replace(other.request.images[0], path="other.jpg")
    following.run(replace(other, request=replace(other.request, images=(image,))))
    assert following.told == []
