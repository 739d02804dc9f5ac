"""The whole reference as pages: where to begin, calls, models, what search finds."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from ...client.client_module import credentials
from ...operations.plan.calls import CallPlan
from ...operations.plan.context import Context
from ..docs_views import ReadmeView
from . import call_pages, model_pages, pieces
from .page_views import PageRow, PagesView


def plan_pages(
    context: Context,
    calls: Mapping[str, CallPlan],
    public: Container[str],
    readme: ReadmeView,
) -> PagesView:
    """Write every string of the pages; `public` are the names of `models`."""
    api, names = context.api, context.names
    files = model_pages.files_of(context, public)
    links = model_pages.links_to(files)
    resources = call_pages.plan_resources(context, calls, links)
    models = model_pages.plan_models(context, files, links)
    return PagesView(
        title=" ".join(api.title.split()) or names.client,
        version=context.settings.version,
        api_version=api.version,
        package=names.package,
        generator=context.settings.generator,
        introduction=pieces.blocks(api.summary or api.description),
        install=pieces.shell(readme.install),
        first=pieces.python(readme.first),
        credentials=tuple(_credentials(context)),
        servers=tuple(one.url for one in api.servers),
        resources=resources,
        models=models,
        index=(*call_pages.index_of(resources), *model_pages.index_of(models)),
    )


def _credentials(context: Context) -> Iterator[PageRow]:
    for argument, env, what in credentials(context):
        yield PageRow(name=argument, type=pieces.python(env), what=pieces.blocks(what))
