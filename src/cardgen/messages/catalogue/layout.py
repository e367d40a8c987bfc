"""What is said about fonts, fitting and composing: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, HINT, WARNING, Message

MESSAGES = {
    "FIT01": Message(
        ERROR,
        "“{text}” is too long for its place in {product} on {paper}: about {characters} characters must go, of {length} (at {size} pt, the smallest size).{more}{edition}",
        "Make it shorter.",
    ),
    "FIT02": Message(
        ERROR,
        "The word “{word}” in “{text}” is too wide for its place in {product} on {paper}: {mm} mm at {size} pt, the smallest size.{more}{edition}",
        "Use a shorter word, or show with a bar where it may be broken: opleidings|coördinator.",
    ),
    "FIT03": Message(
        ERROR,
        "There is no sign for {characters} in the font {face}.{more}",
        "Write it differently; arrows and ticks are icons here.",
    ),
    "FIT04": Message(
        ERROR,
        "The name “{word}” is too long for its place in {product} on {paper}: it has {length} characters, and in “{text}” there is room for about {fits}.{more}{edition}",
        "Use a shorter name. Where a single word is too wide, show with a bar where it may be broken: opleidings|coördinator.",
    ),
    "FIT80": Message(
        ERROR,
        "“{text}” and the texts that stand with it are too long together in {product} on {paper}: of these {texts} texts about {characters} characters must go.{more}{edition}",
        "Make one or more of them shorter.",
    ),
    "PLC01": Message(
        ERROR, "There are {count} items and room for {room}.", "Leave some out, or give the layout more rows."
    ),
    "PLC02": Message(
        ERROR,
        "The picture “{name}” has no description.",
        "Give it “alt:”, or “role: artifact” when it only decorates.",
    ),
    "PLC03": Message(
        ERROR, "“{name}” is {mm} mm too high for its frame.", "Use fewer or shorter words, or a higher frame."
    ),
    "PLC04": Message(ERROR, "There is no icon “{name}”.{suggestion}", "Icons are the files in assets/icons."),
    "PLC05": Message(
        ERROR, "There is no drawing “{name}”.{suggestion}", "Drawings are the SVG files in assets/art."
    ),
    "PLC06": Message(
        ERROR,
        "“{name}” cannot be read as a picture.{really}",
        "Save the logo again as SVG or PDF (the best), PNG or JPEG; another name alone does not make it one. WebP, TIFF and GIF are read too.",
    ),
    "PLC07": Message(
        ERROR,
        "The picture “{name}” is too large: {size}.",
        "Make it smaller: 3000 pixels across and less than 20 MB will do for any print.",
    ),
    "PLC08": Message(
        ERROR,
        "The address of this QR code has {length} characters; a phone reads up to {most} well.",
        "Use a short address of the same page, without what follows the question mark if it works as well; or make one with a service for short links.",
    ),
    "PLC09": Message(
        ERROR, "The outline of this shape cannot be read.", "Write it as in SVG, in mm: “M0 0H10V5Z”."
    ),
    "PLC10": Message(ERROR, "The scale has no step {number}; steps go from 1 to {most}."),
    "PLC11": Message(
        ERROR, "The label “{label}” leaves only {mm} mm to write on.{more}", "Use a shorter word."
    ),
    "PLC12": Message(
        ERROR,
        "There is no picture “{name}” before this element.",
        "Name the id of an artwork that stands higher in the file.",
    ),
    "PLC13": Message(
        ERROR,
        "The drawing of “{name}” has places for {count} elements, and there are more.",
        "Remove elements, or use a drawing with more slots.",
    ),
    "PLC14": Message(
        HINT,
        "On {paper} “{style}” can be read up to {near} m away; meant was {far} m.",
        "At this size it works on a table. Take a larger sheet for the wall.",
    ),
    "PLC15": Message(
        WARNING,
        "“{name}” has a contrast of {ratio} with its ground; {least} is the least for reading.",
        "Take a darker or lighter colour: “on-…” gives the one that reads best on a colour.",
    ),
    "PLC16": Message(
        ERROR,
        "There is more than one “{name}” on this page.",
        "Give each element on a page an “id” of its own.",
    ),
    "PLC17": Message(
        ERROR,
        "There is no room for “{name}”: its frame is {w} × {h} mm.",
        "See whether the frame lies inside that of its parent.",
    ),
    "PLC18": Message(
        ERROR, "“{product}” has no pages in this edition.", "See the “each” and “when” of its sides."
    ),
    "PLC19": Message(
        ERROR,
        "The picture “{name}” is not one that content names.",
        "Name a logo as in “{{logos.first}}”; drawings of the house are of the kind “artwork”.",
    ),
    "PLC20": Message(
        WARNING,
        "The logo is coarse in {product} on {paper}: {dpi} pixels per inch.{more}",
        "Ask for an SVG, or for a picture of at least {pixels} pixels wide.",
    ),
    "PLC21": Message(
        WARNING,
        "“{name}” runs {mm} mm off the page.",
        "Look at it with “cardgen preview --grid”, and move its frame in the template.",
    ),
    "PLC22": Message(
        ERROR,
        "A link leads to the page “{name}”, which is not there.{suggestion}",
        "A page is called after its file, without .yaml, and after the member of its list.",
    ),
    "PLC23": Message(ERROR, "There is no shape “{name}” for a badge.{suggestion}", "Choose from: {known}."),
    "PLC24": Message(
        WARNING,
        "With {count} logos in its frame, this one is only {size} mm on {paper}.",
        "Show fewer logos, or give them a larger frame in the design.",
    ),
    "PLC25": Message(
        WARNING,
        "On {paper} the QR code of {side} mm has squares of {size} mm: too fine for many phones.",
        "Give it a larger frame, or a shorter address.",
    ),
    "PLC26": Message(
        ERROR,
        "Nobody can scan this QR code: it must be dark on a light ground.",
        "Choose a dark “color” and a light “ground”.",
    ),
    "PLC27": Message(
        ERROR,
        "The drawing of “{name}” has {count} places, but these have no target to point at: {slots}.",
        "Give the drawing a mark “target-N” for each of them.",
    ),
    "PLC70": Message(
        ERROR,
        "“{name}” cannot be turned: other elements point into it.",
        "Take “rotate” away, or use a drawing of which nothing points at a place.",
    ),
    "FNT01": Message(
        ERROR,
        "The font file “{file}” for “{font}” is not there.",
        "Put the file in the fonts folder and write its name exactly, capitals included.",
    ),
    "FNT02": Message(
        ERROR, "“{file}” for “{font}” is not a font that can be read.", "Use a TrueType file (.ttf)."
    ),
    "FNT03": Message(
        ERROR,
        "“{file}” for “{font}” has PostScript outlines (CFF).",
        "Use the TrueType version (.ttf) of this font.",
    ),
    "FNT04": Message(
        ERROR,
        "The maker of “{file}” for “{font}” does not allow it to be embedded in a PDF.",
        "Use a font whose licence allows embedding, such as one under the Open Font License.",
    ),
    "FNT05": Message(ERROR, "“{file}” for “{font}” is larger than {limit} MB."),
    "FNT06": Message(
        ERROR,
        "“{file}” for “{font}” is a variable font, and the theme does not say which cut of it.",
        'Write “{font}: {{file: "{file}", {example}}}”. It has: {known}.',
    ),
    "FNT07": Message(ERROR, "The list of hyphenations cannot be read.", "It should be a text file in UTF-8."),
    "FNT08": Message(ERROR, "The list of hyphenations is larger than {limit} kB."),
    "FNT09": Message(
        ERROR,
        "“{found}” is not a word with its breaks.",
        "Write one word a line, with = between the parts of a compound and - at other breaks: school=leider.",
    ),
    "FNT10": Message(
        ERROR, "The font file “{file}” was changed or removed while it was in use.", "Run the command again."
    ),
    "FNT60": Message(
        ERROR,
        "“{file}” for “{font}” has PostScript outlines (CFF), and what redraws them is not installed.",
        "Install it with: pip install 'cardgen[fonts]' Or use the TrueType version (.ttf) of this font.",
    ),
    "FNT61": Message(
        ERROR,
        "“{file}” for “{font}” has too many or too complicated letters to be redrawn.",
        "Use the TrueType version (.ttf), or a version of this font for Latin script only.",
    ),
    "FNT70": Message(
        ERROR,
        "“{file}” for “{font}” has no instance “{name}”.{suggestion}",
        "It has: {known}. Or give values instead, under “axes:”: {axes}.",
    ),
    "FNT71": Message(ERROR, "“{file}” for “{font}” has no axis “{name}”.{suggestion}", "It has: {known}."),
    "FNT72": Message(
        ERROR, "“{name}” of “{file}” for “{font}” runs over {range}; {value} lies outside of that."
    ),
    "FNT73": Message(
        ERROR,
        "“{file}” for “{font}” is no variable font: there are no cuts to choose from.",
        "Write its name alone: “{font}: {file}”.",
    ),
    "PLC60": Message(
        ERROR,
        "“{name}” is not a photo that content names.",
        "Name it by its id, as in “{{photos.team}}”, and give content that photo, with “file” and “alt”.",
    ),
    "PLC61": Message(
        WARNING,
        "The photo is coarse in {product} on {paper}: {dpi} pixels per inch.{more}",
        "Ask for one of at least {pixels} pixels wide, or give it a smaller frame.",
    ),
    "PLC62": Message(
        WARNING,
        "The words “{text}” are printed over the words “{other}”.",
        "Move one of the two frames in the template, or make the words shorter.",
    ),
    "PLC63": Message(
        HINT,
        "“{name}” is a {kind} file, whatever its name says. It is printed as it should be; other programs may refuse it.",
        "Rename it to “{better}”, and name it so where the text says “logo”.",
    ),
}
