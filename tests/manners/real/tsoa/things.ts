import { Readable } from "node:stream";
import {
  Body, Controller, Delete, FormField, Get, Header, Patch, Path, Post, Produces, Put, Query,
  Request, Response, Route, Security, SuccessResponse, Tags, UploadedFile, UploadedFiles,
} from "tsoa";

/** How it was bought. */
export type Kind = "new" | "second hand";

export enum Level {
  Low = 1,
  High = 2,
}

/** @pattern ^[0-9a-f-]{36}$ */
export type Key = string;

export interface Maker {
  /** @minLength 1 */
  name: string;
  /** @isDate */
  since?: string | null;
}

interface Base {
  name: string;
  /** @isDouble */
  price: number;
}

export interface Thing extends Base {
  /** @isInt
   * @default 1 */
  count?: number;
  kind?: Kind;
  level?: Level;
  madeAt?: Date;
  key?: Key;
  tags?: string[];
  sizes?: Record<string, number>;
  maker?: Maker | null;
  either?: string | Maker;
  note: string | null;
  extra?: unknown;
}

export interface Cat {
  type: "cat";
  /** @isInt */
  lives: number;
}
export interface Dog {
  type: "dog";
  tricks: string[];
}
export type Pet = Cat | Dog;

export interface Page<T> {
  items: T[];
  /** @isInt */
  total: number;
  /** @isInt */
  offset: number;
  /** @isInt */
  limit: number;
}

export interface Problem {
  message: string;
  fields?: Record<string, { message: string; value?: unknown }>;
}

@Route("things")
@Tags("Things")
export class ThingsController extends Controller {
  /** Add a thing. */
  @Post()
  @SuccessResponse(201, "Created")
  @Response<Problem>(409, "Taken")
  public async createThing(@Body() thing: Thing): Promise<Thing> {
    if (thing.name === "taken") throw Object.assign(new Error("taken"), { status: 409 });
    this.setStatus(201);
    return thing;
  }

  /** List makers.
   * @isInt limit
   * @isInt offset */
  @Get()
  public async listThings(@Query() limit = 2, @Query() offset = 0): Promise<Page<Maker>> {
    const all = [0, 1, 2, 3, 4].map((at) => ({ name: `m${at}` }));
    return { items: all.slice(offset, offset + limit), total: 5, offset, limit };
  }

  @Patch("{id}")
  public async changeThing(
    @Path() id: string,
    @Body() change: Partial<Pick<Thing, "count" | "note" | "maker">>,
  ): Promise<{ id: string; seen: Record<string, unknown> }> {
    return { id, seen: change };
  }

  @Delete("{id}")
  @SuccessResponse(204, "Gone")
  public async removeThing(@Path() id: string): Promise<void> {
    this.setStatus(204);
  }

  /** @isInt id */
  @Get("{id}/note")
  public async getNote(@Path() id: number): Promise<string | null> {
    return id ? `note ${id}` : null;
  }

  @Put("{id}/tags")
  public async putTags(@Path() id: string, @Body() tags: string[]): Promise<string[]> {
    return [...tags, id];
  }

  @Post("{id}/photo")
  public async addPhoto(
    @Path() id: string,
    @UploadedFile() file: Express.Multer.File,
    @FormField() title: string,
    @FormField() note?: string,
  ): Promise<{ name: string; size: number; title: string; note: string | null }> {
    return { name: file.originalname, size: file.size, title, note: note ?? null };
  }

  @Post("{id}/photos")
  public async addPhotos(
    @Path() id: string,
    @UploadedFiles() files: Express.Multer.File[],
  ): Promise<string[]> {
    return files.map((one) => one.originalname);
  }
}

@Route("/")
export class OtherController extends Controller {
  /** Search.
   * @isInt number
   * @isDate since */
  @Get("search")
  @Tags("Other")
  public async search(
    @Query() text: string,
    @Query() number?: number,
    @Query() flag?: boolean,
    @Query() since?: Date,
    @Query() kind?: Kind,
    @Query() words?: string[],
    @Header("X-Trace") trace?: string,
  ): Promise<Record<string, unknown>> {
    return { text, number, flag, since, kind, words, trace };
  }

  @Post("pets")
  public async adopt(@Body() pet: Pet): Promise<Pet> {
    return pet;
  }

  @Get("file")
  @Produces("application/pdf")
  public async getFile(): Promise<Readable> {
    this.setHeader("Content-Type", "application/pdf");
    this.setHeader("Content-Disposition", "attachment; filename=a.pdf");
    return Readable.from([Buffer.from("%PDF")]);
  }

  @Get("me")
  @Security("api_key")
  @Response<Problem>(401, "Who?")
  public async me(@Request() request: any): Promise<Maker> {
    return request.user;
  }
}
