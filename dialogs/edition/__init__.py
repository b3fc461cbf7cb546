"""What the programme learns from many teams together, so that nothing leads back to one."""
