"""What an operator and the authors set: settings, packs, lists."""
