// A shop of NestJS, as its documentation writes applications: `node server.js KIND FILE`.
import "reflect-metadata";
import { writeFileSync } from "node:fs";
import {
  Body, ConflictException, Controller, Delete, Get, Headers, HttpCode, MessageEvent, Module,
  NotFoundException, Param, ParseIntPipe, Patch, Post, Query, Sse, StreamableFile,
  UnauthorizedException, UploadedFile, UploadedFiles, UseInterceptors, ValidationPipe,
} from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { FileFieldsInterceptor, FileInterceptor } from "@nestjs/platform-express";
import {
  ApiBearerAuth, ApiBody, ApiConflictResponse, ApiConsumes, ApiCreatedResponse, ApiExtraModels,
  ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProduces,
  ApiProperty, ApiPropertyOptional, ApiTags, DocumentBuilder, PartialType, SwaggerModule,
  getSchemaPath,
} from "@nestjs/swagger";
import { Type } from "class-transformer";
import {
  IsArray, IsDateString, IsEnum, IsInt, IsNumber, IsObject, IsOptional, IsString, MinLength,
  ValidateNested,
} from "class-validator";
import { from } from "rxjs";

enum Kind {
  New = "new",
  Used = "second hand",
}
enum Level {
  Low = 1,
  High = 2,
}

class MakerDto {
  @ApiProperty() @IsString()
  name: string;

  @ApiPropertyOptional({ type: String, format: "date", nullable: true })
  @IsOptional() @IsDateString()
  since?: string | null;
}

class CreateThingDto {
  @ApiProperty({ minLength: 1 }) @IsString() @MinLength(1)
  name: string;

  @ApiProperty() @IsNumber()
  price: number;

  @ApiPropertyOptional({ type: "integer", default: 1 }) @IsOptional() @IsInt()
  count?: number;

  @ApiPropertyOptional({ enum: Kind, enumName: "Kind" }) @IsOptional() @IsEnum(Kind)
  kind?: Kind;

  @ApiPropertyOptional({ enum: Level }) @IsOptional() @IsEnum(Level)
  level?: Level;

  @ApiPropertyOptional({ type: Date }) @IsOptional() @IsDateString()
  madeAt?: string;

  @ApiPropertyOptional({ type: [String] }) @IsOptional() @IsArray()
  tags?: string[];

  @ApiPropertyOptional({ type: "object", additionalProperties: { type: "number" } })
  @IsOptional() @IsObject()
  sizes?: Record<string, number>;

  @ApiPropertyOptional({ type: () => MakerDto, nullable: true })
  @IsOptional() @ValidateNested() @Type(() => MakerDto)
  maker?: MakerDto | null;

  @ApiPropertyOptional({ type: () => [MakerDto] })
  @IsOptional() @ValidateNested({ each: true }) @Type(() => MakerDto)
  others?: MakerDto[];

  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional()
  note?: string | null;
}

class UpdateThingDto extends PartialType(CreateThingDto) {}

class ThingDto extends CreateThingDto {
  @ApiProperty({ type: "integer", readOnly: true })
  id: number;
}

class CatDto {
  @ApiProperty({ enum: ["cat"] }) type: "cat";
  @ApiProperty({ type: "integer" }) lives: number;
}
class DogDto {
  @ApiProperty({ enum: ["dog"] }) type: "dog";
  @ApiProperty({ type: [String] }) tricks: string[];
}
const pet = {
  oneOf: [{ $ref: getSchemaPath(CatDto) }, { $ref: getSchemaPath(DogDto) }],
  discriminator: {
    propertyName: "type",
    mapping: { cat: getSchemaPath(CatDto), dog: getSchemaPath(DogDto) },
  },
};

class PageMeta {
  @ApiProperty() page: number;
  @ApiProperty() take: number;
  @ApiProperty() itemCount: number;
  @ApiProperty() pageCount: number;
  @ApiProperty() hasNextPage: boolean;
}
class MakerPage {
  @ApiProperty({ type: [MakerDto] }) data: MakerDto[];
  @ApiProperty() meta: PageMeta;
}
class PageQuery {
  @ApiPropertyOptional({ type: "integer", default: 1 }) @Type(() => Number) @IsOptional()
  page?: number = 1;
  @ApiPropertyOptional({ type: "integer", default: 2 }) @Type(() => Number) @IsOptional()
  take?: number = 2;
}
class SearchQuery {
  @ApiProperty() @IsString() text: string;
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) number?: number;
  @ApiPropertyOptional() @IsOptional() flag?: boolean;
  @ApiPropertyOptional() @IsOptional() since?: Date;
  @ApiPropertyOptional({ enum: Kind, isArray: true, enumName: "Kind" }) @IsOptional()
  kinds?: Kind[];
  @ApiPropertyOptional({ type: [String] }) @IsOptional() words?: string[];
}
class ErrorDto {
  @ApiProperty() statusCode: number;
  @ApiProperty({ oneOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] })
  message: string | string[];
  @ApiPropertyOptional() error?: string;
}

