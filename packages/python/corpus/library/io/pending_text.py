"""Text that waits to be written: in turns of encodings, errors, and kinds of characters."""
import io,sys
b=io.BytesIO(); t=io.TextIOWrapper(b,encoding='utf-8',newline='\n')
t.write('a\u00e9'); t.write('\U0001f600x'); t.write('z'); 
try: t.write('\ud800')
except UnicodeEncodeError as e: print(e)
t.write('q'); print(b.getvalue()); t.reconfigure(errors='replace'); t.write('\ud800!'); print(t.tell()); t.flush(); print(b.getvalue())
t.reconfigure(encoding='latin-1'); t.write('\u00e9'); t.write('k'); t.flush(); print(b.getvalue())
t.reconfigure(encoding='utf-8'); t.write('\u00e9'*9000); print(len(b.getvalue())); t.write('w'); d=t.detach(); print(len(d.getvalue()))
t=io.TextIOWrapper(io.BytesIO(),encoding='utf-8',write_through=True); t.write('abc'); print(t.buffer.getvalue())
t=io.TextIOWrapper(io.BytesIO(),encoding='utf-8',line_buffering=True); t.write('abc'); print(t.buffer.getvalue()); t.write('d\n'); print(t.buffer.getvalue())
