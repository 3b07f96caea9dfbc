"""
What was understood of a resume, in a few lines that are easy to read beside it.

    Ida Lindqvist, email 3, phone 3
     9 experience: Experience
    11   Backend Developer | Kvarnen AB | Malmö, Sweden | 2021-03 to present | 14 15 16

The first number of a line is a line of the resume; those at the end are the lines of the bullets. "-" is nothing.
"""

from resume_lsp.features.outline import outline
from resume_lsp.parse import parse


def understood(text: str) -> str:
    found = outline(parse(text))
    name = found["name"]
    contacts = [f"{kind} {line}" for kind, line in found["contact"].items() if line]
    lines = [", ".join([name["text"] if name else "-", *contacts])]
    parts = [(part["line"], 0, f"{part['kind']}: {part['heading'] or '-'}") for part in found["sections"]]
    parts += [(entry["line"], 1, "  " + _entry(entry)) for entry in found["entries"]]
    lines += [f"{line:2} {words}" for line, _, words in sorted(parts, key=lambda part: part[:2])]
    return "\n".join(lines)


def _entry(entry: dict) -> str:
    dates = f"{entry['start'] or '-'} to {entry['end'] or '-'}" if entry["start"] or entry["end"] else "-"
    fields = [entry["title"] or "-", entry["organization"] or "-", entry["location"] or "-", dates]
    if entry["kind"] == "projects":
        fields = [entry["title"] or "-", dates]
    return " | ".join([*fields, " ".join(map(str, entry["bullets"])) or "-"])
