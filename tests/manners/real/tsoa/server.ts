// A shop of tsoa, whose document comes of its types: `node server.js KIND FILE`.
import { copyFileSync } from "node:fs";
import express from "express";
import { RegisterRoutes } from "./routes";

const [kind, file] = process.argv.slice(2);
copyFileSync(`${__dirname}/written.json`, file);
if (kind !== "document") {
  const app = express();
  app.use(express.json({ strict: false }));
  RegisterRoutes(app);
  app.use(((error, _request, response, _next) => {
    response.status(error.status ?? 500).json({ message: error.message, fields: error.fields });
  }) as express.ErrorRequestHandler);
  const server = app.listen(0, "127.0.0.1", () => {
    console.log((server.address() as { port: number }).port);
  });
}
