"""Values that the judge makes for schemas, parameters, bodies and responses."""
