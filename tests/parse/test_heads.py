"""What the first lines of an entry say: title, organization, location, dates."""

import pytest

from resume_lsp.features.outline import outline
from resume_lsp.model import Kind
from resume_lsp.parse import parse


def heads(body: str, heading: str = "Experience") -> list[str]:
    """Return each entry as "title | organization | location | dates"; "-" is nothing."""
    return [
        " | ".join((*(entry[field] or "-" for field in ("title", "organization", "location")), _dates(entry)))
        for entry in outline(parse(f"# Ida Berg\n\n## {heading}\n\n{body}\n"))["entries"]
    ]


def _dates(entry: dict[str, str | None]) -> str:
    return f"{entry['start'] or '-'} to {entry['end'] or '-'}" if entry["start"] or entry["end"] else "-"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("### Cook at Kvarnen\n2019 – 2021\n\nCourses: Soups, Sauces, Stocks", "Cook | Kvarnen | - | 2019 to 2021"),
        ("**Cook**\n2019 – 2021\n\n**Supervisor:** Ada Holm\n\n- Cooked.", "Cook | - | - | 2019 to 2021"),
        (
            "**Kvarnen** – Bergen, Norway\n2019 – 2021\n\nfamily-owned mill and bakery",
            "- | Kvarnen | Bergen, Norway | 2019 to 2021",
        ),
        ("### Kvarnen | 2019 – 2021\n\n- Helped as a cook, serving up to 90 guests.", "- | Kvarnen | - | 2019 to 2021"),
        ("**Kvarnen** — *Cook*  \n*2019 – 2021*  \n[Google Play](https://a.io)", "Cook | Kvarnen | - | 2019 to 2021"),
        ("### Cook | 2019 – 2021 | [Channel](https://a.io)", "Cook | - | - | 2019 to 2021"),
        ("### Northlight Games. Inc (part time)\n2019 – 2021", "- | Northlight Games. Inc | - | 2019 to 2021"),
        ("### Volunteer Cook for Kvarnen Catering Ltd\n2019 – 2021", "Volunteer Cook | Kvarnen Catering Ltd | - | 2019 to 2021"),
        ("### President of the Bergen Chess Club\n2019 – 2021", "President | Bergen Chess Club | - | 2019 to 2021"),
        ("**Cook, Kvarnen Mill (Łódź)** 2019-06 — 2021-05", "Cook | Kvarnen Mill | Łódź | 2019-06 to 2021-05"),
        ("**Cook, Kvarnen Mill (New York)** May 2019 - 2021", "Cook | Kvarnen Mill | New York | 2019-05 to 2021"),
        ("**Cook, Kvarnen Mill (KVM)** 2019 - 2021", "Cook | Kvarnen Mill (KVM) | - | 2019 to 2021"),
        ("### Cook, Kvarnen (Acquired)\n2019 – 2021", "Cook | Kvarnen | - | 2019 to 2021"),
        ("### Head of Fish Department\n2019", "Head of Fish Department | - | - | 2019 to 2019"),
        ("### Member of the Board, Holm Ltd\n2019", "Member of the Board | Holm Ltd | - | 2019 to 2019"),
        ('### Head Cook <span class="r">Kvarnen</span>\n2019 – 2021', "Head Cook | Kvarnen | - | 2019 to 2021"),
        ("- **Head Cook** | Kvarnen | 2019 – 2021 | Oslo, Norway\n  - a", "Head Cook | Kvarnen | Oslo, Norway | 2019 to 2021"),
        (
            "- **Head Cook** | Oslo, Norway | 2019 – 2021 | Holm & Sand\n  - a",
            "Head Cook | Holm & Sand | Oslo, Norway | 2019 to 2021",
        ),
        ("### Head Cook | 2019 – 2021 | Bergly, Norway\nKvarnen", "Head Cook | Kvarnen | Bergly, Norway | 2019 to 2021"),
        ("### Lead Cook for Summer Events\n2019", "Lead Cook for Summer Events | - | - | 2019 to 2019"),
        ("### Kvarnen, Port Alder WA\n**Cook**, 2019", "Cook | Kvarnen | Port Alder WA | 2019 to 2019"),
        ("**Cook**; Self-Employed, Grimstad, ON\n2019 – 2021", "Cook | Self-Employed | Grimstad, ON | 2019 to 2021"),
        ("### Kvarnen - [kvarnen.co.uk](https://a.io)\n2019", "- | Kvarnen | - | 2019 to 2019"),
        ("### Cook, Kvarnen, kvarnen.no\n2019", "Cook | Kvarnen | - | 2019 to 2019"),
        (
            "### Kvarnen\n\n*2019 – 2021*\n\nKvarnen is a mill and bakery for the whole valley.\n\nTitle: Head Cook (Contract)",
            "Head Cook (Contract) | Kvarnen | - | 2019 to 2021",
        ),
        ("### Kvarnen, Head Cook (2019 – 2021)\n\nFish and soups.", "Head Cook | Kvarnen | - | 2019 to 2021"),
        (
            "### Teaching Assistant Fjord University, Oslo, Norway 2019",
            "Teaching Assistant | Fjord University | Oslo, Norway | 2019 to 2019",
        ),
        ("### Co-Owner/Cook Kvarnen Ltd\n2019", "Co-Owner/Cook | Kvarnen Ltd | - | 2019 to 2019"),
        ("### Laboratory Assistant Bureau of Tides\n2019", "Laboratory Assistant | Bureau of Tides | - | 2019 to 2019"),
        ("### Senior Engineer Platform Services\n2019", "Senior Engineer Platform Services | - | - | 2019 to 2019"),
        ("### Cook, Kvarnen Group Of Inns\n2019", "Cook | Kvarnen Group Of Inns | - | 2019 to 2019"),
        ("**[KV101](https://kv101.example): May 2019 – June 2020**", "- | KV101 | - | 2019-05 to 2020-06"),
        ("- 2019-2020: Cook at Kvarn, University of Bergen", "Cook | Kvarn, University of Bergen | - | 2019 to 2020"),
        ("### Kvarnen (5 years)\n\n- Cooked.", "- | Kvarnen | - | -"),
        ("**Kvarnen**\n**Employee** (2019 – 2021)", "Employee | Kvarnen | - | 2019 to 2021"),
        ("### Cook, Kvarnen --------------------- Oslo, Norway\n2019", "Cook | Kvarnen | Oslo, Norway | 2019 to 2019"),
        (
            "### Cook, Kvarnen\nSan Mateo de la Sierra, Spain\n2019",
            "Cook | Kvarnen | San Mateo de la Sierra, Spain | 2019 to 2019",
        ),
        ("### Cook, Bread, Butter, and Salt\n2019 – 2021", "Cook | Bread, Butter, and Salt | - | 2019 to 2021"),
        (
            "- ### Cook — Kvarnen\n\t**Solna, Sweden**  \n\t_2019 – 2021_  \n\tCooked for many.",
            "Cook | Kvarnen | Solna, Sweden | 2019 to 2021",
        ),
        ("- **Cook** — Kvarnen  \n  Solna, Sweden  \n  _2019 – 2021_", "Cook | Kvarnen | Solna, Sweden | 2019 to 2021"),
        ("***Kvarnen*** - Bergly *(03/2020 - now)*  \nPosition: Cook", "Cook | Kvarnen | Bergly | 2020-03 to present"),
        ("### **Cook – Kvarnen** *(Bergly)*\n*2019 – 2021*", "Cook | Kvarnen | Bergly | 2019 to 2021"),
        (
            "### Cook\n**Kvarnen (contract at Holm)** - Bergly - 2019 to 2021",
            "Cook | Kvarnen | Bergly | 2019 to 2021",
        ),
        ("**Kvarnen** - _Head Cook, Fish_ (2019 - 2021)", "Head Cook, Fish | Kvarnen | - | 2019 to 2021"),
        ("**Cook · Kvarnen · Bergly**\n*2019 – 2021*", "Cook | Kvarnen | Bergly | 2019 to 2021"),
        ("### Cook\n**Baking Lab, NFUT**, Oslo, Norway\n2019", "Cook | Baking Lab, NFUT | Oslo, Norway | 2019 to 2019"),
        ("**Marks & Holm, Oslo** (2019 – 2021)  \n*Cook*", "Cook | Marks & Holm | Oslo | 2019 to 2021"),
        ("### Cook (of fish and bread), Kvarnen\n2019", "Cook (of fish and bread) | Kvarnen | - | 2019 to 2019"),
        ("**Reporter**, *The Fjord Courier*, Oslo, Norway\n2019", "Reporter | The Fjord Courier | Oslo, Norway | 2019 to 2019"),
        ("**Head**, Norse Student Club NSC | 2019 – 2021", "Head | Norse Student Club NSC | - | 2019 to 2021"),
        ("**Kvarnen** (Food, 400 employees)\n*Cook* — 2019 – 2021", "Cook | Kvarnen | - | 2019 to 2021"),
        ("**Kvarnen** (acquired by Holm)\n*Cook* — 2019 – 2021", "Cook | Kvarnen | - | 2019 to 2021"),
        ("**Cook**, Holm, Marsh & Partners, Oslo, Norway | 2019", "Cook | Holm, Marsh & Partners | Oslo, Norway | 2019 to 2019"),
        ("### Kvarnen\n*Menu, Bread & Fish Lead*\n2019", "Menu, Bread & Fish Lead | Kvarnen | - | 2019 to 2019"),
        ("**Teaching Assistant**, Language and Mind\n2019", "Teaching Assistant | - | - | 2019 to 2019"),
        ("**Teaching Assistant**, Norse College\n2019", "Teaching Assistant | Norse College | - | 2019 to 2019"),
        ("- 2019: Lecturer, Soft Matter, Norse College", "Lecturer | Norse College | - | 2019 to 2019"),
        ("**Cook (part-time)** | Kvarnen | 2019", "Cook (part-time) | Kvarnen | - | 2019 to 2019"),
        ("- **Cook – Fish**, *Vind i Sør*, Bergly, Norway, 2019", "Cook – Fish | Vind i Sør | Bergly, Norway | 2019 to 2019"),
        ("**2019 – 2021**, *Kitchen Corps, Norse Army*, Head Cook", "Head Cook | Kitchen Corps, Norse Army | - | 2019 to 2021"),
        ("**Marsh & Weaver**, Head Cook (2019)", "Head Cook | Marsh & Weaver | - | 2019 to 2019"),
        ("**Cook**, City of Bergly — Bergly, Norway — 2019", "Cook | City of Bergly | Bergly, Norway | 2019 to 2019"),
        ("**Kvarnen** (Oslo, Norway)\n_Head Cook, Fish_, 2019", "Head Cook, Fish | Kvarnen | Oslo, Norway | 2019 to 2019"),
        ("**Company:** Kvarnen, Oslo\n**Designation:** Cook\n**Duration:** 2019", "Cook | Kvarnen | Oslo | 2019 to 2019"),
        ("- **President** of **Norse Society** *(2019 – 2020)*", "President | Norse Society | - | 2019 to 2020"),
        ("**Head Cook, Kvarnen:**\n\nBakes bread.\n\n- Cooked.", "Head Cook | Kvarnen | - | -"),
        (
            "### Teacher, Grade 3\n*Fjord Charter School, Bergen* — 2019 – 2021",
            "Teacher, Grade 3 | Fjord Charter School | Bergen | 2019 to 2021",
        ),
        (
            "### Grade 3 Teacher\n*Fjord Charter School, Oslo* — 2019 – 2021",
            "Grade 3 Teacher | Fjord Charter School | Oslo | 2019 to 2021",
        ),
        (
            "**Teacher, Grades K–2**, Fjord Charter School, 2019 – 2021",
            "Teacher, Grades K–2 | Fjord Charter School | - | 2019 to 2021",
        ),
        ("**Nurse, Band 6**, Fjord Hospital, 2019 – 2021", "Nurse, Band 6 | Fjord Hospital | - | 2019 to 2021"),
        ("### Website Manager, Kvarnen\n2019 – 2021", "Website Manager | Kvarnen | - | 2019 to 2021"),
        ("### Lecturer, UT Dallas\n2019 – 2021", "Lecturer | UT Dallas | - | 2019 to 2021"),
        ("### UT Dallas | Lecturer | 2019 – 2021", "Lecturer | UT Dallas | - | 2019 to 2021"),
        ("### UC Davis — Lab Assistant\n2019 – 2021", "Lab Assistant | UC Davis | - | 2019 to 2021"),
        (
            "### Lecturer, University of Illinois at Chicago\n2019 – 2021",
            "Lecturer | University of Illinois at Chicago | - | 2019 to 2021",
        ),
        ("### Cook, Kvarnen (2019 – 2021)\nBergly\n\n- Cooked.", "Cook | Kvarnen | Bergly | 2019 to 2021"),
        ("### Cook | Kvarnen | 2019 – 2021\n\nBergly, Sweden\n\n- Cooked.", "Cook | Kvarnen | Bergly, Sweden | 2019 to 2021"),
        ("### Kvarnen AB (2019 – 2021)\n*Bergly*\n\n#### Cook\n\n- Cooked.", "Cook | Kvarnen AB | Bergly | 2019 to 2021"),
        ("### Captain, Airbus A320 · Fjord Air\n`2019 – 2021` Oslo", "Captain, Airbus A320 | Fjord Air | Oslo | 2019 to 2021"),
        ("2014–2016 **Bistro Noisette**, Commis de cuisine, Lyon", "Commis de cuisine | Bistro Noisette | Lyon | 2014 to 2016"),
        (
            "### Lokomo Works\nTampere\n\n**Apprentice Welder** | 2009 – 2011\n• Learned TIG.",
            "Apprentice Welder | Lokomo Works | Tampere | 2009 to 2011",
        ),
        ("### Lecturer, Soft Optics II\n2019 – 2021", "Lecturer | - | - | 2019 to 2021"),
        ("### Kvarnen Ports Norway — Oslo\n\n#### Cook (2019 – 2021)", "Cook | Kvarnen Ports Norway | Oslo | 2019 to 2021"),
        ("Cook, 2019 – 2021, Kvarnen, Oslo\nCooked soups.", "Cook | Kvarnen | Oslo | 2019 to 2021"),
        ("### Kvarnen\n*Cook (Part-time) — May 2019–Aug 2021*", "Cook (Part-time) | Kvarnen | - | 2019-05 to 2021-08"),
        ("### Bread Lab at Kvarnen, Oslo - Cook\n2019 – 2021", "Cook | Bread Lab at Kvarnen | Oslo | 2019 to 2021"),
        ("### *Boats* at Harbour Days 2016\n\nWeb App • Feb 2016\n\n- Built.", "Web App | Boats | - | 2016-02 to 2016-02"),
        ("### Cook, Kvarnen, July 14-15, 2025\n\n- a", "Cook | Kvarnen | - | 2025-07 to 2025-07"),
        ("### Harbour Fair\nJuly 14-15, 2025\n\n- a", "- | Harbour Fair | - | 2025-07 to 2025-07"),
        (
            "## Previous Experience (May 2001 – April 2008)\n\n**Head Cook**\n\n- Cooked.",
            "Head Cook | - | - | 2001-05 to 2008-04",
        ),
        (
            "### *Boats for Boys Mentor*\n\nBoats for Boys • May 2016",
            "Boats for Boys Mentor | Boats for Boys | - | 2016-05 to 2016-05",
        ),
        ("### 2008 - 2009: Head Cook, Freelance\nSoups and breads for inns", "Head Cook | Freelance | - | 2008 to 2009"),
        ("**2020 - 2024 - Head Cook, Remotely Cooked**", "Head Cook | Remotely Cooked | - | 2020 to 2024"),
        ("### Head Cook, Kvarnen, Remote (Norway)\n2019", "Head Cook | Kvarnen | Remote (Norway) | 2019 to 2019"),
        ("### Kvarnen\nRole - Head Cook\n2019", "Head Cook | Kvarnen | - | 2019 to 2019"),
        ("**Kvarnen (x14z, YD), Oslo** - Cook (2019)", "Cook | Kvarnen (x14z, YD) | Oslo | 2019 to 2019"),
        ("**Holm Ltd, Bergly** - Head Cook (2019)", "Head Cook | Holm Ltd | Bergly | 2019 to 2019"),
        ("### Holm, Incorporated: Head Cook\n2019", "Head Cook | Holm, Incorporated | - | 2019 to 2019"),
        ("**Head Cook, Holm Ltd** (2019, Volunteer, Remote)", "Head Cook | Holm Ltd | Remote | 2019 to 2019"),
        ("- **Kvarnen**\\\n  2015, *Baker for daily bread*", "Baker for daily bread | Kvarnen | - | 2015 to 2015"),
        ("### Cook\n**Kvarnen** (Oslo-based, Remote) | 2019", "Cook | Kvarnen | Oslo-based, Remote | 2019 to 2019"),
        ("**Cook** at _Holm High School_ in Bergen Norway  \n2019", "Cook | Holm High School | Bergen Norway | 2019 to 2019"),
        ("**Cook** with _Holm Trips_ based in Oslo  \n2019", "Cook | Holm Trips | Oslo | 2019 to 2019"),
        ("### Consultant to Holm, Bergly, Norway (1990)", "Consultant | Holm | Bergly, Norway | 1990 to 1990"),
        ("### Assistant to the Head Cook, Holm (1990)", "Assistant to the Head Cook | Holm | - | 1990 to 1990"),
        ("**Head Cook** – 2019 – 2021 in [Kvarnen](https://a.io), Oslo", "Head Cook | Kvarnen | Oslo | 2019 to 2021"),
        ("### Kvarnen -> 2002 - 2004; Oslo, Norway\n**Cook**", "Cook | Kvarnen | Oslo, Norway | 2002 to 2004"),
        ("### II. Kvarnen, Head Cook (2020)", "Head Cook | Kvarnen | - | 2020 to 2020"),
        ("### V. M. Holm Ltd, Head Cook (2020)", "Head Cook | V. M. Holm Ltd | - | 2020 to 2020"),
        (
            "- Research Assistant, UNC-Bergen, Food Science Department. 2011",
            "Research Assistant | UNC-Bergen, Food Science Department | - | 2011 to 2011",
        ),
        ("### Freelance Bread baker\n2013 – 2014", "Freelance Bread baker | - | - | 2013 to 2014"),
        ("### Старший разработчик, АО Холм\nмай 2015 — август 2021", "Старший разработчик | АО Холм | - | 2015-05 to 2021-08"),
    ],
)
def test_job(body: str, said: str):
    assert heads(body) == [said]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Holm College Bergly, MA M.A. in Optics, 2015", "M.A. in Optics | Holm College Bergly | MA | 2015 to 2015"),
        (
            "- MA, Arts (Song, Dance, Stage) Holm College *(2015)*",
            "MA, Arts (Song, Dance, Stage) | Holm College | - | 2015 to 2015",
        ),
        ("**Holm Campus | Full-Stack Web Development** 2018", "Full-Stack Web Development | Holm Campus | - | 2018 to 2018"),
        ("**BA in Optics** May 2015\nSumma Cum Laude", "BA in Optics | - | - | 2015-05 to 2015-05"),
        ("**BA in Optics** May 2015\nDean's List", "BA in Optics | - | - | 2015-05 to 2015-05"),
        ("Holm College — BA in Optics — with high distinction, 2015", "BA in Optics | Holm College | - | 2015 to 2015"),
        (
            "**Norse College**  \n*BSc Physics* (GPA: 3.6/4.0)\n**2014 – 2016**\nCourses: Heat, Light",
            "BSc Physics | Norse College | - | 2014 to 2016",
        ),
        ("## Norse College  \n**B.A. Law** (Expected **June 2026**)", "B.A. Law | Norse College | - | 2026-06 to 2026-06"),
        (
            "**Term abroad studying the history of Norse art** __2011__\n    Norse College",
            "Term abroad studying the history of Norse art | Norse College | - | 2011 to 2011",
        ),
        (
            "- **MPhys, Physics with a Year Abroad**, Norse College, 2019",
            "MPhys, Physics with a Year Abroad | Norse College | - | 2019 to 2019",
        ),
        ("**Ingeniería Naval (M.Eng.)**, Norse College, 2019", "Ingeniería Naval (M.Eng.) | Norse College | - | 2019 to 2019"),
        ("- B.E. (Ships), Norse College, 2019, First Class", "B.E. (Ships) | Norse College | - | 2019 to 2019"),
        ("**Class XII (CBSE)** | Norse School | 2019", "Class XII (CBSE) | Norse School | - | 2019 to 2019"),
        ("- **Ph.D., Physics**, University of Bergly, 2014–2019", "Ph.D., Physics | University of Bergly | - | 2014 to 2019"),
        ("**Certificate, Sourdough**\nNorse College | 2019", "Certificate, Sourdough | Norse College | - | 2019 to 2019"),
        ("**BA, Law**; Norse College (Bergly), 2019", "BA, Law | Norse College | Bergly | 2019 to 2019"),
        ("**Web Development Bootcamp** – Kvarn Academy\n2019", "Web Development Bootcamp | Kvarn Academy | - | 2019 to 2019"),
        ("**UT Dallas**, B.S. in Optics, 2019", "B.S. in Optics | UT Dallas | - | 2019 to 2019"),
        ("### B.S. in Optics\nUT Austin, 2019", "B.S. in Optics | UT Austin | - | 2019 to 2019"),
        (
            "### University of North Carolina at Chapel Hill\nB.A. in Botany, 2019",
            "B.A. in Botany | University of North Carolina at Chapel Hill | - | 2019 to 2019",
        ),
        (
            "### B.A. in Botany\nUniversity of Texas at Austin | 2019",
            "B.A. in Botany | University of Texas at Austin | - | 2019 to 2019",
        ),
        (
            "### BSc (Hons, 1.1), Optics\n**Aberford University** | 2013 – 2016",
            "BSc (Hons, 1.1), Optics | Aberford University | - | 2013 to 2016",
        ),
        ("BSc (Hons), Optics, Aberford University, 2013 – 2016", "BSc (Hons), Optics | Aberford University | - | 2013 to 2016"),
        (
            "**BSc (Hons, First Class) Optics**, Aberford University, 2013 – 2016",
            "BSc (Hons, First Class) Optics | Aberford University | - | 2013 to 2016",
        ),
        (
            "### B.A., Elementary Education\nFjord University, 2013",
            "B.A., Elementary Education | Fjord University | - | 2013 to 2013",
        ),
        (
            "### PhD in Optics\nFjord University, 2013\n\nThesis: Light in Fog\n\nSupervisor: Ada Holm",
            "PhD in Optics | Fjord University | - | 2013 to 2013",
        ),
        (
            "### Fjord University\nPhD in Optics | 2013\n**Thesis:** Light in Fog",
            "PhD in Optics | Fjord University | - | 2013 to 2013",
        ),
        (
            "**Fjord Sixth Form**\n**A Levels**: Law (B), Welsh (B), 2007 – 2009",
            "A Levels | Fjord Sixth Form | - | 2007 to 2009",
        ),
        (
            "### A Levels\nFjord Sixth Form College, 2009\n\n- Law (B), Welsh (B)",
            "A Levels | Fjord Sixth Form College | - | 2009 to 2009",
        ),
        ("### Fjord University\nBSc in Fog (Expected Fall 2027) 3.2", "BSc in Fog | Fjord University | - | 2027 to 2027"),
        ("BSc in Fog (graduation: May 2019), Fjord University", "BSc in Fog | Fjord University | - | 2019-05 to 2019-05"),
        (
            "### Fjord University\nBachelor of Science, 2004 - 2007\nMajor: Fog; GPA 3.4\nMinor: Rope Management",
            "Bachelor of Science | Fjord University | - | 2004 to 2007",
        ),
        ("### Fjord University\nBSc Optics, 2019\nMinor in Fog", "BSc Optics | Fjord University | - | 2019 to 2019"),
        ("### Fjord University\nMajor: Fog\n2004 - 2007", "Fog | Fjord University | - | 2004 to 2007"),
        ("### Master's of Science\n\nSoft Optics and Physics\n\n2013 - 2015", "Master's of Science | - | - | 2013 to 2015"),
        (
            "- **Master's Degree in Fog**, University of Upper Bergly, 2013",
            "Master's Degree in Fog | University of Upper Bergly | - | 2013 to 2013",
        ),
        (
            "- **Master's Degree in Fog**, University of Upper Bergly.",
            "Master's Degree in Fog | University of Upper Bergly | - | -",
        ),
        ("- 2003 - 2006: Apprenticeship as Baker, Kvarn Bread", "Apprenticeship as Baker | Kvarn Bread | - | 2003 to 2006"),
        ("**Holm University**, Faculty of Fog\n*BSc in Nets*\n*2016*", "BSc in Nets | Holm University | - | 2016 to 2016"),
        (
            "- **2016 – 2020:** University of Tartu, Faculty of Nets, Department of Knots, French Literature",
            "French Literature | University of Tartu | - | 2016 to 2020",
        ),
        (
            "### BSc in Nets\nGraduate School of Letters, University of Tartu, 2016",
            "BSc in Nets | University of Tartu | - | 2016 to 2016",
        ),
        ("### MSc, Faculty of Fog\nUniversity of Tartu, 2016", "MSc, Faculty of Fog | University of Tartu | - | 2016 to 2016"),
        (
            "- Oslo State University | Study Abroad, Food Science (1.0) | Oslo, NO | 2024",
            "Study Abroad, Food Science | Oslo State University | Oslo, NO | 2024 to 2024",
        ),
        (
            "- Holm University | Boat Craft, B.Sc. | Bergen, NO | 2021",
            "Boat Craft, B.Sc. | Holm University | Bergen, NO | 2021 to 2021",
        ),
        ("* 2016: *PhD student*, **Food Science**, HOLO, Norway", "PhD student, Food Science | HOLO | Norway | 2016 to 2016"),
        (
            "### Holm University\n\nB.A., Fog, 2011 - 2014 (Degree Awarded)",
            "B.A., Fog | Holm University | - | 2011 to 2014",
        ),
        (
            "- **Apprenticeship (NVQ, CompTIA N+, CCNA)** | Holm Training, 2013",
            "Apprenticeship (NVQ, CompTIA N+, CCNA) | Holm Training | - | 2013 to 2013",
        ),
        ("#### MSc Net Engineering University of Oslo\n*2010*", "MSc Net Engineering | University of Oslo | - | 2010 to 2010"),
        ("#### BSc Nets Holm University\n*2010*", "BSc Nets | Holm University | - | 2010 to 2010"),
        (
            "**Net Craft**\nUniversidad de Oslo (UNO), FRBA\n2017",
            "Net Craft | Universidad de Oslo (UNO), FRBA | - | 2017 to 2017",
        ),
        (
            "**2022**  \n**Holm Oslo – Oslo School of Fog**  \n*Oslo, Norway*  \n**Master in Nets**",
            "Master in Nets | Oslo School of Fog | Oslo, Norway | 2022 to 2022",
        ),
        ("### Faculty of Fog\nBSc in Nets, 2016", "BSc in Nets | Faculty of Fog | - | 2016 to 2016"),
        ("**Holm College**  \n*Year:* 2014  \nCourse: Net Making", "Net Making | Holm College | - | 2014 to 2014"),
        (
            "**Holm High School**  \n*Year:* 2012  \nHighest grade passed: Grade 12",
            "Grade 12 | Holm High School | - | 2012 to 2012",
        ),
        (
            "2015 - Holm College\nDegree - `Builder` in the field of boats",
            "Builder in the field of boats | Holm College | - | 2015 to 2015",
        ),
        ("### High School Diploma, Holm School of Oslo, 2003", "High School Diploma | Holm School of Oslo | - | 2003 to 2003"),
        (
            "### Holm University, Extramural\n\nI am studying for a BSc in fog\n\n2023",
            "BSc in fog | Holm University | - | 2023 to 2023",
        ),
        (
            "- **Licence Filets, Voiles, et Cordages** – IUT de Holm – Alternance | 2021 – 2022 (Best of the year)",
            "Licence Filets, Voiles, et Cordages | IUT de Holm | - | 2021 to 2022",
        ),
    ],
)
def test_degree(body: str, said: str):
    assert heads(body, "Education") == [said]


