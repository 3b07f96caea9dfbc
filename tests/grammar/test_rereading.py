"""A rewrite that came apart is not offered."""

import pytest

from resume_lsp.grammar.changes import Change, Rewrite
from resume_lsp.grammar.rereading import is_sound
from resume_lsp.text import Span


def reread(before: str, after: str, *, past: bool = True) -> bool:
    verb = after.split(" ", 1)[0]
    return is_sound(before, Rewrite(verb, (Change(Span(0, len(before)), (after,)),)), past=past)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Responsible for helping guests", "Helped guests"),
        ("Helped the sales team", "Sales team"),
        ("Responsible for writing logs", "Write logs"),
        ("Assisted guests in finding seats", "Supported guests in in finding seats"),
        ("Assisted in the writing of logs", "Supported the writing of with logs"),
        ("Helped with the logs", "Supported the keeping of"),
        ("Used Go to build (and run) a crawler", "Built (and run a crawler using Go"),
        ("Duties included but not limited to filing", "Managed but not limited to filing"),
        ("Responsible for teaching rowing to children", "Managed teaching rowing to children"),
        ("Worked in a group to design and 3D-print a hull", "Designed and 3D-print a hull in a group"),
        ("Helped slow readers catch up", "Supported slow readers catch up"),
        ("Responsible for planning trips, baking bread and serving guests", "Planned trips, baking bread and serving guests"),
        ("Responsible for designing the site and building the app", "Designed the site and building the app"),
        ("Did a complete overhaul", "Completed a complete overhaul"),
        ("Assisted with user support for the ferry", "Supported user support for the ferry"),
        ("Responsible for painting hulls, sail repair and checking ropes", "Painted hulls, sail repair and checked ropes"),
        ("Being responsible for the buoys, I kept the log", "Managed the buoys, I kept the log"),
    ],
)
def test_what_came_apart(before: str, after: str):
    assert not reread(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Responsible for writing logs", "Wrote logs"),
        ("Responsible for ensuring that buoys float", "Ensured that buoys float"),
        ("Helped develop and test buoys", "Supported the development and testing of buoys"),
        ("Was able to cut costs", "Cut costs"),
        (
            "Responsible for building a tool letting users sort and filter the list",
            "Built a tool letting users sort and filter the list",
        ),
        ("Responsible for tuning queries, reducing costs and saving the day", "Tuned queries, reducing costs and saving the day"),
        ("Responsible for painting hulls, masts and oars and checking ropes", "Painted hulls, masts and oars and checked ropes"),
        ("Responsible for the the pier", "Managed the the pier"),
        ("Worked with ports to design, build and test a pier", "Partnered with ports to design, build and test a pier"),
        ("Worked in a fast team", "⟨Verb⟩ ⟨what⟩ in a fast team"),
    ],
)
def test_what_is_whole(before: str, after: str):
    assert reread(before, after)


def test_in_a_role_that_goes_on_the_present_is_right():
    assert reread("Responsible for writing logs", "Write logs", past=False)
