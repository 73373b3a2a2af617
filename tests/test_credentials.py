"""Where the key is kept, with keyrings of every temper."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import keyring.backends.fail
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from firered_desktop.core.errors import KeyMalformed, KeyringUnavailable
from firered_desktop.credentials import KeyStore, Source, StoredKey

TOP = Path(__file__).parents[1]
KEY = "0a1b2c3d-canary:5e6f7a8b"


class MemoryKeyring(KeyringBackend):
    """A keyring that works."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's own is not typed
        self.kept: dict[tuple[str, str], str] = {}
        self.reads = 0

    def get_password(self, service: str, username: str) -> str | None:
        self.reads += 1
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("there is none")


class PlainTextKeyring(MemoryKeyring):
    """Stands for the ones that write files: keyring does not recommend them."""

    priority = 0.5  # type: ignore[assignment]  # as above


class LockedKeyring(MemoryKeyring):
    """A keyring whose owner did not unlock it."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise OSError(service, username, password)


class ForgetfulKeyring(MemoryKeyring):
    """A keyring that takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class StuckKeyring(MemoryKeyring):
    """A keyring that does not answer until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.let_go.wait()
        return super().get_password(service, username)


Install = Callable[[KeyringBackend], None]


@pytest.fixture
def install() -> Iterator[Install]:
    """Makes a backend the system's keyring until the test ends."""
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.fixture
def memory(install: Install) -> MemoryKeyring:
    backend = MemoryKeyring()
    install(backend)
    return backend


@pytest.fixture
def stuck(install: Install) -> Iterator[StuckKeyring]:
    backend = StuckKeyring()
    install(backend)
    yield backend
    backend.let_go.set()


def store(limit: float = 5.0, **environment: str) -> KeyStore:
    return KeyStore(limit=limit, environment=environment)


def test_a_saved_key_is_found_by_the_next_run(memory: MemoryKeyring) -> None:
    assert store().find() is None
    assert store().save(KEY) is Source.KEYRING
    assert store().find() == StoredKey(KEY, Source.KEYRING)
    assert list(memory.kept) == [("firered-desktop", "fal")]


def test_the_environment_wins(memory: MemoryKeyring) -> None:
    store().save("another:key")
    assert store(FAL_KEY=f" {KEY}\n").find() == StoredKey(KEY, Source.ENVIRONMENT)
    assert memory.reads == 1  # the reading back of the save


@pytest.mark.parametrize("blank", ["", " \n"])
def test_a_blank_variable_is_no_key(memory: MemoryKeyring, blank: str) -> None:
    assert store(FAL_KEY=blank).find() is None
    assert memory.reads == 1


def test_the_older_pair_of_variables_is_not_read(memory: MemoryKeyring) -> None:
    assert store(FAL_KEY_ID="id", FAL_KEY_SECRET="secret").find() is None
    assert memory.reads == 1


def test_with_a_key_in_the_environment_keyring_is_not_imported() -> None:
    script = (
        "import sys; from firered_desktop.credentials import KeyStore\n"
        "assert KeyStore().find().source == 'environment'\n"
        "assert not [name for name in sys.modules if name.startswith('keyring')]\n"
    )
    environment = {"FAL_KEY": KEY}
    subprocess.run([sys.executable, "-c", script], cwd=TOP, env=environment, check=True)