@pytest.mark.parametrize(
    ("heading", "body", "said"),
    [
        (
            "Education",
            "**PhD in Optics**, Fjord University, 2013\nThesis: Light in Fog\nSupervisor: Ada Holm\n\n**MSc in Optics**, Fjord University, 2010",
            ["PhD in Optics | Fjord University | - | 2013 to 2013", "MSc in Optics | Fjord University | - | 2010 to 2010"],
        ),
        (
            "Education",
            "- **2013** PhD in Optics, Fjord University\n  Thesis: *Light in Fog*\n  Supervisor: Ada Holm\n- **2010** MSc in Optics, Fjord University",
            ["PhD in Optics | Fjord University | - | 2013 to 2013", "MSc in Optics | Fjord University | - | 2010 to 2010"],
        ),
        (
            "Education",
            "2013 **PhD in Optics**, Fjord University\n\nThesis: *Light in Fog*\n\nAdvisor: Ada Holm\n\n2010 **MSc in Optics**, Fjord University",
            ["PhD in Optics | Fjord University | - | 2013 to 2013", "MSc in Optics | Fjord University | - | 2010 to 2010"],
        ),
        (
            "Education",
            "**BSc Optics**, Fjord University, 2010 – 2013\n\n**A Levels**: Law (B), Welsh (B), Fjord Sixth Form College, 2007 – 2009",
            ["BSc Optics | Fjord University | - | 2010 to 2013", "A Levels | Fjord Sixth Form College | - | 2007 to 2009"],
        ),
        (
            "Education",
            "**BSc Optics**, Fjord University, 2010 – 2013\n\n**A Levels:** Law (B), Welsh (B), 2009",
            ["BSc Optics | Fjord University | - | 2010 to 2013", "A Levels | - | - | 2009 to 2009"],
        ),
        (
            "Experience",
            "| **Kvarnen AB** | 2019 – 2021 |\n|---|---|\n| *Head Cook* | Oslo, Norway |\n\n- Cooked.\n\n| **Holm AB** | 2017 – 2019 |\n|---|---|\n| *Cook* | Oslo, Norway |\n\n- Baked.",
            ["Head Cook | Kvarnen AB | Oslo, Norway | 2019 to 2021", "Cook | Holm AB | Oslo, Norway | 2017 to 2019"],
        ),
        (
            "Experience",
            "| Head Cook | 2019 – 2021 |\n|:--|--:|\n| Kvarnen | Bergly |\n\n- Cooked.\n\n| Cook | 2017 – 2019 |\n|:--|--:|\n| Holm | Solna |\n\n- Baked.",
            ["Head Cook | Kvarnen | Bergly | 2019 to 2021", "Cook | Holm | Solna | 2017 to 2019"],
        ),
        (
            "Experience",
            "| Kvarnen | Bergly |\n|:--|--:|\n| Head Cook | 2019 – 2021 |\n\n- Cooked.\n\n| Holm | Solna |\n|:--|--:|\n| Cook | 2017 – 2019 |\n\n- Baked.",
            ["Head Cook | Kvarnen | Bergly | 2019 to 2021", "Cook | Holm | Solna | 2017 to 2019"],
        ),
        (
            "Experience",
            "| | |\n|--|--|\n| 2019 – 2021 | Head Cook, Kvarnen |\n| 2017 – 2019 | Cook, Holm |",
            ["Head Cook | Kvarnen | - | 2019 to 2021", "Cook | Holm | - | 2017 to 2019"],
        ),
        (
            "Experience",
            "| 2019 – 2021 | Head Cook, Kvarnen |\n|--|--|\n| 2017 – 2019 | Cook, Holm |",
            ["Head Cook | Kvarnen | - | 2019 to 2021", "Cook | Holm | - | 2017 to 2019"],
        ),
        (
            "Experience",
            "### Kvarnen — Bergly\n\n#### Head Cook (2019 – 2021)\n\n- Cooked.\n\n#### Cook (2017 – 2019)\n\n- Baked.\n\n### Holm Foods — Oslo\n\n#### Baker (2015 – 2017)\n\n- Baked.",
            [
                "Head Cook | Kvarnen | Bergly | 2019 to 2021",
                "Cook | Kvarnen | Bergly | 2017 to 2019",
                "Baker | Holm Foods | Oslo | 2015 to 2017",
            ],
        ),
        (
            "Experience",
            "### Hotel Kvarnen, Oslo\n\n**Head Cook**\n*April 2021 – Present*\n\n- Cooked.\n\n**Cook**\n*September 2017 – March 2021*\n\n- Baked.\n\n### Holm Resort, Bergen\n\n**Baker**\n*June 2014 – August 2017*\n\n- Baked.",
            [
                "Head Cook | Hotel Kvarnen | Oslo | 2021-04 to present",
                "Cook | Hotel Kvarnen | Oslo | 2017-09 to 2021-03",
                "Baker | Holm Resort | Bergen | 2014-06 to 2017-08",
            ],
        ),
        (
            "Experience",
            "### January 2024: Kvarnen, London, UK (Contract with Holm)\n\n- Cooked.\n\n### April 2020: Berg Ltd, London, UK\n\n- Baked.",
            ["- | Kvarnen | London, UK | 2024-01 to 2024-01", "- | Berg Ltd | London, UK | 2020-04 to 2020-04"],
        ),
        (
            "Experience",
            "### Holm Inn\nCook | 2019\n- Cooked.\n\n### Kvarnen Mills - TideShip\n- Baked.\n\n### Berg Golf Club\n- Served.",
            ["Cook | Holm Inn | - | 2019 to 2019", "- | Kvarnen Mills - TideShip | - | -", "- | Berg Golf Club | - | -"],
        ),
        (
            "Education",
            "- **BA**, Oslo University, cum laude in fog, May 2001\n- **MS**, Rutland, food science, Jan 2014",
            ["BA | Oslo University | - | 2001-05 to 2001-05", "MS | Rutland | - | 2014-01 to 2014-01"],
        ),
        (
            "Experience",
            "### Holm Steel Oy\nTampere\n\n**Foreman, Welding Hall** | 2018 – present\n• Planned.\n\n**Welder** | 2011 – 2018\n• Welded.",
            [
                "Foreman, Welding Hall | Holm Steel Oy | Tampere | 2018 to present",
                "Welder | Holm Steel Oy | Tampere | 2011 to 2018",
            ],
        ),
    ],
)
def test_several(heading: str, body: str, said: list[str]):
    assert heads(body, heading) == said


