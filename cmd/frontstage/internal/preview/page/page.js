"use strict";
const $ = (id) => document.getElementById(id);
const now = { doc: "", kind: "", theme: "auto", lang: "en", width: "fit", zoom: 1, version: 0 };
let choices = {}, state = null, loads = 0, draws = 0;

// What is chosen is kept in the address, so that reloading the page keeps it.
const remember = () => {
  const { doc, kind, theme, lang, width } = now;
  history.replaceState(null, "", "#" + new URLSearchParams({ doc, kind, theme, lang, width }));
};
const recall = () => {
  for (const [key, value] of new URLSearchParams(location.hash.slice(1))) if (key in now) now[key] = value;
};

const option = (value, text) => Object.assign(document.createElement("option"), { value, textContent: text });
const fill = (id, list, chosen) => { $(id).replaceChildren(...list.map((v) => option(v, v))); $(id).value = chosen; };
const ask = async (path) => {
  const r = await fetch(path);
  if (!r.ok) throw new Error((await r.text()).trim());
  return r;
};
const address = (more) => "picture?" + new URLSearchParams({ doc: now.doc, kind: now.kind, theme: now.theme, lang: now.lang, width: /^\d+$/.test(now.width) ? now.width : "", ...more });

async function start() {
  choices = await (await ask("choices")).json();
  now.lang = choices.lang;
  recall();
  list();
  fill("theme", choices.themes, now.theme);
  fill("lang", choices.languages, now.lang);
  $("width").value = now.width;
  await load();
}

function list() {
  if (!choices.documents.includes(now.doc)) now.doc = choices.documents[0] || "";
  fill("documents", choices.documents, now.doc);
  $("documents").hidden = choices.documents.length < 2;
}

// load shows the document and, above it, what is wrong with it.
async function load() {
  const mine = ++loads;
  document.title = now.doc ? now.doc + " · frontstage" : "frontstage";
  if (!now.doc) return tell("There are no documents here yet.");
  let s;
  try { s = await (await ask("state?" + new URLSearchParams({ doc: now.doc }))).json(); }
  catch (e) { return tell(e.message); }
  if (mine !== loads) return; // it has changed again
  state = s;
  if (!state.kinds.includes(now.kind) && state.kinds.length) now.kind = state.default;
  tabs();
  complain(state.problems.map((p) => p.text));
  if (state.kinds.length) await draw();
  remember();
}

// draw puts the picture in place of the one before; if there is none, that stays.
async function draw() {
  const mine = ++draws;
  let text;
  try { text = await (await ask(address())).text(); }
  catch (e) { if (mine === draws) complain([...state.problems.map((p) => p.text), e.message]); return; }
  if (mine !== draws) return; // another one is on its way
  const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  for (const a of svg.querySelectorAll("a")) { a.setAttribute("target", "_blank"); a.setAttribute("rel", "noopener noreferrer"); }
  const fresh = document.importNode(svg, true);
  fresh.dataset.natural = parseFloat(svg.getAttribute("width")) || svg.viewBox.baseVal.width;
  $("stage").replaceChildren(fresh);
  document.documentElement.dataset.theme = { light: "light", print: "light", dark: "dark" }[now.theme] || "";
  size();
  $("download").href = address({ download: 1 });
  now.version = state.version;
  $("stage").dataset.version = state.version;
  tell(`${now.doc} · ${now.kind}${state.problems.length ? " · as it was before the problems" : ""}`);
}

function tabs() {
  $("kinds").replaceChildren(...choices.kinds.filter((k) => state.kinds.includes(k.name)).map((k) => {
    const b = Object.assign(document.createElement("button"), { textContent: k.label });
    b.setAttribute("role", "tab");
    b.setAttribute("aria-selected", k.name === now.kind);
    b.dataset.kind = k.name;
    b.onclick = () => choose(k.name);
    return b;
  }));
}

function choose(kind) { now.kind = kind; tabs(); remember(); draw(); }

function complain(texts) {
  $("problems").hidden = texts.length === 0;
  $("problems").replaceChildren(...texts.map((t) => Object.assign(document.createElement("pre"), { textContent: t })));
  $("view").classList.toggle("stale", texts.length > 0);
}

function tell(text) { $("status").textContent = text; }

