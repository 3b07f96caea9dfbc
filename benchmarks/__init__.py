"""How fast Resume LSP is, and how much memory it takes: `python -m benchmarks`. Needs Linux, which tells what a process costs."""
