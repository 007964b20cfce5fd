"""A long table: its first page comes with the page, its other rows when they are asked for."""

import re
from dataclasses import replace

from policyfacts.markup.looked_at import Read, holding, in_words
from policyfacts.markup.table import TableStyle, rest_html, table_html
from policyfacts.schema import Column, says
from policyfacts.views.rows import view_frame
from policyfacts.words import Words

COLUMNS = (
    Column("name", "string", says("이름", "Name"), says("이름", "Name")),
    Column("url", "string", says("주소", "Address"), says("주소", "Address")),
)
CAPTION = Words("표", "Table")


def rows(count):
    return view_frame(COLUMNS, [{"name": f"n{n}", "url": f"https://news.example/{n}"} for n in range(count)])


def drawn(frame, columns=COLUMNS, others_at="/rows/t"):
    return table_html(frame, columns, identity="t", caption=CAPTION, style=TableStyle("en"), others_at=others_at)


def names(html):
    return re.findall(r">\s*(n\d+)\s*<", html)


def test_the_page_holds_the_first_rows_and_says_where_the_others_are():
    html = drawn(rows(130), others_at="/rows/long?lang=en")
    assert names(html) == [f"n{n}" for n in range(100)]
    assert 'data-rest-at="/rows/long?lang=en"' in html
    assert names(rest_html(rows(130), COLUMNS, TableStyle("en"))) == [f"n{n}" for n in range(100, 130)]


def test_a_short_table_asks_for_nothing():
    html = drawn(rows(100))
    assert "data-rest-at" not in html


def test_an_address_is_a_link_by_the_name_of_its_host():
    html = drawn(rows(1))
    assert '<a href="https://news.example/0" rel="noreferrer">news.example</a>' in html


def test_what_every_cell_leads_to_stands_once_with_its_row():
    known = view_frame(COLUMNS, [{"name": "n", "url": "", "fact_ids": ("a#1", "a#2")}])
    titled = (COLUMNS[0], replace(COLUMNS[0], name="title"))
    alike = view_frame(titled, [{"name": "n", "title": "m", "fact_ids": ("a#1", "a#2")}])
    html = drawn(alike, titled)
    assert html.count("a%231") == 1
    assert 'data-row-refs="a%231 a%232"' in html
    assert html.count('data-refs="row"') == 2
    alone = drawn(known)
    assert 'data-refs="a%231 a%232"' in alone
    assert "data-row-refs" not in alone


AMOUNTS = (COLUMNS[0], Column("amount", "integer", says("금액", "Amount"), says("금액", "Amount")))


def test_on_the_server_numbers_are_sorted_by_size_and_what_is_unknown_stands_last_either_way():
    given = [("나", 9), ("가 10", None), ("가 9", 100), ("Plan", 20)]
    read = Read(
        view_frame(AMOUNTS, [{"name": name, **({"amount": n} if n else {})} for name, n in given]),
        AMOUNTS,
        TableStyle(),
    )
    assert read.order(1, is_falling=False) == (0, 3, 2, 1)
    assert read.order(1, is_falling=True) == (2, 3, 0, 1)
    assert [given[at][0] for at in read.order(0, is_falling=False)] == ["가 9", "가 10", "나", "Plan"]


def test_on_the_server_every_word_is_looked_for_and_the_order_is_kept():
    read = Read(rows(130), COLUMNS, TableStyle())
    assert holding(read.texts(), " N12  news", range(129, -1, -1)) == [*range(129, 119, -1), 12]


def test_a_page_holds_a_hundred_rows_and_says_how_many_are_found():
    read = Read(rows(230), COLUMNS, TableStyle())
    page = read.page(range(230), 2)
    assert names(page) == [f"n{n}" for n in range(200, 230)]
    assert 'data-page="2" data-found="230"' in page
    assert read.page(range(230), 99) == page
    assert names(read.page([], 0)) == []


def test_a_table_longer_than_a_browser_holds_says_where_its_pages_are():
    html = drawn(rows(1001))
    assert 'data-pages-at="/rows/t" data-rows="1001"' in html
    assert "data-rest-at" not in html


def test_numbers_in_titles_are_sorted_by_size_however_long_they_are():
    titles = ["9" * 5000, "사업 10", "사업 9", "1" * 5000]
    expected = ["1" * 5000, "9" * 5000, "사업 9", "사업 10"]
    assert sorted(titles, key=lambda title: in_words(title, "ko")) == expected