def test_a_name_beside_the_dates_is_a_town_where_others_have_one_there():
    body = "### Cook, Kvarnen\n\n*Oslo, Norway | 2019 – 2021*\n\n- a\n\n### Technician\n\n*Puddleby | 2015 – 2018*\n\n- b"
    assert heads(body) == ["Cook | Kvarnen | Oslo, Norway | 2019 to 2021", "Technician | - | Puddleby | 2015 to 2018"]


def test_a_name_that_the_schools_has_too_is_a_town():
    (said,) = heads("### University of Tartu\n\n*Tartu | 2008 – 2012*", "Education")
    assert said.startswith("- | University of Tartu | ")


def test_a_lab_beside_a_university_is_a_part_of_it():
    body = "- **2016 – 2020:** Tartu University, Berg Lab, Research Clerkship\n- **2013 – 2016:** Oslo University, Cinema Studies"
    assert heads(body, "Education") == [
        "Research Clerkship | Tartu University | - | 2016 to 2020",
        "Cinema Studies | Oslo University | - | 2013 to 2016",
    ]


def test_whether_a_project_was_released_is_no_part_of_its_name():
    assert heads("- **Ferry (not released)** - puzzle game\n- **Tide** - clock", "Projects") == [
        "Ferry | - | - | -",
        "Tide | - | - | -",
    ]


