"""Where a command says things: words on standard error, results on standard output."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from firered_desktop.commands.report import (
    Json,
    Status,
    ending,
    files_of,
    no_edit,
    status_of,
    status_of_error,
)
from firered_desktop.commands.words import CHARGED, news
from firered_desktop.core.errors import FireredError, InvalidSettings, Notice, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from firered_desktop.core.job import Job
    from firered_desktop.core.ports import Library

_NOBODY_LISTENS = (OSError, ValueError)  # a closed pipe, a closed or full file


class Speaker:
    """Says results as JSON, one object a line, where that is wanted, and else in words.

    An edit must not fail because whoever read its progress is gone, so such faults are let be.
    """

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._last: dict[str, str] = {}

    def tell(self, line: Json, words: str) -> None:
        """Say one thing, as JSON or in words."""
        # A path that is not UTF-8 keeps its odd bytes in JSON's own way of writing them.
        if sys.stdout is None:  # it was closed before the program started
            return
        text = json.dumps(line, ensure_ascii=False) if self._as_json else words
        encoding = "utf-8" if self._as_json else sys.stdout.encoding
        try:
            sys.stdout.buffer.write(text.encode(encoding, "backslashreplace") + b"\n")
            sys.stdout.flush()
        except _NOBODY_LISTENS:
            _abandon(sys.stdout)

    def remark(self, words: str) -> None:
        """Say something to whoever watches."""
        try:
            print(words, file=sys.stderr, flush=True)
        except _NOBODY_LISTENS:
            _abandon(sys.stderr)

    def progress(self, job: Job) -> None:
        """Say what an edit does when that changed by more than a little."""
        words = news(job)
        stem = words.rstrip("0123456789%").rstrip()
        if self._last.get(job.id) != stem:
            self._last[job.id] = stem
            self.remark(f"{job.id[:8]}  {words}")

    def explain(self, notice: Notice) -> None:
        """Say what happened, whether it was charged and what to do."""
        self.remark(f"{notice.happened} {CHARGED[notice.charged]} {notice.remedy}")

    def warn(self, problem: Problem | Notice) -> None:
        """Say what is wrong and what to do about it."""
        self.remark(f"{problem.happened} {problem.remedy}")

    def end(self, job: Job, library: Library) -> Status:
        """Say how an edit ended and return its exit status."""
        line = ending(job, library)
        self.tell(line, "\n".join([f"{line['event']}  {job.id}", *files_of(job, library)]))
        if job.told_failure is not None:
            self.explain(job.told_failure.notice())
        return status_of(job)

    def refuse(self, error: FireredError) -> Status:
        """Say that the command cannot begin, and return its exit status."""
        problems: Sequence[Problem | Notice] = [error.failure().notice()]
        if isinstance(error, InvalidSettings):
            problems = error.problems
        for problem in problems:
            self.warn(problem)
        if self._as_json:
            self.tell(no_edit("failed", error), "")
        return status_of_error(error)

    def stop(self) -> Status:
        """Say that the person stopped the command before there was an edit."""
        self.tell(no_edit("cancelled"), "cancelled")
        return Status.CANCELLED


def _abandon(stream: TextIO) -> None:
    """Throw away what could not be written, so that the interpreter does not stumble at its end."""
    with suppress(*_NOBODY_LISTENS):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
