from __future__ import annotations

from firered_desktop.core.desktop_signs import NoticeAnswer
from firered_desktop.desktop_integration.message_bus import Body, OnReply, OnSignal, Place
from firered_desktop.desktop_integration.notifications import Notifications
from tests.contract.desktop_contract import FAILED, FINISHED


class SlowBus:
    """A bus whose services answer when a test says so."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, Body]] = []
        self.replies: list[OnReply | None] = []
        self.say: OnSignal = lambda signal, body: None

    def call(
        self,
        place: Place,
        method: str,
        signature: str | None = None,
        body: Body = (),
        on_reply: OnReply | None = None,
    ) -> None:
        self.calls.append((method, body))
        self.replies.append(on_reply)

    def watch(self, place: Place, on_signal: OnSignal) -> None:
        self.say = on_signal

    def reply(self, *body: object) -> None:
        """Answer the call that was made last."""
        on_reply = self.replies[-1]
        assert on_reply is not None
        on_reply(body)

    def fail(self) -> None:
        """Answer it with an error."""
        on_reply = self.replies[-1]
        assert on_reply is not None
        on_reply(None)

    @property
    def methods(self) -> list[str]:
        return [method for method, _ in self.calls]


def shown_on(bus: SlowBus, answers: list[NoticeAnswer]) -> Notifications:
    return Notifications(bus, "firered-desktop", "", answers.append)


def test_while_the_service_thinks_only_the_latest_wish_is_kept() -> None:
    bus = SlowBus()
    shown = shown_on(bus, [])
    for notice in (FINISHED, None, FINISHED, FAILED):
        shown.show(notice)
    assert bus.methods == ["GetCapabilities"]
    bus.reply(["body"])
    assert bus.methods == ["GetCapabilities", "Notify"]
    assert bus.calls[-1][1][3] == FAILED.title


def test_one_that_is_taken_back_before_it_stands_is_closed_once_its_number_is_known() -> None:
    bus = SlowBus()
    shown = shown_on(bus, [])
    shown.show(FINISHED)
    bus.reply(["body"])
    shown.show(None)
    assert bus.methods[-1] == "Notify"
    bus.reply(7)
    assert bus.calls[-1] == ("CloseNotification", (7,))
    shown.show(None)
    assert bus.methods.count("CloseNotification") == 1


def test_an_error_drops_the_wish_and_the_next_one_is_tried() -> None:
    bus = SlowBus()
    shown = shown_on(bus, [])
    shown.show(FINISHED)
    bus.fail()
    assert bus.methods == ["GetCapabilities"]
    shown.show(FAILED)
    assert bus.methods == ["GetCapabilities", "GetCapabilities"]


def test_a_token_belongs_to_one_notification() -> None:
    bus, answers = SlowBus(), list[NoticeAnswer]()
    shown = shown_on(bus, answers)
    shown.show(FINISHED)
    bus.reply(["actions"])
    bus.reply(7)
    bus.say("ActivationToken", (7, "front"))
    bus.say("ActivationToken", (8, "another's"))
    bus.say("ActionInvoked", (7, "default"))
    shown.show(FAILED)
    bus.reply(9)
    bus.say("ActionInvoked", (9, "default"))
    assert [answer.token for answer in answers] == ["front", ""]


def test_what_is_said_before_anything_stands_is_no_answer() -> None:
    bus, answers = SlowBus(), list[NoticeAnswer]()
    shown_on(bus, answers)
    bus.say("ActionInvoked", (0, "default"))
    bus.say("NotificationClosed", ())
    assert answers == []
