# Tokens that touch each other.
a=5;b=3
print(a+-b,a--b,a*-b,a**-b>0,~-a,-~a,not-a,a<b,a<=b,a!=b,a<<b,a>>b>>0,a//b,a%b,a@b if 0 else'no')
print(a if a>b else-b,[*[1],*(2,)],{**{'k':1}},(lambda*a:a)(1,2),(lambda**k:k)(x=1))
x=y=1;x+=1;x-=-1;x*=2;x//=2;x**=2;x%=7;x&=3;x|=4;x^=1;x<<=2;x>>=1;print(x,y)
print((x:=5),x,[y:=1,y**2],...,type(...).__name__)
def f(a,/,b,*,c)->int:return a+b+c
print(f(1,2,c=3))
print(1if a else 2,"a"if a else"b",[i for i in[1,2]if i>1])
print(a<b<10!=3>2,a is not b,a not in[b],not a in[b])
@lambda f:f
def g():...
print(g())
for source in ['a <> b', 'a ++ b', 'a++', 'a =< b', 'a => b', 'a ! b', 'a && b', 'a || b', '!a', 'a ?: b', 'x = = 1', 'a -> b', 'a...b', 'a := 1', '(a := 1, b := 2)', 'x += y += 1', 'a , = 1', '* a', '** a', '@ a']:
    try:
        compile(source, 's', 'exec')
        print(source, 'ok')
    except SyntaxError as e:
        print(source, '->', e.msg, e.offset)
