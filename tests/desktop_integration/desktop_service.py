"""A small desktop on a message bus: it shows notifications and work, and a person acts on it.

It lives on the thread of the test, while that waits for something.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Self

import pytest
from jeepney import (  # type: ignore[import-untyped] # it has no types
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import (  # type: ignore[import-untyped] # it has no types
    open_dbus_connection,
)

from firered_desktop.core.desktop_signs import WorkInHand

NAME = "org.freedesktop.Notifications"
OBJECT = DBusAddress("/org/freedesktop/Notifications", interface=NAME)
ENTRY = "com.canonical.Unity.LauncherEntry"
PATIENCE = 20.0  # seconds; what takes longer hangs
PULSE = 0.02  # seconds; what the program heard makes no message that would wake us
DISMISSED, EXPIRED, BY_CALL = 2, 1, 3


@dataclass
class Shown:
    """One notification as the program sent it."""

    program: str
    replaces: int
    icon: str
    title: str
    body: str
    actions: list[str]
    hints: dict[str, tuple[str, object]]
    expires: int


@dataclass
class DesktopService:
    """The desktop at `address`; without a `name` nobody answers for notifications.

    `calls` are the notifications in the order in which they came, `entries` what was said of the
    program's entry. Calls of what it is `slow` at are answered by `catch_up`.
    """

    address: str
    able: tuple[str, ...] = ("actions", "body", "body-markup")
    name: str | None = NAME
    calls: list[Shown] = field(default_factory=list)
    standing: dict[int, Shown] = field(default_factory=dict)
    entries: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    refuses: tuple[str, ...] = ()
    slow: tuple[str, ...] = ()
    unsaid: list[Message] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._bus = open_dbus_connection(self.address)
        self._last = 40
        self._ask(message_bus.AddMatch(f"type='signal',interface='{ENTRY}'"))
        if self.name is not None:
            self._ask(message_bus.RequestName(self.name))
        return self

    def __exit__(self, *exception: object) -> None:
        self._bus.close()

    @property
    def seen(self) -> list[tuple[str, str]]:
        """Title and body of each notification that stands, as a person reads them."""
        return [(each.title, self._read(each.body)) for each in self.standing.values()]

    @property
    def work(self) -> WorkInHand | None:
        """What the program's entry shows."""
        if not self.entries:
            return None
        said = {name: value for name, (_, value) in self.entries[-1][1].items()}
        if not said["count-visible"]:
            assert not said["progress-visible"]
            return None
        return WorkInHand(said["count"], said["progress"] if said["progress-visible"] else None)

    def until(self, condition: Callable[[], bool]) -> None:
        """Answer the program until `condition` holds."""
        for _ in range(round(PATIENCE / PULSE)):
            if condition():
                return
            with suppress(TimeoutError):
                self._take(self._bus.receive(timeout=PULSE))
        pytest.fail(f"this did not come: {self.calls} {self.entries}")

    def click(self, token: str = "") -> None:
        """Click the notification that came last."""
        assert "default" in self.calls[-1].actions
        if token:
            self._say("ActivationToken", "us", (self._last, token))
        self._say("ActionInvoked", "us", (self._last, "default"))
        self._close(self._last, DISMISSED)

    def dismiss(self) -> None:
        """Put the notification that came last away."""
        self._close(self._last, DISMISSED)

    def expire(self) -> None:
        """Let it go out of sight."""
        self._close(self._last, EXPIRED)

    def tell_of_another(self) -> None:
        """Say what became of the notification of another program."""
        self._say("ActionInvoked", "us", (self._last + 7, "default"))
        self._say("NotificationClosed", "uu", (self._last + 7, DISMISSED))

    def catch_up(self) -> None:
        """Say what was not yet said."""
        while self.unsaid:
            self._bus.send(self.unsaid.pop(0))

    def _read(self, body: str) -> str:
        return html.unescape(body) if "body-markup" in self.able else body

    def _close(self, number: int, reason: int) -> None:
        self.standing.pop(number, None)
        self._say("NotificationClosed", "uu", (number, reason))

    def _say(self, signal: str, signature: str, body: tuple[object, ...]) -> None:
        self._bus.send(new_signal(OBJECT, signal, signature, body))

    def _ask(self, message: Message) -> None:
        reply = self._bus.send_and_get_reply(message, timeout=PATIENCE)
        assert reply.header.message_type is MessageType.method_return, reply.body

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        member = fields.get(HeaderFields.member)
        if message.header.message_type is MessageType.method_call:
            if member in self.refuses:
                self._bus.send(new_error(message, f"{NAME}.Refused"))
                return
            signature, body = self._answer(member, message.body)
            reply = new_method_return(message, signature, body)
            if member in self.slow:
                self.unsaid.append(reply)
            else:
                self._bus.send(reply)
        elif fields.get(HeaderFields.interface) == ENTRY and member == "Update":
            self.entries.append(message.body)

    def _answer(self, member: str, body: tuple[Any, ...]) -> tuple[str | None, tuple[Any, ...]]:
        if member == "GetCapabilities":
            return "as", (list(self.able),)
        if member == "CloseNotification":
            (number,) = body
            self._close(number, BY_CALL)
            return None, ()
        assert member == "Notify"
        shown = Shown(*body)
        self.calls.append(shown)
        if not shown.replaces:
            self._last += 1
        self.standing[self._last] = shown
        return "u", (self._last,)
