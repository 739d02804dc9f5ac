"""What users write against packages of vendors that stream; nobody runs it."""

from __future__ import annotations

from typing import assert_type

import by_extension
import by_fragment
import by_media_type
import by_sentinel
import by_words


def completions(client: by_media_type.ByMediaType, *, streams: bool) -> str:
    """JSON, or chunks: the flag decides."""
    asked: list[by_media_type.models.Message] = [
        by_media_type.models.Message(role="user", content="x")
    ]
    reply = client.chat.completions.create(model="m", messages=asked)
    assert_type(reply, by_media_type.models.CreateChatCompletionResponse)
    text = reply.choices[0].message.content
    stream = client.chat.completions.create(
        model="m", messages=[{"role": "user", "content": "x"}], stream=True
    )
    for chunk in stream:
        assert_type(chunk, by_media_type.models.CreateChatCompletionStreamResponse)
        text += chunk.choices[0].delta.content or ""
    either = client.chat.completions.create(model="m", messages=asked, stream=streams)
    if isinstance(either, by_media_type.Stream):
        return "".join(str(chunk.id) for chunk in either)
    return text + either.id


def responses(client: by_media_type.ByMediaType) -> str:
    """Events of several kinds, told apart by their class."""
    text = ""
    with client.responses.create(input="x", stream=True) as stream:
        for event in stream:
            if isinstance(event, by_media_type.models.TextDeltaEvent):
                text += event.delta
            elif isinstance(event, by_media_type.models.CompletedEvent):
                text += event.response.id
    for envelope in client.responses.create(stream=True).events():
        text += envelope.event + (envelope.id or "")
    speech = client.audio.speech.create(input="x", stream_format="sse")
    assert_type(speech, by_media_type.Stream[by_media_type.models.SpeechEvent])
    sound = client.audio.speech.create(input="x")
    assert_type(sound, by_media_type.BinaryResponse)
    return text


async def responses_later(client: by_media_type.AsyncByMediaType) -> None:
    """A stream is not awaited, a response is."""
    reply = await client.responses.create(input="x")
    assert_type(reply, by_media_type.models.Response)
    async for event in client.responses.create(input="x", stream=True):
        if isinstance(event, by_media_type.models.TextDeltaEvent):
            assert_type(event.delta, str)


def messages(client: by_words.ByWords) -> str:
    """Named events, of a flag that only words describe; lines."""
    message = client.messages.create(model="m", max_tokens=1)
    assert_type(message, by_words.models.Message)
    text = message.id
    with client.messages.create(model="m", max_tokens=1, stream=True) as stream:
        for event in stream:
            match event:
                case by_words.models.MessageStartEvent():
                    text += event.message.id
                case by_words.models.ContentBlockDeltaEvent():
                    text += event.text * event.index
                case _:
                    assert_type(event, by_words.models.UnknownVariant)
        stream.until_done()
    for result in client.messages.batches.results.retrieve("b"):
        assert_type(result, by_words.models.Result)
    return text


def conversations(client: by_fragment.ByFragment) -> str:
    """A method for what always streams; the data of events is what is given."""
    stream = client.chat.completions.create(model="m", stream=True)
    assert_type(stream, by_fragment.Stream[by_fragment.models.CompletionChunk])
    text = "".join(chunk.text for chunk in stream)
    for event in client.conversations.create_stream(inputs="x"):
        if isinstance(event, by_fragment.models.Delta):
            text += event.content
    started = client.conversations.start(inputs="x")
    assert_type(started, by_fragment.models.Completion)
    return text


def chat(client: by_extension.ByExtension) -> str:
    """A flag that is required; events and lines."""
    text = client.chat.create(model="m", stream=False).text
    for event in client.chat.create(model="m", stream=True):
        if isinstance(event, by_extension.models.TextGeneration):
            text += event.text
    for line in client.chat.generate(prompt="x", stream=True):
        if isinstance(line, by_extension.models.TextGeneration):
            text += line.text
    return text + client.chat.generate(prompt="x").text


async def tokens(client: by_sentinel.AsyncBySentinel) -> str:
    """The sentinel is no item."""
    stream = await client.completions.create(prompt="x", stream=True)
    assert_type(stream, by_sentinel.AsyncStream[by_sentinel.models.CompletionChunk])
    async with stream:
        return "".join([chunk.token async for chunk in stream])
