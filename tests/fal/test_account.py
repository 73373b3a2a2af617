"""Whether a key works, for free."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest

from firered_desktop.core.errors import (
    AccountLocked,
    FireredError,
    KeyMalformed,
    KeyRefused,
    Offline,
    ServiceUnavailable,
)
from firered_desktop.core.ports import CancelToken
from firered_desktop.fal.account import check_key, read_prices
from firered_desktop.fal.hosts import Hosts
from tests.fal.clocks import SwiftClock
from tests.standin import Act, Answer, StandIn, html, unused_base_url

IDS = ("fal-ai/firered-image-edit-v1.1", "fal-ai/firered-image-edit")


def check(standin: StandIn, key: str | None = None) -> dict[str, Decimal]:
    hosts = Hosts.loopback(standin.base_url)
    return dict(check_key(key or standin.key, hosts, SwiftClock(), CancelToken()))


def test_a_good_key_brings_the_price_of_both_endpoints(standin: StandIn) -> None:
    assert check(standin) == dict.fromkeys(IDS, Decimal("0.0325"))
    assert not standin.accepted


def test_a_pasted_newline_does_no_harm(standin: StandIn) -> None:
    assert check(standin, f" {standin.key}\n")


def test_what_is_no_key_is_never_sent(standin: StandIn) -> None:
    with pytest.raises(KeyMalformed):
        check(standin, "no key at all")
    assert not standin.ledger.seen


def test_a_locked_account_is_found_out_although_prices_are_told(standin: StandIn) -> None:
    standin.locked = True
    with pytest.raises(AccountLocked) as caught:
        check(standin)
    assert caught.value.values["reason"] == "Exhausted balance"


def test_a_wrong_key_is_refused(standin: StandIn) -> None:
    with pytest.raises(KeyRefused):
        check(standin, "wrong:key")


def test_without_a_network_it_is_offline() -> None:
    with pytest.raises(Offline):
        check_key("id:secret", Hosts.loopback(unused_base_url()), SwiftClock(), CancelToken())


def platform_error(status: int, kind: str) -> Answer:
    return Answer(status, {"error": {"type": kind, "message": "not for this key"}})


@pytest.mark.parametrize(
    "act", [platform_error(403, "authorization_error"), platform_error(404, "not_found")], ids=repr
)
def test_a_key_that_may_not_see_prices_may_be_good_all_the_same(
    standin: StandIn, act: Answer
) -> None:
    standin.plan("pricing", act)
    assert check(standin) == {}


@pytest.mark.parametrize(
    ("route", "act", "leaf"),
    [
        ("pricing", platform_error(401, "authentication_error"), KeyRefused),
        ("pricing", html(502), ServiceUnavailable),
        ("token", Answer(401, {"detail": "no"}), KeyRefused),
        ("token", html(503), ServiceUnavailable),
    ],
    ids=repr,
)
def test_each_step_can_refuse(
    standin: StandIn, route: str, act: Act, leaf: type[FireredError]
) -> None:
    standin.plan(route, *[act] * 20)
    with pytest.raises(leaf):
        check(standin)


@pytest.mark.parametrize(
    "row",
    [
        {"unit": "seconds"},
        {"currency": "EUR"},
        {"unit_price": "free"},
        {"unit_price": None},
        {"unit_price": -1},
        {"unit_price": "NaN"},
        {"endpoint_id": "fal-ai/other"},
    ],
    ids=repr,
)
def test_a_price_that_cannot_be_reckoned_with_is_left_out(row: dict[str, object]) -> None:
    good = {"endpoint_id": IDS[0], "unit_price": 0.04, "unit": "megapixels", "currency": "USD"}
    assert read_prices({"prices": [{**good, **row}, 5]}, IDS) == {}
    assert read_prices({"prices": [good]}, IDS) == {IDS[0]: Decimal("0.04")}


@pytest.mark.parametrize("body", [None, [], {}, {"prices": None}, {"prices": {}}])
def test_no_prices_are_no_prices(body: object) -> None:
    assert read_prices(body, IDS) == {}


@pytest.mark.parametrize(
    ("module", "unloaded"),
    [
        ("firered_desktop.fal.hosts", ("fal_client", "httpx")),
        ("firered_desktop.fal.keys", ("fal_client", "httpx")),
        ("firered_desktop.fal.engine", ("fal_client", "httpx")),
        ("firered_desktop.fal.account", ("fal_client",)),
    ],
)
def test_heavy_libraries_are_loaded_late(module: str, unloaded: tuple[str, ...]) -> None:
    code = f"import sys, {module}; print(*[n for n in {unloaded!r} if n in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert ran.stdout.strip() == b""
