"""The one notification of this program, by the specification of freedesktop.org."""

from __future__ import annotations

import html
import logging
from typing import TYPE_CHECKING, Protocol

from firered_desktop.core.desktop_signs import DesktopNotice, NoticeAnswer
from firered_desktop.desktop_integration.message_bus import Body, OnReply, OnSignal, Place

if TYPE_CHECKING:
    from collections.abc import Callable

SERVICE = Place("org.freedesktop.Notifications", "/org/freedesktop/Notifications")
APPLICATION = "FireRed Desktop"
_CLICK = "default"  # the action of a click on the notification itself
_AS_LONG_AS_USUAL = -1
_DISMISSED = 2  # the reason of a notification that its reader closed

logger = logging.getLogger(__name__)


class Bus(Protocol):
    """What is needed of the message bus."""

    def call(
        self,
        place: Place,
        method: str,
        signature: str | None = None,
        body: Body = (),
        on_reply: OnReply | None = None,
    ) -> None: ...
    def watch(self, place: Place, on_signal: OnSignal) -> None: ...


class Notifications:
    """Brings what is shown to what is wished, one question to the service at a time.

    `entry` is the name of the program's desktop entry, `icon` the address of its icon. `answer`
    is told what the person does with the notification.
    """

    def __init__(
        self, bus: Bus, entry: str, icon: str, answer: Callable[[NoticeAnswer], None]
    ) -> None:
        self._bus = bus
        self._entry = entry
        self._icon = icon
        self._answer = answer
        self._able: frozenset[str] | None = None  # what the service says that it can
        self._wished: DesktopNotice | None = None
        self._settled = True
        self._asking = False
        self._id = 0  # of the notification that stands
        self._token = ""
        bus.watch(SERVICE, self._hear)

    def show(self, notice: DesktopNotice | None) -> None:
        """Show `notice` in the place of the one before; None shows none."""
        self._wished, self._settled = notice, False
        self._go_on()

    def _go_on(self) -> None:
        if self._asking or self._settled:
            return
        if self._wished is None:
            self._settled = True
            self._close()
        elif self._able is None:
            self._ask("GetCapabilities", None, (), self._learn)
        else:
            self._settled = True
            self._ask("Notify", "susssasa{sv}i", self._described(self._wished), self._note)

    def _described(self, notice: DesktopNotice) -> Body:
        able = self._able or frozenset()
        # What is shown as markup would swallow what looks like it in plain words.
        body = html.escape(notice.body, quote=False) if "body-markup" in able else notice.body
        # Services without actions show a dialog instead.
        actions = [_CLICK, notice.action] if "actions" in able else []
        hints = {"desktop-entry": ("s", self._entry)}
        head = (APPLICATION, self._id, self._icon, notice.title)
        return (*head, body, actions, hints, _AS_LONG_AS_USUAL)

    def _ask(
        self, method: str, signature: str | None, body: Body, take: Callable[[Body], None]
    ) -> None:
        def answered(reply: Body | None) -> None:
            self._asking = False
            if reply is None:
                logger.info("The desktop shows no notifications: %s failed", method)
                self._wished, self._settled = None, True
                return
            take(reply)
            self._go_on()

        self._asking = True
        self._bus.call(SERVICE, method, signature, body, answered)

    def _learn(self, reply: Body) -> None:
        (able,) = reply
        self._able = frozenset(able)

    def _note(self, reply: Body) -> None:
        (self._id,) = reply
        self._token = ""

    def _close(self) -> None:
        if self._id:
            self._bus.call(SERVICE, "CloseNotification", "u", (self._id,))
            self._id = 0

    def _hear(self, signal: str, body: Body) -> None:
        if not self._id or body[:1] != (self._id,):
            return  # another program's
        if signal == "ActivationToken":
            self._token = body[1]
        elif signal == "ActionInvoked":
            self._answer(NoticeAnswer(opened=True, token=self._token))
        elif signal == "NotificationClosed" and body[1] == _DISMISSED:
            # One that only went out of sight stands in a list, and can be clicked there.
            self._id = 0
            self._answer(NoticeAnswer(opened=False))
