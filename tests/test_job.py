"""What an advert asks for, and what of it a resume names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_lsp import job
from resume_lsp.job import Need, Where
from resume_lsp.parse import parse
from tests.growth import assert_takes_at_most, never_twice


def asked(text: str) -> dict[str, Need]:
    """Return what the advert *text* asks for, by name, with how much."""
    return {it.name: it.need for it in job.read(text).asked}


def needs(text: str, need: Need) -> list[str]:
    return [it.name for it in job.read(text).of(need)]


class TestSections:
    ADVERT = """\
# Backend Engineer

## About Lanternfish

Our app is written in Swift.

## {heading}

- Go
- PostgreSQL

## Benefits

A licence of Figma.
"""

    @pytest.mark.parametrize(
        "heading",
        [
            *(
                "Requirements",
                "What you bring",
                "Your profile",
                "Who you are",
                "About you",
                "Must have",
                "Minimum qualifications",
            ),
            *(
                "What you'll do",
                "Responsibilities",
                "The role",
                "Our tech stack",
                "Who we are looking for",
                "Skills & experience",
            ),
            *("What you’ll need", "You have", "Essential", "Day-to-day"),
        ],
    )
    def test_what_is_expected(self, heading):
        advert = self.ADVERT.format(heading=heading)
        assert needs(advert, Need.MUST) == ["Go", "PostgreSQL"]
        assert needs(advert, Need.MENTION) == ["Swift", "Figma"]

    @pytest.mark.parametrize(
        "heading",
        [
            "Nice to have",
            "NICE-TO-HAVE",
            "Bonus points",
            "Preferred qualifications",
            "Pluses",
            "Even better",
            "It would be great if you know",
        ],
    )
    def test_what_is_welcome(self, heading):
        assert needs(self.ADVERT.format(heading=heading), Need.WISH) == ["Go", "PostgreSQL"]

    @pytest.mark.parametrize(
        "heading", ["Who we are", "What we offer", "Perks", "Why Lanternfish?", "How to apply", "About us", "Our values"]
    )
    def test_what_is_about_the_firm(self, heading):
        assert needs(self.ADVERT.format(heading=heading), Need.MUST) == []

    @pytest.mark.parametrize(
        "mark", ["**Requirements**", "**Requirements:**", "Requirements:", "REQUIREMENTS", "Requirements\n---"]
    )
    def test_a_heading_need_not_be_one_of_markdown(self, mark):
        advert = f"Cook wanted\n\nWho we are:\n\nWe use Redis.\n\n{mark}\n\n- Go\n\nNice to have:\n\n- Rust\n"
        assert asked(advert) == {"Redis": Need.MENTION, "Go": Need.MUST, "Rust": Need.WISH}

    def test_a_label_counts_for_its_line(self):
        assert asked("Requirements: Go and SQL\nNice to have: Redis\n") == {"Go": Need.MUST, "SQL": Need.MUST, "Redis": Need.WISH}

    def test_bullets_of_a_web_page(self):
        advert = "Requirements\n\n• Three years with Go\n• Docker\n\nBenefits\n\n• Notion\n"
        assert asked(advert) == {"Go": Need.MUST, "Docker": Need.MUST, "Notion": Need.MENTION}

    def test_without_headings_the_sentences_tell(self):
        advert = "We run ferries on Redis. We are looking for an engineer who knows Go. Terraform would be nice.\n"
        assert asked(advert) == {"Redis": Need.MENTION, "Go": Need.MUST, "Terraform": Need.WISH}


class TestSentences:
    @pytest.mark.parametrize(
        ("sentence", "must", "wish"),
        [
            ("Go; Rust is a plus", ["Go"], ["Rust"]),
            ("Strong Go skills, Rust is a plus", ["Go"], ["Rust"]),
            ("Experience with Kafka, RabbitMQ and NATS is a big plus", [], ["Kafka", "RabbitMQ", "NATS"]),
            ("Ideally, you know Terraform", [], ["Terraform"]),
            ("You know Go, ideally also Rust", ["Go"], ["Rust"]),
            ("Python (Django preferred)", ["Python"], ["Django"]),
            ("Bonus points for GraphQL", [], ["GraphQL"]),
            ("You can write Go", ["Go"], []),
        ],
    )
    def test_what_would_be_a_plus(self, sentence, must, wish):
        advert = f"## Requirements\n\n- {sentence}\n"
        assert (needs(advert, Need.MUST), needs(advert, Need.WISH)) == (must, wish)

    @pytest.mark.parametrize(
        "sentence",
        [
            "You don't need to know Go",
            "No experience with Go is required",
            "Go is not required",
            "Apply with your GitHub profile",
        ],
    )
    def test_what_is_not_needed(self, sentence):
        assert needs(f"## You\n\n- {sentence}\n", Need.MUST) == []

    @pytest.mark.parametrize(
        ("sentence", "names"),
        [
            ("Go, Rust or Java", ["Go, Rust or Java"]),
            ("Go, Rust and Java", ["Go", "Rust", "Java"]),
            ("PostgreSQL and Kafka or RabbitMQ", ["PostgreSQL", "Kafka or RabbitMQ"]),
            ("a relational database such as PostgreSQL and MySQL", ["PostgreSQL or MySQL"]),
            ("React, Vue or similar", ["React or Vue"]),
            ("Know your dashboards (Grafana, Kibana, etc.)", ["Grafana or Kibana"]),
            ("Grafana, Kibana, etc.", ["Grafana", "Kibana"]),
            ("message brokers (Kafka, RabbitMQ)", ["Kafka or RabbitMQ"]),
            ("AWS (Lambda, S3)", ["AWS", "Lambda", "S3"]),
            ("React/Vue", ["React or Vue"]),
            ("HTML/CSS", ["HTML", "CSS"]),
            ("Python/Django", ["Python", "Django"]),
            ("Kubernetes (K8s)", ["Kubernetes"]),
        ],
    )
    def test_alternatives(self, sentence, names):
        assert needs(f"## Requirements\n\n- Experience with {sentence}\n", Need.MUST) == names

    def test_a_choice_is_none_where_one_of_it_is_asked_for_anyway(self):
        assert needs("## Requirements\n\n- Go or Rust\n- Years of Go\n", Need.MUST) == ["Go"]

    def test_the_strongest_need_counts(self):
        advert = "## Nice to have\n\n- Go\n\n## Requirements\n\n- Go\n"
        assert [(it.need, it.line, it.quote) for it in job.read(advert).asked] == [(Need.MUST, 7, "Go")]

    @pytest.mark.parametrize("words", ["monitoring", "code review", "networking", "the cloud", "open source", "debugging"])
    def test_plain_words_are_none(self, words):
        assert asked(f"## Requirements\n\n- Experience with {words}\n") == {}

    def test_methods_with_a_name_are_asked_for(self):
        assert needs("## Requirements\n\n- Scrum, TDD and CI/CD\n", Need.MUST) == ["Scrum", "TDD", "CI/CD"]

    def test_the_capital_of_a_sentence_is_none_of_the_name(self):
        assert needs("## Requirements\n\n- Unit testing\n- Kafka\n", Need.MUST) == ["unit testing", "Kafka"]

    def test_a_wrapped_line_goes_on(self):
        assert needs("## Requirements\n\nYou know Go,\nRust or\nJava.\n", Need.MUST) == ["Go, Rust or Java"]


@pytest.mark.parametrize(
    ("advert", "role"),
    [
        ("# Senior Backend Engineer (m/f/d)\n", "Senior Backend Engineer"),
        ("# Lanternfish – Data Engineer, Oslo\n", "Data Engineer"),
        ("# We're hiring: Site Reliability Engineer\n", "Site Reliability Engineer"),
        ("Job title: QA Engineer | Remote\n", "QA Engineer"),
        ("---\ntitle: Frontend Developer at Kvarnen\n---\n\nText\n", "Frontend Developer"),
        ("# Careers\n\nWe are looking for an experienced data scientist who likes ferries.\n", "data scientist"),
        ("Kvarnen is hiring a Staff Engineer to lead the port.\n", "Staff Engineer"),
        ("# Software Engineer in Test\n", "Software Engineer in Test"),
        ("# DevOps Engineer job opening\n", "DevOps Engineer"),
        ("# (Senior) Node.js Engineer - Oslo\n", "Node.js Engineer"),
        ("Kvarnen | Staff Data Engineer | Oslo or remote | https://kvarnen.example\n", "Staff Data Engineer"),
        ("# Work with us as a Staff iOS Engineer\n", "Staff iOS Engineer"),
        ("Jobs > Engineering > Senior Go Engineer\n", "Senior Go Engineer"),
        ("Kvarnen (YC W21) | Senior Data Engineer, Cook | REMOTE\n", "Senior Data Engineer"),
        ("# Backend Engineers (Go)\n", "Backend Engineer"),
        ("We are hiring two backend engineers.\n", "backend engineer"),
        ("**Wizard wanted**\n\n**What you'll do:** Build our editor in React.\n", None),
        ("## What you'll do\n\nShip our compiler in Rust and lead engineer meetings.\n", None),
        ("- 4+ years in an SRE, DevOps or infrastructure role\n", None),
        ("Duties\n\n- Lead the port.\n\nSenior Security Engineer\n\nOslo\n", "Senior Security Engineer"),
        ("# Ruby on Rails Developer\n", "Ruby on Rails Developer"),
        ("# Careers\n\nWe like ferries.\n", None),
        ("", None),
    ],
)
def test_role(advert, role):
    assert job.read(advert).role == role


RESUME = """\
# Jordan Rivera

