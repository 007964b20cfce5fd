"""`python -m policyfacts.cli`."""

import sys

from policyfacts.cli import main

sys.exit(main())
