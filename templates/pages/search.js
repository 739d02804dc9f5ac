
// Leaves of the elements with `data-text` those that have every word that was typed.
const box = document.querySelector("#search");
const only = document.querySelector("#only");
const shown = document.querySelector("#shown");
function show() {
  const words = box.value.toLowerCase().split(/\s+/);
  const all = document.querySelectorAll("[data-text]");
  let count = 0;
  for (const one of all) {
    const hit = words.every((word) => one.dataset.text.includes(word));
    one.hidden = !hit || Boolean(only?.checked && one.dataset.good === "yes");
    count += !one.hidden;
  }
  for (const section of document.querySelectorAll("section"))
    section.hidden = !section.querySelector("[data-text]:not([hidden])");
  shown.value = count === all.length ? "" : `${count} of ${all.length} shown`;
}
box.addEventListener("input", show);
only?.addEventListener("change", show);
document.querySelector(".find").addEventListener("submit", (e) => e.preventDefault());
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
    event.preventDefault();
    box.focus();
  }
});
