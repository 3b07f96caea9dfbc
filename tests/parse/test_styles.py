"""Rarer ways to set a resume: what its sections, entries and bullets are all the same."""

import pytest

from tests.parse.understood import understood


def below_name(text: str) -> list[str]:
    """Return what is understood of *text*, which stands below a name, but for that name's line."""
    return [line.strip() for line in understood(f"# Ida Berg\n\n{text}\n").split("\n")[1:]]


DIVS = """## Experience

::: {.post}
::: {.head}
::: {.title}
Head Cook
:::

::: {.firm}
Kvarnen — Mill and bakery for the whole valley
:::
:::

::: {.when}
May 2019 – Present
:::

- Cooked soups for 90 guests.

::: {.tools}
`Pans` `Pots`
:::
:::

::: {.post}
::: {.title}
Baker
:::

::: {.firm}
Holm — Bread in the old town
:::

::: {.when}
2015 – 2018
:::

- Baked rye bread.
- Baked buns.
:::"""


def test_fenced_divs_are_seen_through():
    assert below_name(DIVS) == [
        "3 experience: Experience",
        "8   Head Cook | Kvarnen | - | 2019-05 to present | 20",
        "29   Baker | Holm | - | 2015 to 2018 | 40 41",
    ]


def test_a_fenced_div_ends_a_paragraph_and_a_list():
    text = "::: {.about}\nIda bakes bread that people walk over the mountain for in any weather.\n:::\n\n## Skills\n\n- Bread\n::: {.x}\nBuns\n:::"
    assert below_name(text) == ["4 summary: -", "7 skills: Skills"]


NESTED = """Research experience
===
* Research Cook
  * Kvarnen Academy • 09.2019 - 2021
    * Soups of the Northern Valleys and their Herbs
      * Boiled 40 soups in a week
      * Wrote down what the guests said about each
    * Using Old Ovens and Kilns for Baking Bread
      * Built two ovens from clay

Work experience
===
* Baker
  * Holm Bread Works • 05. 2015 - 12. 2018
    * Baked rye bread for the whole town
    * Sold buns at the market

* Waiter
  * Hotel Kvarnen • 2012 - 2015
    * Carried plates"""


def test_an_item_says_the_title_and_the_one_in_it_where_and_when():
    assert below_name(NESTED) == [
        "3 experience: Research experience",
        "5   Research Cook | Kvarnen Academy | - | 2019-09 to 2021 | 8 9 11",
        "13 experience: Work experience",
        "15   Baker | Holm Bread Works | - | 2015-05 to 2018-12 | 17 18",
        "20   Waiter | Hotel Kvarnen | - | 2012 to 2015 | 22",
    ]


@pytest.mark.parametrize("item", ["Led the move to gas ovens", "Ran a course, Bread for Beginners", "Built Kvarnen Online"])
def test_a_deed_above_a_list_of_its_parts_is_a_bullet(item: str):
    text = f"## Experience\n\n### Cook, Kvarnen Ltd, 2019\n\n- {item}\n  - Sold buns\n- Baked"
    assert below_name(text)[-1].endswith("| 7 8 9")
