"""What stands amid the names of an entry: places, states, remarks, and parts of a name that look like another."""

import pytest

from tests.parse.test_heads import heads


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("### Kvarnen in _Bergly, Norway_\n\n#### **Cook**, 2019", "Cook | Kvarnen | Bergly, Norway | 2019 to 2019"),
        ("### Cook, Kvarnen *(ex-Holm, Oslo, Norway, 2019)*", "Cook | Kvarnen | Oslo, Norway | 2019 to 2019"),
        ("### Cook | Kvarnen (Outsourced) `2019`", "Cook | Kvarnen | - | 2019 to 2019"),
        (
            "### Kvarnen\n**Head Cook** | Oslo  \n**2019 – 2021**  \n*Promoted from Cook to Head Cook in 2020.*\n\n- Cooked.",
            "Head Cook | Kvarnen | Oslo | 2019 to 2021",
        ),
        (
            "### Kvarnen - Senior Product / UX Designer\n*2019 – 2021*",
            "Senior Product / UX Designer | Kvarnen | - | 2019 to 2021",
        ),
        ("### KVARNEN, SWEDEN （ 09/2019 ~ 05/2021 ）\n*Cook*", "Cook | KVARNEN | SWEDEN | 2019-09 to 2021-05"),
        ("**FU Bergen, Ada Holm’s Lab**, 2019 – 2021", "- | FU Bergen, Ada Holm’s Lab | - | 2019 to 2021"),
        (
            "### **Summer Fellow**\n\n**KVMNK**, Food Sciences Unit Delhi, India\n\n2019",
            "Summer Fellow | KVMNK | Delhi, India | 2019 to 2019",
        ),
        (
            "2019 – 2021: Coached young cooks in Ada Holm’s Lab at FU Bergen",
            "Coached young cooks in Ada Holm’s Lab | FU Bergen | - | 2019 to 2021",
        ),
    ],
)
def test_job(body: str, said: str):
    assert heads(body) == [said]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            "### Fjord University(FU), Boston, MA, USA (2015 ~ 2017)\n* Master's degree in Optics",
            "Master's degree in Optics | Fjord University(FU) | Boston, MA, USA | 2015 to 2017",
        ),
        (
            "### Fjord University, Boston, MA (2015 ~ 2017)\n* Master's degree in Optics",
            "Master's degree in Optics | Fjord University | Boston, MA | 2015 to 2017",
        ),
        ("### Fjord University, Boston, MA, 2015\nMA, Optics", "MA, Optics | Fjord University | Boston, MA | 2015 to 2015"),
        (
            "### MSc Optics, Fjord University\n2019 – 2021 (Mention Bien)",
            "MSc Optics | Fjord University | - | 2019 to 2021",
        ),
        (
            "**Kitchen Engineering, Food Science Minor** | Fjord University | 2019",
            "Kitchen Engineering, Food Science Minor | Fjord University | - | 2019 to 2019",
        ),
    ],
)
def test_degree(body: str, said: str):
    assert heads(body, "Education") == [said]


def test_a_title_goes_on_behind_a_comma_where_the_others_have_employers_before_a_bar():
    others = ["### Holm Test Center | Cook\n*2017 – 2019*", "### Fjord Food Laboratory | Baker\n*2015 – 2017*"]
    body = "\n\n- Cooked.\n\n".join(["### KV2 | Head Cook, Banquet Services\n*2019 – 2021*", *others])
    assert heads(body)[0] == "Head Cook, Banquet Services | KV2 | - | 2019 to 2021"


def test_a_deed_behind_a_bold_post_names_nobody():
    body = "-   **Head Cook (2019)** Instructed\nyoung cooks in soups and stocks.\n\n-   **Cook (2017)** Baked loaves."
    assert heads(body) == ["Head Cook | - | - | 2019 to 2019", "Cook | - | - | 2017 to 2017"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("**Head Cook** (Kvarnen Mill and\nBakery), 2019", "Head Cook | Kvarnen Mill and Bakery | - | 2019 to 2019"),
        ("*Head Cook of Fish and\nBread*, Kvarnen, 2019", "Head Cook of Fish and Bread | Kvarnen | - | 2019 to 2019"),
        ("`2019` **Cook**, *School of\nBread, Holm College*, Oslo", "Cook | School of Bread, Holm College | Oslo | 2019 to 2019"),
        (
            "**Cook** — Ulvik College of Harbours and\nTides (UHT) · _2013 – 2017_",
            "Cook | Ulvik College of Harbours and Tides (UHT) | - | 2013 to 2017",
        ),
        ("**Kvarnen — Head Cook** · _Oslo · Oct 2021 – May\n2023_", "Head Cook | Kvarnen | Oslo | 2021-10 to 2023-05"),
        ("**Kvarnen\nHead Cook**\n2019", "Head Cook | Kvarnen | - | 2019 to 2019"),
    ],
)
def test_a_name_goes_on_where_the_author_wrapped_it(body: str, said: str):
    assert heads(body) == [said]
