"""
The same posts and degrees, in each way in which people set them.

`layouts.txt` has a line for each way. T, O, P and D stand for the title, the organization, the place and the dates of an entry;
what is in ⟨⟩ is left out where an entry has no place; ⏎ ends a line and ⇥ is a tab. What stands before § names an employer once,
above his posts. To add a way, add a line.
"""

import random
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from resume_lsp.features.outline import outline
from resume_lsp.parse import parse

TITLES = {
    "Experience": """Software Engineer, Backend Developer, Member of Technical Staff, SRE II, Tech Lead, Barista, Founder, Head of Data, Intern,
        Programmer/Analyst, Co-Founder & CTO, Working Student, Open Source Maintainer, Data Science Fellow, Developer Advocate""",
    "Education": """BSc in Computer Science, Master of Science in Data Science, B.Tech in Information Technology, PhD in Physics, MBA,
        Bachelor of Arts in Philosophy, Diploma in Web Development, M.Eng. Software Engineering""",
}
ORGANIZATIONS = {
    "Experience": """Fjordline, Blue Otter, Kettle & Finch, Hey Marlin, BRX, lumen.ly, Hollow Pine, Quillstream, The Tin Drum, trellis,
        Mossgrove Digital, Cedarwick, Halden GmbH, University of Vestfold, Lisbon Tide Works, City of Halden""",
    "Education": """University of Vestfold, Halden College, TU Halden, Ostra Institute of Technology, Fachhochschule Halden, Holm High School,
        Kvist Business School, Royal College of Tides""",
}
PLACES = """Oslo; Berlin, Germany; San Francisco, CA; Remote; Remote (Berlin); Zug, Switzerland; Vestby; São Paulo, Brazil; Port Alder, Norway"""
DATES = "2019 – 2021; Jan 2019 – Mar 2021; 03/2019 - 11/2020; May 2017 – Present; 2016-2018; June 2015 to July 2016; Feb 2014 — May 2015"
BULLETS = ("Built a queue that moves 4 million parcels a day.", "Cut the nightly export from 3 hours to 20 minutes.")
_NAME = r"(?<![A-Za-z])[TOPD](?![A-Za-z])"
RESUMES = 2
"""So many resumes are written in each way."""


class Way(NamedTuple):
    """A line of `layouts.txt`, and the section below whose name it stands."""

    section: str
    layout: str
    understood: bool


class Truth(NamedTuple):
    """An entry."""

    title: str
    organization: str
    place: str | None
    dates: str


def ways() -> list[Way]:
    """Return the lines of `layouts.txt`; below "not yet" are those that are not understood."""
    found, section = [], ""
    for line in Path(__file__).with_name("layouts.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            section = line.removeprefix("= ")
        elif line:
            name, _, later = section.partition(", ")
            found.append(Way(name, line, not later))
    return found


def truths(section: str, layout: str, chance: random.Random) -> list[Truth]:
    """Return a few entries whose names have no separator in them that the *layout* has between names, too."""

    def suited(names: list[str]) -> list[str]:
        clear = [name for name in names if not any(sign in name and sign.strip() in layout for sign in (", ", "/", " ("))]
        return chance.sample(clear, len(clear))

    titles, organizations = (
        suited([name.strip() for name in names[section].replace("\n", "").split(",")]) for names in (TITLES, ORGANIZATIONS)
    )
    places = suited(PLACES.split("; "))
    whens = chance.sample(DATES.split("; "), 3)
    found = [Truth(*names) for names in zip(titles, organizations, places, whens, strict=False)][: chance.choice((2, 3))]
    lacking = chance.randrange(6)  # now and then one entry has no place
    return [truth._replace(place=None) if index == lacking else truth for index, truth in enumerate(found)]


def written(layout: str, truth: Truth) -> str:
    """Return an entry, set as the *layout* says."""
    text = re.sub("⟨(.*?)⟩", r"\1" if truth.place else "", layout)
    names = {"T": truth.title, "O": truth.organization, "P": truth.place or "", "D": truth.dates}
    return re.sub(_NAME, lambda found: names[found[0]], text).replace("⏎", "\n").replace("⇥", "\t")


def resume(section: str, layout: str, entries: list[Truth]) -> str:
    """Return a resume with *entries* that are set as the *layout* says."""
    marker = re.match(r"[-*] |1\. |> ", layout)
    indent = {"> ": "> ", "1. ": "   "}.get(marker[0], "  ") if marker else ""
    bullets = "\n".join(f"{indent}- {bullet}" for bullet in BULLETS)
    blocks = []
    for entry in entries:
        above, _, own = layout.rpartition("§")
        blocks += [written(above, entry), ""] if above else []
        blocks += [written(own, entry), indent.rstrip(), bullets, ""]
        if above:
            blocks += [written(own, second(entry)), indent.rstrip(), bullets, ""]
    level = "#" if layout.startswith("## ") else "##"
    return "\n".join(
        ["# Ida Lindqvist", "", "ida@lindqvist.example", "", f"{level} {section}", "", *blocks, f"{level} Skills", "", "Go"]
    )


def second(entry: Truth) -> Truth:
    """Return another post at the same employer's."""
    return entry._replace(title="Junior Developer", dates="2011 – 2012")


def lacking(way: Way, number: int) -> list[str]:
    """Return what of a resume is not understood."""
    chance = random.Random(f"{way.layout} {number}")
    entries = truths(way.section, way.layout, chance)
    text = resume(way.section, way.layout, entries)
    if "§" in way.layout:
        entries = [post for entry in entries for post in (entry, second(entry))]
    placed = "P" in re.findall(_NAME, way.layout)
    wanted = [(entry.title, entry.organization, entry.place if placed else None) for entry in entries]
    found = [(entry["title"], entry["organization"], entry["location"]) for entry in outline(parse(text))["entries"]]
    wrong = [f"{told} for {true}" for told, true in zip(found, wanted, strict=False) if told != true]
    return [*wrong, *([f"{len(found)} entries for {len(wanted)}"] if len(found) != len(wanted) else [])]


@pytest.mark.parametrize("section", ["Experience", "Education"])
def test_each_way_is_understood(section: str):
    lack = {
        way.layout: lacking(way, number)
        for way in ways()
        for number in range(RESUMES)
        if way.understood and way.section == section and lacking(way, number)
    }
    assert lack == {}


def test_what_is_not_yet_understood_is_not():
    """A way that has come to be understood moves up."""
    assert [
        way.layout for way in ways() if not way.understood and not any(lacking(way, number) for number in range(RESUMES))
    ] == []
