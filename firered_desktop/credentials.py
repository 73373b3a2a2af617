"""The only importer of keyring: where the key is kept.

The key stands in the environment, in the operating system's keyring, or in the memory of this run;
never in a file of ours. Of fal's variables FAL_KEY alone is read: the older pair of FAL_KEY_ID and
FAL_KEY_SECRET is not.
"""

from __future__ import annotations

import logging
import os
import threading
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from firered_desktop.core.errors import KeyMalformed, KeyringUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from keyring.backend import KeyringBackend

T = TypeVar("T")

HEADLESS_LIMIT = 5.0  # seconds; nobody is there to unlock anything
PERSON_LIMIT = 60.0  # seconds; time to type the password of the keyring
VARIABLE = "FAL_KEY"
# fal's own names for keys, or for parts of one; no process that the program starts needs them.
_SECRET_VARIABLES = (VARIABLE, "FAL_KEY_ID", "FAL_KEY_SECRET")
SERVICE, USER = "firered-desktop", "fal"  # under which the keyring shows the key

_RECOMMENDED = 1  # the priority from which on keyring itself recommends a backend

logger = logging.getLogger(__name__)


class Source(StrEnum):
    """Where a key comes from."""

    ENVIRONMENT = "environment"
    KEYRING = "keyring"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key and where it comes from; SESSION means that it is forgotten when the program ends."""

    secret: str = field(repr=False)
    source: Source


def hide_from_children() -> None:
    """Leave keys out of what later processes inherit, the one that decodes pictures above all.

    This program still reads them, for Python's own copy of the environment stays as it was.
    """
    for name in _SECRET_VARIABLES:
        os.unsetenv(name)


def stripped(secret: str) -> str:
    """`secret` without the space around it; raises KeyMalformed where nothing is left."""
    if not secret.strip():
        raise KeyMalformed
    return secret.strip()


class KeyStore:
    """Finds, keeps and forgets the key; safe from any thread, but never to be called on the GUI's.

    `limit` is the longest time in seconds that a call waits for the keyring, since a broken one
    blocks for ever. `clean` makes of what was given a key of the right shape, or raises
    KeyMalformed. A key that the keyring gave once is remembered for this run, so that a keyring
    which locks itself later stops no edit.
    """

    def __init__(
        self,
        *,
        limit: float = HEADLESS_LIMIT,
        clean: Callable[[str], str] = stripped,
        environment: Mapping[str, str] = os.environ,
    ) -> None:
        self._limit = limit
        self._clean = clean
        self._environment = environment
        if environment is os.environ:
            hide_from_children()
        self._lock = threading.Lock()
        self._remembered: StoredKey | None = None
        self._answered = threading.Event()  # whether the last question to the keyring was
        self._answered.set()

    def find(self) -> StoredKey | None:
        """The key, or None where there is none, also for want of any keyring.

        FAL_KEY wins, and then keyring is not even imported. Raises KeyringUnavailable where a
        keyring is there but fails or does not answer in time, KeyMalformed.
        """
        if given := self._environment.get(VARIABLE, "").strip():
            return StoredKey(self._clean(given), Source.ENVIRONMENT)
        with self._lock:
            if self._remembered is None:
                secret = self._ask(_read)
                if secret is not None:
                    self._remembered = StoredKey(self._clean(secret), Source.KEYRING)
            return self._remembered

    def keyring_works(self) -> bool:
        """Whether the system has a keyring that can be trusted and that answers.

        Raises KeyringUnavailable where it has one that fails or does not answer in time.
        """
        with self._lock:
            return bool(self._ask(_answers))

    def save(self, secret: str) -> Source:
        """Keep `secret`; KEYRING once it could be read back from there, otherwise SESSION.

        Raises KeyMalformed.
        """
        key = self._clean(secret)
        with self._lock:
            try:
                kept = self._ask(lambda backend: _write(backend, key))
            except KeyringUnavailable:
                kept = False
            source = Source.KEYRING if kept else Source.SESSION
            self._remembered = StoredKey(key, source)
            return source

    def forget(self) -> None:
        """Forget the key here and in the keyring; FAL_KEY is not ours to forget.

        Raises KeyringUnavailable where the keyring may still hold it.
        """
        with self._lock:
            self._remembered = None
            self._ask(_delete)

    def _ask(self, question: Callable[[KeyringBackend], T]) -> T | None:
        """The keyring's answer, or None where the system has no keyring that can be trusted."""
        # One that was asked and never answered would only cost another thread.
        if not self._answered.is_set():
            raise KeyringUnavailable
        asked = _Question(question)
        self._answered = asked.done
        threading.Thread(target=asked.put, name="keyring", daemon=True).start()
        if not asked.done.wait(self._limit):
            asked.given_up = True
            logger.info("The keyring did not answer within %g s.", self._limit)
            raise KeyringUnavailable
        if asked.failed:
            raise KeyringUnavailable
        return asked.answer


class _Question(Generic[T]):
    """One question to the keyring, put on a thread that may have to be given up."""

    def __init__(self, question: Callable[[KeyringBackend], T]) -> None:
        self._question = question
        self.done = threading.Event()
        self.answer: T | None = None
        self.failed = False
        self.given_up = False

    def put(self) -> None:
        try:
            backend = _backend()
            # Looking for a backend can be what takes so long.
            if backend is not None and not self.given_up:
                self.answer = self._question(backend)
        except Exception as error:  # noqa: BLE001 - backends raise what their libraries raise
            # Its text is the backend's own and could hold anything.
            logger.info("The keyring failed: %s.", type(error).__name__)
            self.failed = True
        finally:
            self.done.set()


def _backend() -> KeyringBackend | None:
    """The system's best keyring, or None where the best is one that keyring does not recommend.

    Those are the ones that keep nothing, and files with the key in plain text.
    """
    import keyring  # noqa: PLC0415 - slow, and not needed where FAL_KEY is set
    from keyring.backends.chainer import ChainerBackend  # noqa: PLC0415 - as above

    backend: KeyringBackend | None = keyring.get_keyring()
    if isinstance(backend, ChainerBackend):
        # The chain would go on to the plain text file where the first refuses.
        backend = next(iter(backend.backends), None)
    return None if backend is None or backend.priority < _RECOMMENDED else backend


def _read(backend: KeyringBackend) -> str | None:
    return backend.get_password(SERVICE, USER) or None


def _answers(backend: KeyringBackend) -> bool:
    _read(backend)
    return True


def _write(backend: KeyringBackend, key: str) -> bool:
    backend.set_password(SERVICE, USER, key)
    return backend.get_password(SERVICE, USER) == key


def _delete(backend: KeyringBackend) -> None:
    if backend.get_password(SERVICE, USER) is not None:
        backend.delete_password(SERVICE, USER)
