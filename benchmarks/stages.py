"""Where the time of a cold `cardgen build po` goes: CPU time of each stage in fresh processes.

python benchmarks/stages.py [rounds]
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

PRODUCTS = ("dialoogkaart", "praatplaat")

Stages = dict[str, float]


def measure(output: Path) -> Stages:
    """One build in this process, step by step: seconds of CPU time for each."""
    times: Stages = {"Python itself": time.process_time()}
    last = time.process_time()

    def done(stage: str) -> None:
        nonlocal last
        now = time.process_time()
        times[stage] = times.get(stage, 0.0) + now - last
        last = now

    import cardgen.cli.app
    import cardgen.cli.build

    done("import Click and the command line")
    import reportlab.pdfbase.pdfdoc  # noqa: F401

    done("import ReportLab")
    import cardgen.build.publish
    import cardgen.build.workshop
    import cardgen.content.edition
    import cardgen.layout.compose
    import cardgen.layout.fonts
    import cardgen.layout.hyphenation
    import cardgen.render.pdf
    import cardgen.render.picturestore

    done("import the rest of cardgen")
    from cardgen.build.jobs import Job
    from cardgen.messages.diagnostics import Diagnostics
    from cardgen.project.workspace import Workspace

    diagnostics = Diagnostics()
    jobs = [Job("po", None, product) for product in PRODUCTS]
    workspace = Workspace.find().making(output)
    workspace.shelf.record()
    workshop = cardgen.build.workshop.Workshop.open(workspace, diagnostics)
    done("theme and palette")
    edition = workshop.edition(jobs[0], diagnostics)
    palette = workshop.palette(edition)
    done("content: read, merge, check")
    for job in jobs:
        workshop.design(job.product, diagnostics)
    done("templates")
    scenes = [workshop.scene(edition, palette, job, diagnostics) for job in jobs]
    done("layout, with fonts and drawings")
    pdfs = [
        cardgen.render.pdf.render(scene, workshop.kit, workshop.pictures)
        for scene in scenes
        if scene is not None
    ]
    done("draw the PDFs")
    cardgen.build.publish.write_files(
        (output / f"{job.product}.pdf", pdf) for job, pdf in zip(jobs, pdfs, strict=True)
    )
    workshop.keep()
    done("write them, and what is kept")
    diagnostics.raise_errors()
    return times


def main() -> None:
    """Print the medians in ms, with an empty shelf and with what an earlier run kept."""
    import json
    import os
    import statistics
    import subprocess
    import tempfile

    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    fresh: list[Stages] = []
    kept: list[Stages] = []
    for number in range(rounds + 1):
        with tempfile.TemporaryDirectory() as folder:
            for found in (fresh, kept):
                command = [sys.executable, __file__, "--child", folder]
                done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=environment)
                if number:  # the first round warms the disk
                    found.append(json.loads(done.stdout))
    print(f"{'CPU ms':40} {'empty shelf':>13} {'shelf filled':>14}")
    medians = [
        {stage: statistics.median(run[stage] for run in runs) for stage in runs[0]} for runs in (fresh, kept)
    ]
    for stage in medians[0]:
        print(f"{stage:40} {1000 * medians[0][stage]:13.1f} {1000 * medians[1][stage]:14.1f}")
    print(f"{'in all':40} {1000 * sum(medians[0].values()):13.1f} {1000 * sum(medians[1].values()):14.1f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        measured = measure(Path(sys.argv[2]))
        import json

        print(json.dumps(measured))
    else:
        main()