{tagline}

jordan@rivera.dev

## Summary

{summary}

## Skills

Go, K8s, AWS Lambda

## Experience

### Engineer, Kestrel Labs

*Jan 2021 – Present*

- Moved 12 services to Golang.
- Wrote 40 tests.
"""


def match(advert: str, tagline: str = "Denver", summary: str = "Six years at sea.") -> job.Match:
    return job.match(job.read(advert), parse(RESUME.format(tagline=tagline, summary=summary)))


class TestMatch:
    ADVERT = "# Backend Engineer\n\n## Requirements\n\n- Go, Kubernetes, AWS, Rust\n"

    def test_names_are_known_by_their_other_names_and_by_longer_ones(self):
        found = match(self.ADVERT)
        assert [it.name for it in found.named] == ["Go", "Kubernetes", "AWS"]
        assert [it.name for it in found.missing] == ["Rust"]

    def test_where(self):
        go = match(self.ADVERT, summary="Writes Go.").named[0]
        found = match(self.ADVERT, summary="Writes Go.").namings(go)
        assert [(it.where, it.written) for it in found] == [
            (Where.SUMMARY, "Go"),
            (Where.SKILLS, "Go"),
            (Where.BULLET, "Golang"),
        ]

    @pytest.mark.parametrize(
        ("tagline", "summary", "says"),
        [
            ("Backend Engineer", "Six years at sea.", True),
            ("Denver", "Senior back-end engineer with six years.", True),
            ("Denver", "Senior Software Engineer, Backend.", True),
            ("Denver", "Engineer, backend.", True),
            ("Denver", "Backend engineers trust me.", False),
            ("Denver", "Backend developer with six years.", False),
        ],
    )
    def test_role(self, tagline, summary, says):
        assert match(self.ADVERT, tagline, summary).says_role is says

    @pytest.mark.parametrize(
        ("said", "calling"),
        [
            ("A backend developer with six years.", "backend developer"),
            ("Software engineer.", "Software engineer"),
            ("Developer.", "Developer"),
            ("I am a senior Go developer.", "developer"),
            ("BACKEND DEVELOPER WITH SIX YEARS", "BACKEND DEVELOPER"),
            ("Worked with a backend developer.", None),
            ("Manager of engineers.", None),
            ("Frontend developer.", None),
            ("Data analyst.", None),
            ("Likes ferries.", None),
        ],
    )
    def test_calling(self, said, calling):
        found = match(self.ADVERT).calling(said)
        assert (found and found.text) == calling

    def test_a_role_that_is_but_a_level_asks_for_no_name(self):
        found = match("# Intern\n\n## Requirements\n\n- Go\n")
        assert (found.advert.role, found.role, found.says_role, found.calling("A developer.")) == ("Intern", "", True, None)

    def test_copied(self):
        advert = "## You\n\n- Rebuild the booking service of forty ferries in less than a year.\n"
        resume = "# Jo\n\n## Experience\n\n### Cook, Kvarnen\n\n- Rebuild the booking service of forty ferries in less time.\n"
        found = job.match(job.read(advert), parse(resume)).copied
        assert [(it.span.of(resume), it.line) for it in found] == [("Rebuild the booking service of forty ferries in less", 3)]
        assert job.match(job.read(advert), parse(RESUME)).copied == ()


WORDS = """
## ** - • | ( ) : ; , . / & Requirements Nice-to-have About you we need your skills a plus ideally not required or and such as e.g. Go Rust Kafka
AWS CI/CD Scrum Engineer looking for hiring a Backend Developer (m/f/d) at --- title: resume
"""
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS.split()), st.sampled_from([" ", " ", "\n", "\n\n", "\r\n"])), max_size=60)


@given(TEXTS.map(lambda pairs: "".join(map("".join, pairs))) | st.text(max_size=60))
def test_any_text_may_be_an_advert(text):
    advert = job.read(text)
    for asked in advert.asked:
        assert asked.technologies
        assert len(asked.names) == len(asked.written)
        assert 1 <= asked.line <= text.count("\n") + text.count("\r") + 1
        assert all(written.lower() in " ".join(text.split()).lower() for written in asked.written)
    found = job.match(advert, parse(text))
    assert {*found.named, *found.missing} == set(advert.of(Need.MUST))


ADVERTS = {
    "items": lambda n: "## Requirements\n\n" + "- Go, Kafka or RabbitMQ\n" * n,
    "one sentence": lambda n: "We need you to know " + "Go and Rust and words or Kafka (Redis), " * n,
    "labels": lambda n: "Must have: Go; " * n,
    "labels in brackets": lambda n: "x (must have: Go " * n,
    "roles": lambda n: "we are hiring a " * n,
    "headings": lambda n: "**Requirements**\n\n" * n,
    "a table": lambda n: "|Must have|Nice to have|\n|-|-|\n" + "|Go|Rust|\n" * n,
    "nested items": lambda n: "- Requirements:\n  - Go\n" * n,
}


@pytest.mark.parametrize("name", ADVERTS)
def test_four_times_the_advert_takes_at_most_six_times_the_time(name):
    make = ADVERTS[name]
    assert_takes_at_most(2.5**2, never_twice(job.read), make(800), make(200), least=0.002)


def test_four_times_the_resume_takes_at_most_six_times_the_time():
    advert = job.read("## Requirements\n\n- Go, Kafka, Rust\n")

    def work(text: str) -> None:
        resume = parse(text)
        found = job.match(advert, resume)
        for _, bullet in resume.bullets:
            found.within(bullet.item)

    role = "### Engineer, Kestrel Labs\n\n*2019 – 2020*\n\n- Rebuilt 4 services in Go with Kafka.\n- Moved 12 to Rust.\n\n"
    assert_takes_at_most(2.5**2, never_twice(work), "## Experience\n\n" + role * 400, "## Experience\n\n" + role * 100)