def test_a_name_between_the_title_and_the_dates_is_a_town_where_others_have_one_there():
    body = "### Kvarnen\n**Cook** | Oslo, Norway | 2019 – 2021\n- a\n\n### Holm\n**Cook, Fish** | Bergly | 2015 – 2018\n- b"
    assert heads(body) == ["Cook | Kvarnen | Oslo, Norway | 2019 to 2021", "Cook, Fish | Holm | Bergly | 2015 to 2018"]


def test_an_employer_with_dates_of_his_own_gave_the_posts_that_they_hold():
    body = (
        "**Kvarnen**, Oslo\n_2016 – present_\n\n**Head Cook** _(2020 – present)_\n- a\n\n**Cook** _(2016 – 2020)_\n- b\n\n"
        "**Baker**, Holm _(2012 – 2015)_\n- c"
    )
    assert heads(body) == [
        "Head Cook | Kvarnen | Oslo | 2020 to present",
        "Cook | Kvarnen | Oslo | 2016 to 2020",
        "Baker | Holm | - | 2012 to 2015",
    ]


def test_an_item_ends_with_its_date():
    assert heads("- [Ferry](https://a.io), a puzzle, 2019", "Projects") == ["Ferry | - | - | 2019 to 2019"]


@pytest.mark.parametrize("label", ["**Other roles**", "### Earlier experience", "Other positions:"])
def test_a_list_of_posts_below_a_label_holds_entries(label: str):
    body = f"**Head Cook**, Kvarnen, 2019\n- a\n\n{label}\n\n- Baker, Holm (2013)\n- 2011: Waiter, Kvarnen"
    assert heads(body)[1:] == ["Baker | Holm | - | 2013 to 2013", "Waiter | Kvarnen | - | 2011 to 2011"]


