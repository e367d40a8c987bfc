"""How each kind of element is laid out: `(element, context, box) -> Placed`, box in mm on the page."""
