"""What a Typst user would run: compile the documents in these folders, once, in a fresh process.

python compile.py FONTS FOLDER...
"""

import sys

import typst

for folder in sys.argv[2:]:
    typst.compile(
        f"{folder}/pages.typ",
        output=f"{folder}/pages.pdf",
        font_paths=[sys.argv[1]],
        ignore_system_fonts=True,
        pdf_tags=False,  # cardgen's screen file has none yet
    )
