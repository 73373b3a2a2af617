"""The only module that knows jeepney: one connection to the message bus of the desktop.

Qt's own D-Bus cannot send the unsigned numbers that notifications need, and costs a fifth of a
second to load.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from selectors import EVENT_READ, DefaultSelector
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import socket

Body = tuple[Any, ...]
OnReply = Callable[[Body | None], None]
"""Gets what was answered, or None for an error."""
OnSignal = Callable[[str, Body], None]
"""Gets the signal's name and what it carries."""


class BusGoneError(Exception):
    """There is no message bus, or it has ended."""


@dataclass(frozen=True, slots=True)
class Place:
    """An object on the bus whose interface is called as its owner is."""

    name: str
    path: str


BUS = Place("org.freedesktop.DBus", "/org/freedesktop/DBus")


class MessageBus:
    """The bus at `address`, for one thread alone. Every method raises BusGoneError."""

    def __init__(self, address: str) -> None:
        self._connection = _connected(address)
        self._awaited: dict[int, OnReply] = {}
        self._watched: dict[str, OnSignal] = {}
        self._selector = DefaultSelector()
        self._selector.register(self._connection.sock, EVENT_READ)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._selector.close()
        self._connection.close()

    def call(
        self,
        place: Place,
        method: str,
        signature: str | None = None,
        body: Body = (),
        on_reply: OnReply | None = None,
    ) -> None:
        """Send a call; `on_reply` is told during some later `live` what came of it."""
        from jeepney import (  # type: ignore[import-untyped] # noqa: PLC0415 - it has no types
            DBusAddress,
            new_method_call,
        )

        address = DBusAddress(place.path, bus_name=place.name, interface=place.name)
        serial = self._send(new_method_call(address, method, signature, body))
        if on_reply is not None:
            self._awaited[serial] = on_reply

    def emit(self, path: str, interface: str, signal: str, signature: str, body: Body) -> None:
        """Send a signal to whoever listens."""
        from jeepney import DBusAddress, new_signal  # noqa: PLC0415 - loaded where it is needed

        self._send(new_signal(DBusAddress(path, interface=interface), signal, signature, body))

    def watch(self, place: Place, on_signal: OnSignal) -> None:
        """Have `on_signal` told of every signal of `place`, during `live`."""
        self._watched[place.name] = on_signal
        rule = f"type='signal',sender='{place.name}',interface='{place.name}',path='{place.path}'"
        self.call(BUS, "AddMatch", "s", (rule,))

    def wake_by(self, bell: socket.socket) -> None:
        """End a `live` that waits also when there is something to read in `bell`."""
        self._selector.register(bell, EVENT_READ)

    def live(self) -> None:
        """Wait until something comes, and take in what came."""
        ready = {key.fileobj for key, _ in self._selector.select()}
        if self._connection.sock not in ready:
            return
        while (message := self._received()) is not None:
            self._take(message)

    def finish(self, within: float) -> None:
        """Wait until every call that wants an answer has one, at most `within` seconds."""
        end = time.monotonic() + within
        while self._awaited:
            message = self._received(max(end - time.monotonic(), 0.0))
            if message is None:
                return
            self._take(message)

    def _received(self, within: float = 0.0) -> Any:
        try:
            return self._connection.receive(timeout=within)
        except TimeoutError:
            return None  # that was all
        except OSError as error:
            raise BusGoneError(str(error)) from error

    def _take(self, message: Any) -> None:
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415 - as above

        fields, kind = message.header.fields, message.header.message_type
        on_reply = self._awaited.pop(fields.get(HeaderFields.reply_serial, 0), None)
        on_signal = self._watched.get(fields.get(HeaderFields.interface, ""))
        if on_reply is not None:
            on_reply(message.body if kind is MessageType.method_return else None)
        elif kind is MessageType.signal and on_signal is not None:
            on_signal(fields[HeaderFields.member], message.body)

    def _send(self, message: Any) -> int:
        serial = next(self._connection.outgoing_serial)
        try:
            self._connection.send(message, serial=serial)
        except OSError as error:
            raise BusGoneError(str(error)) from error
        return int(serial)


def _connected(address: str) -> Any:
    try:
        from jeepney import (  # noqa: PLC0415 - only a desktop with a bus needs it
            DBusErrorResponse,
        )
        from jeepney.io.blocking import (  # type: ignore[import-untyped] # noqa: PLC0415 - as above
            open_dbus_connection,
        )
    except ImportError as error:
        raise BusGoneError(str(error)) from error
    try:
        return open_dbus_connection(address)
    except (OSError, ValueError, RuntimeError, DBusErrorResponse) as error:
        raise BusGoneError(str(error)) from error
