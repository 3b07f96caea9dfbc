"""Which technologies a text names: a table of invented lines, then the promises of the functions."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_lsp import technology
from resume_lsp.technology import Kind
from resume_lsp.words import rows
from tests.growth import assert_takes_at_most, never_twice
from tools.technologies import MARKS, WORDS, entries_of

NAMED = """
Slack integration for the harbor                                   | Slack
Ran Ruckus wireless in nine schools                               | Ruckus
Spread retries with exponential backoff                           | exponential backoff
Wrote the billing service in Python                             | Python
Tuned gull song models on Ascend 910B and MI300X chips          | Huawei Ascend, AMD Instinct
Sang gull songs on eight Ascend NPUs                            | Huawei Ascend
Rebuilt the search page with JavaScript and jQuery              | JavaScript, jQuery
Moved 40 jobs from Jenkins to GitHub Actions                    | Jenkins, GitHub Actions
Tuned PostgreSQL queries                                        | PostgreSQL
Tuned Postgres queries                                          | PostgreSQL
Tuned Postgre SQL queries                                       | PostgreSQL
Ran K8s clusters on AWS                                         | Kubernetes, AWS
Kept secrets in HashiCorp Vault                                 | HashiCorp Vault
Ran smoke tests in GH Actions                                   | GitHub Actions
Tagged releases in git                                          | Git
Set up hosts with git, chef                                     | Git, Chef
Kept the shop usable in IE6                                     | Internet Explorer
Set up 40 kiosks using puppet                                   | Puppet
Rebuilt the ferry's site using ruby and angular                 | Ruby, Angular
Built the museum's app with ionic, hosted on heroku             | Ionic, Heroku
Wrote tests of the till in cucumber                             | Cucumber
Drew the seal using illustrator                                 | Adobe Illustrator
Sliced a cucumber and drank some chai                           |
Led an excel course and gave an outlook on the season           |
Was the chef of a hut and sold ruby rings                       |
Puppet modules for 40 kiosks                                    | Puppet
Resized scans with ImageMagick                                  | ImageMagick
Started a site with yeoman                                      | Yeoman
Fenced the hosts with fail2ban                                  | fail2ban
Kept tides in a cassandra-backed store                          | Cassandra
Asked cassandra to lock up                                      |
Filed tickets into BladeLogic and Yammer                        | BladeLogic, Yammer
Met a costar and read a high jump manual                        |
Drew maps in AGOL                                               | AGOL
Widened an error prone process with web forms on plan 9         |
Sought solace and mirth in a cancan                             |
Kept API keys in Secrets Manager and logs in Firehose           | AWS Secrets Manager, Kinesis Firehose
Gave every clerk two YubiKeys                                   | YubiKey
Shrank the app with R8                                          | ProGuard
Talked to a Siemens S7 through TwinCAT                          | Siemens S7, TwinCAT
Typed the forms with Valibot                                    | Valibot
Played Victory marches in the park                              |
Streamed orders through Apache Kafka                            | Kafka
Stored images in Amazon S3                                      | Amazon S3
Stored images in S3 behind CloudFront                           | Amazon S3, Amazon CloudFront
Put AWS Lambda functions behind API Gateway                     | AWS Lambda, API Gateway
Wrote a Node.js worker                                          | Node.js
Wrote a NodeJS worker                                           | Node.js
Wrote a Node JS worker                                          | Node.js
Ported the site to Next.js 14                                   | Next.js
Ported the site to NextJS                                       | Next.js
Ported the site from Angular JS to Angular 17                   | AngularJS, Angular
Shipped a React Native app                                      | React Native
Shipped a ReactJS front end                                     | React
Wrote stored procedures in PL/SQL and T-SQL                     | PL/SQL, T-SQL
Wrote firmware in C++17                                         | C++
Wrote a plug-in in C#                                           | C#
Wrote drivers in C/C++                                          | C++
Moved 200 pages from HTML4 to HTML5 and CSS3                    | HTML, HTML, CSS
Supports Python3 and Java17                                     | Python, Java
Upgraded Java 8 services to Java 21                             | Java, Java
Built a .NET 8 API                                              | .NET
Built an ASP.NET Core site                                      | ASP.NET Core
Built a .NET-based scheduler                                    | .NET
Excel-based stock lists for 12 yards                            | Excel
Excel with the best of them                                     |
Automated deploys with Terraform, Ansible and Packer            | Terraform, Ansible, Packer
Drew dashboards in Power BI                                     | Power BI
Drew dashboards in Microsoft Power BI                           | Power BI
Signed users in over OAuth2 and SAML                            | OAuth, SAML
Secured the REST API with JWT                                   | REST, JWT
Designed RESTful APIs                                           | REST
Exported PDFs and CSV files                                     | PDF, CSV
Hashed passwords with bcrypt                                    | bcrypt
Classified mail with a random forest                            | Random Forest
Trained CNNs in PyTorch                                         | CNN, PyTorch
Met PCI DSS and WCAG 2.1                                        | PCI DSS, WCAG
Set up DNS, DHCP and VLANs                                      | DNS, DHCP, VLAN
Ran Ruby on Rails for 9 shops                                   | Rails
Kept the Rails monolith alive                                   | Rails
Taught scikit learn to analysts                                 | scikit-learn
Drew bridges in AutoCAD and SolidWorks                          | AutoCAD, SOLIDWORKS
Laid out a magazine in Adobe InDesign                           | Adobe InDesign
Kept books in QuickBooks Online                                 | QuickBooks
Answered 60 tickets a day in Zendesk                            | Zendesk
Queried SAS and SPSS                                            | SAS, SPSS
Used VS Code and IntelliJ                                       | Visual Studio Code, IntelliJ IDEA
Deployed to iOS and Android                                     | iOS, Android
Scripted backups in bash                                        | Bash
Cut Elasticsearch's memory in half                              | Elasticsearch
Replaced Docker-Compose files                                   | Docker Compose
Wrote a Kafka-driven importer                                   | Kafka
Replaced jquery by svelte                                       | jQuery, Svelte
Kept 3 MySQL/MariaDB servers                                    | MySQL, MariaDB
Wrote LaTeX templates                                           | LaTeX
Served models with vLLM and Ollama                              | vLLM, Ollama
Stored vectors in pgvector                                      | pgvector
Moved orders to SAP S/4HANA                                     | SAP S/4HANA
Drives motors over CAN bus and Modbus                           | CAN bus, Modbus
"""

IN_CONTEXT = """
Fine-tuned Whisper on the calls of gulls                        | Whisper
Built the tide table in react                                   | React
Used react to draw the tide table                               | React
Added a react app for the club                                  | React
Halved the retries of Temporal workflows                        | Temporal
Posted the tides to a Slack-integrated logbook                  | Slack
Kept a Python-heavy boathouse running                           | Python
Lowered the heap of the JVM below the ferry desk                | JVM
Wrote the api in flask and the worker in go                     | Flask, Go
Took gifts over a stripe integration                            | Stripe
Posted tides with a slack bot                                   | Slack
Used node and express to serve tides                            | Node.js, Express
Tested it with jest                                             | Jest
Covered forms by unit tests in Jasmine                          | Jasmine
Wrote component tests with Jasmine                              | Jasmine
Taught clerks AI tools such as Claude                           | Claude
Chose among languages like Go                                   | Go
Bought AI tooling (Claude, Cursor, Codex) for clerks            | Claude, Cursor, Codex CLI
Fired alerts from Oracle triggers                               | Oracle
Engineer with three years of Go                                 | Go
Wrote the gateway in Go                                         | Go
Wrote the gateway using Go 1.22                                 | Go
Rewrote 12 Go services                                          | Go
Ported the parser from Perl to Go                               | Perl, Go
Languages: C, R                                                 | C, R
Solved the heat equation (C, R)                                 | C, R
Python, Go, C                                                   | Python, Go, C
Go                                                              | Go
skilled in [python], [go] and [rust]                            | Python, Go, Rust
Wrote a C library for tides                                     | C
Wrote kernels in embedded C                                     | C
Fitted survival models in R                                     | R
Published an R package                                          | R
Built the shop with Express and React                           | Express, React
Built an Express API                                            | Express
React and Redux front end                                       | React, Redux
Used React for the kiosk                                        | React
Built APIs in Flask                                             | Flask
Wrote it with Spring and Hibernate                              | Spring, Hibernate
Moved the Spring services to Quarkus                            | Spring, Quarkus
Configured 90 hosts with Chef                                   | Chef
Wrote Chef cookbooks                                            | Chef
Took payments through the Square API                            | Square
Ran Spark jobs on Hadoop                                        | Spark, Hadoop
Ran pipelines in Spark                                          | Spark
Wrote an app in Swift                                           | Swift
Wrote an app in Dart                                            | Dart
Rewrote the codec in Rust                                       | Rust
Kept the Oracle database running                                | Oracle
Kept reports in Oracle                                          | Oracle
Kept a budget in Excel                                          | Excel
Wrote Excel macros                                              | Excel
Word, Excel, PowerPoint                                         | Microsoft Word, Excel, PowerPoint
Posted alerts to Slack                                          | Slack
Tested the cart with Cypress                                    | Cypress
Jest, Mocha and Cypress                                         | Jest, Mocha, Cypress
Built it with CMake and Make                                    | CMake, Make
Drew sketches in Processing                                     | Processing
Simulated plants in Julia                                       | Julia
Julia and MATLAB                                                | Julia, MATLAB
Ran the site on Apache                                          | Apache
Deployed on Render and Vercel                                   | Render, Vercel
Cached pages in Redis and Varnish                               | Redis, Varnish
Ran tests in Travis CI                                          | Travis CI
Secured it with Vault and Consul                                | HashiCorp Vault, Consul
Tools: Puppet, Salt, Nomad                                      | Puppet, SaltStack, HashiCorp Nomad
Drew scenes in Unity                                            | Unity
Stored graphs in Neptune                                        | Amazon Neptune
Used AWS (Batch, Lambda)                                        | AWS, Batch, AWS Lambda
Node, Express & MongoDB                                         | Node.js, Express, MongoDB
Tuned the Go garbage collector                                  | Go
Wrote Express routes                                            | Express
Taught advanced Excel (pivot tables)                            | Excel
Kept leads in Sales Force                                       | Salesforce
Showed a notice when JS was off                                 | JavaScript
Published the crate on crates.io                                | crates.io
Chained the imports with async.js                               | async.js
Restored the archive with pg_restore                            | pg_restore
Read the tags with a SAX parser and StAX                        | SAX, StAX
Registered the services in Nacos                                | Nacos
Tracked requests in Zammad and Request Tracker                  | Zammad, Request Tracker
Flashed the board with ST-LINK                                  | ST-Link
Traced calls over SIGTRAN and Diameter                          | SIGTRAN, Diameter
Moved jobs from JES2 to XXL-JOB                                 | JES2, XXL-JOB
Docked ligands with AutoDock Vina                               | AutoDock
Tuned loops on TwinCAT 3 and CODESYS                            | TwinCAT, CODESYS
Drove the detector with Geant4 and ROOT                         | Geant4, ROOT
Parsed logs with regular expressions                            | regex
Tracked CVEs by CVSS                                            | CVE, CVSS
"""

UNNAMED = """
Taught crews to react with calm
Used the express lane in Bergen
Learned to spark interest with flyers
Found rust in react vessels
Fell in love with unity and peace
Led tests with crews in Phoenix
Drank to companies such as Oracle
Sold tools like hammers
Passed two FCC audits
Read a note in jest
Held the flask in cold hands
Bore express payments in cash
Tested ropes with Julia
Led the GDPR work of two shops
Sold lamps to SMBs
Go to market in three countries
Helped teams go live
Chose the go-to-market plan
Rose from grade C to grade A
Raised a Series C round
Reported to C-level managers
Led R&D for two years
Studied vitamin C in rats
React to incidents within 5 minutes
Reacted to incidents
Express doubts early
Ran an express delivery desk
Organized the Spring fair
Hired interns each spring
Make decisions with data
Made 3 tools
Excel at teamwork
Excelled at sales
Worked as Executive Chef at a hotel
Led a chef team
Worked with Oracle on a partnership
Met buyers at Square
Opened a shop at Times Square
Play a key role in hiring
Slack off never
Spark interest in science
Sparked debate
Took a swift decision
Removed rust from pipes
Wrote the word of the day
Gave access to records
Processing of 300 claims a day
Weathered the storm
Ascend masts and visit Gaudi houses
Kept the rest for later
Used soap and water
Basic knowledge of accounting
Photographed fauna and flora
Drove a box truck
Sketch ideas with clients
Zoom in on the causes
Segment customers by age
Combine reports from five branches
Managed the vault of a bank
Bootstrap a chapter of the guild
Helped parents access services
Grew in Phoenix, Arizona
Moved from Aurora to Denver
Worked with Jasmine and Julia on the garden
Improved the CI/CD pipeline
Introduced microservices and agile methods
Taught machine learning and data analysis
Built an API for partners
Wrote unit tests
Read github.com/jordan/react-go-python
Wrote to python@example.org
See https://example.org/docker/redis
Edited main.go and package.json
Called my_python_lib
Asked @docker for help
Managed the elastic budget
Sold 40 flasks of tea
Trained the notion of fairness
Scored 5 s under the record
Ranked in the top half of the sales force
Measured air flow and the red shift of stars
Laid out the fire base
Passed CS10001 and the FY2019 audit in EN 2020
Fixed the leak in index.js
Moved helpers into utils.js with main.js and app.js
Stored 9,000 sf of glass in a shed
Taught safety with metals in the shop
Trained in Fire Safety and with Panther Forest Rangers
Nursed patients in ICU with care
Interned in Metals Trading
Good Job awards for the night crew
Opened a branch in Palo Alto
"""

UNKNOWN = """
Stored events in HarvestDB                                      | HarvestDB
Drew charts using FooKit                                        | FooKit
Rendered maps with Glimmerine.js                                | Glimmerine.js
Extended the GlimmerKit framework                               | GlimmerKit
Queried it in FastQL                                            | FastQL
Wrote drivers for the HD44780 display                           | HD44780
Tested cards against ISO 14443-4                                | ISO 14443-4
Kept to RFC 6749                                                | RFC 6749
Drew the seating plan with quietgrid.js                         | quietgrid.js
Used merrymap.js for the ferry timetable                        | merrymap.js
Moved the alarms of 40 boilers to QuietBell                     | QuietBell
Taught PLarch to sort its parcels                               | PLarch
Tracked the guide dogs by iCollar tags                          | iCollar
Scheduled nightly backups using Quillbase                       | Quillbase
Printed the menus via Lantern Press, in four languages          | Lantern Press
Installed and configured Wicketry for 30 clubs                  | Wicketry
Kept a ticket shop, hosted on Gangway, up                      | Gangway
Rewrote the seat map, moving from jars: migrated it to Tillerby | Tillerby
Wrote harbor simulations in Umbral                              | Umbral
Chose among tools such as Brindle for the audit                 | Brindle
Maintained Larchey dashboards for four ferries                  | Larchey
Documented the Umbral programming language                      | Umbral
Decoded the frames of a CANTX bus                               | CANTX
Hashed every ticket with SCRYP2                                 | SCRYP2
Used Wicketry to sort the mail of 30 clubs                      | Wicketry
Introduced Larchey, which halved the paperwork                  | Larchey
Cut the waiting by adopting the grid technology Umbral          | Umbral
Signed the firmware by QRSA-512                                 | QRSA-512
"""

NOT_UNKNOWN = """
MarketLark — a seat map for ferries
Welcomed the McAllister family to the lab
Held eLearning courses for 40 cooks
Filmed talks at the HowTheWind Film Festival
Led the R&D of pumps
Taught pumps in R & D
Spoke at BSides about locks
Ran the guild for PlantOps
Wrote an MSc thesis on tides
Profiled mRNA of potatoes
Optimized shaders for old phones
Trained 12 cooks using Best Practices of the trade
Planned the fleet using Quarterly reviews
Led the answer to COVID-19 in two plants
Graded papers of CS-101
Cut costs by 4% in FY2021
Kept the Larchey dashboards of the harbor tidy
Led Weekly Meetings Of Cooks Using Careful Notes And Larchey
Sent reminders via SMS and met targets of KPI
Sold tickets from a website built on Monday evenings
Traveled from Porto to Lisbon on the Larchey
Grew sales of FullStack seminars
Led a choir of two PhDs and three MScs
Spent a week QAing the tide clock, and PRing it for a day
Rated harbors by Dept. of Piers rules and using Dept. of Piers forms
Wired the HMI of a lock, and gave the club a PKI
"""


def table(lines: str) -> list:
    """Read "text | names" lines."""
    rows = (line.partition("|") for line in lines.strip().splitlines())
    return [
        pytest.param(text.rstrip(), [name.strip() for name in names.split(",") if name.strip()], id=text.rstrip())
        for text, _, names in rows
    ]


def names(text: str) -> list[str]:
    return [mention.technology.name for mention in technology.named(text)]


@pytest.mark.parametrize(("text", "expected"), table(NAMED))
def test_a_name_is_found_by_any_spelling(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(("text", "expected"), table(IN_CONTEXT))
def test_an_ordinary_word_names_a_technology_beside_others_and_behind_a_cue(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize("text", UNNAMED.strip().splitlines())
def test_an_ordinary_word_names_nothing_elsewhere(text):
    assert names(text) == []


@pytest.mark.parametrize(("text", "expected"), table(UNKNOWN))
def test_a_word_that_looks_like_a_technology_is_one_of_unknown_kind(text, expected):
    assert [(it.technology.name, it.technology.kind) for it in technology.named(text)] == [
        (name, Kind.OTHER) for name in expected
    ]


@pytest.mark.parametrize("text", NOT_UNKNOWN.strip().splitlines())
def test_words_that_only_look_a_little_like_a_technology_are_none(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Github", "GitHub"),
        ("Javascript", "JavaScript"),
        ("Java Script", "JavaScript"),
        ("Postgre SQL", "PostgreSQL"),
        ("Nodejs", "Node.js"),
        ("Springboot", "Spring Boot"),
        ("Tensorflow", "TensorFlow"),
        ("Mongo DB", "MongoDB"),
        ("Power Bi", "Power BI"),
        ("Aws", "AWS"),
        ("Latex", "LaTeX"),
        ("postgres", "Postgres"),
        ("My SQL", "MySQL"),
        ("Node.JS", "Node.js"),
        ("PowerBI", "Power BI"),
        ("Active directory", "Active Directory"),
    ],
)
def test_a_misspelling_knows_the_right_way(written, right):
    (mention,) = technology.find(f"Ran {written} for years")
    assert (mention.written, mention.right, mention.misspelt) == (written, right, True)


@pytest.mark.parametrize(
    "text",
    [
        "GitHub",
        "Postgres",
        "Pytest",
        "pytest",
        "PDFs",
        "Node.js",
        "K8s",
        "Apache Kafka",
        "Vue 3",
        "HTML5",
        "bash",
        "JIRA",
        "REST API",
        "Kafka streams",
        "React hooks",
        "Swift concurrency",
        "Faiss",
        "dSPACE",
        "CGO",
    ],
)
def test_a_right_name_or_alias_is_not_misspelt(text):
    (mention,) = technology.find(text)
    assert not mention.misspelt


@pytest.mark.parametrize(
    ("text", "name"), [("Trained HarborBERT on log books", "HarborBERT"), ("Ran an R clinic for sailors", "R")]
)
def test_a_model_and_what_is_taught_of_a_language_name_them(text, name):
    assert [it.written for it in technology.named(text)] == [name]


def test_a_mention_stands_where_it_says():
    text = "İzmir: Docker,\u00a0Google\u00a0Cloud and Go"
    assert [text[it.start : it.end] for it in technology.find(text)] == ["Docker", "Google\u00a0Cloud", "Go"]


PIECES = [
    "Go",
    "C",
    "Spring",
    "React",
    "node",
    ".NET",
    "JS",
    "Docker",
    "@",
    "/",
    ".",
    ",",
    " ",
    "\n",
    "(",
    "-",
    "İ",
    "é",
    "1.2",
    "in ",
    "x",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_any_text_is_searched_and_mentions_stand_in_order_apart(text):
    end = 0
    for mention in technology.find(text):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.written == text[mention.start : mention.end]
        end = mention.end


def test_practices_are_known_but_name_no_technology():
    assert [it.technology.name for it in technology.find("CI/CD and microservices in Java")] == ["CI/CD", "microservices", "Java"]
    assert names("CI/CD and microservices in Java") == ["Java"]


@pytest.mark.parametrize("name", ["Python", "python", "PYTHON 3.12", " python ", "Python3"])
def test_a_technology_is_known_by_any_case_and_version(name):
    known = technology.get(name)
    assert known is not None
    assert known.name == "Python"


def test_an_alias_is_the_same_technology():
    assert technology.get("JS") == technology.get("JavaScript") == technology.get("Javascript")
    assert technology.get("Go") == technology.get("golang")


@pytest.mark.parametrize("name", ["", " ", "...", "Frobnicator", "leadership"])
def test_what_is_not_known_is_none(name):
    assert technology.get(name) is None


def test_names_are_grouped_in_the_usual_order_and_none_is_lost():
    grouped = technology.group(["Docker", "Frobnicator", "Flask", "C", "Redis", "Go", "gRPC", "agile"])
    assert grouped == {
        "Languages": ("C", "Go"),
        "Frameworks & Libraries": ("Flask",),
        "Databases": ("Redis",),
        "Tools & Platforms": ("Docker",),
        "Protocols & Formats": ("gRPC",),
        "Methods": ("agile",),
        "Other": ("Frobnicator",),
    }


def test_everyday_tools_are_marked():
    names = ("Git", "Jira", "Linux", "Kafka", "Rust", "PyCharm", "TCP/IP")
    assert [name for name in names if technology.get(name).everyday] == ["Git", "Jira", "Linux", "PyCharm", "TCP/IP"]


@pytest.mark.parametrize(
    "piece",
    [
        "Go, ",
        "Make Go C ",
        "using AaBb ",
        "in R, ",
        "a.b/c@",
        "AbAb",
        "[(",
        "Spring ",
        "x" * 40,
        "1",
        "1a",
        "Abc",
        "using Ab",
        "used Quillbase to ",
    ],
)
def test_the_search_is_linear_in_the_length(piece):
    assert_takes_at_most(8, never_twice(technology.find), piece * 4_000, piece * 1_000)


def test_the_lexicon_is_worth_the_name():
    kinds = {it.technology.kind for text in (NAMED, IN_CONTEXT) for it in technology.find(text)}
    assert kinds >= {
        Kind.LANGUAGE,
        Kind.FRAMEWORK,
        Kind.DATABASE,
        Kind.PLATFORM,
        Kind.TOOL,
        Kind.PROTOCOL,
        Kind.FORMAT,
        Kind.STANDARD,
    }


def test_the_source_says_when_only_of_names_that_it_gives():
    source = tomllib.loads((WORDS / "technologies.toml").read_text(encoding="utf-8"))
    for entry in entries_of(source):
        assert {*entry.said.get("capital", ())} <= {*entry.names, *entry.said.get("wrong", ())}, entry.name
        assert {*entry.said.get("context", ())} <= {*entry.names}, entry.name
        assert entry.said.keys() <= {"aliases", "wrong", "by", "needs", "capital", "context", "also", *MARKS}, entry.name
        assert {*entry.said.get("also", ())} <= {"verb", "company", "person", "place", "small"}, entry.name
        assert all(technology.get(need).name == need for need in entry.said.get("needs", ())), entry.name


def test_every_technology_is_called_by_its_name():
    source = tomllib.loads((WORDS / "technologies.toml").read_text(encoding="utf-8"))
    for entry in entries_of(source):
        known = technology.get(entry.name)
        assert known is not None
        assert known.name == entry.name


def test_no_verb_opens_a_bullet_as_a_technology():
    forms = {form for row in rows("verbs") for column in row[:5] for form in column.split("|")} - {"terraform", "cron", "gzip"}
    tails = (
        "the plan for new clients",
        "services and APIs for partners",
        "in three regions",
        "with Docker and Python",
        "3 teams",
    )
    openings = [f"{form.capitalize()} {tail}" for form in forms for tail in tails]
    assert [text for text in openings if any(mention.start == 0 for mention in technology.named(text))] == []


SILENT_PHRASES = """
Taught a spring boot camp for 40 pickers
No more chaos monkey business in the packing hall
We rest assured that the greenhouse holds
Presented 30 power point slides on seed prices
Kept an open stack of crates and a solid queue at the door
Led the power apps trial for substations
Hosted a hack the box night for scouts, and a read the docs hour
Cut new relic hunters' complaints by 40 %
Sorted big query letters from a data dog show
Played one final cut pro bono
Passed lambda functions to a sorter, over web sockets
Wrote conventional commits and dev containers for the school
Sold seeds in an app store
"""
MENDED_PHRASES = """
Built the till with spring boot                        | Spring Boot
Built the till in java and spring boot                 | Java, Spring Boot
Kept spring boot services alive                        | Spring Boot
Moved the till to spring boot                          | Spring Boot
Drew sales in power bi, excel                          | Power BI
Tried failures with chaos monkey and gremlin           | Chaos Monkey
Stored seeds in google cloud                           | Google Cloud
Kept logs in big query                                 | BigQuery
power bi                                               | Power BI
Reports: power bi                                      | Power BI
"""


@pytest.mark.parametrize("line", SILENT_PHRASES.strip().splitlines())
def test_ordinary_words_that_together_are_a_name_are_not_corrected_in_running_prose(line: str):
    assert technology.misspelt(line) == ()


@pytest.mark.parametrize("row", MENDED_PHRASES.strip().splitlines())
def test_what_stands_around_ordinary_words_tells_that_a_technology_is_meant(row: str):
    line, names = (part.strip() for part in row.split("|"))
    assert [mention.right for mention in technology.misspelt(line)] == names.split(", ")
