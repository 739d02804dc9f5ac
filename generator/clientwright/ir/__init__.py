"""What the stages hand to one another: frozen data, nothing about Python source.

`document` is the tree before its meaning is known, `schema` and `api` are the meaning,
`names` is every Python name, `source` is a file to be written.
"""
