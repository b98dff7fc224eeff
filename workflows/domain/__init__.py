"""The desk's rules, plain and deterministic: no clock, no ids made here, no I/O."""
