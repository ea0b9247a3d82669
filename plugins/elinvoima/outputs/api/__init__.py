"""The open data: a static JSON API under `api/v1/`, its schemas and its tables.

`contract/` says what the answers hold, and changes by additions only. `endpoints.py` is the one
table that files, OpenAPI document and the page `/tietoa/rajapinta/` are made from. The modules
named after kinds turn what the site has into answers; `files.py` puts all of it out.
"""
