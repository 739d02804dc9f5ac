import * as express from "express";

export async function expressAuthentication(request: express.Request): Promise<{ name: string }> {
  if (request.header("x-api-key") === "k3y") return { name: "ann" };
  throw Object.assign(new Error("who?"), { status: 401 });
}