def test_the_variable_of_this_process_is_read_by_default(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("FAL_KEY", KEY)
    assert KeyStore().find() == StoredKey(KEY, Source.ENVIRONMENT)


def test_a_key_that_was_read_is_remembered_for_this_run(memory: MemoryKeyring) -> None:
    store().save(KEY)
    keys = store()
    keys.find()
    reads = memory.reads
    assert keys.find() == StoredKey(KEY, Source.KEYRING)
    assert memory.reads == reads


def test_a_forgotten_key_is_gone_everywhere(memory: MemoryKeyring) -> None:
    keys = store()
    keys.save(KEY)
    keys.forget()
    assert keys.find() is None
    assert memory.kept == {}
    keys.forget()


def test_a_new_key_takes_the_place_of_the_old(memory: MemoryKeyring) -> None:
    keys = store()
    keys.save("old:key")
    keys.save(KEY)
    assert keys.find() == StoredKey(KEY, Source.KEYRING)
    assert list(memory.kept.values()) == [KEY]


def test_a_key_is_cleaned_before_it_is_kept(memory: MemoryKeyring) -> None:
    keys = KeyStore(environment={}, clean=lambda secret: secret.strip().lower())
    keys.save(f"  {KEY.upper()} \n")
    assert list(memory.kept.values()) == [KEY]


@pytest.mark.parametrize("secret", ["", " \n\t"])
def test_nothing_is_no_key(memory: MemoryKeyring, secret: str) -> None:
    with pytest.raises(KeyMalformed):
        store().save(secret)
    assert memory.kept == {}


def without_keyring() -> KeyringBackend:
    return keyring.backends.fail.Keyring()  # type: ignore[no-untyped-call]  # as above


@pytest.mark.parametrize("kind", [without_keyring, PlainTextKeyring])
def test_without_a_keyring_to_trust_the_key_is_kept_for_this_run(
    install: Install, kind: Callable[[], KeyringBackend]
) -> None:
    backend = kind()
    install(backend)
    keys = store()
    assert keys.find() is None
    assert keys.save(KEY) is Source.SESSION
    assert keys.find() == StoredKey(KEY, Source.SESSION)
    assert store().find() is None
    assert getattr(backend, "kept", {}) == {}
    keys.forget()
    assert keys.find() is None


def test_a_chain_ends_before_the_plain_text(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = LockedKeyring(), PlainTextKeyring()
    monkeypatch.setattr(ChainerBackend, "backends", [first, second])
    install(ChainerBackend())  # type: ignore[no-untyped-call]  # as above
    assert store().save(KEY) is Source.SESSION
    assert second.kept == {}


@pytest.mark.parametrize("kind", [LockedKeyring, ForgetfulKeyring])
def test_a_keyring_that_does_not_keep_the_key_is_noticed(
    install: Install, kind: type[MemoryKeyring]
) -> None:
    install(kind())
    keys = store()
    assert keys.save(KEY) is Source.SESSION
    assert keys.find() == StoredKey(KEY, Source.SESSION)


def test_a_keyring_that_fails_is_said(install: Install) -> None:
    install(LockedKeyring())
    with pytest.raises(KeyringUnavailable):
        store().find()
    with pytest.raises(KeyringUnavailable):
        store().forget()


def test_a_keyring_that_does_not_answer_is_given_up(stuck: StuckKeyring) -> None:
    keys = store(limit=0.02)
    with pytest.raises(KeyringUnavailable):
        keys.find()
    assert keys.save(KEY) is Source.SESSION
    assert keys.find() == StoredKey(KEY, Source.SESSION)
    assert stuck.kept == {}


def test_a_silent_keyring_costs_one_thread(stuck: StuckKeyring) -> None:
    del stuck
    keys = store(limit=0.02)
    before = threading.active_count()
    for _ in range(5):
        with pytest.raises(KeyringUnavailable):
            keys.find()
    assert threading.active_count() == before + 1


def test_a_keyring_that_answers_late_is_asked_again(stuck: StuckKeyring) -> None:
    stuck.set_password("firered-desktop", "fal", KEY)
    keys = store(limit=0.02)
    with pytest.raises(KeyringUnavailable):
        keys.find()
    stuck.let_go.set()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join()
    keys._limit = 5.0
    assert keys.find() == StoredKey(KEY, Source.KEYRING)


def test_a_program_can_end_while_the_keyring_is_silent() -> None:
    script = (
        "import threading, keyring\n"
        "from tests.test_credentials import StuckKeyring\n"
        "from firered_desktop.credentials import KeyStore\n"
        "keyring.set_keyring(StuckKeyring())\n"
        "print(KeyStore(limit=0.02, environment={}).save('id:secret'))\n"
    )
    command = [sys.executable, "-c", script]
    ended = subprocess.run(command, cwd=TOP, check=True, capture_output=True, text=True)
    assert ended.stdout.strip() == "session"


def test_many_threads_get_the_key_by_one_look(memory: MemoryKeyring) -> None:
    store().save(KEY)
    memory.reads = 0
    keys, found = store(), []
    threads = [threading.Thread(target=lambda: found.append(keys.find())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [StoredKey(KEY, Source.KEYRING)] * 8
    assert memory.reads == 1


@pytest.mark.parametrize("kind", [MemoryKeyring, LockedKeyring, ForgetfulKeyring])
def test_the_key_is_in_no_log_line_and_no_representation(
    install: Install, kind: type[MemoryKeyring], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    install(kind())
    keys = store()
    keys.save(KEY)
    assert "canary" not in f"{caplog.text} {keys!r} {keys.find()!r} {vars(keys)!r}"


def test_the_key_is_in_no_file(install: Install, temporary_profile: Path) -> None:
    install(without_keyring())
    store().save(KEY)
    assert [path for path in temporary_profile.rglob("*") if path.is_file()] == []


def test_a_key_in_the_environment_is_not_handed_on_to_other_processes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("FAL_KEY", KEY)
    keys = KeyStore()
    program = "import os; print(sorted(name for name in os.environ if 'FAL' in name))"
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert told.stdout == "[]\n"
    assert keys.find() == StoredKey(KEY, Source.ENVIRONMENT)
