"""
Ask Typst how wide each letter of our fonts is, and write that down for the estimate.

    python -m tools.measure_letters

Run it again when a font or the pinned Typst changes; nothing else here needs it.
"""

from __future__ import annotations

import json
from pathlib import Path

import typst

PAGES = Path(__file__).parent.parent / "resume_lsp" / "pages"
EXAMPLES = PAGES.parent.parent / "examples"
FONTS = typst.Fonts(include_system_fonts=False, font_paths=[str(PAGES / "fonts")])
FALLBACK = "DejaVu Sans Mono"
FACES = ("", "weight: 700", 'style: "italic"', 'weight: 700, style: "italic"')  # index: 1 is bold, 2 italic, 3 both
RANGES = ((0x20, 0x7F), (0xA0, 0x180), (0x370, 0x400), (0x400, 0x460), (0x1E00, 0x1F00), (0x2010, 0x2028), (0x2030, 0x203B))
ALONE = "₣₤₦₩₪₫€₱₴₹₽™℠№←↑→↓↔−≈≠≤≥∞√∑■□▪▫▶●○◆★☆✓✔"
LETTERS = [chr(code) for first, end in RANGES for code in range(first, end) if chr(code).isprintable()] + list(ALONE)


def main() -> None:
    """Write one file of widths for each font, in thousandths of the font size."""
    for font in ("Libertinus Serif", "Source Sans 3"):
        path = PAGES / "widths" / f"{font.lower().replace(' ', '-')}.json"
        faces = [measure(font, face) for face in FACES]
        path.parent.mkdir(exist_ok=True)
        kerning = [kerned(font, face) for face in FACES]
        table = {"letters": "".join(LETTERS), "faces": faces, "kerning": kerning}
        path.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
        print(path, path.stat().st_size, "bytes")


def measure(font: str, face: str) -> list[int]:
    """Return the advance of each of `LETTERS` in one *face*; each stands between two others, so that a space counts."""
    between, *found = widths(["xx", *(f"x{letter}x" for letter in LETTERS)], font, face, kerning="false")
    return [round(10 * (width - between)) for width in found]


def kerned(font: str, face: str) -> float:
    """Return how much narrower words become when letters close up, by the words of our own examples."""
    words = sorted({word for path in EXAMPLES.glob("*.md") for word in path.read_text(encoding="utf-8").split()})
    return round(sum(widths(words, font, face, kerning="true")) / sum(widths(words, font, face, kerning="false")), 4)


def widths(words: list[str], font: str, face: str, *, kerning: str) -> list[float]:
    """Return the widths of *words* in hundredths of the font size."""
    calls = ", ".join(f"width({json.dumps(word, ensure_ascii=False)})" for word in words)
    source = f"""
#set text(font: ("{font}", "{FALLBACK}"), size: 100pt, ligatures: false, kerning: {kerning}{", " + face if face else ""})
#let width(letters) = measure(text(letters)).width.pt()
#context [#metadata(({calls})) <widths>]
"""
    compiler = typst.Compiler({"main.typ": source.encode()}, font_paths=FONTS)  # type: ignore[type-var]
    found: list[float] = json.loads(compiler.query("<widths>", field="value", one=True))
    return found


if __name__ == "__main__":
    main()
