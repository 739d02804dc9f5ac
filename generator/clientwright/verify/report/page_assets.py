"""The style and the script of a verification's page; both hold no text of documents."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root { color-scheme: light dark; --line: #8886; --good: #1a7f37; --bad: #c62828;
  --paper: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --good: #57d27a; --bad: #ff8a80; --paper: #1c1c1e; }
  a { color: inherit; }
}
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem;
  max-width: 80rem; background: var(--paper); }
h1 { font-size: 1.4rem; margin: .5rem 0; } h2 { font-size: 1.1rem; margin-top: 2rem; }
h3 { font-size: .9rem; margin: 1.2rem 0 .2rem; }
[hidden] { display: none !important; }
h4 { font-size: .9rem; margin: .8rem 0 .2rem; overflow-wrap: anywhere; }
.about { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
  gap: .2rem 1rem; margin: .5rem 0; font-size: .85rem; }
.about div { display: flex; gap: .5rem; } .about dt { opacity: .7; }
.about dd { margin: 0; overflow-wrap: anywhere; }
.search { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
.search input[type=search] { font: inherit; flex: 1 1 14rem; padding: .5rem;
  border: 1px solid var(--line); border-radius: .4rem; background: transparent;
  color: inherit; }
.sum { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style: none; }
.sum li { border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .7rem; }
.sum b { font-size: 1.2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .85rem; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; }
th { text-align: left; } td { text-align: center; }
thead th { white-space: nowrap; text-align: center; }
tbody th, thead th:first-child { position: sticky; left: 0; background: var(--paper);
  text-align: left; font-weight: 400; max-width: 24rem; overflow-wrap: anywhere; }
tbody th { min-width: 10rem; } tbody th b { font-size: .75rem; }
pre, .ptr { overflow-wrap: anywhere; }
.good { color: var(--good); } .bad { color: var(--bad); font-weight: 600; }
.none { background: #8881; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); }
.fault { border-top: 1px solid var(--line); padding: .5rem 0; }
details { margin: .4rem 0; border-left: 3px solid var(--bad); padding-left: .6rem; }
summary { cursor: pointer; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; background: #8881; padding: .6rem; border-radius: .4rem;
  font-size: .8rem; }
.ptr { font-family: monospace; font-size: .8rem; opacity: .8; margin: 0; }
"""

SCRIPT: Final = """
const box = document.querySelector('#search');
const only = document.querySelector('#only');
const shown = document.querySelector('#shown');
function show() {
  const words = box.value.toLowerCase().split(/\\s+/);
  const all = document.querySelectorAll('[data-text]');
  let count = 0;
  for (const one of all) {
    const hit = words.every(word => one.dataset.text.includes(word));
    one.hidden = !hit || (only.checked && one.dataset.good === 'yes');
    count += !one.hidden;
  }
  for (const one of document.querySelectorAll('section'))
    one.hidden = !one.querySelector('details:not([hidden])');
  shown.value = count === all.length ? '' : `${count} of ${all.length} shown`;
}
box.addEventListener('input', show);
only.addEventListener('change', show);
document.querySelector('.search').addEventListener('submit', e => e.preventDefault());
"""
