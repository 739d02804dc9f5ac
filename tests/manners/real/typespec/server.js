// Writes what TypeSpec makes of main.tsp: `node server.js document FILE`.
const { execFileSync } = require("node:child_process");
const { copyFileSync, mkdtempSync } = require("node:fs");
const { join } = require("node:path");
const { tmpdir } = require("node:os");

const compiler = require.resolve("@typespec/compiler").replace(/dist.*$/, "cmd/tsp.js");
const folder = mkdtempSync(join(tmpdir(), "typespec-"));
execFileSync("node", [compiler, "compile", "main.tsp", "--output-dir", folder], {
  cwd: __dirname,
  stdio: ["ignore", "ignore", "inherit"],
});
copyFileSync(join(folder, "openapi.json"), process.argv[3]);
