#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds a section plugin outside the tree, with what is installed and nothing else, and loads it; the tables shown
in the README compile the same way.

test-fourth.py MESON BUILD-FOLDER PREFIX PLUGIN-SOURCES LOADER README
"""

import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

MODULES = {'hotline': 'tongbao-1', 'hotline-pages': 'tongbao-ui-1'}


def run(*command, **options):
    return subprocess.run(command, check=True, text=True, **options)


def relocate(staged, prefix, target):
    """Copies the staged .pc files so that they point into the staging folder."""
    found = list(staged.rglob('tongbao*.pc'))
    assert len(found) == 2, f'expected two pkg-config files, found {found}'
    for path in found:
        text = path.read_text(encoding='utf-8')
        text = re.sub('^prefix=.*$', f'prefix={staged}{prefix}', text, flags=re.M)
        (target / path.name).write_text(text, encoding='utf-8')


def compile_flags(package, search):
    flags = run('pkg-config', '--cflags', '--libs', package, stdout=subprocess.PIPE,
                env=os.environ | {'PKG_CONFIG_PATH': search}).stdout
    return shlex.split(flags)


def check_readme(text, search):
    """The tables that the README shows are such as the headers take."""
    tables = re.search('^```c\n(.*?)^```$', text, flags=re.M | re.S).group(1)
    run('cc', '-std=gnu11', '-Wall', '-Werror', '-Wno-unused-const-variable', '-fsyntax-only', '-x', 'c', '-',
        *compile_flags('tongbao-1', search), input='#include <section/tb-section.h>\n' + tables)


def main(meson, build, prefix, sources, loader, readme):
    with tempfile.TemporaryDirectory(prefix='tongbao-fourth-') as scratch:
        staged = pathlib.Path(scratch, 'staged')
        packages = pathlib.Path(scratch, 'pkgconfig')
        plugin = pathlib.Path(scratch, 'plugins', 'hotline')
        packages.mkdir()
        plugin.mkdir(parents=True)

        run(meson, 'install', '-C', build, '--no-rebuild', '--quiet', '--destdir', str(staged),
            '--tags', 'devel,runtime')
        relocate(staged, prefix, packages)

        search = ':'.join(filter(None, [str(packages), os.environ.get('PKG_CONFIG_PATH')]))
        for module, package in MODULES.items():
            run('cc', '-std=gnu11', '-Wall', '-Werror', '-shared', '-fPIC', '-Wl,-z,defs',
                '-o', str(plugin / f'lib{module}.so'), str(pathlib.Path(sources, f'{module}.c')),
                *compile_flags(package, search))
            shutil.copy(pathlib.Path(sources, f'{module}.plugin'), plugin)

        check_readme(pathlib.Path(readme).read_text(encoding='utf-8'), search)
        run(loader, str(plugin.parent))


main(*sys.argv[1:])