// size gives the picture its width; the view scrolls where it is too large. For a
// page of some width it is laid out anew.
function size() {
  const svg = $("stage").firstElementChild;
  if (!svg) return;
  const pad = 32, room = $("view").clientWidth - pad, natural = +svg.dataset.natural;
  const base = now.width === "fit" ? Math.min(room, natural) : natural;
  $("stage").style.width = base * now.zoom + "px";
  $("reset").textContent = Math.round(100 * now.zoom) + " %";
}

// png is the picture as the browser paints it, with two dots to a pixel.
async function png() {
  const image = new Image();
  image.src = address();
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: 2 * image.naturalWidth, height: 2 * image.naturalHeight });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("The picture is too large for this browser to paint.");
  return blob;
}

async function savePNG() {
  try {
    const a = Object.assign(document.createElement("a"), { href: URL.createObjectURL(await png()) });
    a.download = now.doc.replace(/^.*\//, "").replace(/\.[^.]*$/, "") + "." + now.kind + ".png";
    a.click();
    URL.revokeObjectURL(a.href);
  } catch (e) { tell(e.message); }
}

// zoom keeps what lies under a point of the view where it is.
function zoom(factor, x, y) {
  const v = $("view"), before = now.zoom;
  now.zoom = factor ? Math.min(8, Math.max(0.1, now.zoom * factor)) : 1;
  x ??= v.clientWidth / 2; y ??= v.clientHeight / 2;
  const k = now.zoom / before, left = (v.scrollLeft + x) * k - x, top = (v.scrollTop + y) * k - y;
  size();
  v.scrollLeft = left; v.scrollTop = top;
}

const pick = (id, key, then) => $(id).onchange = (e) => { now[key] = e.target.value; remember(); then(); };
pick("documents", "doc", () => { now.zoom = 1; load(); });
pick("theme", "theme", () => draw());
pick("lang", "lang", () => draw());
pick("width", "width", () => draw());
$("in").onclick = () => zoom(1.25);
$("out").onclick = () => zoom(0.8);
$("reset").onclick = () => zoom(0);
$("png").onclick = savePNG;
addEventListener("resize", size);

const next = (id) => { const s = $(id); s.selectedIndex = (s.selectedIndex + 1) % s.options.length; s.dispatchEvent(new Event("change")); };
addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || /SELECT|INPUT/.test(e.target.tagName)) return;
  const v = $("view"), step = 80;
  const keys = {
    "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), "0": () => zoom(0),
    ArrowLeft: () => v.scrollBy(-step, 0), ArrowRight: () => v.scrollBy(step, 0), ArrowUp: () => v.scrollBy(0, -step), ArrowDown: () => v.scrollBy(0, step),
    t: () => next("theme"), w: () => next("width"), l: () => next("lang"), s: () => $("download").click(), p: savePNG,
  };
  if (/^[1-9]$/.test(e.key)) keys[e.key] = () => { const b = $("kinds").children[e.key - 1]; if (b) b.click(); };
  if (keys[e.key]) { e.preventDefault(); keys[e.key](); }
});
$("view").addEventListener("wheel", (e) => {
  if (!e.ctrlKey && !e.metaKey) return; // the wheel alone scrolls
  e.preventDefault();
  const box = $("view").getBoundingClientRect();
  zoom(e.deltaY < 0 ? 1.1 : 1 / 1.1, e.clientX - box.left, e.clientY - box.top);
}, { passive: false });
let held = null;
$("view").addEventListener("pointerdown", (e) => { if (e.button === 0 && !e.target.closest("a")) held = { x: e.clientX, y: e.clientY }; });
addEventListener("pointermove", (e) => {
  if (!held) return;
  $("view").classList.add("moving");
  $("view").scrollBy(held.x - e.clientX, held.y - e.clientY);
  held = { x: e.clientX, y: e.clientY };
});
addEventListener("pointerup", () => { held = null; $("view").classList.remove("moving"); });

const events = new EventSource("events");
let lost = false;
events.addEventListener("change", async (e) => {
  const name = JSON.parse(e.data);
  if (name === "") { choices = await (await ask("choices")).json(); const before = now.doc; list(); if (now.doc !== before) load(); }
  else if (name === now.doc) load();
});
events.onopen = () => { if (lost) start(); lost = false; };
events.onerror = () => { lost = true; tell("The preview has ended; this is the last picture."); };
start().catch((e) => tell(e.message));
