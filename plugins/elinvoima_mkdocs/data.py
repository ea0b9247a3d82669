"""The plugin that adds what is not a page: data files, feed, redirects, pictures."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from elinvoima_mkdocs.building import build_of, root_of


class DataPlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call,misc,unused-ignore]
    """Adds every file and picture of the outputs to what MkDocs publishes."""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the files; one of the same name that MkDocs found under docs/ gives way."""
        outputs = build_of(config).outputs
        made = [File.generated(config, f.address, content=f.content) for f in outputs.files]
        made += [
            File.generated(config, a.address, abs_src_path=str(root_of(config) / a.source))
            for a in outputs.assets
        ]
        for file in made:
            known = files.get_file_from_path(file.src_uri)
            if known is not None:
                files.remove(known)
            files.append(file)
        return files
