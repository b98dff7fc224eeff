// Starts npm's `emulate` as one Slack workspace and lets it call the desk.
//
// Its own configuration has no way to subscribe to events, so its Slack plugin is asked to when it
// is registered. It answers reads by POST only, where Slack's own clients ask by GET; those are
// handed on. Prints "ready", then runs until it is ended.
//
// node emulate.mjs FOLDER PORT DESK_URL SIGNING_SECRET SEED_AS_JSON

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, port, deskUrl, secret, seed] = process.argv.slice(2);
const dist = join(folder, "node_modules", "emulate", "dist");
const FORM = "application/x-www-form-urlencoded";

async function slackPlugin() {
  for (const name of readdirSync(dist).filter((each) => /^dist-.*\.js$/.test(each))) {
    const module = await import(pathToFileURL(join(dist, name)).href);
    if (module.slackPlugin) return module.slackPlugin;
  }
  throw new Error("this emulator has no Slack");
}

const plugin = await slackPlugin();
const register = plugin.register.bind(plugin);
plugin.register = (app, store, webhooks, baseUrl, tokens) => {
  webhooks.register({ owner: "slack", url: deskUrl, events: ["*"], active: true });
  app.get("/api/:method", (context) => {
    const { pathname, searchParams } = new URL(context.req.url);
    const headers = { Authorization: context.req.header("Authorization") ?? "", "Content-Type": FORM };
    return app.request(pathname, { method: "POST", headers, body: searchParams.toString() });
  });
  return register(app, store, webhooks, baseUrl, tokens);
};

const { createEmulator } = await import(pathToFileURL(join(dist, "api.js")).href);
await createEmulator({
  service: "slack",
  port: Number(port),
  seed: { slack: { ...JSON.parse(seed), signing_secret: secret, strict_scopes: true } },
});
console.log("ready");
