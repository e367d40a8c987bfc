"""`python -m cardgen`: the same as the command `cardgen`."""

from cardgen.cli import main

raise SystemExit(main())
