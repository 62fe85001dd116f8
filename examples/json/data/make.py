"""Make the documents of this folder: `python data/make.py [NAME ...]`; `--check` compares instead of writing.

Nothing here depends on the machine, the clock or the order of a set; `syntax` follows the
sources it is made from, so that --check leaves it out. See README.md.
"""
import ast
import json
import os
import sys
from fractions import Fraction

HERE = os.path.dirname(os.path.abspath(__file__))


# ---- numbers ----

def orbit(steps):
    """A body on an eccentric orbit around another, by leapfrog: time, place, velocity, energy."""
    x, y, vx, vy, step = 1.0, 0.0, 0.0, 1.2, 1 / 128
    rows = []
    for i in range(steps):
        for _ in range(8):
            square = x * x + y * y
            # No library function: their last bit differs between machines. One square root by Newton's rule.
            root = square if square > 1 else 1.0
            for _ in range(40):
                root = (root + square / root) / 2
            pull = -1.0 / (square * root)
            vx, vy = vx + step * pull * x, vy + step * pull * y
            x, y = x + step * vx, y + step * vy
        rows.append([i * 8 * step, x, y, vx, vy, (vx * vx + vy * vy) / 2 - 1 / root])
    return rows


def collatz(limit):
    """For every start its number of steps to 1 and the highest value on the way."""
    rows = []
    for start in range(1, limit):
        value, steps, top = start, 0, start
        while value != 1:
            value = value // 2 if value % 2 == 0 else 3 * value + 1
            steps += 1
            top = max(top, value)
        rows.append([start, steps, top])
    return rows


def numbers():
    factorials, product = [], 1
    for i in range(1, 60):
        product *= i
        factorials.append(product)
    return {
        'orbit': {'columns': ['t', 'x', 'y', 'vx', 'vy', 'energy'], 'rows': orbit(1500)},
        'collatz': {'columns': ['start', 'steps', 'highest'], 'rows': collatz(4000)},
        'prices': [i * 37 % 9973 / 100 for i in range(8000)],
        'reciprocals': [1 / i for i in range(1, 1500)],
        'powers of ten': [float(Fraction(10) ** n) for n in range(-300, 301, 3)],
        'powers of two': [2 ** n for n in range(200)],
        'factorials': factorials,
        'small': [0, -0.0, 5e-324, 1.7976931348623157e308, -1, 0.1, 1e16, 1e-5],
    }


# ---- text ----

