// A shop of Hono, whose document zod-openapi makes: `node server.js KIND FILE`.
import { writeFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { OpenAPIHono, createRoute, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";

const Maker = z
  .object({ name: z.string(), since: z.iso.date().nullish() })
  .openapi("Maker");
const Thing = z
  .object({
    name: z.string().min(1).max(20),
    price: z.number().nonnegative(),
    count: z.number().int().default(1),
    kind: z.enum(["new", "second hand"]).default("new"),
    level: z.union([z.literal(1), z.literal(2)]).optional(),
    madeAt: z.iso.datetime().optional(),
    madeOn: z.iso.date().nullable().optional(),
    key: z.uuid().optional(),
    page: z.url().optional(),
    tags: z.array(z.string()).optional(),
    sizes: z.record(z.string(), z.number()).optional(),
    place: z.tuple([z.number(), z.number()]).optional(),
    maker: Maker.nullable().optional(),
    note: z.string().nullish(),
    extra: z.any().optional(),
  })
  .openapi("Thing");
const Cat = z.object({ type: z.literal("cat"), lives: z.number().int() }).openapi("Cat");
const Dog = z
  .object({ type: z.literal("dog"), tricks: z.array(z.string()) })
  .openapi("Dog");
const Pet = z.discriminatedUnion("type", [Cat, Dog]).openapi("Pet");
const Problem = z.object({ code: z.number(), message: z.string() }).openapi("Problem");
const Seen = z.object({ seen: z.record(z.string(), z.any()) }).openapi("Seen");

const json = (schema, description = "Fine") => ({
  content: { "application/json": { schema } },
  description,
});
const takes = (schema, type = "application/json") => ({
  body: { required: true, content: { [type]: { schema } } },
});

const app = new OpenAPIHono();
app.openAPIRegistry.registerComponent("securitySchemes", "Bearer", {
  type: "http",
  scheme: "bearer",
});
const route = (method, path, more, handler) =>
  app.openapi(createRoute({ method, path, ...more }), handler);

route(
  "post",
  "/things",
  { request: takes(Thing), responses: { 201: json(Thing), 409: json(Problem, "Taken") } },
  (c) => {
    const thing = c.req.valid("json");
    if (thing.name === "taken") return c.json({ code: 7, message: "taken" }, 409);
    return c.json(thing, 201);
  },
);
route(
  "get",
  "/things",
  {
    request: {
      query: z.object({
        limit: z.coerce.number().int().max(10).default(2),
        cursor: z.string().optional(),
      }),
    },
    responses: {
      200: json(z.object({ data: z.array(Maker), nextCursor: z.string().nullable() })),
    },
  },
  (c) => {
    const { limit, cursor } = c.req.valid("query");
    const start = Number(cursor ?? 0);
    const data = [0, 1, 2, 3, 4].slice(start, start + limit);
    const ends = start + limit;
    return c.json(
      {
        data: data.map((at) => ({ name: `m${at}` })),
        nextCursor: ends < 5 ? String(ends) : null,
      },
      200,
    );
  },
);
route(
  "get",
  "/things/{id}",
  {
    request: { params: z.object({ id: z.coerce.number().int() }) },
    responses: { 200: json(Thing), 404: json(Problem, "None") },
  },
  (c) => {
    const { id } = c.req.valid("param");
    if (id === 404) return c.json({ code: 1, message: "none" }, 404);
    return c.json({ name: `t${id}`, price: 1.5, count: 1, kind: "new", note: null }, 200);
  },
);
route(
  "patch",
  "/things/{id}",
  {
    request: { params: z.object({ id: z.string() }), ...takes(Thing.partial()) },
    responses: { 200: json(Seen) },
  },
  async (c) => c.json({ seen: await c.req.json() }, 200),
);
route(
  "delete",
  "/things/{id}",
  {
    request: { params: z.object({ id: z.string() }) },
    responses: { 204: { description: "Gone" } },
  },
  (c) => c.body(null, 204),
);
route(
  "get",
  "/search",
  {
    request: {
      query: z.object({
        text: z.string(),
        number: z.coerce.number().optional(),
        flag: z.enum(["true", "false"]).optional(),
        since: z.iso.date().optional(),
        kind: z.enum(["new", "second hand"]).optional(),
        words: z.array(z.string()).optional(),
      }),
      headers: z.object({ "x-trace": z.string().optional() }),
    },
    responses: { 200: json(Seen) },
  },
  (c) => {
    const seen = { ...c.req.valid("query"), trace: c.req.header("x-trace") ?? null };
    return c.json({ seen }, 200);
  },
);
route("post", "/pets", { request: takes(Pet), responses: { 200: json(Pet) } }, (c) =>
  c.json(c.req.valid("json"), 200),
);
route(
  "post",
  "/form",
  {
    request: takes(
      z.object({ user: z.string(), born: z.string().optional() }),
      "application/x-www-form-urlencoded",
    ),
    responses: { 200: json(Seen) },
  },
  (c) => c.json({ seen: c.req.valid("form") }, 200),
);
const Upload = z.object({
  file: z.custom((value) => value instanceof File).openapi({ type: "string", format: "binary" }),
  note: z.string().optional(),
});
route(
  "post",
  "/upload",
  { request: takes(Upload, "multipart/form-data"), responses: { 200: json(Seen) } },
  (c) => {
    const { file, note } = c.req.valid("form");
    const seen = { name: file.name, type: file.type, size: file.size, note: note ?? null };
    return c.json({ seen }, 200);
  },
);
route(
  "get",
  "/file",
  {
    responses: {
      200: {
        description: "A file",
        content: {
          "application/pdf": { schema: z.string().openapi({ format: "binary" }) },
        },
      },
    },
  },
  (c) =>
    c.body("%PDF", 200, {
      "Content-Type": "application/pdf",
      "Content-Disposition": "attachment; filename*=UTF-8''b%C3%BCcher.pdf",
    }),
);
route(
  "get",
  "/events",
  {
    responses: {
      200: {
        description: "Events",
        content: { "text/event-stream": { schema: Maker } },
      },
    },
  },
  (c) =>
    streamSSE(c, async (stream) => {
      for (const at of [0, 1]) {
        await stream.writeSSE({ data: JSON.stringify({ name: `m${at}` }), id: `${at}` });
      }
    }),
);
route(
  "get",
  "/me",
  {
    security: [{ Bearer: [] }],
    responses: { 200: json(z.object({ name: z.string() })), 401: json(Problem, "Who?") },
  },
  (c) =>
    c.req.header("authorization") === "Bearer t0k3n"
      ? c.json({ name: "ann" }, 200)
      : c.json({ code: 2, message: "who?" }, 401),
);

const [kind, file] = process.argv.slice(2);
const info = { title: "Bazaar", version: "1.0.0" };
const written = app.getOpenAPI31Document({ openapi: "3.1.0", info });
writeFileSync(file, JSON.stringify(written, null, 1) + "\n");
if (kind !== "document") {
  serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, (it) => console.log(it.port));
}
