import re
import unicodedata
from collections.abc import Iterator
from functools import partial
from urllib.parse import urlsplit

from resume_lsp.addresses import corrected
from resume_lsp.contact_line import insertion, is_bare_handle
from resume_lsp.model import Contact, ContactKind
from resume_lsp.patterns import late
from resume_lsp.rule import Draft, Finding, Fix, Severity, rule
from resume_lsp.text import Edit
from resume_lsp.trades import writes_no_programs

_ADDRESS = "github.com/⟨your-handle⟩"
_HANDLE = late(r"[@/]?([A-Za-z\d](?:[A-Za-z\d]|-(?=[A-Za-z\d])){0,38})")  # what GitHub allows as a name
_PAGE = late(r"(?:https?://)?([\w-]+)\.github\.io\b", re.IGNORECASE)
_PROFILE = late(r"(?:github|gitlab|bitbucket|codeberg)\.\w+/[\w.-]+/?$", re.IGNORECASE)
_NOT_OWNERS = frozenset({"orgs", "topics", "features", "about", "marketplace", "sponsors", "settings", "apps"})


@rule(Severity.WARNING, Severity.INFO, for_developers=True)
def header_missing_github(draft: Draft) -> Iterator[Finding]:
    """
    The header has no link to your code.

    Whoever hires a developer wants to see code before they see the developer. A profile on GitHub, or on GitLab, Codeberg,
    Bitbucket or Sourcehut, belongs beside your mail address; a link to a single repository further down does not replace it.

    ```markdown
    # Jordan Rivera
      ^^^^^^^^^^^^^ Add your GitHub profile: readers look for code.

    Denver, CO | jordan@rivera.dev | +1 303 555 0142

    ## Projects

    ### [Tidewatch](https://github.com/jrivera/tidewatch)

    - Wrote a tide forecaster in Rust that 300 sailors use.
    ```

    The fix continues your contact line in its own style. It takes the name from the repository you write in, or from a
    repository link whose owner is you:

    ```markdown fixed
    # Jordan Rivera

    Denver, CO | jordan@rivera.dev | +1 303 555 0142 | [github.com/jrivera](https://github.com/jrivera)

    ## Projects

    ### [Tidewatch](https://github.com/jrivera/tidewatch)

    - Wrote a tide forecaster in Rust that 300 sailors use.
    ```

    Who cares for the computers of others, and writes no programs, is asked for none:

    ```markdown
    # Jordan Rivera

    jordan@rivera.dev · +1 303 555 0142

    ## Experience

    ### IT Support Technician, Harbor Hospital

    *Denver, CO | 2019 – 2022*

    - Looked after 900 PCs.
    ```

    Nor are those who draw, plan or nurse, unless an earlier post, a degree or a project tells of programs:

    ```markdown
    # Jordan Rivera

    jordan@rivera.dev · +1 303 555 0142

    ## Experience

    ### Senior Product Designer, Harbor Hospital

    *Denver, CO | 2019 – 2022*

    - Drew the duty roster of 900 nurses.
    ```

    ```markdown
    # Jordan Rivera
      ^^^^^^^^^^^^^ Add your GitHub profile: readers look for code.

    jordan@rivera.dev · +1 303 555 0142

    ## Experience

    ### Product Manager, Harbor Hospital

    *Denver, CO | 2019 – 2022*

    - Planned the duty roster of 900 nurses.

    ### Developer, Harbor Hospital

    *Denver, CO | 2016 – 2019*

    - Wrote the duty roster of 900 nurses.
    ```

    A handle that leads nowhere is half a link:

    ```markdown
    # Jordan Rivera

    jordan@rivera.dev · GitHub: jrivera
                                ^^^^^^^ info: Link your GitHub profile: a bare handle leads nowhere.
    ```

    ```markdown fixed
    # Jordan Rivera

    jordan@rivera.dev · GitHub: [github.com/jrivera](https://github.com/jrivera)
    ```
    """
    profiles = [
        contact for contact in draft.resume.header.contacts if contact.kind in {ContactKind.GITHUB, ContactKind.CODE_HOST}
    ]
    if not profiles and not _is_begun(draft) and not writes_no_programs(draft.resume):
        yield Finding(draft.name_line, "Add your GitHub profile: readers look for code.", partial(_additions, draft))
    elif profiles and all(_leads_nowhere(draft, contact) for contact in profiles):
        handle = profiles[0]
        yield Finding(
            handle.span, "Link your GitHub profile: a bare handle leads nowhere.", tuple(_linked(handle)), Severity.INFO
        )


