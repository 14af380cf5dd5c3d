"""Checks that a file, or an address, holds a valid OpenAPI 3.1 document.

    python3 Tests/api/check_openapi.py FILE-OR-URL…

Needs openapi-spec-validator from PyPI.
"""

import json
import sys
import urllib.request

from openapi_spec_validator import OpenAPIV31SpecValidator


def read(place):
    if place.startswith("http://"):
        with urllib.request.urlopen(place) as answer:
            return json.load(answer)
    with open(place, encoding="utf-8") as file:
        return json.load(file)


def main(places):
    failed = False
    for place in places:
        for error in OpenAPIV31SpecValidator(read(place)).iter_errors():
            print(f"{place}: {'/'.join(map(str, error.absolute_path))}: {error.message}")
            failed = True
    return 1 if failed or not places else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