def test_entries_written_alike_have_their_towns_at_the_same_place():
    body = "### Kvarnen, Oslo — Cook (2019 – 2021)\n- a\n\n### Holm, Bergly — Baker (2015 – 2018)\n- b"
    assert heads(body) == ["Cook | Kvarnen | Oslo | 2019 to 2021", "Baker | Holm | Bergly | 2015 to 2018"]


@pytest.mark.parametrize("trade", ["Food", "Telecom", "Fintech"])
def test_what_an_employer_deals_in_is_no_place(trade: str):
    assert heads(f"### Kvarnen ({trade}) *2019 – 2021*\n\n#### Head Cook\n\n- a") == ["Head Cook | Kvarnen | - | 2019 to 2021"]


def test_titles_and_dates_may_take_turns_below_an_employer():
    body = "### Kvarnen (Oslo, Norway)\n\n*Head Cook*\n2018 – now\n*Cook*\n2014 – 2018\n\n- a"
    assert heads(body) == [
        "Head Cook | Kvarnen | Oslo, Norway | 2018 to present",
        "Cook | Kvarnen | Oslo, Norway | 2014 to 2018",
    ]


def test_a_remark_behind_one_title_hides_no_town_behind_the_others():
    body = "### Cook (Contract), Kvarnen — Oslo\n##### 2019 – now\n- a\n\n### Baker, Holm Bread — Bergly\n##### 2015 – 2018\n- b"
    assert heads(body) == ["Cook (Contract) | Kvarnen | Oslo | 2019 to present", "Baker | Holm Bread | Bergly | 2015 to 2018"]


