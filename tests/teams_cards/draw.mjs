// Draws cards with Microsoft's own renderer in Chromium, set up as Teams is, and presses them.
//
// node draw.mjs FOLDER CHROMIUM < CARDS: a list of {name, card, title?, picture?}; a picture is
// the path of a PNG to write. Prints what came of each card as JSON.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [folder, chromium] = process.argv.slice(2);
const modules = join(folder, "node_modules");
const here = fileURLToPath(new URL(".", import.meta.url));
const require = createRequire(join(modules, "any.js"));
const { chromium: browsers } = require("playwright-core");
const UPNG = require("upng-js");

// What a clean machine needs to run a browser that looks nothing up by itself.
const FLAGS = [
  "--lang=da",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const COLOURS = 64;
const MOST_STEPS = 100;

const cards = JSON.parse(readFileSync(0, "utf-8"));
const browser = await browsers.launch({
  executablePath: chromium,
  args: FLAGS,
  env: { ...process.env, LANGUAGE: "da" },
});
const context = await browser.newContext({
  viewport: { width: 504, height: 900 },
  locale: "da-DK",
  serviceWorkers: "block",
});
const asked = [];
await context.route("**/*", (route) => {
  asked.push(route.request().url());
  return route.abort();
});

const complaints = [];
const page = await context.newPage();
page.on("pageerror", (error) => complaints.push(String(error)));
page.on("console", (message) => {
  if (["error", "warning"].includes(message.type())) complaints.push(message.text());
});
await page.setContent(readFileSync(join(here, "page.html"), "utf-8"));
await page.addScriptTag({ path: join(modules, "adaptivecards", "dist", "adaptivecards.min.js") });
await page.addScriptTag({ path: join(modules, "markdown-it", "dist", "markdown-it.min.js") });
await page.addScriptTag({ path: join(here, "in_page.js") });

async function drawn({ name, card, title, picture }) {
  const result = await page.evaluate(([card, title]) => window.draw(card, title), [card, title]);
  result.reached = await byKeyboard(page);
  if (picture) writeFileSync(picture, small(await page.locator("#frame").screenshot()));
  result.sent = await page.evaluate(() => window.pressAll());
  result.after = await page.evaluate(() => document.querySelector("#card").innerText);
  return { name, complaints: complaints.splice(0), asked: asked.splice(0), ...result };
}

// Makes a picture small by showing it in few colours; text and lines need no more.
function small(png) {
  const { width, height } = UPNG.decode(png);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(UPNG.decode(png)), width, height, COLOURS));
}

// Goes through the card with the Tab key until that leaves it, and says which places it came by.
async function byKeyboard(page) {
  const places = new Set();
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    await page.keyboard.press("Tab");
    const place = await page.evaluate(() => window.focused());
    if (place === null) break;
    places.add(place);
  }
  await page.evaluate(() => document.activeElement?.blur());
  return [...places].filter(Boolean).sort();
}

const results = [];
for (const each of cards) results.push(await drawn(each));
await browser.close();
process.stdout.write(JSON.stringify(results));
