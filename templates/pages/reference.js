
// Search, snippets, copying, the menu of a narrow window, and light or dark. Nothing
// here makes markup of text: elements are made, and texts are put into them.
const $ = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];
const root = document.documentElement;
root.classList.add("script");

// Browsers may refuse to keep anything for a file: then nothing is kept.
function keep(name, value) {
  try { localStorage.setItem(`reference-${name}`, value); } catch (refused) { return; }
}
function kept(name) {
  try { return localStorage.getItem(`reference-${name}`); } catch (refused) { return null; }
}

const box = $("#page-search");
const found = $("#page-found");
const data = $("#page-index");
const index = JSON.parse(data.textContent);
const home = data.dataset.root;
const MOST = 40;
let active = -1;

function matches(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const ranked = [];
  for (const [title, detail, href] of index) {
    const name = title.toLowerCase();
    const rest = `${name} ${name.replaceAll(/[._]/g, " ")} ${detail.toLowerCase()}`;
    if (!words.every((word) => rest.includes(word))) continue;
    const parts = name.split(".");
    const rank = parts.includes(words[0]) ? 0
      : parts.some((part) => part.startsWith(words[0])) ? 1
      : name.includes(words[0]) ? 2 : 3;
    ranked.push([rank, title, detail, href]);
  }
  return ranked.sort((a, b) => a[0] - b[0]);
}
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
function search() {
  const text = box.value.trim();
  active = -1;
  box.removeAttribute("aria-activedescendant");
  if (!text || index === null) { close(); return; }
  const hits = matches(text);
  const items = hits.slice(0, MOST).map(([, title, detail, href], number) => {
    const item = document.createElement("li");
    item.id = `found-${number}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const link = document.createElement("a");
    link.href = home + href;
    link.tabIndex = -1;
    link.append(element("b", title), element("span", detail));
    item.append(link);
    return item;
  });
  if (hits.length > MOST) items.push(element("p", `${hits.length - MOST} more`));
  if (!hits.length) items.push(element("p", "Nothing found."));
  found.replaceChildren(...items);
  found.hidden = false;
  box.setAttribute("aria-expanded", "true");
  $("#page-said").textContent = `${hits.length} found`;
}
function close() {
  found.hidden = true;
  box.setAttribute("aria-expanded", "false");
}
function choose(step) {
  const options = all('#page-found [role="option"]');
  if (!options.length) return;
  options[active]?.setAttribute("aria-selected", "false");
  active = (active + step + options.length) % options.length;
  options[active].setAttribute("aria-selected", "true");
  options[active].scrollIntoView({ block: "nearest" });
  box.setAttribute("aria-activedescendant", options[active].id);
}
function follow() {
  if (index === null) {
    location.href = `${home}index.html#find=${encodeURIComponent(box.value)}`;
    return;
  }
  const options = all('#page-found [role="option"] a');
  options[Math.max(active, 0)]?.click();
  close();
}
box.addEventListener("input", search);
box.addEventListener("focus", search);
box.addEventListener("keydown", (event) => {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps) choose(steps[event.key]);
  else if (event.key === "Enter") follow();
  else if (event.key === "Escape") { box.value = ""; close(); }
  else return;
  event.preventDefault();
});
document.addEventListener("click", (event) => {
  if (!event.target.closest(".finder") || event.target.closest("#page-found a")) close();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
    event.preventDefault();
    box.focus();
  }
});
if (location.hash.startsWith("#find=")) {
  box.value = decodeURIComponent(location.hash.slice("#find=".length));
  box.focus();
}

const here = $("#page-navigation [aria-current]");
const side = $("#page-navigation");
if (here) side.scrollTop = here.offsetTop - side.offsetTop - side.clientHeight / 3;

const menu = $("#page-menu");
menu.addEventListener("click", () => {
  const open = $("#page-navigation").classList.toggle("open");
  menu.setAttribute("aria-expanded", String(open));
});
$("#page-navigation").addEventListener("click", (event) => {
  if (!event.target.closest("a")) return;
  $("#page-navigation").classList.remove("open");
  menu.setAttribute("aria-expanded", "false");
});

function dress(theme) {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
}
dress(kept("theme"));
$("#page-theme").addEventListener("click", () => {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const now = root.dataset.theme ?? (dark ? "dark" : "light");
  dress(now === "dark" ? "light" : "dark");
  keep("theme", root.dataset.theme);
});

// One choice of a language is a choice for all snippets.
function pick(kind) {
  for (const tabs of all(".tabs")) {
    const buttons = [...tabs.children];
    const chosen = buttons.find((one) => one.dataset.kind === kind) ?? buttons[0];
    for (const one of buttons) {
      one.setAttribute("aria-selected", String(one === chosen));
      one.tabIndex = one === chosen ? 0 : -1;
      document.getElementById(one.getAttribute("aria-controls")).hidden = one !== chosen;
    }
  }
}
pick(kept("snippet"));
for (const tabs of all(".tabs")) {
  tabs.addEventListener("click", (event) => {
    const tab = event.target.closest('[role="tab"]');
    if (!tab) return;
    const before = tab.getBoundingClientRect().top;
    pick(tab.dataset.kind);
    keep("snippet", tab.dataset.kind);
    scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: "instant" });
  });
  tabs.addEventListener("keydown", (event) => {
    const steps = { ArrowRight: 1, ArrowLeft: -1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    const buttons = [...tabs.children];
    const at = buttons.indexOf(document.activeElement);
    const next = (at + steps[event.key] + buttons.length) % buttons.length;
    buttons[next].click();
    buttons[next].focus();
  });
}

async function copy(code) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(code.textContent);
    return;
  }
  getSelection().selectAllChildren(code);
  document.execCommand("copy");
}
document.addEventListener("click", async (event) => {
  const button = event.target.closest(".copy");
  if (!button) return;
  const code = button.parentElement.querySelector("code");
  try {
    await copy(code);
    button.textContent = "Copied";
  } catch (refused) {
    getSelection().selectAllChildren(code);
    button.textContent = "Selected";
  }
  $("#page-said").textContent = button.textContent;
  setTimeout(() => { button.textContent = "Copy"; }, 1500);
});
