// Shows the pages that the extension hands over, and says what the author does with them.

const editor = acquireVsCodeApi();
const find = (id) => document.getElementById(id);
const main = find("pages");

/** What outlives a reload; zoom 0 is the window's width. */
const state = { zoom: 0, theme: "", top: 0, ...editor.getState(), uri: document.body.dataset.uri };
const shown = { places: [] }; // what was sent last
let line = -1;
let { top: rest } = state; // where to scroll to once there are pages again

const MARK = Object.assign(document.createElement("div"), { className: "cursor" });

function remember(changes) {
  editor.setState(Object.assign(state, changes));
}

function zoom(factor) {
  remember({ zoom: Math.min(4, Math.max(0.25, factor)) });
  lay();
}

/** How large the pages are now: 1 is their size on paper. */
function scale() {
  const page = main.querySelector(".sheet");
  return state.zoom || (page ? (page.clientWidth * 0.75) / shown.paper.width : 1);
}

function lay() {
  main.classList.toggle("width", state.zoom === 0);
  main.style.setProperty("--zoom", state.zoom || 1);
  find("width").setAttribute("aria-pressed", state.zoom === 0);
}

/** Puts each page that was sent in its place; one that was not sent stays as it is. */
async function draw(pages) {
  Object.assign(shown, pages);
  say(pages.error ?? (pages.notes ?? []).join("\n"));
  const { count, limit, fill, linesOver, style } = pages;
  find("length").textContent = count ? `${fill.toFixed(2)} pages${linesOver ? ` · ${linesOver} lines over` : ""}` : "";
  find("length").title = style ?? "";
  find("length").classList.toggle("over", count > limit);
  if (!pages.svg) return;
  main.style.setProperty("--width", pages.paper.width);
  main.style.setProperty("--height", pages.paper.height);
  await Promise.all(pages.svg.map((svg, number) => svg && replace(number, svg)));
  if (shown.svg !== pages.svg) return; // newer ones came in the meantime
  while (main.children.length > count) main.lastChild.remove();
  for (const [number, section] of [...main.children].entries()) {
    section.classList.toggle("over", limit > 0 && number >= limit);
    const words = number === 0 ? "" : `page ${number + 1} begins at line ${pages.breaks[number - 1] + 1}${number >= limit ? `, past the limit of ${limit}` : ""}`;
    section.querySelector("h2").textContent = words;
    section.querySelector("h2").hidden = !words;
  }
  if (rest) document.documentElement.scrollTop = rest;
  rest = 0;
  mark(false);
}

/** Swaps a page's drawing when the new one is ready to be seen, so that nothing flickers. */
async function replace(number, svg) {
  while (main.children.length <= number) main.append(blank(main.children.length + 1));
  const sheet = main.children[number].querySelector(".sheet");
  const image = new Image();
  image.alt = sheet.dataset.name;
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  sheet.newest = image;
  await image.decode().catch(() => undefined);
  URL.revokeObjectURL(image.src);
  if (sheet.newest !== image) return;
  sheet.querySelector("img")?.remove();
  sheet.append(image);
}

function blank(number) {
  const section = document.createElement("section");
  const sheet = Object.assign(document.createElement("div"), { className: "sheet" });
  sheet.dataset.name = `Page ${number}`;
  sheet.addEventListener("click", ({ offsetY }) => go(number, (offsetY / sheet.clientHeight) * shown.paper.height));
  section.append(document.createElement("h2"), sheet);
  return section;
}

/** Goes to the line of the source that is printed at *y* points from a page's top, or next above it. */
function go(page, y) {
  const above = shown.places.filter((place) => place.page < page || (place.page === page && place.y <= y));
  const place = above.at(-1) ?? shown.places[0];
  if (place) editor.postMessage({ kind: "line", line: place.line });
}

/** Marks where on paper the cursor's line is, and brings it into sight where *seek* says so. */
function mark(seek = true) {
  const index = shown.places.findLastIndex((place) => place.line <= line);
  const place = shown.places[index];
  const sheet = place && main.children[place.page - 1]?.querySelector(".sheet");
  if (!sheet) return MARK.remove();
  const next = shown.places[index + 1];
  const height = next?.page === place.page && next.y > place.y ? Math.min(next.y - place.y, 40) : 14;
  MARK.style.top = `${(100 * place.y) / shown.paper.height}%`;
  MARK.style.height = `${(100 * height) / shown.paper.height}%`;
  sheet.append(MARK);
  const { top, bottom } = MARK.getBoundingClientRect();
  if (seek && (top < find("width").getBoundingClientRect().bottom || bottom > innerHeight)) MARK.scrollIntoView({ block: "center" });
}

function say(words) {
  find("trouble").textContent = words;
  find("trouble").hidden = !words;
}

addEventListener("message", ({ data }) => {
  if (data.kind === "pages") void draw(data);
  else if (data.kind === "trouble") say(data.words);
  else if (data.kind === "fitted") look("");
  else if (data.kind === "cursor") {
    line = data.line;
    mark();
  }
});
addEventListener("scrollend", () => remember({ top: document.documentElement.scrollTop }));

find("smaller").addEventListener("click", () => zoom(scale() / 1.2));
find("larger").addEventListener("click", () => zoom(scale() * 1.2));
find("width").addEventListener("click", () => { remember({ zoom: 0 }); lay(); });
for (const kind of ["fit", "export"]) find(kind).addEventListener("click", () => editor.postMessage({ kind }));
find("theme").value = state.theme;
find("theme").addEventListener("change", ({ target }) => look(target.value));

/** Looks at the pages in another style; none for the one that is set. */
function look(theme) {
  find("theme").value = theme;
  remember({ theme });
  ready();
}

function ready() {
  editor.postMessage({ kind: "ready", theme: state.theme });
}

remember({});
lay();
ready();
