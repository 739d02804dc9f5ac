"""Operations as source: rules as data, signatures, docstrings and calls."""
