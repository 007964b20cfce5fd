"""Problems of the record in both languages: messages are written in English, and a steward may read Korean."""

import re

from policyfacts.errors import Problem
from policyfacts.words import Words


def said(problem: Problem) -> Words:
    """What is wrong and how to mend it, in both languages; what has no Korean yet is said in English in both."""
    english = f"{problem.what}. {problem.fix}" if problem.fix else problem.what
    for pattern, words in _SAID:
        match = pattern.search(f"{problem.what}; {problem.expected}")
        if match:
            parts = match.groups(default="")
            return Words(words.ko.format(*parts), words.en.format(*parts) if words.en else english)
    return Words(english, english)


_SAID: tuple[tuple[re.Pattern[str], Words], ...] = tuple(
    (re.compile(pattern), Words(korean, english))
    for pattern, korean, english in (
        (r"^(.+) missing; ", "비어 있습니다. 채워 주십시오.", "It is empty. Fill it in."),
        (r"^(\w+) is empty; ", "비어 있습니다. 채워 주십시오.", "It is empty. Fill it in."),
        (
            r"^fact \d+ has no evidence",
            "근거 문구가 없습니다. 글에서 문구를 골라 더하십시오.",
            "It has no phrase. Add one from the text.",
        ),
        (
            r"^publisher '(.*)' is not in",
            "등록된 매체가 아닙니다. 고치거나, 아래 새 이름에 매체를 더하십시오: {0}",
            "No such publisher: {0}. Correct it, or add one under new names.",
        ),
        (
            r"^(\w+) '(.*)' is not in",
            "등록부에 없는 식별자입니다. 고치거나, 아래 새 이름에 더하십시오: {1}",
            "The registry has no such id: {1}. Correct it, or add it under new names.",
        ),
        (
            r"is in no row of",
            "이 물음의 대상이 기록에 없습니다. 물음을 빼거나 대상을 먼저 적으십시오.",
            "What the question is about is not on record. Leave the question out.",
        ),
        (
            r"^amount_text '(.*)' holds no amount",
            "원화 금액으로 읽히지 않는 표기입니다. 기사에 적힌 그대로 옮기십시오: {0}",
            "No amount of won can be read from “{0}”. Copy it as printed.",
        ),
        (
            r"^amount_krw is .*; expected .*, which is what '(.*)' says",
            "금액이 표기와 다릅니다. 표기를 읽으면 이렇습니다: {0}",
            "The amount differs from its words, “{0}”.",
        ),
        (
            r"^the phrase has (\d+) characters; expected at most (\d+)",
            "문구가 {0}자입니다. {1}자 이내로 줄이십시오.",
            "",
        ),
        (
            r"^(\w+) '(.*)' is in none of the fact's phrases",
            "근거 문구에 없는 표기입니다. 문구에서 그대로 옮기십시오: {1}",
            "No phrase holds “{1}”. Copy it from a phrase.",
        ),
        (
            r"^the event of (.*) comes after the article",
            "기사보다 뒤의 일입니다({0}). 약속 여부를 ‘예’로 하거나 날짜를 고치십시오.",
            "It comes after the article ({0}). Say yes under promise, or correct the date.",
        ),
        (
            r"^the shares of .* add up to (\d+); expected at most the total, (\d+)",
            "나눈 금액의 합({0}원)이 총사업비({1}원)보다 큽니다.",
            "The shares add up to {0} won, more than the total of {1}.",
        ),
        (
            r"^Korean and English differ in amount: (.*) against (.*);",
            "한국어와 영어 문구의 금액이 다릅니다: {0}, {1}. 한국어를 따르고 번역 문구를 빼십시오.",
            "",
        ),
        (
            r"^Korean and English differ in date: (.*) against (.*);",
            "한국어와 영어 문구의 날짜가 다릅니다: {0}, {1}. 한국어를 따르고 번역 문구를 빼십시오.",
            "",
        ),
        (
            r"^Korean and English differ in",
            "한국어와 영어 문구의 이름이 다릅니다. 한국어를 따르고 번역 문구를 빼십시오.",
            "",
        ),
        (r"^fact \d+ says the same as fact (\d+)", "{0}번째로 받은 사실과 같은 말입니다. 하나를 빼십시오.", ""),
        (
            r"^the investment has no stage",
            "투자 단계가 없습니다. 단계를 고르거나, 여러 사업의 합이면 금액 범위를 고르십시오.",
            "No stage is chosen. Choose one, or a measure that sums several projects.",
        ),
        (r"^promise '(.*)' is not on record", "기록에 없는 약속입니다: {0}", "No such promise is on record: {0}"),
        (
            r"^an event names a promise without its effect",
            "약속과 그 결과는 함께 적습니다. 빠진 것을 채우십시오.",
            "A promise and its effect go together. Fill in what is missing.",
        ),
        (
            r"^url is '(.*)'",
            "웹 주소가 아닙니다. 브라우저에서 기사 주소를 옮기십시오.",
            "This is no address of the web. Copy it from the browser.",
        ),
        (
            r"is entered twice",
            "이미 등록된 식별자입니다. 다른 식별자를 쓰거나 ‘이미 있는 것’을 고르십시오.",
            "This id is taken. Use another, or choose “It is already there”.",
        ),
        (
            r"is not a date|does not exist|ends before it|open at both ends|time of day",
            "날짜로 읽히지 않습니다. 2024, 2024-07, 2024-08-05, 2024/2026처럼 적으십시오.",
            "This is no date. Write 2024, 2024-07, 2024-08-05 or 2024/2026.",
        ),
        (
            r"; expected a day such as",
            "날짜가 아닙니다. 2024-08-05처럼 적으십시오.",
            "This is no day. Write it as 2024-08-05.",
        ),
        (
            r"; expected a day$",
            "날짜가 아닙니다. 2024-08-05처럼 적으십시오.",
            "This is no day. Write it as 2024-08-05.",
        ),
        (r"; expected a whole number", "쉼표 없이 숫자로만 적으십시오.", "Write digits alone, without separators."),
        (r"; expected a number in digits", "쉼표 없이 숫자로만 적으십시오.", "Write digits alone, without separators."),
        (r"; expected true or false", "예나 아니오를 고르십시오.", "Choose yes or no."),
        (r"; expected at least (\d+)$", "{0} 이상이어야 합니다.", "At least {0}."),
        (r"; expected text without control", "보이지 않는 글자가 들어 있습니다. 지우고 다시 적으십시오.", ""),
        (
            r"; expected Korean and English divided",
            "한국어와 영어를 모두 적으십시오.",
            "Write both, Korean and English.",
        ),
        (r"^hazard is '", "합산 주의에 쓸 수 없는 부호입니다.", "This hazard is not known."),
        (
            r"; expected one of ",
            "쓸 수 없는 값입니다. 목록에서 고르십시오.",
            "This value cannot stand here. Choose one of the list.",
        ),
        (r"^this address is on record: (.*); ", "이 주소의 기사가 이미 기록에 있습니다: {0}", ""),
        (r"^no fact is accepted", "받은 사실이 없습니다. 기사가 말한 사실을 하나 이상 받으십시오.", ""),
        (
            r"^file name .* cannot be used",
            "파일 이름에는 작은 라틴 글자, 숫자, 붙임표만 씁니다. 2024-08-05-breaknews-centre처럼 적으십시오.",
            "",
        ),
        (r"^file name .* is taken", "이미 있는 파일 이름입니다. 다른 이름을 쓰십시오.", ""),
        (r"^the phrase does not stand in the text", "글에 없는 문구입니다. 글에서 그대로 옮기십시오.", ""),
        (
            r"^the phrase is not in paragraph (\d+); expected (.*)$",
            "{0}번째 문단에 없는 문구입니다. 있는 문단: {1}",
            "",
        ),
        (r"^there is no text", "글이 없습니다. 붙여 넣거나 파일을 고르십시오.", ""),
        (
            r"^the text has (\d+) characters; expected at most (\d+)",
            "글이 {0}자입니다. {1}자까지 읽습니다. 기사만 붙여 넣으십시오.",
            "",
        ),
        (r"^the text does not say when", "글에 게시일이 없습니다. 게시일을 적어 주십시오.", ""),
        (r"^the file is (.*), not text", "글이 아닌 파일입니다. 내용을 복사해 붙여 넣으십시오.", ""),
        (r"^byte \d+ is not ", "글자를 읽을 수 없는 파일입니다. 글을 복사해 붙여 넣거나 다시 저장하십시오.", ""),
        (
            r"^a text of this name is there",
            "개인 폴더에 같은 이름의 글이 있습니다. 옮기거나 파일 이름을 바꾸십시오.",
            "",
        ),
        (r"^somebody else is saving", "다른 사람이 저장하고 있습니다. 잠시 뒤에 다시 누르십시오.", ""),
        (
            r"^the file was changed in this very moment",
            "저장하는 사이에 파일이 바뀌었습니다. 다시 보고 저장하십시오.",
            "",
        ),
        (r"^the file was changed since", "저장한 뒤에 바뀐 파일입니다. 나중 것부터 되돌리거나 손으로 고치십시오.", ""),
        (
            r"^the data cannot be written: (.*); ",
            "자료 폴더에 쓸 수 없습니다. 쓰기 권한과 디스크의 빈자리를 살피십시오.",
            "",
        ),
        (r"^there is no such save", "되돌릴 저장이 없습니다. 쪽을 다시 여십시오.", ""),
        (r"^the file is still a proposal", "사람이 아직 받지 않은 제안 파일입니다.", ""),
        (r"^another build has held", "다른 곳에서 표를 만들고 있습니다. 잠시 뒤에 다시 하십시오.", ""),
        (r"^unknown (\w+) '(.*)'", "모르는 항목입니다: {1}", ""),
        (r"^the file is not UTF-8", "UTF-8이 아닌 파일입니다.", ""),
        (r"^this is no draft", "읽을 수 없는 요청입니다. 쪽을 다시 여십시오.", ""),
        (r"^number (\d+) is used", "사실 번호 {0}번이 두 번 쓰였습니다.", ""),
        (r"^article '(.*)' is in two files", "한 기사가 두 파일에 있습니다: {0}", ""),
        (r"^the heading is ", "첫 줄의 열 이름이 다릅니다.", ""),
        (r"^the row has more or fewer cells", "칸의 수가 첫 줄과 다른 줄입니다.", ""),
        (r"^this is not (?:YAML|CSV)", "형식이 깨진 줄입니다.", ""),
        (r"^the registry file is missing", "등록부 파일이 없습니다.", ""),
        (r"^the file's name ends in", "파일 이름은 .yaml로 끝나야 합니다.", ""),
        (r"^facts missing|^the file is not a mapping", "사실 파일의 형식이 아닙니다.", ""),
    )
)
"""What a message begins with or holds, and how a page says it; without English the message speaks for itself."""
