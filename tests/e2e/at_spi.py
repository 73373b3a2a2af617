"""A screen reader's side of AT-SPI: what stands on the accessibility bus, read over D-Bus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

from jeepney import (  # type: ignore[import-untyped] # it has no types
    DBusAddress,
    MessageType,
    new_method_call,
)
from jeepney.io.blocking import (  # type: ignore[import-untyped] # it has no types
    DBusConnection,
    open_dbus_connection,
)

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
# AT-SPI's own numbers of states.
FOCUSABLE, FOCUSED, SHOWING, VISIBLE, CHECKED, ENABLED = 11, 12, 25, 30, 4, 8
MENUS = ("menu", "menu item", "popup menu", "check menu item", "separator")


class GoneError(Exception):
    """What was asked about is not there any more."""


@dataclass(frozen=True)
class Node:
    """One accessible thing. `role` is AT-SPI's own word for it, `identifier` our English name."""

    place: tuple[str, str]
    name: str
    role: str
    description: str
    identifier: str
    states: frozenset[int]
    actions: tuple[str, ...]
    labels: tuple[str, ...]

    @property
    def focusable(self) -> bool:
        """Whether keys can reach it."""
        return FOCUSABLE in self.states

    @property
    def showing(self) -> bool:
        """Whether it is to be seen."""
        return SHOWING in self.states

    def __str__(self) -> str:
        return f"{self.role} “{self.name}”"


class Reader:
    """Reads the accessibility bus of the session bus at `address`."""

    def __init__(self, address: str) -> None:
        with open_dbus_connection(address) as session:
            (bus,) = _call(session, ("org.a11y.Bus", "/org/a11y/bus"), "org.a11y.Bus", "GetAddress")
        self._bus = open_dbus_connection(bus)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._bus.close()

    def windows(self) -> list[Node]:
        """The windows of every program."""
        return [
            self._node(window)
            for program in self._children(ROOT)
            for window in self._children(program)
        ]

    def inside(self, node: Node) -> Iterator[Node]:
        """`node` and all that it holds, menus aside, downwards."""
        if node.role in MENUS:
            return
        yield node
        for place in self._children(node.place):
            yield from self.inside(self._node(place))

    def act(self, node: Node, action: str) -> None:
        """Do one of its actions, as a screen reader does for a person."""
        at = node.actions.index(action)
        _call(self._bus, node.place, ACTION, "DoAction", "i", (at,))

    def _node(self, place: tuple[str, str]) -> Node:
        (role,) = self._ask(place, "GetRoleName")
        ((low, high),) = self._ask(place, "GetState")
        states = low | high << 32
        (interfaces,) = self._ask(place, "GetInterfaces")
        return Node(
            place,
            self._property(place, "Name"),
            role,
            self._property(place, "Description"),
            self._property(place, "AccessibleId"),
            frozenset(at for at in range(64) if states >> at & 1),
            self._actions(place) if ACTION in interfaces else (),
            self._labels(place),
        )

    def _children(self, place: tuple[str, str]) -> list[tuple[str, str]]:
        (children,) = self._ask(place, "GetChildren")
        return [(name, path) for name, path in children if not path.endswith("/null")]

    def _actions(self, place: tuple[str, str]) -> tuple[str, ...]:
        (actions,) = _call(self._bus, place, ACTION, "GetActions")
        return tuple(name for name, *_ in actions)

    def _labels(self, place: tuple[str, str]) -> tuple[str, ...]:
        (relations,) = self._ask(place, "GetRelationSet")
        labelled_by = 2
        return tuple(
            self._property(target, "Name")
            for kind, targets in relations
            if kind == labelled_by
            for target in targets
        )

    def _ask(self, place: tuple[str, str], method: str) -> Any:
        return _call(self._bus, place, ACCESSIBLE, method)

    def _property(self, place: tuple[str, str], name: str) -> str:
        interface = "org.freedesktop.DBus.Properties"
        ((_, value),) = _call(self._bus, place, interface, "Get", "ss", (ACCESSIBLE, name))
        return str(value)


def _call(
    bus: DBusConnection,
    place: tuple[str, str],
    interface: str,
    method: str,
    signature: str | None = None,
    body: tuple[object, ...] = (),
) -> Any:
    name, path = place
    address = DBusAddress(path, bus_name=name, interface=interface)
    reply = bus.send_and_get_reply(new_method_call(address, method, signature, body), timeout=20)
    if reply.header.message_type is MessageType.error:
        raise GoneError(f"{method} of {path}: {reply.body}")
    return reply.body
