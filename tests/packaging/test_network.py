"""What pip was told about the network is handed on to uv."""

from __future__ import annotations

from bootstrap.network import uv_settings


def test_python_is_never_downloaded() -> None:
    assert uv_settings({}, "")["UV_PYTHON_DOWNLOADS"] == "never"


def test_an_index_is_handed_on() -> None:
    settings = uv_settings({}, "global.index-url='https://index.test/simple'\n")
    assert settings["UV_DEFAULT_INDEX"] == "https://index.test/simple"


def test_the_environment_goes_before_the_files() -> None:
    told = ":env:.index-url='https://b.test'\nglobal.index-url='https://a.test'\n"
    assert uv_settings({}, told)["UV_DEFAULT_INDEX"] == "https://b.test"


def test_what_uv_was_told_stands() -> None:
    environ = {"UV_INDEX_URL": "https://own.test", "https_proxy": "http://own.test:1"}
    told = "global.index-url='https://a.test'\nglobal.proxy='http://a.test:2'\n"
    settings = uv_settings(environ, told)
    assert "UV_DEFAULT_INDEX" not in settings
    assert "ALL_PROXY" not in settings


def test_certificates_proxy_and_patience_are_handed_on() -> None:
    told = "global.cert='/ca.pem'\nglobal.proxy='http://p.test:8'\n:env:.default-timeout='180'\n"
    settings = uv_settings({}, told)
    assert settings["SSL_CERT_FILE"] == "/ca.pem"
    assert settings["ALL_PROXY"] == "http://p.test:8"
    assert settings["UV_HTTP_TIMEOUT"] == "180"


def test_the_systems_certificates_are_used_unless_others_are_named() -> None:
    assert uv_settings({}, "")["UV_SYSTEM_CERTS"] == "true"
    assert "UV_SYSTEM_CERTS" not in uv_settings({"SSL_CERT_FILE": "/ca.pem"}, "")


def test_further_indexes_and_link_folders_are_left_out() -> None:
    told = "global.extra-index-url='file:///more'\n:env:.find-links='/wheels'\n"
    assert set(uv_settings({}, told)) == {"UV_PYTHON_DOWNLOADS", "UV_SYSTEM_CERTS"}