# Sentences written for this file: greeting, weather, way, meal, thanks, farewell.
PHRASES = {
    'de': ['Guten Morgen! Schön, dass du da bist.', 'Heute ist es kühl, aber die Sonne scheint.', 'Wie komme ich zum Bahnhof?',
           'Ich möchte gern Käse, Brot und Süßes.', 'Vielen Dank für die Hilfe!', 'Tschüss, bis übermorgen.'],
    'fr': ['Bonjour ! Ravi de te revoir.', "Aujourd'hui il fait frais, mais le soleil brille déjà.", 'Où est la gare, s’il vous plaît ?',
           'J’aimerais du pain, une crêpe et un café crème.', 'Merci beaucoup pour votre aide !', 'À bientôt, peut-être cet été.'],
    'es': ['¡Buenos días! ¿Cómo estás?', 'Mañana lloverá en la montaña.', '¿Dónde está la estación?',
           'Quisiera una sopa, jamón y piña.', '¡Muchas gracias por todo!', '¡Adiós, hasta el año que viene!'],
    'pt': ['Olá! Que bom ver-te.', 'Amanhã não há chuva nem trovões.', 'Onde é a estação de comboios?',
           'Queria pão, queijo e um café.', 'Obrigado pela atenção!', 'Até amanhã de manhã.'],
    'pl': ['Dzień dobry! Miło cię widzieć.', 'Dziś świeci słońce, ale wieje wiatr.', 'Którędy na dworzec?',
           'Poproszę żurek i trochę śliwek.', 'Dziękuję za pomoc!', 'Do zobaczenia w przyszłość.'],
    'cs': ['Dobrý den! Rád tě vidím.', 'Zítra bude pršet, říkají.', 'Kudy se jde na nádraží?',
           'Dám si knedlíky a čaj.', 'Děkuji za pomoc!', 'Nashledanou příště.'],
    'tr': ['Günaydın! Hoş geldin.', 'Bugün hava güneşli ama rüzgârlı.', 'İstasyon nerede acaba?',
           'Ekmek, peynir ve çay istiyorum.', 'Yardımınız için teşekkürler!', 'Görüşürüz, iyi geceler.'],
    'vi': ['Xin chào! Rất vui được gặp bạn.', 'Hôm nay trời nắng nhưng có gió.', 'Nhà ga ở đâu vậy?',
           'Tôi muốn ăn phở và uống nước.', 'Cảm ơn bạn rất nhiều!', 'Tạm biệt, hẹn gặp lại.'],
    'el': ['Καλημέρα! Χαίρομαι που σε βλέπω.', 'Σήμερα έχει ήλιο και λίγο αέρα.', 'Πού είναι ο σταθμός;',
           'Θα ήθελα ψωμί, τυρί και ελιές.', 'Ευχαριστώ πολύ για τη βοήθεια!', 'Αντίο, τα λέμε αύριο.'],
    'ru': ['Доброе утро! Рад тебя видеть.', 'Сегодня солнечно, но прохладно.', 'Как пройти к вокзалу?',
           'Я хочу хлеб, сыр и чай.', 'Большое спасибо за помощь!', 'До свидания, до завтра.'],
    'uk': ['Доброго ранку! Радий тебе бачити.', 'Сьогодні сонячно, але вітряно.', 'Де тут вокзал?',
           'Я хочу борщ і трохи хліба.', 'Дуже дякую за допомогу!', 'До побачення, до завтра.'],
    'he': ['בוקר טוב! טוב לראות אותך.', 'היום יש שמש ורוח קלה.', 'איפה תחנת הרכבת?',
           'אני רוצה לחם, גבינה וקפה.', 'תודה רבה על העזרה!', 'להתראות מחר.'],
    'ar': ['صباح الخير! سعيد برؤيتك.', 'اليوم الجو مشمس وبارد.', 'أين محطة القطار؟',
           'أريد خبزا وجبنا وشايا.', 'شكرا جزيلا على المساعدة!', 'مع السلامة، إلى الغد.'],
    'hi': ['सुप्रभात! आपसे मिलकर खुशी हुई।', 'आज धूप है लेकिन हवा ठंडी है।', 'रेलवे स्टेशन कहाँ है?',
           'मुझे रोटी और चाय चाहिए।', 'मदद के लिए धन्यवाद!', 'फिर मिलेंगे, कल।'],
    'th': ['สวัสดีตอนเช้า ดีใจที่ได้พบ', 'วันนี้แดดดีแต่ลมแรง', 'สถานีรถไฟอยู่ที่ไหน',
           'ฉันอยากกินข้าวและชา', 'ขอบคุณมากสำหรับความช่วยเหลือ', 'ลาก่อน พบกันพรุ่งนี้'],
    'ja': ['おはようございます。会えてうれしいです。', '今日は晴れですが、風が強いです。', '駅はどこですか。',
           'パンとお茶をください。', '手伝ってくれてありがとう!', 'さようなら、また明日。'],
    'ko': ['좋은 아침입니다! 만나서 반가워요.', '오늘은 맑지만 바람이 붑니다.', '역이 어디에 있나요?',
           '빵과 차를 주세요.', '도와주셔서 감사합니다!', '안녕히 가세요, 내일 봐요.'],
    'zh': ['早上好!很高兴见到你。', '今天晴天,但是风很大。', '火车站在哪里?',
           '我想要面包和茶。', '非常感谢你的帮助!', '再见,明天见。'],
    'en': ['Good morning — nice to see you.', 'It’s sunny today, about 12 °C.', 'Which way to the station?',
           'Bread, cheese & “a cup of tea”, please.', 'Thanks a lot!\tReally.', 'Bye!\nSee you tomorrow…'],
}
TOPICS = ['greeting', 'weather', 'way', 'meal', 'thanks', 'farewell']
EMOJI = ['👋', '🌦️', '🚉', '🍲', '🙏🏽', '👨‍👩‍👧‍👦', '🇪🇺', '❤️‍🔥', '𝄞', '🀄']


