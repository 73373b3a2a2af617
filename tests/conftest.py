"""Guards around every test: a profile of its own, loopback alone, silence, nothing left over."""

from __future__ import annotations

import gc
import ipaddress
import logging
import multiprocessing
import os
import signal
import socket
import sys
import threading
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PATIENCE = 60_000  # milliseconds
_OUTSIDE_WORDS = ("FAL_", "FIRERED_", "XDG_", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


def pytest_collection_finish() -> None:
    """Let what every test shares lie: to look through it after each test took most of the time."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """Take away what a test left, and let the rest lie too.

    Only now nothing holds what its fixtures gave. In the test itself a full look through would
    have to pass by all that the tests before it have left in caches.
    """
    outcome = yield
    gc.collect()
    gc.freeze()
    return outcome


@pytest.fixture(autouse=True)
def temporary_profile(tmp_path_factory: pytest.TempPathFactory, monkeypatch: Any) -> Path:
    """Give the test a home folder of its own and none of the caller's settings."""
    home = tmp_path_factory.mktemp("home")
    for name in list(os.environ):
        if name.upper().startswith(_OUTSIDE_WORDS):
            monkeypatch.delenv(name)
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    # No test may meet the keyring of whoever runs it; the keyring's own suite sets another.
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    return home


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch: Any) -> None:
    """Refuse every connection that would leave this machine."""
    connect = socket.socket.connect
    resolve = socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family != getattr(socket, "AF_UNIX", None) and not _is_loopback(address[0]):
            pytest.fail(f"a test tried to connect to {address[0]}")
        connect(self, address)

    def guarded_resolve(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host is not None and not _is_loopback(host):
            raise socket.gaierror(socket.EAI_NONAME, f"a test tried to look up {host}")
        return resolve(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_resolve)


def _is_loopback(host: str | bytes) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def interrupts_heard() -> Iterator[None]:
    """Let Ctrl+C reach the programs that a test starts, also where this run is in the background.

    A shell starts what it puts there with Ctrl+C ignored, and every child inherits that.
    """
    former = signal.getsignal(signal.SIGINT)
    if former is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, former)


class PatientBot(QtBot):
    """Waits as long as a busy machine needs: what comes at all was in time."""

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **wishes: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **wishes)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE, **wishes: Any) -> Any:  # noqa: N802
        return super().waitSignals(signals, timeout=timeout, **wishes)

    def waitUntil(self, callback: Any, *, timeout: int = PATIENCE) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE) -> Any:  # noqa: N802
        return super().waitExposed(widget, timeout=timeout)

    def waitActive(self, widget: Any, *, timeout: int = PATIENCE) -> Any:  # noqa: N802
        return super().waitActive(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """The hands and eyes of a test at a window."""
    del qapp
    return PatientBot(request)


class ExpectedLogs:
    """The log lines of WARNING and above that a test says it expects."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def expect(self, part: str) -> None:
        """Allow lines that contain `part`."""
        self._parts.append(part)

    def allow(self, message: str) -> bool:
        """Whether `message` was expected."""
        return any(part in message for part in self._parts)


@pytest.fixture
def expected_logs() -> ExpectedLogs:
    """Where a test names the warnings that it provokes."""
    return ExpectedLogs()


@pytest.fixture(autouse=True)
def silence(expected_logs: ExpectedLogs, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on any unexpected log line of WARNING and above."""
    yield
    for phase in ("setup", "call"):
        for record in caplog.get_records(phase):
            if record.levelno >= logging.WARNING and not expected_logs.allow(record.getMessage()):
                pytest.fail(f"unexpected log line from {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_leftovers(silence: None) -> Iterator[None]:
    """Fail, by name, on threads, child processes and windows that outlive the test.

    An application that was told to quit outlives it too: no later test could wait for an event.
    """
    threads = set(threading.enumerate())
    yield
    _empty_clipboard()
    _fail_on_windows()
    _fail_on_quitting()
    # A thread that was told to end may need a moment; joining waits no longer than it needs.
    for thread in set(threading.enumerate()) - threads:
        thread.join(timeout=5)
        if thread.is_alive():
            pytest.fail(f"thread {thread.name} was left running")
    for child in multiprocessing.active_children():
        child.join(timeout=5)
        if child.is_alive():
            pytest.fail(f"process {child.name} was left running")


def _empty_clipboard() -> None:
    """Leave nothing to the next test.

    Offscreen Qt also keeps what was copied until after Python has ended, and an object made in
    Python that is destroyed by then takes the process down with it.
    """
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


def _fail_on_windows() -> None:
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets.QApplication.instance() if widgets else None
    if application is None:
        return
    shown = _shown(application)
    if shown:
        shown.clear()
        gc.collect()  # one that nobody holds any more is not left over
        shown = _shown(application)
    for window in shown:
        window.close()
    if shown:
        pytest.fail(f"window {type(shown[0]).__name__} was left open")


def _shown(application: QApplication) -> list[QWidget]:
    return [window for window in application.topLevelWidgets() if window.isVisible()]


def _fail_on_quitting() -> None:
    core = sys.modules.get("PySide6.QtCore")
    if core is None or core.QCoreApplication.instance() is None:
        return
    loop = core.QEventLoop()
    core.QTimer.singleShot(0, lambda: loop.exit(1))
    if loop.exec() != 1:
        pytest.fail("the application was left quitting")
