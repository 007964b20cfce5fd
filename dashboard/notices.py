"""What a reader or a program is told when a request cannot be answered: a sentence, never the inside of the server."""

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from dashboard.routes.api_problems import RefusedError, refusal
from policyfacts.errors import Problem
from policyfacts.words import Words

_PAGE = """<!DOCTYPE html>
<html lang="ko">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{status}</title></head>
<body><main><h1>{status}</h1><p>{ko}</p><p lang="en">{en}</p></main></body>
</html>
"""
_SAID = {
    400: Words("이 요청은 읽을 수 없습니다.", "This request cannot be read."),
    404: Words("그런 주소가 없습니다. 주소를 확인해 주십시오.", "There is no such address. Please check it."),
    405: Words("이 주소는 읽기만 할 수 있습니다.", "This address can only be read."),
    413: Words("보낸 내용이 너무 큽니다.", "What was sent is too large."),
    421: Words(
        "이 서버가 모르는 이름으로 접속했습니다. 관리자는 --allow-host로 이름을 더할 수 있습니다.",
        "This server does not answer to that name. Its operator can add the name with --allow-host.",
    ),
    500: Words(
        "서버의 잘못으로 답하지 못했습니다. 같은 링크에서 되풀이되면 관리자에게 알려 주십시오.",
        "The server failed to answer, by a mistake of its own. If it happens again, please tell its operator.",
    ),
}


def add_notices(server: Flask) -> None:
    """Say in both languages, or to programs in their shape, why there is no answer."""

    @server.errorhandler(HTTPException)
    def say(error: HTTPException) -> Response | HTTPException:
        status = error.code or 500
        if status < 400:
            return error
        words = _SAID.get(status, _SAID[500 if status >= 500 else 400])
        if request.path.startswith("/api/"):
            return refusal(RefusedError(status, [Problem("request", words.en, "expected another", "Correct it.")]))
        response = Response(_PAGE.format(status=status, ko=words.ko, en=words.en), status=status, mimetype="text/html")
        response.headers["Cache-Control"] = "no-store"
        for name, value in error.get_headers():
            if name == "Allow":
                response.headers[name] = value
        return response
