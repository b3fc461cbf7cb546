"""An update or timer on its way in."""
