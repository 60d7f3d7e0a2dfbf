#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a UTF-8 text file into a C string constant: embed.py TEXT SOURCE SYMBOL."""

import sys


def quoted(line):
    out = ''
    for byte in line.encode('utf-8'):
        char = chr(byte)
        if char in '"\\?':
            out += '\\' + char
        elif 0x20 <= byte < 0x7F:
            out += char
        else:
            out += '\\%03o' % byte
    return '"%s"' % out


def main(text, source, symbol):
    with open(text, encoding='utf-8', newline='') as file:
        content = file.read()
    if '\0' in content:
        sys.exit(f'{text}: a text can’t hold a NUL')
    with open(source, 'w', encoding='ascii') as out:
        out.write(f'extern const char {symbol}[];\n\nconst char {symbol}[] =\n  ""')
        for line in content.splitlines(keepends=True):
            out.write('\n  ' + quoted(line))
        out.write(';\n')


main(*sys.argv[1:])
