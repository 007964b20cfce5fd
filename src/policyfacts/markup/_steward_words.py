"""Words of the steward's page."""

from policyfacts.words import Words

MENTIONS = {
    "money": Words("금액", "money"),
    "dates": Words("날짜", "date"),
    "designations": Words("지정", "designation"),
    "organisations": Words("기관", "organisation"),
}

WORDS = {
    # the article
    "article": Words("기사", "The article"),
    "paste": Words("기사의 글을 붙여 넣으십시오", "Paste the article's text"),
    "file": Words("또는 파일을 고르거나 여기에 끌어 놓으십시오", "Or choose a file, or drop one here"),
    "choose_file": Words("파일 고르기", "Choose a file"),
    "file_kinds": Words("글, 저장한 웹 쪽 (UTF-8, CP949, UTF-16)", "Text or a saved page (UTF-8, CP949, UTF-16)"),
    "publisher": Words("매체", "Publisher"),
    "publisher_hint": Words("이름이나 식별자. 비우면 글에서 찾습니다", "Name or id; looked for in the text if empty"),
    "title": Words("제목", "Title"),
    "title_hint": Words("비우면 글의 첫 줄", "The first line of the text if empty"),
    "published": Words("게시일", "Published"),
    "published_hint": Words(
        "2024-08-05처럼. 비우면 글머리에서 찾습니다", "As 2024-08-05; looked for in the head if empty"
    ),
    "url": Words("주소", "Address"),
    "url_hint": Words("기사의 웹 주소", "Web address of the article"),
    "read": Words("읽기", "Read"),
    "reading": Words("읽는 중입니다.", "Reading."),
    "again": Words("다른 기사 읽기", "Read another article"),
    "again_ask": Words(
        "저장하지 않은 것이 있습니다. 버리고 새로 시작할까요?", "What is not saved will be lost. Start anew?"
    ),
    # the text
    "text": Words("글", "The text"),
    "marks": Words("표시", "Marks"),
    "proof": Words("고른 사실의 근거", "evidence of the chosen fact"),
    "keys": Words(
        "↓↑ 다음·앞 사실, A 받기, R 빼기, E 고치기 (사실의 단추에 있을 때)",
        "↓↑ next and previous fact, A accept, R reject, E correct (while on a fact's buttons)",
    ),
    # facts
    "facts": Words("찾은 사실", "Proposed facts"),
    "no_facts": Words("찾은 사실이 없습니다. 아래에서 손으로 더하십시오.", "No fact was found. Add one by hand below."),
    "look_first": Words("먼저 볼 것", "Look at this first"),
    "accept": Words("받기", "Accept"),
    "reject": Words("빼기", "Reject"),
    "correct": Words("고치기", "Correct"),
    "accepted": Words("받음", "Accepted"),
    "rejected": Words("뺌", "Rejected"),
    "open": Words("정하지 않음", "Undecided"),
    "add_fact": Words("사실 더하기", "Add a fact"),
    "add_row": Words("새 이름 더하기", "Add a new name"),
    "kind": Words("종류", "Kind"),
    "add": Words("더하기", "Add"),
    "more": Words("나머지 항목", "Further fields"),
    "required": Words("필수", "required"),
    "evidence": Words("근거 문구", "Evidence"),
    "phrase": Words("문구", "Phrase"),
    "paragraph": Words("문단", "Paragraph"),
    "lang": Words("언어", "Language"),
    "add_phrase": Words("글에서 고른 곳을 문구로 더하기", "Add what is selected in the text"),
    "select_first": Words("먼저 글에서 60자 이내를 고르십시오.", "First select up to 60 characters of the text."),
    "remove_phrase": Words("문구 지우기", "Remove phrase"),
    "nth": Words("{}번째 문단", "paragraph {}"),
    "on_record": Words("기록", "On record"),
    "and_more": Words("외 {}건", "and {} more"),
    "undated": Words("날짜 미상", "undated"),
    # names
    "names": Words("새 이름", "New names"),
    "names_why": Words(
        "등록부에 없는 이름입니다. 새로 올리거나, 있는 것 하나로 잇습니다. 쓰이지 않는 이름은 저장하지 않습니다.",
        "The registry lacks these names. Add each, or map it to one that is there. Unused names are not saved.",
    ),
    "new_row": Words("새로 올리기", "Add it"),
    "existing": Words("이미 있는 것", "It is already there"),
    "existing_id": Words("등록부의 식별자", "Id in the registry"),
    "remember": Words("이 이름을 다른 이름으로 적어 두기", "Remember the name as an alias"),
    # questions
    "questions": Words("기사가 답하지 않은 것", "What the article leaves open"),
    "questions_why": Words(
        "함께 적어 둘 것을 고르십시오. 아무것도 고르지 않아도 됩니다.", "Choose what to put on record; none is fine."
    ),
    "all": Words("모두 고르기", "Choose all"),
    # citation
    "citation": Words("기사의 출처", "Citation"),
    "file_name": Words("사실 파일의 이름", "Name of the fact file"),
    "nothing": Words("고르지 않음", "not chosen"),
    # saving
    "accept_rest": Words("남은 것 모두 받기", "Accept all that remain"),
    "save": Words("저장", "Save"),
    "saving": Words("저장하는 중입니다.", "Saving."),
    "keep_text": Words("글을 개인 폴더에도 두기: {}", "Also keep the text in the private folder: {}"),
    "problems": Words("저장하기 전에 고칠 것", "To be mended before saving"),
    "elsewhere": Words("다른 파일의 잘못", "Problems in other files"),
    "clean": Words("걸리는 것이 없습니다.", "Nothing stands against it."),
    "changed": Words(
        "보시는 사이에 기록이 바뀌었습니다: {}. 기록과의 차이를 새로 견주었으니 살펴보고 다시 저장하십시오.",
        "The record has changed meanwhile: {}. The differences were compared anew; look, then save again.",
    ),
    "saved": Words("저장했습니다: {}", "Saved: {}"),
    "saved_facts": Words("사실 {}건이 표와 차트에 들어갔습니다.", "{} facts are in the tables and charts."),
    "look": Words("보기", "See"),
    "saves": Words("저장한 것", "Saved lately"),
    "undo": Words("되돌리기", "Undo"),
    "undone": Words("되돌렸습니다: {}", "Taken back: {}"),
    "failed": Words(
        "서버가 답하지 않습니다. 잠시 뒤에 다시 하십시오.", "The server does not answer. Please try again."
    ),
    "too_large": Words("너무 큽니다. 기사만 붙여 넣으십시오.", "Too large. Paste the article alone."),
    "left": Words("세션이 끝났습니다. 쪽을 다시 여십시오.", "The session has ended. Load the page again."),
    # entrance
    "token": Words("출입 열쇠", "Token"),
    "token_why": Words(
        "편집은 열쇠를 가진 담당자만 합니다. 서버를 띄운 사람이 정한 열쇠입니다.",
        "Editing is for stewards. Whoever started the server chose the token.",
    ),
    "enter": Words("들어가기", "Enter"),
    "wrong_token": Words("열쇠가 맞지 않습니다.", "That is not the token."),
    # banner
    "broken": Words(
        "디스크의 사실에 잘못이 있어 마지막으로 성한 표를 보여 드립니다.",
        "Facts on disk have problems, so the last good tables are shown.",
    ),
}