def test_posts_that_are_titles_alone_go_on_below_their_employer():
    body = "**Kvarnen** | Oslo, Norway\n\n**Head Cook** | 2020 – now\n- a\n\n**Cook** | 2016 – 2020\n- b\n\n**Holm** | Bergly\n\n**Baker** | 2012"
    assert heads(body) == [
        "Head Cook | Kvarnen | Oslo, Norway | 2020 to present",
        "Cook | Kvarnen | Oslo, Norway | 2016 to 2020",
        "Baker | Holm | Bergly | 2012 to 2012",
    ]


def test_stacked_titles_share_the_employer_below_them():
    body = "#### Head Cook (2020 – now)\n#### Cook (2016 – 2020)\n##### Kvarnen, Oslo\n- a\n\n#### Baker (2012)\n##### Holm\n- b"
    assert heads(body) == [
        "Head Cook | Kvarnen | Oslo | 2020 to present",
        "Cook | Kvarnen | Oslo | 2016 to 2020",
        "Baker | Holm | - | 2012 to 2012",
    ]


def test_plain_titles_do_so_in_one_paragraph():
    body = "Head Cook, 2020 – now\nCook, 2016 – 2020\nIntern, 2015\nKvarnen\n\nBaker, 2012\nHolm"
    assert heads(body) == [
        "Head Cook | Kvarnen | - | 2020 to present",
        "Cook | Kvarnen | - | 2016 to 2020",
        "Intern | Kvarnen | - | 2015 to 2015",
        "Baker | Holm | - | 2012 to 2012",
    ]


