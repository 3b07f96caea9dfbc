"""What headings of sections mean."""

import pytest

from resume_lsp.model import Kind
from resume_lsp.parse.kinds import kind_of


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Experience", Kind.EXPERIENCE),
        ("Licences and Ratings", Kind.CERTIFICATIONS),
        ("WORK EXPERIENCE:", Kind.EXPERIENCE),
        ("Relevant Work Experience", Kind.EXPERIENCE),
        ("2. Employment History", Kind.EXPERIENCE),
        ("💼 Professional Experience", Kind.EXPERIENCE),
        ("Experience {#exp .section}", Kind.EXPERIENCE),
        ("Berufserfahrung", Kind.EXPERIENCE),
        ("About me", Kind.SUMMARY),
        ("Technical Experience", Kind.SKILLS),
        ("Skills & Certifications", Kind.SKILLS),
        ("Languages and Frameworks", Kind.SKILLS),
        ("Education", Kind.EDUCATION),
        ("Education & Training", Kind.EDUCATION),
        ("Side Projects", Kind.PROJECTS),
        ("Selected Open-Source Projects", Kind.PROJECTS),
        ("Courses and Certifications", Kind.CERTIFICATIONS),
        ("Honors & Awards", Kind.AWARDS),
        ("Recent Publications", Kind.PUBLICATIONS),
        ("Volunteer Experience", Kind.VOLUNTEERING),
        ("Languages (spoken)", Kind.LANGUAGES),
        ("Hobbies / Interests", Kind.INTERESTS),
        ("Links", Kind.CONTACT),
        ("Relevant Coursework", Kind.OTHER),
        ("Library Experience", Kind.EXPERIENCE),
        ("Laboratory Skills", Kind.SKILLS),
        ("Professional Background", Kind.EXPERIENCE),
        ("Where I’ve worked", Kind.EXPERIENCE),
        ("Ten selected publications", Kind.PUBLICATIONS),
        ("Board Service", Kind.VOLUNTEERING),
        ("Extracurricular Activity", Kind.VOLUNTEERING),
        ("Things I'm good at", Kind.SKILLS),
        ("Certs", Kind.CERTIFICATIONS),
        ("Higher Education", Kind.EDUCATION),
        ("Current Position", Kind.EXPERIENCE),
        ("Non-Maritime Experience", Kind.EXPERIENCE),
        ("Essays and Musings", Kind.PUBLICATIONS),
        ("Values & Interests", Kind.INTERESTS),
        ("Core Values", Kind.OTHER),
        ("Language Fluency", Kind.LANGUAGES),
        ("Research & Talks", Kind.OTHER),
        ("Research & Teaching", Kind.EXPERIENCE),
        ("Selected Hydrology Coursework and Projects", Kind.PROJECTS),
        ("Dormitory Leadership, Activities, and Prizes", Kind.VOLUNTEERING),
        ("Theatre Projects", Kind.PROJECTS),
        ("Selected Harbour Research and Talks", Kind.OTHER),
        ("Volunteering, Clubs and Societies", Kind.VOLUNTEERING),
        ("Press & Radio Experience", Kind.EXPERIENCE),
        ("Beekeeping and Orchard Skills", Kind.SKILLS),
        ("Harbour Office Experience", Kind.EXPERIENCE),
        ("Village Honors and Scholarships", Kind.AWARDS),
        ("Professional Memberships and Licenses", Kind.VOLUNTEERING),
        ("EXPERIENCES PROFESSIONNELLES", Kind.EXPERIENCE),
        ("Formacion Academica", Kind.EDUCATION),
        ("FAHIGKEITEN", Kind.SKILLS),
        ("Academic and Professional Publications", Kind.PUBLICATIONS),
        ("Academic and Work Experience", Kind.EDUCATION),
        ("Boatbuilding Skill", Kind.SKILLS),
        ("Language Skill", Kind.LANGUAGES),
        ("Personal Inerests", Kind.INTERESTS),
        ("Certifcations", Kind.CERTIFICATIONS),
        ("Porjects and Talks", Kind.PROJECTS),
        ("Volunteerng", Kind.VOLUNTEERING),
        ("Harbour Project Experience", Kind.PROJECTS),
        ("Certifications and what I learn next", Kind.CERTIFICATIONS),
    ],
)
def test_is_known(heading: str, kind: Kind):
    assert kind_of(heading) is kind


@pytest.mark.parametrize(
    "heading",
    [
        "",
        "Where I have been",
        "Senior Software Engineer",
        "Experience Designer",
        "Education City",
        "User Experience",
        "Knots and Splices",
        "Protects",
        "Contrasts",
        "Sources",
        "Boats and Tools",
        "Skills and Training Manager",
        "x" * 500,
    ],
)
def test_is_not_guessed_by_a_part(heading: str):
    assert kind_of(heading) is None
