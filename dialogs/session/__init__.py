"""The pure core of a facilitated session. `step` says how it works; each kind of phase has a module
in `phases`."""
