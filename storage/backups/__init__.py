"""Makes, keeps, cleans and restores backups."""
