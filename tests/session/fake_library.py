"""A library in memory for those who show it, and edits to fill it with."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from firered_desktop.core.edit import EditResult, PreparedPicture, ResultImage
from firered_desktop.core.errors import FireredError
from firered_desktop.core.job import Job, State
from firered_desktop.core.sizes import Dimensions
from tests.fakes import a_job, a_request


def an_edit(number: int, prompt: str = "make it warmer", **fields: Any) -> Job:
    """Edit `number`, made at that second."""
    moments = {"created_at": float(number), "changed_at": float(number)}
    return a_job(f"edit-{number}", **{"request": a_request(prompt), **moments, **fields})


def a_finished_edit(number: int, prompt: str = "make it warmer", results: int = 1) -> Job:
    """Edit `number` with its results, whose files are named after it."""
    images = tuple(
        ResultImage(f"after-{number}-{at}", "image/png", Dimensions(64, 48), 100)
        for at in range(results)
    )
    prepared = PreparedPicture(
        sha256=f"prepared-{number}",
        content_type="image/jpeg",
        dimensions=Dimensions(64, 48),
        size=100,
        before_sha256=f"before-{number}",
    )
    result = EditResult(images, seed=7)
    return an_edit(number, prompt, state=State.FINISHED, prepared=(prepared,), result=result)


class FakeLibrary:
    """Holds `jobs`, oldest first. `failure` is raised instead of an answer; `closed` holds answers
    back until it is opened.
    """

    def __init__(self, *jobs: Job) -> None:
        self.jobs = list(jobs)
        self.failure: FireredError | None = None
        self.asked: list[tuple[str, int, int]] = []
        self.thumbnails_asked: list[str] = []
        self.missing: set[str] = set()
        self._open = Event()
        self._open.set()

    def hold(self) -> None:
        """Answer nothing until `release`."""
        self._open.clear()

    def release(self) -> None:
        """Answer what is waiting."""
        self._open.set()

    def recent(self, limit: int, offset: int = 0) -> tuple[Job, ...]:
        return self._page("", limit, offset)

    def search(self, text: str, limit: int, offset: int = 0) -> tuple[Job, ...]:
        return self._page(text, limit, offset)

    def prompts(self, text: str, limit: int) -> tuple[str, ...]:
        self._wait()
        prompts = [job.request.prompt for job in reversed(self.jobs)]
        return tuple(dict.fromkeys(each for each in prompts if text in each))[:limit]

    def thumbnail(self, job_id: str, index: int) -> bytes | None:
        self._wait()
        self.thumbnails_asked.append(job_id)
        return png(QColor("orange"))

    def picture(self, sha256: str) -> Path | None:
        self._wait()
        return None if sha256 in self.missing else Path("/library") / sha256

    def _page(self, text: str, limit: int, offset: int) -> tuple[Job, ...]:
        self._wait()
        self.asked.append((text, limit, offset))
        matching = [job for job in reversed(self.jobs) if text in job.request.prompt]
        return tuple(matching[offset : offset + limit])

    def _wait(self) -> None:
        assert self._open.wait(20)
        if self.failure is not None:
            raise self.failure


def png(colour: QColor, width: int = 8, height: int = 6) -> bytes:
    """A small PNG of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
