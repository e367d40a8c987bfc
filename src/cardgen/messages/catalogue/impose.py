"""What is said about pages on sheets, and the PDFs of others: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, HINT, WARNING, Message

MESSAGES = {
    "IMP01": Message(
        ERROR, "This file is not a PDF.", "Save or print the document as PDF first, then use that file."
    ),
    "IMP02": Message(
        ERROR,
        "This PDF is locked with a password.",
        "Give it with --password, or ask its maker for an open version.",
    ),
    "IMP03": Message(ERROR, "This PDF has no pages.", "Check that the right file was saved."),
    "IMP04": Message(
        ERROR,
        "This PDF has {pages} pages; at most {most} can go into one job.",
        "Split it, or choose pages with --pages.",
    ),
    "IMP05": Message(ERROR, "This file cannot be read: {reason}."),
    "IMP06": Message(
        ERROR,
        "Page {page} has no usable size.",
        "A page must be between 3 mm and 5 m on each side. Save the PDF again from the program that made it.",
    ),
    "IMP07": Message(
        ERROR, "The result would overwrite the file it is made from.", "Choose another name with -o."
    ),
    "IMP08": Message(ERROR, "The result cannot be written to {path}: {reason}."),
    "IMP09": Message(
        ERROR,
        "“{value}” does not choose pages of this file, which has {pages}.",
        "Write for example 1-8,12 or 3-.",
    ),
    "IMP10": Message(
        ERROR,
        "There is no paper called “{name}”.{suggestion}",
        "Use a name from `cardgen impose --list`, or a size such as 320x450mm.",
    ),
    "IMP11": Message(
        ERROR,
        "There is no label or card sheet called “{name}”.{suggestion}",
        "Use a name from `cardgen impose --list`, or columns and rows such as 2x4.",
    ),
    "IMP12": Message(
        ERROR,
        "There is no printer called “{name}” in {file}.{suggestion}",
        "Print `cardgen calibrate`, read it, and store it with `cardgen calibrate --set {name} --x … --y …`.",
    ),
    "IMP13": Message(
        WARNING,
        "Printer “{name}” was never measured with {orientation} paper, so the backs are not moved.",
        "Print `cardgen calibrate --orientation {orientation}`, read it and store it.",
    ),
    "IMP14": Message(
        ERROR,
        "“{name}” cannot be the name of a printer.",
        "Use small letters, digits and hyphens, for example kopieerkamer-2.",
    ),
    "IMP15": Message(
        ERROR,
        "A correction of {value} mm is too large to be true; at most {most} mm is stored.",
        "Read the sheet again: 7 lines to the right is 0.7.",
    ),
    "IMP16": Message(
        ERROR,
        "“{value}” is no size for a poster.",
        "Write a paper such as A1, a size such as 1000x700mm, or a factor such as 200%.",
    ),
    "IMP17": Message(
        ERROR, "“{value}” is not the thickness of paper.", "Write a weight such as 80g, or mm such as 0.11mm."
    ),
    "IMP18": Message(
        ERROR, "“{value}” is no number of columns and rows.{suggestion}", "Write for example 2x4."
    ),
    "IMP19": Message(ERROR, "“{value}” is not a mark.{suggestion}", "Choose from {known}, or write none."),
    "IMP20": Message(
        ERROR,
        "Pages of {width} × {height} mm do not fit on this paper.",
        "Choose larger paper, fewer columns and rows, or a smaller gap.",
    ),
    "IMP21": Message(
        ERROR,
        "A section cannot have {pages} pages.",
        "Sections are folded from whole sheets: choose a multiple of four, such as 16.",
    ),
    "IMP22": Message(ERROR, "{cover} pages cannot stay last in a file of {pages} pages."),
    "IMP23": Message(
        WARNING,
        "Creep moves pages by {creep} mm, more than the {safe} mm that is kept free inside the trim.",
        "Use thinner paper, several sections (--signature), or creep by scaling (--creep-method scale).",
    ),
    "IMP24": Message(
        ERROR,
        "Margins of {margin} mm and an overlap of {overlap} mm leave nothing of this paper.",
        "Make them smaller or choose larger paper.",
    ),
    "IMP25": Message(
        ERROR,
        "This poster would need {sheets} sheets; at most {most} are made.",
        "Choose a smaller size or larger paper.",
    ),
    "IMP26": Message(ERROR, "This needs to know the paper.", "Add --paper, for example --paper A4."),
    "IMP28": Message(
        ERROR,
        "A gutter of {gutter} mm pushes too much off pages of {width} mm wide.",
        "Choose at most {most} mm; 4 mm is usual for glued spines.",
    ),
    "IMP29": Message(
        ERROR,
        "Creep adds up to {creep} mm, which leaves too little of pages of {width} mm wide.",
        "Use thinner paper or sections (--signature).",
    ),
    "IMP30": Message(HINT, "Pages are printed at {percent} % of their size, so that they fit on the paper."),
    "IMP31": Message(
        WARNING,
        "A gap of {gap} mm is too narrow for {bleed} mm bleed on both sides; each piece gets half the gap.",
        "Use a gap of at least twice the bleed, or no gap and one cut between neighbours.",
    ),
    "IMP32": Message(
        HINT,
        "{count} blank pages were added before the cover pages (places {places}), to fill the last sheet.",
    ),
    "IMP33": Message(
        HINT,
        "{count} blank pages were added at the end (places {places}), to fill the last sheet.",
        "If the last page is the back cover, add --cover-last 1 to keep it there.",
    ),
    "IMP34": Message(
        WARNING,
        "The spread on page {page} of the file starts on a right-hand page (place {place}), so it cannot lie open.",
        "Put one page more or one page fewer before it.",
    ),
    "IMP35": Message(
        WARNING, "Pages {pages} are larger than the others and are made smaller (down to {percent} %)."
    ),
    "IMP36": Message(
        HINT,
        "There is no room on the paper for these marks: {kinds}.",
        "Use larger paper or a larger gap around the pages.",
    ),
    "IMP37": Message(
        HINT,
        "Form fields, notes and stamps are printed as they look now; they can no longer be changed ({count}).",
    ),
    "IMP38": Message(HINT, "{count} links lead to places that are not on these sheets; they are left out."),
    "IMP39": Message(
        WARNING, "This PDF is damaged but could be repaired; compare the result with the original."
    ),
    "IMP40": Message(HINT, "Scripts, attached files and other active parts of the PDF are not taken along."),
    "IMP41": Message(
        WARNING,
        "This file has no bleed: a thin white edge may show after cutting.",
        "Export it with 3 mm bleed, or say with --bleed how much is drawn around each page.",
    ),
    "IMP42": Message(
        ERROR,
        "The maker of this PDF does not allow it to be printed.",
        "Ask its maker for a version that may be printed.",
    ),
    "IMP43": Message(
        ERROR,
        "This PDF is damaged beyond repair.",
        "Open it in a PDF viewer and save or print it to PDF again, then use that file.",
    ),
    "IMP44": Message(
        WARNING,
        "This is a form that only Adobe Reader can fill in; its pages hold no more than a placeholder.",
        "Print the form to PDF from Adobe Reader, then use that file.",
    ),
    "IMP45": Message(
        ERROR,
        "The maker of this PDF allows printing at low quality only.",
        "Ask its maker for a version that may be printed, or give the owner's password with --password.",
    ),
    "IMP46": Message(
        WARNING,
        "{count} form fields, notes or stamps hold no picture of themselves and are left out (pages {pages}).",
        "Open the file in a PDF viewer, print it to PDF, then use that file.",
    ),
    "IMP47": Message(
        ERROR,
        "The result could not be read back ({reason}), so it was not written.",
        "Open the original in a PDF viewer and save or print it to PDF again, then use that file.",
    ),
    "IMP48": Message(
        ERROR,
        "This PDF is squeezed together beyond reason: a part of it unpacks to more than {most} MB.",
        "Files like this are made to overload programs. If you trust it, print it to PDF from a viewer first.",
    ),
    "IMP49": Message(
        ERROR,
        "This is not the password of this PDF.",
        "Capitals count. Ask its maker for the right one.",
    ),
    "IMP60": Message(
        ERROR,
        "This job is printed on one side, so it has no fronts and backs.",
        "Leave out --sides, or say with --duplex or --backs where the backs are.",
    ),
    "IMP61": Message(
        ERROR,
        "“{key}” is no option of a job.{suggestion}",
        "Write the options of `cardgen impose --help` without their dashes, and files: for the PDFs.",
    ),
    "IMP63": Message(
        WARNING,
        "These colours are those of a screen; a press prints them in its own inks, and often duller.",
        "Give the press file of it (cardgen build --for press), or ask the print shop to convert the colours.",
    ),
    "IMP70": Message(
        WARNING,
        "{option} changes nothing about a job of this kind.",
        "cardgen impose --help says what it is for.",
    ),
    "IMP62": Message(ERROR, "{key} takes one value here, not {found}.", "Write for example: paper: A4"),
    "IMP50": Message(
        ERROR, "There is no file to work on.", "Name a PDF, for example: cardgen impose boekje.pdf --booklet"
    ),
    "IMP51": Message(
        ERROR,
        "Choose one thing to make of the pages.",
        "--booklet, --signature, --folds, --zine, --wire, --grid, --cut-stack, --gang, --fold-over, --work-and-turn, "
        "--work-and-tumble or --tile.",
    ),
    "IMP52": Message(ERROR, "There is no output “{name}”.{suggestion}", "Outputs here: {known}."),
    "IMP53": Message(
        ERROR, "A poster needs a size.", "Add --to (A1, 1000x700mm or 200%) or --sheets with their number."
    ),
    "IMP54": Message(
        ERROR,
        "Two numbers are needed to keep for a printer.",
        "Add --x and --y as you read them on the calibration sheet.",
    ),
    "IMP55": Message(
        ERROR,
        "Numbers are kept under the name of a printer.",
        "Add --set NAME, with a name of your own for that printer.",
    ),
    "IMP98": Message(
        WARNING,
        "{bleed} mm of bleed is drawn around the pages, and {wanted} mm is asked for: it stays {bleed}.",
        "Draw more in the template of the product (page: bleed), or ask for less in outputs.yaml.",
    ),
}