def _is_begun(draft: Draft) -> bool:
    """Tell whether a link to a profile is there, still to be completed, or with a slip in its address: others say so."""
    if any(_ADDRESS in link.target for link in draft.resume.links):
        return True
    return any(_PROFILE().search(corrected(link.target)) for link in draft.resume.links_within(draft.resume.header.span))


def _leads_nowhere(draft: Draft, contact: Contact) -> bool:
    """Tell whether *contact* is a handle alone: neither a link nor an address to type."""
    return is_bare_handle(draft.resume, contact) and bool(_HANDLE().fullmatch(contact.text.strip()))


def _linked(contact: Contact) -> Iterator[Fix]:
    """Offer the link that the handle stands for."""
    if contact.kind is ContactKind.GITHUB and (handle := _HANDLE().fullmatch(contact.text.strip())):
        link = f"[github.com/{handle[1]}](https://github.com/{handle[1]})"
        yield Fix(f"Link to github.com/{handle[1]}", (Edit(contact.span, link),))


def _additions(draft: Draft) -> Iterator[Fix]:
    """Offer the profile to add, the surest source first; a placeholder where none is known."""
    for user, source in dict(_users(draft)).items():
        edit = insertion(draft.resume, "GitHub", f"github.com/{user}", f"https://github.com/{user}")
        yield Fix(f"Add github.com/{user}{source}", (edit,))
    if not any(_users(draft)):
        edit = insertion(draft.resume, "GitHub", _ADDRESS, f"https://{_ADDRESS}")
        yield Fix("Add a link to GitHub, for you to complete", (edit,))


def _users(draft: Draft) -> Iterator[tuple[str, str]]:
    """Yield each likely GitHub name with where it comes from."""
    if draft.git and draft.git.user:
        yield draft.git.user, " (owner of this git repository)"
    for link in draft.resume.links_within(draft.resume.header.span):
        if page := _PAGE().match(link.target):
            yield page[1], f" (owner of {page[1]}.github.io)"
    for link in draft.resume.links:
        owner = _owner(link.target)
        if owner and _fits(owner, draft):
            yield owner, f" (owner of the linked {urlsplit(link.target).path.strip('/').split('/')[1]})"


def _owner(target: str) -> str | None:
    """Return the owner of the GitHub repository that *target* leads to, None where it is none."""
    found = re.match(r"(?:https?://)?(?:www\.)?github\.com/([\w-]+)/[\w.-]+", target, re.IGNORECASE)
    return found[1] if found and found[1].lower() not in _NOT_OWNERS else None


def _fits(owner: str, draft: Draft) -> bool:
    """Tell whether *owner* looks like the author: it holds their family name, or is their mail address's or their domain's."""
    squeezed = _letters(owner)
    header = draft.resume.header
    names = [part for part in re.split(r"[\s.-]+", header.name.text if header.name else "") if len(part) > 1]
    mails = [re.split(r"[@+]", contact.text)[0] for contact in header.contacts if contact.kind is ContactKind.EMAIL]
    domains = [contact.text.rpartition("@")[2].split(".")[0] for contact in header.contacts if contact.kind is ContactKind.EMAIL]
    own = [domain for domain in domains if any(_letters(name) in _letters(domain) for name in (names[:1] or mails))]
    holds_name = bool(names) and (_letters(names[-1]) in squeezed or squeezed == _letters(names[0]))
    return holds_name or squeezed in {_letters(name) for name in (*mails, *own)}


def _letters(word: str) -> str:
    """Return the plain letters of *word*: no accents, no case, no signs."""
    return "".join(c for c in unicodedata.normalize("NFKD", word).casefold() if c.isalpha())