def text():
    messages = []
    for round_ in range(13):
        for i, (language, phrases) in enumerate(PHRASES.items()):
            for j, phrase in enumerate(phrases):
                count = (round_ * 7 + i * 3 + j) % 4
                messages.append({
                    'id': len(messages) + 1,
                    'language': language,
                    'topic': TOPICS[j],
                    'text': phrase if count < 2 else phrase + ' ' + phrases[(j + round_) % 6],
                    'reactions': {EMOJI[(i + j + k + round_) % 10]: k + 1 for k in range(count)},
                })
    letters = {'%04X' % start: ''.join(map(chr, range(start, start + 64)))
               for start in list(range(0xA0, 0x0300, 64)) + list(range(0x0400, 0x0500, 64)) + list(range(0x4E00, 0x5600, 64))}
    return {'messages': messages, 'letters': letters}


# ---- records ----

def records():
    """What a web service might log, in the shape such interfaces return: many small alike objects."""
    state = 20240229
    rows = []

    def pick(count):
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (state >> 33) % count

    for i in range(700):
        status = [200, 200, 200, 201, 204, 304, 404, 500][pick(8)]
        row = {
            'id': 100000 + i,
            'time': '2024-02-%02dT%02d:%02d:%02d.%03dZ' % (1 + i // 25, pick(24), pick(60), pick(60), pick(1000)),
            'method': ['GET', 'GET', 'GET', 'POST', 'DELETE'][pick(5)],
            'path': '/api/v2/%s/%d' % (['orders', 'items', 'carts'][pick(3)], pick(5000)),
            'status': status,
            'seconds': pick(100000) / 1e6,
            'cached': pick(3) == 0,
            'error': None if status < 400 else {'code': status, 'message': 'not found' if status == 404 else 'try again'},
            'tags': [['fast', 'slow', 'retry', 'mobile'][pick(4)] for _ in range(pick(4))],
            'bytes': pick(200000),
        }
        rows.append(row)
    return {'page': 1, 'next': None, 'results': rows}


# ---- syntax ----

def tree(node):
    """A Python syntax tree as dicts and lists."""
    if isinstance(node, ast.AST):
        result = {'type': type(node).__name__}
        if hasattr(node, 'lineno'):
            result['start'] = {'line': node.lineno, 'column': node.col_offset}
            result['end'] = {'line': node.end_lineno, 'column': node.end_col_offset}
        for name, value in ast.iter_fields(node):
            result[name] = tree(value)
        return result
    if isinstance(node, list):
        return [tree(item) for item in node]
    if node is None or isinstance(node, (str, int, float, bool)):
        return node
    return {'repr': repr(node)}


def syntax():
    files = {}
    for name in ['data/make.py', 'tools/make_powers.py', 'tests/support.py', 'tests/test_decode.py']:
        with open(os.path.join(HERE, '..', name), encoding='utf-8') as file:
            files[name] = tree(ast.parse(file.read()))
    return {'language': 'Python', 'files': files}


DOCUMENTS = {
    'syntax': (syntax, {'indent': 1}),
    'numbers': (numbers, {'separators': (',', ':')}),
    'text': (text, {'ensure_ascii': False, 'separators': (',', ':')}),
    'records': (records, {}),
}


def main(arguments):
    check = '--check' in arguments
    names = [name for name in arguments if not name.startswith('-')] or list(DOCUMENTS)
    stale = []
    for name in names:
        make, options = DOCUMENTS[name]
        path = os.path.join(HERE, name + '.json')
        if check and name == 'syntax':
            continue
        content = json.dumps(make(), **options) + '\n'
        if check:
            with open(path, encoding='utf-8') as file:
                if file.read() != content:
                    stale.append(name)
        else:
            with open(path, 'w', encoding='utf-8', newline='\n') as file:
                file.write(content)
    if stale:
        print('stale: %s; run python data/make.py' % ', '.join(stale))
    return 1 if stale else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
