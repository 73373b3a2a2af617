"""The engine of the key in use: one at a time, made when it is first wanted."""

from __future__ import annotations

import threading
from contextlib import ExitStack
from typing import TYPE_CHECKING

from firered_desktop.core.job import Service
from firered_desktop.fal.engine import FalEngine
from firered_desktop.fal.hosts import Hosts
from firered_desktop.fal.options import EngineOptions, TimeLimits

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.ports import Clock
    from firered_desktop.demo.service import DemoService
    from firered_desktop.preferences import Preferences


class Engines:
    """Makes engines for one service.

    `read_key` gives the key in use and raises KeyMissing or KeyMalformed; `settings` the present
    settings. `patience` is for how many seconds a GET or an upload is tried again. `make_demo` is
    called when the demo service is first wanted.
    """

    def __init__(
        self,
        service: Service,
        clock: Clock,
        read_key: Callable[[], str],
        settings: Callable[[], Preferences],
        *,
        patience: float,
        make_demo: Callable[[], DemoService],
    ) -> None:
        self._service = service
        self._clock = clock
        self._read_key = read_key
        self._settings = settings
        self._patience = patience
        self._make_demo = make_demo
        self._lock = threading.Lock()
        self._closing = ExitStack()
        self._demo: DemoService | None = None
        self._engine: FalEngine | None = None
        self._made_for: tuple[str, EngineOptions] | None = None

    def open(self) -> FalEngine:
        """The engine for the present key and settings; raises KeyMissing, KeyMalformed."""
        key, options = self._read_key(), self.options()
        with self._lock:
            if self._engine is None or self._made_for != (key, options):
                self._engine = FalEngine(
                    key,
                    clock=self._clock,
                    service=self._service,
                    hosts=self._hosts(),
                    options=options,
                )
                self._made_for = (key, options)
                # A former one still serves the edits that it began.
                self._closing.callback(self._engine.close)
            return self._engine

    def hosts(self) -> Hosts:
        """Where requests go: fal, or the demo service, which is started for it."""
        with self._lock:
            return self._hosts()

    def options(self) -> EngineOptions:
        """What the settings say about an engine."""
        chosen = self._settings()
        return EngineOptions(
            inputs_expire=chosen.input_expiry_s,
            results_expire=chosen.result_expiry_s,
            patience=self._patience,
            proxy=chosen.proxy,
            limits=TimeLimits(connect=chosen.connect_timeout_s, silence=chosen.silence_timeout_s),
        )

    def close(self) -> None:
        """Close every connection, and the demo service."""
        with self._lock:
            self._closing.close()

    def _hosts(self) -> Hosts:
        if self._service is Service.FAL:
            return Hosts.fal()
        if self._demo is None:
            self._demo = self._closing.enter_context(self._make_demo())
        return Hosts.loopback(self._demo.base_url)
