"""All mistakes that are tried, by kind."""

from __future__ import annotations

from mutants.catalogue import (
    answers,
    bodies,
    credentials,
    errors,
    forms,
    pages,
    parameters,
    sending,
    streams,
    styles,
    xml,
)

MUTANTS = (
    *parameters.MUTANTS,
    *styles.MUTANTS,
    *credentials.MUTANTS,
    *bodies.MUTANTS,
    *forms.MUTANTS,
    *answers.MUTANTS,
    *errors.MUTANTS,
    *sending.MUTANTS,
    *pages.MUTANTS,
    *streams.MUTANTS,
    *xml.MUTANTS,
)
