"""How long a test waits for what must come, in seconds.

No test measures speed with it: it only ends one that hangs. A machine that others keep busy can
be ten times slower than it usually is, so the wait is far longer than anything takes.
"""

PATIENCE = 300.0