def test_a_colon_may_stand_behind_each_name():
    body = "**Kvarnen**: Head Cook: 2019 – 2021\n\n- a\n\n**Tools**: Pans, pots\n\n**Holm**: Baker: 2015 – 2018\n\n- b"
    assert heads(body) == ["Head Cook | Kvarnen | - | 2019 to 2021", "Baker | Holm | - | 2015 to 2018"]


def test_one_post_in_an_employers_item_is_its_title():
    assert heads("- **Holm**, Oslo (2012 – 2015)\n  - **Baker** (2012 – 2015)\n    - a") == ["Baker | Holm | Oslo | 2012 to 2015"]


@pytest.mark.parametrize(
    ("prose", "is_summary"),
    [
        ("I build tools that read a résumé and tell its author what a machine would miss. Six years in Go.", True),
        ("Engineer of a resume parser with 40 customers in six countries. I like small, quick programs.", True),
        ("You can find a PDF version of my resume below. It was made with a small script of mine.", False),
        ("This resume is kept in Markdown. Older versions are kept there, too.", False),
    ],
)
def test_who_builds_tools_for_resumes_has_a_summary(prose: str, is_summary: bool):
    resume = parse(f"# Ines Farrow\n\nSeattle, WA\n\n{prose}\n\n## Skills\n\n- Go\n")
    assert bool(list(resume.of(Kind.SUMMARY))) is is_summary


