"""Opening PDFs of any origin and writing sheets: the only modules of imposition that know what a PDF is."""
