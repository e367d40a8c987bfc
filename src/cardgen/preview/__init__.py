"""Pictures for people who design: pages, overlays, simulated eyes and contact sheets, once or while files change."""
