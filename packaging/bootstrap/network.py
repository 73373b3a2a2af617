"""Hands the network settings that pip was given on to uv, which does not read them."""

from __future__ import annotations

import ast
from collections.abc import Mapping

# pip's option, uv's variable, and the variables by which uv was told already.
# Extra indexes and link folders are left out: one index is enough, and the hashes decide.
_HANDED_ON = (
    ("index-url", "UV_DEFAULT_INDEX", ("UV_DEFAULT_INDEX", "UV_INDEX_URL")),
    ("cert", "SSL_CERT_FILE", ("SSL_CERT_FILE",)),
    ("proxy", "ALL_PROXY", ("ALL_PROXY", "all_proxy", "HTTPS_PROXY", "https_proxy")),
    ("timeout", "UV_HTTP_TIMEOUT", ("UV_HTTP_TIMEOUT", "UV_REQUEST_TIMEOUT")),
    ("default-timeout", "UV_HTTP_TIMEOUT", ("UV_HTTP_TIMEOUT", "UV_REQUEST_TIMEOUT")),
)
_SECTIONS = ("global", "install", ":env:")  # a later one wins, as with pip


def uv_settings(environ: Mapping[str, str], pip_config: str) -> dict[str, str]:
    """The variables to run uv with, from ``pip config list``; what `environ` says of uv stands."""
    configured = _pip_options(pip_config)
    settings = {"UV_PYTHON_DOWNLOADS": "never"}
    if "SSL_CERT_FILE" not in environ:
        # The system's certificates, as its other programs use them: a company's own are there.
        settings["UV_SYSTEM_CERTS"] = environ.get("UV_SYSTEM_CERTS", "true")
    for option, variable, known in _HANDED_ON:
        if option in configured and not any(environ.get(name) for name in known):
            settings.setdefault(variable, configured[option])
    return settings


def _pip_options(pip_config: str) -> dict[str, str]:
    """The options in lines such as ``global.index-url='…'``, without their sections."""
    found: dict[tuple[str, str], str] = {}
    for line in pip_config.splitlines():
        name, equals, value = line.partition("=")
        section, dot, option = name.rpartition(".")
        if equals and dot:
            found[section, option] = str(ast.literal_eval(value))
    return {
        option: found[section, option]
        for wanted in _SECTIONS
        for section, option in found
        if section == wanted
    }
