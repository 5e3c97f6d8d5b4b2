# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""Requests as they come over the wire, which no library would send."""

import socket

import pytest


def status(desk, head: str) -> str:
    """The first line of the answer to the head of a request."""
    host, port = desk.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=20) as connection:
        connection.sendall(head.replace("\n", "\r\n").encode())
        answer = b""
        while b"\r\n" not in answer:
            piece = connection.recv(4096)
            if not piece:
                break
            answer += piece
    return answer.split(b"\r\n")[0].decode()


@pytest.mark.parametrize("path", ["/healthz", "/sign-in", "/api/v1/me"])
def test_a_request_has_one_host_and_no_second(desk, path):
    """RFC 9112, section 3.2: with none or two a server answers 400."""
    assert " 400 " in status(desk, f"GET {path} HTTP/1.1\n\n")
    assert " 400 " in status(desk, f"GET {path} HTTP/1.1\nHost: one\nHost: other\n\n")
    assert " 400 " in status(desk, f"GET {path} HTTP/1.1\nHost: one\nhOsT: one\n\n")
    assert " 400 " not in status(desk, f"GET {path} HTTP/1.1\nHost: one\n\n")
