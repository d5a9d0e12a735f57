"""Runs a notebook in its Jupyter kernel and prints its outputs as JSON, HTML and printed text by cell.

    python3 jupyter.py rad-kla.ipynb

Every output belongs to the cell whose request it answers, as in JupyterLab and VS Code: Deno's kernel may send a result
after it has said "idle" (seen with 2.9.6), and nbconvert would drop that. A cell that throws ends the run.
"""

import json
import os
import sys

import nbformat
from jupyter_client.manager import start_new_kernel

SECONDS = 120


def main(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    os.chdir(os.path.dirname(os.path.abspath(path)))
    manager, client = start_new_kernel(kernel_name=notebook.metadata.kernelspec.name, startup_timeout=SECONDS)
    try:
        outputs = {cell.id: [] for cell in cells}
        requests = {}
        for cell in cells:
            request = client.execute(cell.source)
            requests[request] = cell.id
            collect(client, request, requests, outputs)
        # One more request: what was sent late has come when this one is answered.
        collect(client, client.execute("0"), requests, outputs)
        json.dump(outputs, sys.stdout)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def collect(client, request, requests, outputs):
    """Reads messages until the kernel is idle after the request."""
    while True:
        message = client.get_iopub_msg(timeout=SECONDS)
        content, parent = message["content"], message["parent_header"].get("msg_id")
        cell = requests.get(parent)
        if message["msg_type"] == "error":
            raise SystemExit(f"cell {cell}: {content['ename']}: {content['evalue']}")
        if message["msg_type"] == "status" and parent == request and content["execution_state"] == "idle":
            return
        if cell is None:
            continue
        if message["msg_type"] == "stream":
            outputs[cell].append(content["text"])
        if message["msg_type"] in ("execute_result", "display_data"):
            outputs[cell].append(content["data"].get("text/html", content["data"].get("text/plain")))


main(sys.argv[1])
