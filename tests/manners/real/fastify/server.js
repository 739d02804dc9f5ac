// A shop of Fastify, whose document comes of its schemas: `node server.js KIND FILE`.
const { writeFileSync } = require("node:fs");
const Fastify = require("fastify");

const maker = {
  $id: "Maker",
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string" },
    since: { type: ["string", "null"], format: "date" },
  },
};
const thing = {
  $id: "Thing",
  type: "object",
  required: ["name", "price"],
  properties: {
    name: { type: "string", minLength: 1 },
    price: { type: "number" },
    count: { type: "integer", default: 1 },
    kind: { type: "string", enum: ["new", "second hand"] },
    level: { enum: [1, 2] },
    madeAt: { type: "string", format: "date-time" },
    madeOn: { type: "string", format: "date", nullable: true },
    key: { type: "string", format: "uuid" },
    tags: { type: "array", items: { type: "string" } },
    sizes: { type: "object", additionalProperties: { type: "number" } },
    maker: { anyOf: [{ $ref: "Maker#" }, { type: "null" }] },
    either: { oneOf: [{ type: "string" }, { type: "integer" }] },
    note: { type: ["string", "null"] },
    extra: {},
  },
};
const problem = {
  $id: "Problem",
  type: "object",
  properties: {
    statusCode: { type: "integer" },
    error: { type: "string" },
    message: { type: "string" },
    code: { type: "string" },
  },
};
const seen = { type: "object", additionalProperties: true };
const reference = (name) => ({ $ref: `${name}#` });

async function make() {
  const app = Fastify();
  await app.register(require("@fastify/formbody"));
  await app.register(require("@fastify/multipart"), { attachFieldsToBody: true });
  await app.register(require("@fastify/swagger"), {
    openapi: {
      openapi: "3.0.3",
      info: { title: "Kiosk", version: "1.0.0" },
      components: {
        securitySchemes: { apiKey: { type: "apiKey", name: "x-api-key", in: "header" } },
      },
    },
    refResolver: { buildLocalReference: (json, _base, _fragment, at) => json.$id || `def-${at}` },
  });
  for (const schema of [maker, thing, problem]) app.addSchema(schema);

  app.post(
    "/things",
    {
      schema: {
        operationId: "createThing",
        body: reference("Thing"),
        response: { 201: reference("Thing"), "4xx": reference("Problem") },
      },
    },
    async (request, reply) => {
      if (request.body.name === "taken") {
        const error = new Error("taken");
        error.statusCode = 409;
        throw error;
      }
      reply.code(201);
      return request.body;
    },
  );
  app.get(
    "/things",
    {
      schema: {
        querystring: {
          type: "object",
          properties: {
            page: { type: "integer", default: 1 },
            pageSize: { type: "integer", default: 2 },
          },
        },
        response: {
          200: {
            type: "object",
            properties: {
              items: { type: "array", items: reference("Maker") },
              page: { type: "integer" },
              totalPages: { type: "integer" },
            },
          },
        },
      },
    },
    async ({ query: { page, pageSize } }) => ({
      items: [0, 1, 2, 3, 4]
        .slice((page - 1) * pageSize, page * pageSize)
        .map((at) => ({ name: `m${at}` })),
      page,
      totalPages: Math.ceil(5 / pageSize),
    }),
  );
  app.patch(
    "/things/:id",
    {
      schema: {
        params: { type: "object", properties: { id: { type: "integer" } } },
        body: {
          type: "object",
          properties: {
            count: { type: "integer" },
            note: { type: "string", nullable: true },
          },
        },
        response: { 200: seen },
      },
    },
    async ({ params, body }) => ({ id: params.id, body }),
  );
  app.delete(
    "/things/:id",
    { schema: { response: { 204: { type: "null", description: "Gone" } } } },
    async (_request, reply) => reply.code(204).send(),
  );
  app.get(
    "/search",
    {
      schema: {
        querystring: {
          type: "object",
          required: ["text"],
          properties: {
            text: { type: "string" },
            number: { type: "number" },
            flag: { type: "boolean" },
            since: { type: "string", format: "date" },
            kind: { type: "string", enum: ["new", "second hand"] },
            words: { type: "array", items: { type: "string" } },
          },
        },
        headers: { type: "object", properties: { "x-trace": { type: "string" } } },
        response: { 200: seen },
      },
    },
    async ({ query, headers }) => ({ ...query, trace: headers["x-trace"] ?? null }),
  );
  app.get(
    "/files/*",
    {
      schema: {
        params: { type: "object", properties: { "*": { type: "string" } } },
        produces: ["application/pdf"],
        response: {
          200: {
            description: "A file",
            content: { "application/pdf": { schema: { type: "string", format: "binary" } } },
          },
        },
      },
    },
    async ({ params }, reply) =>
      reply
        .header("content-disposition", `attachment; filename="${params["*"]}"`)
        .type("application/pdf")
        .send(Buffer.from("%PDF")),
  );
  app.post(
    "/form",
    {
      schema: {
        consumes: ["application/x-www-form-urlencoded"],
        body: {
          type: "object",
          required: ["user"],
          properties: { user: { type: "string" }, age: { type: "integer" } },
        },
        response: { 200: seen },
      },
    },
    async ({ body }) => ({ ...body }),
  );
  app.post(
    "/upload",
    {
      schema: {
        consumes: ["multipart/form-data"],
        body: {
          type: "object",
          required: ["file"],
          properties: {
            file: { type: "string", format: "binary" },
            note: { type: "string" },
          },
        },
        response: { 200: seen },
      },
      validatorCompiler: () => () => true,
    },
    async ({ body }) => ({
      name: body.file.filename,
      size: (await body.file.toBuffer()).length,
      note: body.note?.value ?? null,
    }),
  );
  app.get(
    "/me",
    {
      schema: {
        security: [{ apiKey: [] }],
        response: {
          200: { type: "object", properties: { name: { type: "string" } } },
          401: reference("Problem"),
        },
      },
    },
    async (request, reply) => {
      if (request.headers["x-api-key"] === "k3y") return { name: "ann" };
      return reply.code(401).send({ statusCode: 401, message: "who?" });
    },
  );
  await app.ready();
  return app;
}

const [kind, file] = process.argv.slice(2);
make().then(async (app) => {
  writeFileSync(file, JSON.stringify(app.swagger(), null, 1) + "\n");
  if (kind !== "document") {
    await app.listen({ port: 0, host: "127.0.0.1" });
    console.log(app.server.address().port);
  }
});