@ApiTags("things")
@Controller("things")
class ThingsController {
  @Post()
  @ApiOperation({ summary: "Add a thing" })
  @ApiCreatedResponse({ type: ThingDto })
  @ApiConflictResponse({ type: ErrorDto })
  create(@Body() thing: CreateThingDto): ThingDto {
    if (thing.name === "taken") throw new ConflictException("taken");
    return { id: 1, ...thing };
  }

  @Get()
  @ApiOkResponse({ type: MakerPage })
  findAll(@Query() { page, take }: PageQuery): MakerPage {
    const all = [0, 1, 2, 3, 4].map((at) => ({ name: `m${at}` }));
    const data = all.slice((page - 1) * take, page * take);
    const pageCount = Math.ceil(5 / take);
    return {
      data,
      meta: { page, take, itemCount: 5, pageCount, hasNextPage: page < pageCount },
    };
  }

  @Get(":id")
  @ApiOkResponse({ type: ThingDto })
  @ApiNotFoundResponse({ type: ErrorDto })
  findOne(@Param("id", ParseIntPipe) id: number): ThingDto {
    if (id === 404) throw new NotFoundException();
    return { id, name: `t${id}`, price: 1.5, note: null };
  }

  @Patch(":id")
  @ApiOkResponse({ schema: { type: "object", additionalProperties: true } })
  update(@Param("id") id: string, @Body() thing: UpdateThingDto) {
    return { id, seen: thing };
  }

  @Delete(":id")
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Param("id") _id: string): void {}

  @Post(":id/photo")
  @UseInterceptors(FileInterceptor("file"))
  @ApiConsumes("multipart/form-data")
  @ApiBody({
    schema: {
      type: "object",
      properties: { file: { type: "string", format: "binary" }, note: { type: "string" } },
    },
  })
  @ApiCreatedResponse({ schema: { type: "object", additionalProperties: true } })
  photo(
    @Param("id") id: string,
    @UploadedFile() file: Express.Multer.File,
    @Body() body: { note?: string },
  ) {
    return { id, name: file.originalname, size: file.size, note: body.note ?? null };
  }

  @Post(":id/photos")
  @UseInterceptors(FileFieldsInterceptor([{ name: "files" }]))
  @ApiConsumes("multipart/form-data")
  @ApiBody({
    schema: {
      type: "object",
      required: ["files"],
      properties: { files: { type: "array", items: { type: "string", format: "binary" } } },
    },
  })
  @ApiCreatedResponse({ schema: { type: "object", additionalProperties: true } })
  photos(@UploadedFiles() given: { files: Express.Multer.File[] }) {
    return { names: given.files.map((one) => one.originalname) };
  }
}

@ApiTags("other")
@ApiExtraModels(CatDto, DogDto)
@Controller()
class OtherController {
  @Get("search")
  @ApiOkResponse({ schema: { type: "object", additionalProperties: true } })
  search(@Query() query: SearchQuery, @Headers("x-trace") trace?: string) {
    return { ...query, trace: trace ?? null };
  }

  @Post("pets")
  @ApiBody({ schema: pet })
  @ApiCreatedResponse({ schema: pet })
  adopt(@Body() given: object) {
    return given;
  }

  @Get("file")
  @ApiProduces("application/pdf")
  @ApiOkResponse({ schema: { type: "string", format: "binary" } })
  file(): StreamableFile {
    return new StreamableFile(Buffer.from("%PDF"), {
      type: "application/pdf",
      disposition: 'attachment; filename="a.pdf"',
    });
  }

  @Sse("events")
  events() {
    return from<MessageEvent[]>([{ data: { at: 0 } }, { data: { at: 1 }, id: "1" }]);
  }

  @Get("hello")
  hello(): string {
    return "Hello";
  }

  @Get("me")
  @ApiBearerAuth()
  @ApiOkResponse({ type: MakerDto })
  me(@Headers("authorization") given?: string): MakerDto {
    if (given !== "Bearer t0k3n") throw new UnauthorizedException();
    return { name: "ann" };
  }
}

@Module({ controllers: [ThingsController, OtherController] })
class AppModule {}

async function main(kind: string, file: string) {
  const app = await NestFactory.create(AppModule, { logger: ["error"] });
  app.useGlobalPipes(new ValidationPipe({ transform: true }));
  const config = new DocumentBuilder()
    .setTitle("Emporium").setVersion("1.0.0").addBearerAuth().build();
  const written = SwaggerModule.createDocument(app, config);
  writeFileSync(file, JSON.stringify(written, null, 1) + "\n");
  if (kind === "document") process.exit(0);
  await app.listen(0, "127.0.0.1");
  console.log(app.getHttpServer().address().port);
}

void main(process.argv[2], process.argv[3]);
