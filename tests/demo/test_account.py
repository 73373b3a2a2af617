"""Prices, and the list of own requests."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from firered_desktop.core.models import MODELS
from tests.demo.talk import ENDPOINT, Talk

LIST = "/v1/models/requests/by-endpoint"


def test_prices_are_those_of_the_models(client: httpx.Client) -> None:
    asked = ",".join(model.id for model in MODELS)
    prices = client.get("/v1/models/pricing", params={"endpoint_id": asked}).json()["prices"]
    assert [(price["endpoint_id"], price["unit_price"]) for price in prices] == [
        (model.id, float(model.usd_per_megapixel)) for model in MODELS
    ]
    unknown = client.get("/v1/models/pricing", params={"endpoint_id": "fal-ai/flux"})
    assert unknown.status_code == 404
    assert unknown.json()["error"]["type"] == "not_found"


def test_the_platform_refuses_in_its_own_shape(client: httpx.Client) -> None:
    response = client.get("/v1/models/pricing", headers={"Authorization": ""})
    assert response.status_code == 401
    assert response.json()["error"]["type"] == "authorization_error"


def test_ended_requests_are_listed_with_their_payloads(
    talk: Talk, arguments: dict[str, Any]
) -> None:
    submitted = talk.submit(arguments)
    talk.follow(submitted)
    talk.service.hold()
    talk.submit(arguments)
    (item,) = talk.client.get(LIST, params={"endpoint_id": ENDPOINT, "expand": "payloads"}).json()[
        "items"
    ]
    assert item["request_id"] == submitted["request_id"]
    assert item["json_input"] == arguments
    assert item["json_output"] == talk.client.get(submitted["response_url"]).json()
    assert item["status_code"] == 200
    assert item["sent_at"] <= item["started_at"] <= item["ended_at"]
    (bare,) = talk.client.get(LIST, params={"endpoint_id": ENDPOINT}).json()["items"]
    assert "json_input" not in bare


def test_the_list_comes_in_pages_newest_first(talk: Talk, arguments: dict[str, Any]) -> None:
    ids = []
    for _ in range(3):
        submitted = talk.submit({**arguments, "num_images": 9})
        talk.follow(submitted)
        ids.append(submitted["request_id"])
    query = {"endpoint_id": ENDPOINT, "limit": "2"}
    first = talk.client.get(LIST, params=query).json()
    second = talk.client.get(LIST, params={**query, "cursor": first["next_cursor"]}).json()
    listed = [item["request_id"] for item in first["items"] + second["items"]]
    assert listed == ids[::-1]
    assert (first["has_more"], second["has_more"]) == (True, False)


def test_the_list_is_filtered(talk: Talk, arguments: dict[str, Any]) -> None:
    good = talk.submit(arguments)
    talk.follow(good)
    middle = datetime.now(UTC).isoformat()
    bad = talk.submit({**arguments, "num_images": 9})
    talk.follow(bad)

    def listed(**query: str) -> list[str]:
        response = talk.client.get(LIST, params={"endpoint_id": ENDPOINT, **query})
        return [item["request_id"] for item in response.json()["items"]]

    assert listed(status="success") == [good["request_id"]]
    assert listed(status="error") == [bad["request_id"]]
    assert listed(end=middle) == [good["request_id"]]
    assert listed(start=middle.replace("+00:00", "Z")) == [bad["request_id"]]
    assert listed(request_id=bad["request_id"]) == [bad["request_id"]]
    assert listed(endpoint_id="fal-ai/firered-image-edit") == []


def test_another_key_sees_nothing(talk: Talk, arguments: dict[str, Any]) -> None:
    talk.follow(talk.submit(arguments))
    other = talk.client.get(
        LIST, params={"endpoint_id": ENDPOINT}, headers={"Authorization": "Key other:secret"}
    )
    assert other.json()["items"] == []


def test_a_request_that_was_not_to_be_stored_is_not_listed(
    talk: Talk, arguments: dict[str, Any]
) -> None:
    response = talk.client.post(f"/{ENDPOINT}", json=arguments, headers={"X-Fal-Store-IO": "0"})
    talk.follow(response.json())
    assert talk.client.get(response.json()["response_url"]).status_code == 200
    listed = talk.client.get(LIST, params={"endpoint_id": ENDPOINT, "expand": "payloads"})
    assert listed.json()["items"] == []


@pytest.mark.parametrize("query", [{}, {"endpoint_id": ENDPOINT, "limit": "many"}])
def test_a_bad_query_is_refused(client: httpx.Client, query: dict[str, str]) -> None:
    assert client.get(LIST, params=query).status_code == 400
