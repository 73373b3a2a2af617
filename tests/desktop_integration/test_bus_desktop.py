"""The real thing on a real message bus, before a small desktop of the tests."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from firered_desktop.core.desktop_signs import DesktopNotice, NoticeAnswer, WorkInHand
from firered_desktop.desktop_integration import BusDesktop, bus_desktop
from firered_desktop.desktop_integration.bus_desktop import ADDRESS
from tests.contract.desktop_contract import FAILED, FINISHED, DesktopContract, as_seen
from tests.desktop_integration.desktop_service import DesktopService
from tests.e2e.bare_desktop import message_bus

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux's desktops have the bus")

ICON = "file:///icons/firered-desktop.svg"


@pytest.fixture(scope="module")
def bus() -> Iterator[str]:
    """The address of a session bus of its own."""
    with message_bus({}) as address:
        yield address


@dataclass
class Onlooker:
    """A person before the desktop `service`."""

    signs: BusDesktop
    service: DesktopService

    @property
    def seen(self) -> list[tuple[str, str]]:
        return self.service.seen

    @property
    def work(self) -> WorkInHand | None:
        return self.service.work

    def until(self, condition: Callable[[], bool]) -> None:
        self.service.until(condition)

    def click(self, token: str = "") -> None:
        self.service.click(token)

    def dismiss(self) -> None:
        self.service.dismiss()


@contextmanager
def before(service: DesktopService) -> Iterator[Onlooker]:
    signs = BusDesktop("firered-desktop", ICON, service.address)
    with service:
        yield Onlooker(signs, service)
        signs.close()


@pytest.fixture
def viewer(bus: str) -> Iterator[Onlooker]:
    with before(DesktopService(bus)) as onlooker:
        yield onlooker


def _sees(service: DesktopService, notice: DesktopNotice) -> bool:
    return service.seen == as_seen(notice)


def threads_of_desktops() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "desktop"]


class TestBusDesktop(DesktopContract):
    pass


def test_a_notification_says_whose_it_is_and_stays_as_long_as_usual(viewer: Onlooker) -> None:
    viewer.signs.tell(FINISHED)
    viewer.until(lambda: viewer.seen != [])
    (sent,) = viewer.service.calls
    assert (sent.program, sent.icon, sent.expires) == ("FireRed Desktop", ICON, -1)
    assert sent.hints == {"desktop-entry": ("s", "firered-desktop")}
    assert sent.actions == ["default", "Show"]
    assert sent.replaces == 0


def test_what_looks_like_markup_is_sent_so_that_it_is_read_as_it_is(viewer: Onlooker) -> None:
    viewer.signs.tell(FINISHED)
    viewer.until(lambda: viewer.seen != [])
    assert viewer.service.calls[0].body == "Compare &lt;b&gt;before&lt;/b&gt; &amp; after.\nNow."


def test_a_desktop_without_markup_and_clicks_gets_plain_words_and_no_action(bus: str) -> None:
    with before(DesktopService(bus, able=("body",))) as viewer:
        viewer.signs.tell(FINISHED)
        viewer.until(lambda: viewer.seen == as_seen(FINISHED))
        (sent,) = viewer.service.calls
        assert (sent.body, sent.actions) == (FINISHED.body, [])


def test_a_later_notice_is_sent_to_replace_the_one_that_stands(viewer: Onlooker) -> None:
    viewer.signs.tell(FINISHED)
    viewer.until(lambda: viewer.seen != [])
    viewer.signs.tell(FAILED)
    viewer.until(lambda: viewer.seen == as_seen(FAILED))
    assert [sent.replaces for sent in viewer.service.calls] == [0, 41]


def test_one_that_went_out_of_sight_can_still_be_clicked_in_the_list(viewer: Onlooker) -> None:
    heard: list[NoticeAnswer] = []
    viewer.signs.listen(heard.append)
    viewer.signs.tell(FINISHED)
    viewer.until(lambda: viewer.seen != [])
    viewer.service.expire()
    viewer.service.tell_of_another()
    viewer.service.click()
    viewer.signs.show_work(WorkInHand(1, None))  # after which all of that was heard
    viewer.until(lambda: viewer.work is not None and bool(heard))
    assert heard[0] == NoticeAnswer(opened=True)


def test_the_entry_is_named_by_its_desktop_entry(viewer: Onlooker) -> None:
    viewer.signs.show_work(WorkInHand(3, 0.25))
    viewer.until(lambda: viewer.work is not None)
    name, said = viewer.service.entries[0]
    assert name == "application://firered-desktop.desktop"
    assert said == {
        "count": ("x", 3),
        "count-visible": ("b", True),
        "progress": ("d", 0.25),
        "progress-visible": ("b", True),
    }


def test_a_desktop_without_notifications_shows_the_work_all_the_same(bus: str) -> None:
    with before(DesktopService(bus, name=None)) as viewer:
        viewer.signs.tell(FINISHED)
        viewer.signs.show_work(WorkInHand(2, None))
        viewer.until(lambda: viewer.work == WorkInHand(2, None))
        viewer.signs.tell(FAILED)
        viewer.signs.show_work(None)
        viewer.until(lambda: viewer.work is None)


def test_a_service_that_refuses_once_is_asked_again_for_the_next_notice(bus: str) -> None:
    with before(DesktopService(bus, refuses=("Notify",))) as viewer:
        viewer.signs.tell(FINISHED)
        viewer.signs.show_work(WorkInHand(1, None))
        viewer.until(lambda: viewer.work is not None)
        viewer.service.refuses = ()
        viewer.signs.tell(FAILED)
        viewer.until(lambda: viewer.seen == as_seen(FAILED))


def test_a_notice_that_the_desktop_is_slow_to_name_goes_too_at_the_end(bus: str) -> None:
    with before(DesktopService(bus, slow=("Notify",))) as viewer:
        viewer.signs.tell(FINISHED)
        viewer.until(lambda: viewer.service.unsaid != [])
        viewer.signs.close()
        viewer.service.catch_up()
        viewer.until(lambda: viewer.seen == [])


def test_a_desktop_that_never_answers_holds_nobody_up(
    bus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bus_desktop, "PATIENCE", 0.1)
    with before(DesktopService(bus, slow=("Notify",))) as viewer:
        viewer.signs.tell(FINISHED)
        viewer.until(lambda: viewer.service.unsaid != [])
        viewer.signs.close()
        for thread in threads_of_desktops():
            thread.join()
        assert viewer.seen == as_seen(FINISHED)


def test_nothing_is_connected_before_there_is_something_to_show(viewer: Onlooker) -> None:
    viewer.signs.take_back()
    viewer.signs.show_work(None)
    assert threads_of_desktops() == []


@pytest.mark.parametrize(
    "address", ["", "unix:path=/nowhere/bus", "tcp:host=127.0.0.1,port=1", "nonsense"]
)
def test_without_a_message_bus_there_is_silence(address: str) -> None:
    signs = BusDesktop("firered-desktop", ICON, address)
    for _ in range(2):
        signs.tell(FINISHED)
        signs.show_work(WorkInHand(1, None))
        for thread in threads_of_desktops():
            thread.join()
    signs.take_back()
    signs.close()


def test_without_an_address_in_the_environment_there_is_silence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(ADDRESS, raising=False)
    signs = BusDesktop("firered-desktop", ICON)
    signs.tell(FINISHED)
    assert threads_of_desktops() == []
    signs.close()


def test_a_bus_that_ends_is_borne_and_the_next_one_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bus"
    monkeypatch.setenv(ADDRESS, f"unix:path={path}")
    signs = BusDesktop("firered-desktop", ICON)
    for notice in (FINISHED, FAILED):
        with message_bus({}) as address:
            path.unlink(missing_ok=True)
            path.symlink_to(address.split("path=")[1].split(",")[0])
            with DesktopService(address) as service:
                signs.tell(notice)
                service.until(partial(_sees, service, notice))
        for thread in threads_of_desktops():
            thread.join()
    signs.close()
