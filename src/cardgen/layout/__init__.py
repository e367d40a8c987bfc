"""Edition and product in, Scene out: measuring, fitting and placing. Nothing is drawn here."""
