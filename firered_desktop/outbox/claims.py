"""Who works on which edit: an OS file lock each, which the kernel releases when a process dies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from firered_desktop.core.errors import LibraryUnusable

if TYPE_CHECKING:
    from collections.abc import Callable


class Claims:
    """The edits that this process works on; no other process can claim them meanwhile."""

    def __init__(self, lock_path: Callable[[str], Path]) -> None:
        """Lock the files that `lock_path` names for the ids of edits."""
        self._lock_path = lock_path
        self._held: dict[str, FileLock] = {}

    def claim(self, job_id: str) -> bool:
        """Take the edit; False where this or another process has it already.

        Raises LibraryUnusable where its lock file cannot be made.
        """
        if job_id in self._held:
            return False
        # Claimed on one thread and released on another, so the lock must not be a thread's own.
        lock = FileLock(self._lock_path(job_id), thread_local=False)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            return False
        except OSError as error:
            folder = str(Path(lock.lock_file).parent)
            raise LibraryUnusable(folder=folder, detail=error.strerror or "") from error
        self._held[job_id] = lock
        return True

    def release(self, job_id: str) -> None:
        """Let the edit go."""
        lock = self._held.pop(job_id, None)
        if lock is not None:
            lock.release()

    def release_all(self) -> None:
        """Let every edit go."""
        for job_id in list(self._held):
            self.release(job_id)
