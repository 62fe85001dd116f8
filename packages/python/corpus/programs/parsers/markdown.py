"""Markdown to HTML: blocks, inline marks, lists in lists, tables, links."""

import html
import re
from dataclasses import dataclass


@dataclass
class Block:
    kind: str
    lines: list
    level: int = 0


INLINE = [
    (re.compile(r"`([^`]+)`"), lambda m: f"<code>{m[1]}</code>"),
    (re.compile(r"!\[([^\]]*)\]\(([^)]+)\)"), lambda m: f'<img src="{m[2]}" alt="{m[1]}">'),
    (re.compile(r"\[([^\]]+)\]\(([^)\s]+)(?:\s+&quot;(.*?)&quot;)?\)"), lambda m: f'<a href="{m[2]}"' + (f' title="{m[3]}"' if m[3] else "") + f">{m[1]}</a>"),
    (re.compile(r"\*\*(.+?)\*\*|__(.+?)__"), lambda m: f"<strong>{m[1] or m[2]}</strong>"),
    (re.compile(r"(?<!\w)[*_](\S(?:.*?\S)?)[*_](?!\w)"), lambda m: f"<em>{m[1]}</em>"),
    (re.compile(r"~~(.+?)~~"), lambda m: f"<del>{m[1]}</del>"),
    (re.compile(r"&lt;(https?://[^\s&]+)&gt;"), lambda m: f'<a href="{m[1]}">{m[1]}</a>'),
]


def inline(text):
    text = html.escape(text)
    held = []

    def hold(made):
        held.append(made)
        return f"\x00{len(held) - 1}\x00"

    pattern, make = INLINE[0]
    text = pattern.sub(lambda m: hold(make(m)), text)
    for pattern, make in INLINE[1:]:
        text = pattern.sub(make, text)
    return re.sub("\x00(\\d+)\x00", lambda m: held[int(m[1])], text)


def blocks(text):
    current = None
    lines = iter(text.splitlines())
    for line in lines:
        if m := re.match(r"(`{3,})(\w*)$", line):
            body = []
            for inner in lines:
                if inner.startswith(m[1]):
                    break
                body.append(inner)
            if current:
                yield current
            current = None
            yield Block("code", [m[2], *body])
            continue
        if m := re.match(r"(#{1,6})\s+(.*?)\s*#*$", line):
            kind, line, level = "heading", m[2], len(m[1])
        elif re.match(r"\s*([-*_])(\s*\1){2,}\s*$", line):
            kind, level = "rule", 0
        elif m := re.match(r"(\s*)([-*+]|\d+\.)\s+(.*)", line):
            kind, level, line = ("ol" if m[2][0].isdigit() else "ul"), len(m[1]) // 2, m[3]
        elif line.startswith(">"):
            kind, level, line = "quote", 0, line[1:].lstrip()
        elif "|" in line and line.strip().startswith("|"):
            kind, level = "table", 0
        else:
            kind, level = ("paragraph" if line.strip() else "blank"), 0
        joins = current and current.kind == kind and kind in ("paragraph", "quote", "table")
        if joins:
            current.lines.append(line)
            continue
        if current:
            yield current
        current = Block(kind, [line], level) if kind != "blank" else None
    if current:
        yield current


def table(lines):
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
    head, marks, *body = rows
    align = [{(True, True): "center", (False, True): "right"}.get((m.startswith(":"), m.endswith(":")), "left") for m in marks]
    cells = lambda row, tag: "".join(f'<{tag} align="{a}">{inline(c)}</{tag}>' for c, a in zip(row, align, strict=True))
    return "<table><tr>" + cells(head, "th") + "</tr>" + "".join(f"<tr>{cells(row, 'td')}</tr>" for row in body) + "</table>"


def render(text):
    out, open_lists = [], []

    def close(to):
        while len(open_lists) > to:
            out.append(f"</li></{open_lists.pop()}>")

    for block in blocks(text):
        if block.kind not in ("ul", "ol"):
            close(0)
        match block:
            case Block("heading", [line], level):
                out.append(f"<h{level}>{inline(line)}</h{level}>")
            case Block("rule"):
                out.append("<hr>")
            case Block("code", [language, *body]):
                out.append(f'<pre class="{language or "text"}">' + html.escape("\n".join(body)) + "</pre>")
            case Block("quote", lines):
                out.append(f"<blockquote>{render(chr(10).join(lines))}</blockquote>")
            case Block("table", lines):
                out.append(table(lines))
            case Block("ul" | "ol" as kind, [line], level):
                if level + 1 > len(open_lists):
                    open_lists.append(kind)
                    out.append(f"<{kind}><li>{inline(line)}")
                else:
                    close(level + 1)
                    out.append(f"</li><li>{inline(line)}")
            case Block("paragraph", lines):
                out.append("<p>" + inline("\n".join(lines)).replace("  \n", "<br>") + "</p>")
    close(0)
    return "\n".join(out)


TEXT = '''# Title with *stars* #
Some **bold**, _em_, `a < b * c*`, ~~gone~~ and snake_case_name.
Second line with [a link](http://x.y "T & t") and ![img](i.png).

* one
* two **b**
  * nested
  * more
    1. deep
* three
1. first
2. second

> quoted *text*
> goes on

---
```python
if a < b and "c":
    print(1)
```
| Name | N | x |
|:----:|--:|---|
| a | 1 | `q` |
| b | 2 | y |

last <https://example.com> paragraph & more
'''
print(render(TEXT))
for text in ("", "\n\n", "#no heading", "***", "1. a\n2. b", "`unclosed", "**a", "```\nopen"):
    print(repr(text), "->", render(text))