@pytest.mark.parametrize("kind", ["Projects", "Experience"])
def test_a_heading_names_its_entry_however_many_small_words_are_in_it(kind: str):
    body = "### Ferry – live map of all boats\nSoap, Rust · 2024\n\n- a\n\n### Tub\nGo · 2023\n\n- b"
    assert [line.partition(" ")[0] for line in heads(body, kind)] == ["Ferry", "Tub"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("### Senior Engineer, Search Quality | Kvarnen\n2019", "Senior Engineer, Search Quality | Kvarnen | - | 2019 to 2019"),
        ("**Kvarnen** — Engineer, Data Platform\n*2019*", "Engineer, Data Platform | Kvarnen | - | 2019 to 2019"),
        ("- Worked as a Cook at Kvarnen in Oslo (2019)\n  - Cooked.", "Cook | Kvarnen | Oslo | 2019 to 2019"),
        ("- Hired at [Kvarnen](https://a.io) in 2019 as a Cook\n  - Cooked.", "Cook | Kvarnen | - | 2019 to 2019"),
        ("- **2019** · Cook, **Kvarnen**, Vestby (Prof. Ada Vik, Ole Dal)", "Cook | Kvarnen | Vestby | 2019 to 2019"),
        ("### Cook\n*Kvarnen · 2019 · fully remote from Oslo*", "Cook | Kvarnen | fully remote from Oslo | 2019 to 2019"),
        ("### Tern Utrecht, Netherlands\n**Cook** | 2019", "Cook | Tern | Utrecht, Netherlands | 2019 to 2019"),
        ("### Cook at Porter Lane\n2019", "Cook | Porter Lane | - | 2019 to 2019"),
        ("**Tern**, 2019\n*Cook*, Vestby", "Cook | Tern | Vestby | 2019 to 2019"),
    ],
)
def test_names_of_a_post(body: str, said: str):
    assert heads(body) == [said]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (["### Kvarnen\n**Cook** | 2021", "### Holm\n**Baker** | 2020", "### Porter\n**Waiter** | 2019"], "Waiter | Porter"),
        (["### Cook\nKvarnen, 2021", "### Baker\nHolm, 2020", "### Tap and Cellar\nSolvik, 2019"], "Tap and Cellar | Solvik"),
        (["**Cook** — Kvarnen, Oslo\n2021", "**Baker** — Holm, Vestby\n2020"], "Baker | Holm | Vestby"),
        (["### Head Cook Kvarnen\n2021", "### Pastry Baker Solvik Mill\n2020"], "Pastry Baker | Solvik Mill"),
    ],
)
def test_the_others_tell_what_a_name_is(body: list[str], said: str):
    assert heads("\n\n- Cooked.\n\n".join(body))[-1].startswith(said)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("AWS Certified Security – Specialty, 2022", "AWS Certified Security – Specialty | - | - | 2022 to 2022"),
        ("Certified Rigger - Associate (2022)", "Certified Rigger - Associate | - | - | 2022 to 2022"),
        ("**Certified Rigger – Expert** – Holm College, 2022", "Certified Rigger – Expert | Holm College | - | 2022 to 2022"),
        ("Certified Rigger – Holm College, 2022", "Certified Rigger | Holm College | - | 2022 to 2022"),
    ],
)
def test_the_level_of_a_certificate_is_part_of_its_name(line: str, said: str):
    assert heads(f"- {line}\n", "Education") == [said]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            "* Jun. 2025: Visiting Cook\n  * Kvarnen, Oslo\n  * Host: Ola Holm",
            "Visiting Cook | Kvarnen | Oslo | 2025-06 to 2025-06",
        ),
        ("### Cook (2019)\n\n- Holm Institute\n- Baked bread.", "Cook | Holm Institute | - | 2019 to 2019"),
        ("### Cook (2019)\n\n- Oslo, Norway\n- Baked bread.", "Cook | - | Oslo, Norway | 2019 to 2019"),
        ("### Cook, Kvarnen (2019)\n\n- Holm Institute\n- Baked bread.", "Cook | Kvarnen | - | 2019 to 2019"),
        (
            "May 2015 - Present\n:   *Cook at [Kvarnen](https://k.io)* (Oslo).\n\n    * Baked.",
            "Cook | Kvarnen | Oslo | 2015-05 to present",
        ),
        (
            "* **Cook**, The Lower Holm University of Food and Fish, Oslo, Norway  \n  2019 - 2021  \n  Advisors: Ola Holm, Per Vik",
            "Cook | The Lower Holm University of Food and Fish | Oslo, Norway | 2019 to 2021",
        ),
    ],
)
def test_what_stands_below_a_title_may_name_the_employer(body: str, said: str):
    assert heads(body) == [said]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            "**Kvarnen** (Aug 2019--Mar 2021) -- Cook (part-time), Norway. Baked for many guests, with flour of the farms.",
            "Cook (part-time) | Kvarnen | Norway | 2019-08 to 2021-03",
        ),
        (
            "**Cook at Kvarnen**, Oslo, 2019 - 2021. Baked for many guests, with flour of the farms.",
            "Cook | Kvarnen | Oslo | 2019 to 2021",
        ),
    ],
)
def test_the_first_sentence_of_a_paragraph_may_name_all(body: str, said: str):
    assert heads(body) == [said]


def test_a_paragraph_that_tells_at_once_names_nothing():
    assert heads("**Kvarnen** (2019 - 2021) -- Baked for the guests of many small inns. Led six cooks.") == []
