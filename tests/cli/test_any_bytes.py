"""Whatever comes in, the command line answers."""

import contextlib
import io
import json
import sys

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from resume_lsp.cli import inputs, main

PIECES = st.sampled_from(
    [
        "# ",
        "- ",
        "---\n",
        "resume-lsp:\n",
        "  profile: [",
        "\r\n",
        "\n",
        "<!-- resume-lsp-disable-file -->",
        "TODO",
        "\ufeff",
        "\u2028",
        "🎉",
        "\0",
        "\x1b[",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join)


def call(arguments, raw):
    """Return the status and what was written to standard output."""
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(raw))
    try:
        with (
            contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")) as out,
            contextlib.redirect_stderr(io.StringIO()),
        ):
            status = main(arguments)
            out.flush()
            return status, out.buffer.getvalue()
    finally:
        sys.stdin = before


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS.map(str.encode) | st.binary(max_size=60))
@example(b"\xef\xbb\xbf")
@example("\u2028\r\na:\nb:\n".encode())
def test_check_tells_findings_or_that_it_is_no_text(raw):
    status, out = call(["check", "-", "--format", "json", "--hints"], raw)
    assert json.loads(out)["version"] == 1
    assert (status == 2) is (not json.loads(out)["files"])


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS.map(str.encode))
def test_fix_gives_back_all_that_it_does_not_mend(raw):
    status, out = call(["fix", "-"], raw)
    assert out == (raw if status == 0 else b"")


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS.map(str.encode))
def test_settings_of_any_kind_are_read_or_told(raw):
    with open("resume-lsp.toml", "wb") as file:
        file.write(raw)
    inputs.forget()
    assert call(["config", "--format", "json"], b"")[0] == 0
